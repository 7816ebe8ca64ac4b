// SPDX-License-Identifier: AGPL-3.0-or-later
import { isDeepStrictEqual } from "node:util";

import type { Document, EditableKind } from "../editing/editable.ts";
import { fieldsOf } from "../editing/form-sections.ts";
import { isRaw, type Raw } from "../import/reading.ts";
import { united } from "./united-lists.ts";

/** One of two records: the one that stays, or the one that goes. */
export type Side = "survivor" | "gone";
/** Which value stays; "both" joins two lists. */
export type Choice = Side | "both";

/** What is chosen as one: a street without its town, or half of a position, would be nowhere. */
export type Unit = { name: string; keys: readonly string[] };

const whereItIs: Unit = { name: "addresses", keys: ["addresses", "latitude", "longitude", "area_code"] };
/** What decides itself: who it is, how fresh, and what the computer keeps. */
const decided = new Set(["id", "territory_id", "is_demonstration", "extra", "assured_date", "last_modified"]);

/** The unit that a field of the form belongs to: "addresses.0.city" and "latitude" are the address, terms the attributes. */
export function unitOf(kind: EditableKind, field: string): string {
  const isTerms = fieldsOf(kind).some(({ name, as }) => name === field && as === "terms");
  if (isTerms) return "attributes";
  const [key = field] = field.split(".");
  return whereItIs.keys.includes(key) ? whereItIs.name : key;
}

function unitsOf(kind: EditableKind): Unit[] {
  const names = [...new Set(fieldsOf(kind).map(({ name }) => unitOf(kind, name)))];
  return names
    .filter((name) => !decided.has(name))
    .map((name) => (name === whereItIs.name ? whereItIs : { name, keys: [name] }));
}

/** The units that the two say differently, in the order of the form. */
export function differingUnits(kind: EditableKind, survivor: Document, gone: Document): Unit[] {
  return unitsOf(kind).filter(({ keys }) =>
    keys.some((key) => !isDeepStrictEqual(bare(survivor[key]), bare(gone[key]))),
  );
}

/** Whether a unit is a list on both sides, so that both can stay. */
export function isList({ name, keys }: Unit, ...documents: readonly Document[]): boolean {
  return keys.length === 1 && documents.every((document) => Array.isArray(document[name]));
}

type Weighed = { document: Document; checkedOn: string | null };

/**
 * What is proposed: of lists both, else what is there; of two values the one of the record that was checked later, and
 * of two as fresh the longer. A reserved address is never opened by a merge.
 */
export function proposedChoice(unit: Unit, survivor: Weighed, gone: Weighed): Choice {
  const [own, other] = [survivor.document, gone.document];
  if (isList(unit, own, other)) return "both";
  if (unit.name === "address_visibility") {
    return reserve(other["address_visibility"]) > reserve(own["address_visibility"]) ? "gone" : "survivor";
  }
  const [mine, theirs] = [own, other].map((document) => weightOf(unit, document)) as [number, number];
  if (mine === 0 || theirs === 0) return mine === 0 && theirs > 0 ? "gone" : "survivor";
  const [mineOn, theirsOn] = [survivor.checkedOn ?? "", gone.checkedOn ?? ""];
  if (mineOn !== theirsOn) return theirsOn > mineOn ? "gone" : "survivor";
  return theirs > mine ? "gone" : "survivor";
}

function reserve(visibility: unknown): number {
  return ["full", "area", "hidden"].indexOf(String(visibility));
}

/** How much a unit says: the length of what is written; 0 is nothing. */
function weightOf({ keys }: Unit, document: Document): number {
  return keys.reduce(
    (sum, key) => sum + (isEmpty(document[key]) ? 0 : JSON.stringify(document[key]).length),
    0,
  );
}

/** What the survivor says from now on. What nobody chose stays the survivor's, or the other's where it says nothing. */
export function mergedDocument(
  kind: EditableKind,
  { survivor, gone }: { survivor: Document; gone: Document },
  choices: Readonly<Record<string, Choice>>,
): Document {
  const merged: Document = { ...survivor };
  const units = differingUnits(kind, survivor, gone);
  const chosen = new Set(units.flatMap(({ keys }) => keys));
  for (const unit of units) {
    const choice = choices[unit.name] ?? "survivor";
    for (const key of unit.keys) {
      if (choice === "gone") merged[key] = gone[key];
      if (choice === "both") merged[key] = united(key, survivor[key], gone[key]);
    }
  }
  for (const [key, value] of Object.entries(gone)) {
    if (!decided.has(key) && !chosen.has(key) && isEmpty(merged[key])) merged[key] = value;
  }
  merged["territory_id"] = survivor["territory_id"] ?? gone["territory_id"] ?? null;
  merged["extra"] = { ...asRaw(gone["extra"]), ...asRaw(survivor["extra"]) };
  const own = [survivor["id"], gone["id"]];
  if (own.includes(merged["parent_organization_id"])) merged["parent_organization_id"] = null;
  return merged;
}

function asRaw(value: unknown): Raw {
  return isRaw(value) ? value : {};
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === "") return true;
  if (Array.isArray(value)) return value.length === 0;
  return isRaw(value) && Object.keys(value).length === 0;
}

/** A value without the identifiers inside it: two lists that say the same are no difference. */
function bare(value: unknown): unknown {
  if (isEmpty(value)) return null;
  if (Array.isArray(value)) return value.map(bare);
  if (!isRaw(value)) return value;
  const said = Object.entries(value).filter(([key, inner]) => key !== "id" && !isEmpty(inner));
  return Object.fromEntries(said.map(([key, inner]) => [key, bare(inner)]));
}
