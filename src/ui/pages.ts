// SPDX-License-Identifier: AGPL-3.0-or-later

/** A page of a list: this one, another, or "gap" where numbers are left out. */
export type PageStep = { number: number; href: string } | { number: number; current: true } | "gap";

/** The ways to the other pages of a list. */
export type Pages = {
  previous: string | undefined;
  next: string | undefined;
  steps: readonly PageStep[];
};

type Asked = { page: number; total: number; atOnce: number };

/** The ways from a page (from 1) of a list of `total`. Who asks for one after the last finds the way back to it. */
export function pagesOf({ page, total, atOnce }: Asked, href: (page: number) => string): Pages {
  const last = Math.max(1, Math.ceil(total / atOnce));
  return {
    previous: page > 1 ? href(Math.min(page - 1, last)) : undefined,
    next: page < last ? href(page + 1) : undefined,
    steps: pageSteps(page, last, href),
  };
}

/**
 * The page numbers worth showing of a list of `last` pages, seen from page `current` (both from 1):
 * first, last, this one and its neighbours, with gaps between.
 */
export function pageSteps(current: number, last: number, href: (page: number) => string): PageStep[] {
  const shown = [1, current - 1, current, current + 1, last].filter((page) => page >= 1 && page <= last);
  const numbers = [...new Set(shown)].toSorted((a, b) => a - b);

  return numbers.flatMap((number, index): PageStep[] => {
    const before = numbers[index - 1] ?? 0;
    const step: PageStep = number === current ? { number, current: true } : { number, href: href(number) };
    if (number - before === 2) return [{ number: number - 1, href: href(number - 1) }, step];
    return number - before > 2 ? ["gap", step] : [step];
  });
}
