// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Raw } from "../import/reading.ts";
import { accessFacts, accessModes } from "../records/parts.ts";
import type { Field, NounName, ValueKind } from "./noun.ts";
import { longestText } from "./values.ts";

/** The most parts that one record may have in one list. */
const mostParts = 10_000;
const longestAddress = 2_000;
const text = (longest: number): Raw => ({ type: "string", maxLength: longest });
const time = { ...text(5), pattern: "^([01][0-9]|2[0-4]):[0-5][0-9]$" };
const day = { type: "string", format: "date", maxLength: 10 };

const valueSchemas: Readonly<Record<ValueKind, Raw>> = {
  id: { type: "string", format: "uuid", maxLength: 36 },
  text: text(longestText),
  uri: { type: "string", format: "uri", maxLength: longestAddress },
  email: { type: "string", format: "email", maxLength: 320 },
  number: { type: "number", format: "double" },
  date: day,
  moment: { type: "string", format: "date-time", maxLength: 32 },
  "yes-no": { type: "boolean" },
  codes: {
    type: "array",
    maxItems: accessModes.length,
    items: { type: "string", enum: [...accessModes], maxLength: 20 },
  },
  facts: {
    type: "object",
    properties: Object.fromEntries(
      accessFacts.map((fact) => [fact, { type: "string", enum: ["yes", "partly", "no"], maxLength: 6 }]),
    ),
  },
  timetable: { $ref: "timetable.json" },
  translations: {
    type: "object",
    additionalProperties: { type: "object", additionalProperties: text(longestText) },
  },
};

/** A field as JSON Schema 2020-12; `at` says where the schema of a noun is. */
export function fieldSchema(field: Field, at: (noun: NounName | "timetable") => string): Raw {
  if ("list" in field) return { type: "array", maxItems: mostParts, items: { $ref: at(field.list) } };
  if ("one" in field) return { $ref: at(field.one) };
  if ("oneOf" in field) {
    return {
      type: "string",
      enum: [...field.oneOf],
      maxLength: Math.max(...field.oneOf.map((code) => code.length)),
    };
  }
  return field.is === "timetable" ? { $ref: at("timetable") } : valueSchemas[field.is];
}

const rule = {
  type: "object",
  description: "I campi di schedule di HSDS 3.1, senza identificatore",
  properties: {
    ...Object.fromEntries(
      ["byday", "bymonthday", "byweekno", "byyearday", "attending_type", "notes", "description"].map(
        (key) => [key, text(2_000)],
      ),
    ),
    ...Object.fromEntries(["dtstart", "until", "valid_from", "valid_to"].map((key) => [key, day])),
    ...Object.fromEntries(
      ["count", "interval"].map((key) => [
        key,
        { type: "integer", format: "int32", minimum: 1, maximum: 1000 },
      ]),
    ),
    wkst: { type: "string", enum: ["MO", "TU", "WE", "TH", "FR", "SA", "SU"], maxLength: 2 },
    freq: { type: "string", enum: ["WEEKLY", "MONTHLY"], maxLength: 7 },
    opens_at: time,
    closes_at: time,
  },
};
const exception = {
  type: "object",
  description:
    "Giorni, compresi gli estremi, con data (2026-08-10) o di ogni anno (08-01). Senza ore: chiuso",
  properties: { from: text(10), to: text(10), opens_at: time, closes_at: time, reason: text(2_000) },
  required: ["from", "to"],
};

/** Schemas that HSDS has not and that are no nouns of it: our timetable. */
export const timetableSchemas: Readonly<Record<"timetable.json", Raw>> = {
  "timetable.json": {
    name: "timetable",
    type: "object",
    properties: {
      rules: { type: "array", maxItems: 200, items: rule },
      exceptions: { type: "array", maxItems: 200, items: exception },
      on_holidays: { type: "string", enum: ["closed", "open"], maxLength: 6 },
      by_appointment: { type: "boolean" },
    },
    required: ["rules", "exceptions", "on_holidays", "by_appointment"],
  },
};
