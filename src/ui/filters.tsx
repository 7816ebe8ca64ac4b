// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PropsWithChildren } from "hono/jsx";

import type { Assets } from "./frame.ts";
import { Icon } from "./icon.tsx";

type FilterSheetProps = PropsWithChildren<{
  assets: Assets;
  /** On the button that opens the sheet on a phone, and the heading of the column: "Filtra". */
  label: string;
  /** How many filters are on, already in words: "2 attivi". */
  active?: string;
  /** Shown open on a phone too: after a filter was just changed. */
  open?: boolean;
}>;

/** Filters: a fold on the phone, a column on the desktop, by style alone. Put a form's fields and a button inside. */
export function FilterSheet({ assets, label, active, open, children }: FilterSheetProps) {
  return (
    <details class="fold fold-beside d-print-none" open={open}>
      <summary class="btn btn-outline-primary">
        <Icon assets={assets} name="filter" />
        <span>{label}</span>
        {active !== undefined && <span class="count">{active}</span>}
      </summary>
      <div class="fold-body">
        <h2 class="visually-hidden">{label}</h2>
        {children}
      </div>
    </details>
  );
}

/** `count` and `label` are said together: "Famiglie, 34". `remove` says what the link does when it is on. */
export type Facet = { label: string; count: string; href: string; selected?: boolean };

type FacetListProps = {
  title: string;
  facets: readonly Facet[];
  /** How many show before the fold; the rest opens under `more`. */
  shown?: number;
  more?: string;
};

/** One dimension of the results as links: each adds or removes itself. */
export function FacetList({ title, facets, shown = 6, more }: FacetListProps) {
  if (facets.length === 0) return null;
  const folded = more === undefined ? [] : facets.slice(shown);
  const open = more === undefined ? facets : facets.slice(0, shown);
  return (
    <div class="facets">
      <h3 class="form-label">{title}</h3>
      <FacetLinks facets={open} />
      {folded.length > 0 && (
        <details open={folded.some((facet) => facet.selected === true)}>
          <summary>{more}</summary>
          <FacetLinks facets={folded} />
        </details>
      )}
    </div>
  );
}

function FacetLinks({ facets }: { facets: readonly Facet[] }) {
  return (
    <ul class="link-list">
      {facets.map(({ label, count, href, selected }) => (
        <li>
          <a
            class="list-item"
            href={href}
            aria-current={selected === true ? "true" : undefined}
            rel="nofollow"
          >
            <span>{label}</span> <span class="count">{count}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
