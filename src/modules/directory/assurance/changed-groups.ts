// SPDX-License-Identifier: AGPL-3.0-or-later
import { isDeepStrictEqual } from "node:util";

import type { Document, EditableKind } from "../editing/editable.ts";
import { isRaw, type Raw } from "../import/reading.ts";
import { groupOfField, groupsOf, type FieldGroup } from "./assurance.ts";

export type ChangedGroups = {
  groups: FieldGroup[];
  /** Terms that were put or taken off: those that say for whom are of the group "eligibility". */
  termIds: string[];
};

/** Which groups of a record differ between two states of it. */
export function changedGroups(kind: EditableKind, before: Document, after: Document): ChangedGroups {
  const changed = new Set<FieldGroup>();
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (key === "service_at_locations" || key === "attributes") continue;
    const group = groupOfField(kind, key);
    if (group && !isSame(before[key], after[key])) changed.add(group);
  }
  if (kind === "service") {
    const places = (document: Document) => rowsBy(document["service_at_locations"], "location_id");
    const [earlier, later] = [places(before), places(after)];
    if (!isSame(hoursBy(earlier), hoursBy(later))) changed.add("hours");
    if (!isSame(withoutHours(earlier), withoutHours(later))) changed.add("address");
  }
  const groups = groupsOf[kind].filter((group) => changed.has(group));
  return { groups, termIds: changedTerms(before["attributes"], after["attributes"]) };
}

function isSame(a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(a ?? null, b ?? null);
}

function rowsBy(rows: unknown, key: string): Map<string, Raw> {
  const all = Array.isArray(rows) ? rows.filter(isRaw) : [];
  return new Map(all.map((row) => [String(row[key]), row]));
}

/** Hours of a place that says none are not told apart from no such place. */
function hoursBy(places: Map<string, Raw>): Record<string, unknown> {
  const said = [...places].filter(([, { hours }]) => hours !== null && hours !== undefined);
  return Object.fromEntries(said.map(([id, { hours }]) => [id, hours]));
}

function withoutHours(places: Map<string, Raw>): Record<string, unknown> {
  return Object.fromEntries([...places].map(([id, { hours: _hours, ...rest }]) => [id, rest]));
}

function changedTerms(before: unknown, after: unknown): string[] {
  const [earlier, later] = [rowsBy(before, "taxonomy_term_id"), rowsBy(after, "taxonomy_term_id")];
  return [...new Set([...earlier.keys(), ...later.keys()])].filter((id) => earlier.has(id) !== later.has(id));
}
