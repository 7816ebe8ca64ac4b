// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "../../../foundation/database/database.ts";
import { listMembershipsOf } from "../../accounts/memberships/membership.queries.ts";
import type { Membership } from "../../accounts/memberships/membership.ts";
import { isRaw } from "../import/reading.ts";
import { changerWith } from "./metadata.ts";
import type { ChangerOf } from "./written-records.ts";

/** Learns what the people who changed some rows were; then tells it, without asking again. */
export type Changers = { learn: (rows: readonly unknown[]) => Promise<void>; of: ChangerOf };

export function changersIn(db: Database): Changers {
  const known = new Map<string, Membership[]>();
  return {
    learn: async (rows) => {
      const people = new Set<string>();
      for (const row of rows) gather(row, people);
      for (const id of people) if (!known.has(id)) known.set(id, await listMembershipsOf(db, id));
    },
    of: (personId, day) => changerWith(known.get(personId) ?? [], day),
  };
}

const nested = ["organization", "location", "service", "locations", "services", "placements"] as const;

function gather(row: unknown, people: Set<string>): void {
  if (Array.isArray(row)) for (const one of row) gather(one, people);
  if (!isRaw(row)) return;
  const states = row["revisions"];
  if (Array.isArray(states)) {
    for (const state of states) if (isRaw(state) && typeof state["by"] === "string") people.add(state["by"]);
  }
  for (const key of nested) if (row[key]) gather(row[key], people);
}
