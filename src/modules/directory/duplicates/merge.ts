// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { FieldGroup, Method } from "../assurance/assurance.ts";
import type { Document, EditableKind } from "../editing/editable.ts";

/**
 * Something that stood on the record that went and now stands on the other: a record that pointed to it (`column`), or a
 * placement of a service in a location. `folded` is the placement as it was, when the service was at both.
 */
export type Moved =
  | { what: "pointer"; kind: EditableKind; id: string; column: PointerColumn }
  | {
      what: "placement";
      kind: "service";
      id: string;
      placementId: string;
      folded: Record<string, unknown> | null;
    };

/** A record that stands on one that is to go, and by which of its columns. */
export type Movable = { kind: EditableKind; id: string; name: string; column: PointerColumn | "placement" };

export type PointerColumn = "organization_id" | "parent_organization_id" | "location_id";

/** How fresh the survivor was before it took the other's checks. */
export type CheckKept = {
  field_group: FieldGroup;
  assured_date: string;
  method: Method;
  assured_by: string | null;
};

/** What follows a record beside the records that stand on it, by id. */
export type Followed = {
  /** Memberships that were given of the survivor, and those of the other that ended with it. */
  given: string[];
  ended: string[];
  invitations: string[];
  claims: string[];
  reports: string[];
  checks: CheckKept[];
  /** Rows of other rooms; absent of merges made before they followed. */
  elsewhere?: FollowedElsewhere[];
};

/** Rows of another room that stood on the record that went, by the column that says so. */
export type FollowedElsewhere = { table: string; column: string; ids: string[] };

/** Two records that became one, with all that is needed to take them apart again. */
export type Merge = {
  id: string;
  kind: EditableKind;
  goneId: string;
  survivorId: string;
  gone: Document;
  survivorBefore: Document;
  survivorAfter: Document;
  moved: Moved[];
  followed: Followed;
  /** Of one that was undone: what had changed since. */
  staying: Staying[];
  mergedAt: Temporal.Instant;
  mergedBy: string | null;
  undoneAt: Temporal.Instant | null;
};

/** What taking two records apart could not put back, because it changed since. */
export type Staying =
  | { what: "field"; field: string }
  | { what: "record"; kind: EditableKind; id: string; name: string };
