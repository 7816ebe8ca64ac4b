// SPDX-License-Identifier: AGPL-3.0-or-later
import { VisuallyHidden } from "./media.tsx";

/** Texts and links of the pages of a list; a page without href is this one, "gap" is where numbers are left out. */
export type PageStep = { number: number; href: string } | { number: number; current: true } | "gap";

type PaginationProps = {
  /** "Pagine dei risultati". */
  label: string;
  /** Said before each number: "Pagina". */
  page: string;
  previous?: { label: string; href: string };
  next?: { label: string; href: string };
  steps: readonly PageStep[];
};

/** Ways to the other pages of a list; nothing when all is on this one. */
export function Pagination({ label, page, previous, next, steps }: PaginationProps) {
  if (steps.length < 2) return null;
  return (
    <nav class="pagination-wrapper d-print-none" aria-label={label}>
      <ul class="pagination">
        {previous !== undefined && (
          <li class="page-item">
            <a class="page-link" href={previous.href} rel="prev">
              {previous.label}
            </a>
          </li>
        )}
        {steps.map((step) => (
          <li class="page-item">{stepLink(page, step)}</li>
        ))}
        {next !== undefined && (
          <li class="page-item">
            <a class="page-link" href={next.href} rel="next">
              {next.label}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}

function stepLink(page: string, step: PageStep) {
  if (step === "gap") return <span class="page-gap">…</span>;
  const name = (
    <>
      <VisuallyHidden>{page} </VisuallyHidden>
      {step.number}
    </>
  );
  if ("current" in step)
    return (
      <span class="page-link active" aria-current="page">
        {name}
      </span>
    );
  return (
    <a class="page-link" href={step.href}>
      {name}
    </a>
  );
}
