// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Frame } from "./frame.ts";
import { VisuallyHidden } from "./media.tsx";
import type { Pages, PageStep } from "./pages.ts";
import { paginationWords } from "./pagination.words.ts";

/** Ways to the other pages of a list; nothing when all is on this one. */
export function Pagination({ frame, pages }: { frame: Pick<Frame, "language">; pages: Pages }) {
  const { previous, next, steps } = pages;
  if (previous === undefined && next === undefined) return null;
  const words = paginationWords[frame.language];
  return (
    <nav class="pagination-wrapper d-print-none" aria-label={words.pages}>
      <ul class="pagination">
        {previous !== undefined && (
          <li class="page-item">
            <a class="page-link" href={previous} rel="prev">
              {words.previous}
            </a>
          </li>
        )}
        {steps.map((step) => (
          <li class="page-item">{stepLink(words.page, step)}</li>
        ))}
        {next !== undefined && (
          <li class="page-item">
            <a class="page-link" href={next} rel="next">
              {words.next}
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
