// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ColumnType } from "kysely";
import type { Temporal } from "temporal-polyfill";

// How columns are read and written where the two differ; values.ts does it, schema.ts refers to it.

export type InstantColumn = ColumnType<
  Temporal.Instant,
  Temporal.Instant | string,
  Temporal.Instant | string
>;

/** `JSON.stringify(value)` goes in: given an array, the driver would write a PostgreSQL array. */
export type JsonColumn = ColumnType<unknown, string, string>;

/** "2026-03-01" */
export type DateColumn = ColumnType<string, string | Temporal.PlainDate, string | Temporal.PlainDate>;

/** "2026-03-01T17:00" on the clock of Europe/Rome, whatever the zone of machines. */
export type ClockTimeColumn = ColumnType<
  Temporal.PlainDateTime,
  Temporal.PlainDateTime | string,
  Temporal.PlainDateTime | string
>;
