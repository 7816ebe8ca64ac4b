// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";

import { newId } from "../../src/foundation/uuid.ts";
import { listHalfLives } from "../../src/modules/directory/assurance/assurance.queries.ts";
import {
  fieldGroups,
  groupOfField,
  groupsOf,
  isRecordStale,
  stateOf,
} from "../../src/modules/directory/assurance/assurance.ts";
import { changedGroups } from "../../src/modules/directory/assurance/changed-groups.ts";
import { editableKinds } from "../../src/modules/directory/editing/editable.ts";
import { fieldsOf } from "../../src/modules/directory/editing/form-sections.ts";
import { freshDatabase } from "../database.ts";

const { db } = await freshDatabase();
const day = (text: string) => Temporal.PlainDate.from(text);

test.each([
  ["2026-09-09", 3, "2026-12-08", "fresh"],
  ["2026-09-09", 3, "2026-12-09", "ageing"],
  ["2026-06-10", 3, "2026-12-09", "ageing"],
  ["2026-06-09", 3, "2026-12-09", "stale"],
  ["2025-12-09", 12, "2026-12-08", "fresh"],
  // Months have no thirty-first: the last day of the month is meant.
  ["2026-08-31", 3, "2026-11-29", "fresh"],
  ["2026-08-31", 3, "2026-11-30", "ageing"],
  ["2024-02-29", 6, "2025-02-27", "ageing"],
  ["2024-02-29", 6, "2025-02-28", "stale"],
  // A check that is dated tomorrow, by a clock that runs ahead, is fresh.
  ["2026-12-10", 1, "2026-12-09", "fresh"],
])("checked on %s with a half-life of %i months, on %s it is %s", async (checked, months, today, state) => {
  expect(stateOf(day(checked), months, day(today))).toBe(state);
  // The database says the same of the same days.
  const { rows } = await sql<{ ageing: boolean; stale: boolean }>`
    select ${today}::date >= (${checked}::date + make_interval(months => ${months}::int))::date as ageing,
      ${today}::date >= (${checked}::date + make_interval(months => 2 * ${months}::int))::date as stale`.execute(
    db,
  );
  const { ageing, stale } = rows[0]!;
  expect(stale ? "stale" : ageing ? "ageing" : "fresh").toBe(state);
});

test("what was never checked is stale, and a record with one such group with it", () => {
  expect(stateOf(null, 3, day("2026-12-09"))).toBe("never");
  const hours = { group: "hours", assuredOn: day("2026-12-01"), method: "call", state: "fresh" } as const;
  expect(isRecordStale([hours])).toBe(false);
  expect(isRecordStale([hours, { group: "cost", assuredOn: null, method: null, state: "never" }])).toBe(true);
});

test("the database has the same groups for each kind, and the half-lives that were agreed", async () => {
  for (const kind of editableKinds) {
    const { rows } = await sql<{ field_group: string; method: string | null }>`
      select field_group, method from directory.checked(${newId()}, ${kind}, null)`.execute(db);
    const named = new Set(rows.map((row) => row.field_group));
    expect(fieldGroups.filter((group) => named.has(group))).toEqual(groupsOf[kind]);
    expect(rows.map(({ method }) => method)).toEqual(rows.map(() => null));
  }
  const halfLives = { hours: 3, contacts: 6, eligibility: 12, cost: 12, address: 12 };
  expect(await listHalfLives(db)).toEqual(halfLives);
});

test("every group of a kind has fields in its form", () => {
  for (const kind of editableKinds) {
    const known = new Set(fieldsOf(kind).map(({ name }) => groupOfField(kind, name)));
    for (const group of groupsOf[kind]) {
      // Whom a service is for and where a record is are said by fields with names of their own.
      expect([kind, group, known.has(group)]).toEqual([kind, group, true]);
    }
  }
  expect(groupOfField("service", "phones.0.number")).toBe("contacts");
  expect(groupOfField("service", "service_at_locations.1.hours")).toBe("hours");
  expect(groupOfField("service", "service_at_locations.1.location_id")).toBe("address");
  expect(groupOfField("location", "addresses.0.city")).toBe("address");
  expect(groupOfField("service", "name")).toBeUndefined();
});

test("a change is of the groups that differ, and of no other", () => {
  const before = {
    name: "A",
    phones: [{ number: "1" }],
    hours: null,
    service_at_locations: [{ location_id: "l", hours: { rules: [] }, description: null }],
    attributes: [{ taxonomy_term_id: "t" }],
  };
  expect(changedGroups("service", before, { ...before, name: "B" })).toEqual({ groups: [], termIds: [] });
  const elsewhere = [{ location_id: "l", hours: { rules: [1] }, description: null }];
  expect(changedGroups("service", before, { ...before, service_at_locations: elsewhere }).groups).toEqual([
    "hours",
  ]);
  const moved = [{ location_id: "m", description: null }];
  expect(changedGroups("service", before, { ...before, service_at_locations: moved }).groups).toEqual([
    "hours",
    "address",
  ]);
  expect(changedGroups("service", before, { ...before, phones: [], attributes: [] })).toEqual({
    groups: ["contacts"],
    termIds: ["t"],
  });
});
