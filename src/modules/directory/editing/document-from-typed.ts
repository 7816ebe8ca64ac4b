// SPDX-License-Identifier: AGPL-3.0-or-later
import { isRaw, type Raw } from "../import/reading.ts";
import { valueAt, withValueAt } from "./document-path.ts";
import type { Field, Typed } from "./field.ts";
import { itemSaid, itemText } from "./item-text.ts";
import type { Known } from "./known.ts";
import type { Mistake } from "./mistake.ts";
import { hoursSaid, lineSaid, referenceSaid, rowsSaid, type Said } from "./typed-value.ts";

/**
 * What a form says, put into the record as it was before: what no field asks is kept. The mistakes here are those that
 * only the form can see (names of nobody, hours not understood); the rest is checked as an import is.
 */
export function documentFromTyped(
  fields: readonly Field[],
  { typed, before, known }: { typed: Typed; before: Raw; known: Known },
): { document: Raw; mistakes: Mistake[] } {
  const said: Said = { typed, known, mistakes: [] };
  let document = before;
  for (const field of fields) {
    if (field.as === "terms") continue;
    document = withValueAt(document, field.name, valueSaid(field, said, valueAt(before, field.name)));
  }
  document = withWholeAddress(withTerms(document, fields, said));
  return { document, mistakes: said.mistakes };
}

function valueSaid(field: Field, said: Said, before: unknown): unknown {
  const text = said.typed[field.name]?.[0] ?? "";
  switch (field.as) {
    case "yes-no":
      return text === "" ? null : text === "yes";
    case "checks":
      return said.typed[field.name] ?? [];
    case "list":
      return listSaid(field, text, before, said);
    case "rows":
      return rowsSaid(field, said, before);
    case "hours":
      if (text === "") return said.typed[`${field.name}.keep`] ? (before ?? null) : null;
      return hoursSaid({ text, at: field.name, before: [before] }, said);
    case "organization":
    case "location":
      return referenceSaid(field.as, { text, at: field.name, before }, said);
    case "line":
      return lineSaid(text, field, said);
    default:
      if (text === "" && field.required) lineSaid("", field, said);
      return text === "" ? null : text;
  }
}

/** A line that was there stays the item it was, with all that it holds; others are new. */
function listSaid(
  field: Extract<Field, { as: "list" }>,
  text: string,
  before: unknown,
  { known }: Said,
): Raw[] {
  const items = (Array.isArray(before) ? before : []).filter(isRaw);
  const lines = text
    .split("\n")
    .map((line) => line.replace(/^[\s•·*–-]+(?=\S)/u, "").trim())
    .filter(Boolean);
  return [...new Set(lines)].map(
    (line) => items.find((item) => itemText(field, item, known) === line) ?? itemSaid(field, line),
  );
}

/** The ticked terms; terms of taxonomies that the form does not show stay. */
function withTerms(document: Raw, fields: readonly Field[], { typed, known }: Said): Raw {
  const asked = fields.filter((field) => field.as === "terms");
  const offered = new Map(known.terms.map(({ id, taxonomy }) => [id, taxonomy]));
  const isAsked = (id: unknown) => asked.some(({ taxonomy }) => offered.get(String(id)) === taxonomy);
  const before = (Array.isArray(document["attributes"]) ? document["attributes"] : []).filter(isRaw);
  const chosen = asked.flatMap(({ name }) => typed[name] ?? []).filter(isAsked);
  const kept = before.filter(({ taxonomy_term_id: id }) => !isAsked(id) || chosen.includes(String(id)));
  const there = new Set(kept.map(({ taxonomy_term_id: id }) => String(id)));
  const added = [...new Set(chosen)].filter((id) => !there.has(id)).map((id) => ({ taxonomy_term_id: id }));
  return { ...document, attributes: [...kept, ...added] };
}

/** An address of which nothing is written is none; of one that is written, HSDS wants every part. */
function withWholeAddress(document: Raw): Raw {
  if (!Array.isArray(document["addresses"])) return document;
  const [first, ...others] = (document["addresses"] as unknown[]).filter(isRaw);
  if (first === undefined) return document;
  const keys = ["address_1", "address_2", "postal_code", "city", "state_province"];
  if (keys.every((key) => !first[key])) return { ...document, addresses: others };
  const whole = {
    country: "IT",
    address_type: "physical",
    ...first,
    ...Object.fromEntries(keys.filter((key) => key !== "address_2").map((key) => [key, first[key] ?? ""])),
  };
  return { ...document, addresses: [whole, ...others] };
}
