// SPDX-License-Identifier: AGPL-3.0-or-later
import { isRaw, type Raw } from "../import/reading.ts";
import { languageOf } from "../import/record-parts.ts";
import { languageNames } from "../records/spoken.ts";
import type { Field } from "./field.ts";
import type { Known } from "./known.ts";

type ListField = Extract<Field, { as: "list" }>;

/** One item of a list as the line that people read and write. Languages are named in Italian, whatever the page speaks. */
export function itemText(field: ListField, item: unknown, known: Known): string {
  if (!isRaw(item)) return "";
  const said = item[field.item];
  const text = typeof said === "string" ? said.trim() : "";
  if (field.name === "languages") return languageNames([{ ...item, note: null }], "it")[0] ?? text;
  if (field.name === "service_areas" && text === "")
    return known.areas.get(String(item["area_code"] ?? "")) ?? "";
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .join(" ");
}

/** What a written line becomes, when no item was called so before. */
export function itemSaid(field: ListField, line: string): Raw {
  return field.name === "languages" ? languageOf(line) : { [field.item]: line };
}
