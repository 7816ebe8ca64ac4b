// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Raw } from "../import/reading.ts";
import type { PastState } from "./metadata.ts";

// What the queries give for each record, before it is written as HSDS.

/** How much of a record is written: `own` is what is one to one; `full` nests what it points to; `flat` points to it. */
export type Depth = "own" | "full" | "flat";

export type TermRow = { record: Raw; taxonomy: Raw };
export type AttributeRow = {
  taxonomy_term_id: string;
  label: string | null;
  value: string | null;
  term: TermRow | null;
};

type Past = { modified: string; assurance: Raw[] | null; revisions: PastState[] | null };
type Described = { attributes: AttributeRow[] | null };

export type LocationRow = Partial<Past & Described> & { record: Raw; modified: string };
export type OrganizationRow = Partial<Past & Described> & {
  record: Raw;
  modified: string;
  locations?: LocationRow[] | null;
  services?: ServiceRow[] | null;
};
/** `modified`: the latest of the service's and the location's. */
export type PlacementRow = {
  record: Raw;
  modified?: string;
  location?: LocationRow | null;
  service?: ServiceRow | null;
};
export type ServiceRow = Partial<Past & Described> & {
  record: Raw;
  modified: string;
  organization?: OrganizationRow | null;
  /** The address that the organization publishes, when it is not nested. */
  office_email?: string | null;
  areas?: (Raw & { known_name: string | null; known_uri: string | null })[] | null;
  placements?: PlacementRow[] | null;
};
