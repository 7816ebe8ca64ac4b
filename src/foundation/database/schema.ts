// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ColumnType } from "kysely";
import type { Temporal } from "temporal-polyfill";
export type Json = ColumnType<unknown, string, string>;
export type Generated<T> = T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>;
export type Timestamp = ColumnType<Temporal.Instant, Temporal.Instant | string, Temporal.Instant | string>;
export interface Schema {
  "foundation.activity": { id: string; happened_at: Generated<Timestamp>; actor: string; verb: string; thing: string; thing_id: string | null; details: Generated<Json> };
  "foundation.setting": { key: string; value: Json };
}
