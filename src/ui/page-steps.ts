// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PageStep } from "./pagination.tsx";

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
