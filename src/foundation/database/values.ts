// SPDX-License-Identifier: AGPL-3.0-or-later
import { type CustomTypesConfig, types } from "pg";
import { Temporal } from "temporal-polyfill";

/**
 * What PostgreSQL's values are in TypeScript. tools/schema-from-database.ts writes the same into schema.ts:
 *
 * | PostgreSQL    | read as                        | may be written as           |
 * |---------------|--------------------------------|-----------------------------|
 * | timestamptz   | Temporal.Instant               | Temporal.Instant, ISO text  |
 * | timestamp     | Temporal.PlainDateTime         | the same, ISO text: a time on the clock of Rome |
 * | date          | text, "2026-03-01"             | text, Temporal.PlainDate    |
 * | time          | text, "08:30:00"               | text                        |
 * | int8, numeric | number                         | number                      |
 * | json, jsonb   | the value                      | JSON text: JSON.stringify() |
 * | ranges, cube, tsvector | text, as PostgreSQL writes it | text              |
 *
 * JSON goes in as text because the driver would turn an array into a PostgreSQL array.
 * The parsers belong to our pools only: pg-boss keeps the driver's own.
 */
const readers = new Map<number, (text: string) => unknown>([
  [20, wholeNumber],
  [1700, Number],
  [1082, asText],
  [1184, instant],
  [1114, clockTime],
  [1016, arrayOf(wholeNumber)],
  [1231, arrayOf(Number)],
  [1182, arrayOf(asText)],
  [1185, arrayOf(instant)],
]);

export const valueTypes: CustomTypesConfig = {
  getTypeParser: (id: number, format?: "text" | "binary") =>
    (format !== "binary" && readers.get(id)) || types.getTypeParser(id, format as "text"),
};

function asText(text: string): string {
  return text;
}

/** Counts and identifiers fit; one that does not is refused rather than rounded. */
function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${text} is too large for a number`);
  return number;
}

function instant(text: string): Temporal.Instant {
  return Temporal.Instant.from(text);
}

function clockTime(text: string): Temporal.PlainDateTime {
  return Temporal.PlainDateTime.from(text);
}

/** Arrays of these types hold no quotes nor nested arrays: splitting on commas is exact. */
function arrayOf<Value>(read: (text: string) => Value): (text: string) => (Value | null)[] {
  return (text) =>
    text === "{}"
      ? []
      : text
          .slice(1, -1)
          .split(",")
          .map((item) => (item === "NULL" ? null : read(item.replaceAll('"', ""))));
}

// The driver's own hook (`toPostgres`) for values that know how to write themselves.
for (const kind of [Temporal.Instant, Temporal.PlainDate, Temporal.PlainDateTime, Temporal.PlainTime]) {
  Object.defineProperty(kind.prototype, "toPostgres", {
    value: asWritten,
    configurable: true,
    writable: true,
  });
}

type Written = Temporal.Instant | Temporal.PlainDate | Temporal.PlainDateTime | Temporal.PlainTime;

function asWritten(this: Written): string {
  return this.toString();
}
