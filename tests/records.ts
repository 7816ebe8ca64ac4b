// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Insertable } from "kysely";

import type { Database } from "../src/foundation/database/database.ts";
import type { Schema } from "../src/foundation/database/schema.ts";
import { inTransaction } from "../src/foundation/database/transaction.ts";
import { newId } from "../src/foundation/uuid.ts";
import { readHours } from "../src/modules/directory/hours/hours-text.ts";
import { refreshFindings } from "../src/modules/directory/search/finding.actions.ts";
import { storyNow } from "./story.ts";

type Row<Table extends keyof Schema> = Partial<Insertable<Schema[Table]>>;
type Described = { categories?: string[]; targets?: string[]; places?: string[] };

/** Words for tests: records put straight into the tables, as if an import had brought them. */
export function recordsOf(db: Database) {
  async function describe(entity: string, id: string, described: Described) {
    for (const [key, codes = []] of Object.entries(described) as [string, string[]][]) {
      for (const code of codes) {
        const term = await termCalled(db, key, code);
        await db
          .insertInto("directory.attribute")
          .values({ id: newId(), link_entity: entity, link_id: id, taxonomy_term_id: term })
          .execute();
      }
    }
  }

  return {
    async area(area: Row<"territories.area"> & { code: string; name: string }) {
      await db
        .insertInto("territories.area")
        .values({ kind: "municipality", ...area })
        .execute();
      return area.code;
    },
    async organization(organization: Row<"directory.organization"> & { name: string }) {
      const id = organization.id ?? newId();
      await db
        .insertInto("directory.organization")
        .values({ ...organization, id, last_modified: storyNow })
        .execute();
      return id;
    },
    async place({
      says,
      hours,
      ...place
    }: Row<"directory.location"> & { name: string; says?: Described; hours?: string }) {
      const id = place.id ?? newId();
      await db
        .insertInto("directory.location")
        .values({ location_type: "physical", ...place, id, hours: timetable(hours), last_modified: storyNow })
        .execute();
      await describe("location", id, says ?? {});
      return id;
    },
    /** A room at a place, open to others. */
    async space(
      space: Row<"spaces.space"> & { name: string; territory_id: string; location_id: string },
    ): Promise<string> {
      const id = space.id ?? newId();
      await db
        .insertInto("spaces.space")
        .values({ status: "open", created_at: storyNow, last_modified: storyNow, ...space, id })
        .execute();
      return id;
    },
    async service({
      at = [],
      serves = [],
      says,
      hours,
      ...service
    }: Row<"directory.service"> & {
      name: string;
      at?: string[];
      serves?: string[];
      says?: Described;
      hours?: string;
    }) {
      const id = service.id ?? newId();
      await db
        .insertInto("directory.service")
        .values({ ...service, id, hours: timetable(hours), last_modified: storyNow })
        .execute();
      for (const location_id of at) {
        await db
          .insertInto("directory.service_at_location")
          .values({ id: newId(), service_id: id, location_id })
          .execute();
      }
      for (const area_code of serves) {
        await db
          .insertInto("directory.service_area")
          .values({ id: newId(), service_id: id, area_code })
          .execute();
      }
      await describe("service", id, says ?? {});
      return id;
    },
    async asset({
      hours,
      ...asset
    }: Row<"directory.asset"> & { name: string; kind: string; hours?: string }) {
      const id = asset.id ?? newId();
      await db
        .insertInto("directory.asset")
        .values({ ...asset, id, hours: timetable(hours), last_modified: storyNow })
        .execute();
      return id;
    },
    async synonym(term: string, ...means: string[]) {
      await db.insertInto("directory.synonym").values({ term, means }).execute();
    },
    /** From now on the search knows what was written. */
    async found(now = storyNow) {
      await inTransaction(db, (tx) => refreshFindings(tx, { now }));
    },
  };
}

function timetable(hours: string | undefined): string | null {
  if (hours === undefined) return null;
  const read = readHours(hours);
  if ("mistake" in read) throw new Error(`A test has hours that nobody can read: ${hours}`);
  return JSON.stringify(read.timetable);
}

async function termCalled(db: Database, key: string, code: string): Promise<string> {
  const known = await db
    .selectFrom("directory.taxonomy_term as t")
    .innerJoin("directory.taxonomy as y", "y.id", "t.taxonomy_id")
    .select("t.id")
    .where("y.key", "=", key)
    .where("t.code", "=", code)
    .executeTakeFirst();
  if (known) return known.id;

  const taxonomy = await db
    .insertInto("directory.taxonomy")
    .values({ id: newId(), key, name: key })
    .onConflict((conflict) => conflict.column("key").doUpdateSet({ name: key }))
    .returning("id")
    .executeTakeFirstOrThrow();
  const id = newId();
  await db
    .insertInto("directory.taxonomy_term")
    .values({ id, taxonomy_id: taxonomy.id, code, name: code })
    .execute();
  return id;
}
