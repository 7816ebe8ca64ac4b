// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PropsWithChildren } from "hono/jsx";

import type { Hooks } from "./hooks.ts";

type SectionProps = PropsWithChildren<
  Hooks & {
    /** The anchor that page indexes and shared links point to. */
    id: string;
    title: string;
    level?: 2 | 3;
  }
>;

/** A titled part of a page, named for those who move by regions. */
export function Section({ id, title, level = 2, children, "data-element": element }: SectionProps) {
  const headingId = `${id}-titolo`;
  return (
    <section class="section" id={id} aria-labelledby={headingId} data-element={element}>
      {level === 2 ? (
        <h2 id={headingId} class="h3">
          {title}
        </h2>
      ) : (
        <h3 id={headingId} class="h4">
          {title}
        </h3>
      )}
      {children}
    </section>
  );
}

type PageIndexProps = { label: string; entries: readonly { id: string; title: string }[] };

/** The parts of a long page as anchors. On a phone it is a fold: put it above the text (asideAbove). */
export function PageIndex({ label, entries }: PageIndexProps) {
  return (
    <nav class="page-index" aria-label={label} data-element="page-index">
      <details class="fold fold-beside">
        <summary class="btn btn-outline-primary">{label}</summary>
        <div class="fold-body">
          <p class="page-index-title" aria-hidden="true">
            {label}
          </p>
          <ul class="link-list">
            {entries.map(({ id, title }) => (
              <li>
                <a class="list-item" href={`#${id}`}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </details>
    </nav>
  );
}
