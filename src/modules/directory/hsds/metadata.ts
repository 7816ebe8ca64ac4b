// SPDX-License-Identifier: AGPL-3.0-or-later
import { isDeepStrictEqual } from "node:util";

import { idFrom } from "../../../foundation/uuid.ts";
import type { Membership } from "../../accounts/memberships/membership.ts";
import { holdsOn } from "../../accounts/memberships/membership.ts";
import type { RevisionAct } from "../editing/revision.ts";
import { isRaw, type Raw } from "../import/reading.ts";
import { longestText } from "./values.ts";

/** A state of a record with the one before it, as HSDS metadata need them. `at`: YYYY-MM-DD in Italy. */
export type PastState = {
  number: number;
  act: RevisionAct;
  content: Raw | null;
  at: string;
  by: string | null;
};

/** Who changed it, told by what they are and never by name. */
export const changers = ["office", "owner", "volunteer", "import", "source"] as const;
export type Changer = (typeof changers)[number];

/** What is no change of the record for who reads it elsewhere. That a service moved could tell of a hidden place. */
const untold = new Set([
  "service_at_locations",
  "territory_id",
  "extra",
  "is_demonstration",
  "last_modified",
  "assurer_email",
  "assured_date",
  "id",
]);

/**
 * Of which fields the values are told too: those that name nobody and show no door. What was written in the others, and
 * taken away because it was somebody's own, must not live on here: of them it is told that they changed.
 */
const toldValues = new Set([
  "name",
  "alternate_name",
  "status",
  "minimum_age",
  "maximum_age",
  "is_free",
  "fees_description",
  "cost_options",
  "access_modes",
  "wait_time",
  "hours",
  "languages",
  "attributes",
  "service_areas",
  "accessibility_facts",
  "area_code",
  "location_type",
  "legal_status",
  "tax_status",
  "year_incorporated",
]);

/**
 * The changes of a record since people keep it here, one HSDS metadata for each field: states given the oldest first.
 * Of a location that was once hidden or shown by area, what was changed then is not told.
 */
export function metadataOf(
  { type, id }: { type: "service" | "organization" | "location"; id: string },
  states: readonly PastState[],
  changerOf: (personId: string, day: string) => Changer,
): Raw[] {
  return states.flatMap((state, index) => {
    const before = states[index - 1];
    if (!before || !isTold(state) || !isTold(before)) return [];
    const by =
      state.act === "imported" ? "import" : state.by === null ? "office" : changerOf(state.by, state.at);
    return changedFields(before.content ?? {}, state.content ?? {}).map((field) => ({
      id: idFrom("hsds/metadata", `${id}/${state.number}/${field}`),
      resource_id: id,
      resource_type: type,
      last_action_date: state.at,
      last_action_type: before.content === null ? "create" : "update",
      field_name: field,
      previous_value: told(field, before.content?.[field]),
      replacement_value: told(field, state.content?.[field]),
      updated_by: by,
    }));
  });
}

/** What a source said of its changes: who made them is told only in our own words, for names may stand there. */
export function metadataOfSource(given: unknown): Raw[] {
  if (!Array.isArray(given)) return [];
  return given.filter(isRaw).map((one) => {
    const by: Changer = changers.find((changer) => changer === one["updated_by"]) ?? "source";
    return Object.assign({}, one, { updated_by: by });
  });
}

/** What a person was on a day: somebody of the district's office, who runs the organization, a volunteer. */
export function changerWith(memberships: readonly Membership[], day: string): Changer {
  const held = memberships.filter((membership) => holdsOn({ ...membership, endedBy: null }, day));
  const isOne = (...roles: string[]) => held.some(({ role }) => roles.includes(role));
  if (isOne("administrator", "district", "editor")) return "office";
  if (isOne("organization-contact")) return "owner";
  return isOne("volunteer") ? "volunteer" : "office";
}

function isTold({ content }: PastState): boolean {
  const visibility = content?.["address_visibility"];
  return content !== null && (visibility === undefined || visibility === "full");
}

function changedFields(before: Raw, after: Raw): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  return names.filter(
    (name) => !untold.has(name) && !isDeepStrictEqual(before[name] ?? null, after[name] ?? null),
  );
}

function told(field: string, value: unknown): string {
  if (!toldValues.has(field) || value === null || value === undefined) return "";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.slice(0, longestText).toWellFormed();
}
