// SPDX-License-Identifier: AGPL-3.0-or-later
// A load looks at all records, and publishing at one: whoever ends first is not undone by the other.
import { sql } from "kysely";
import { expect, test } from "vitest";

import { inTransaction } from "../../src/foundation/database/transaction.ts";
import { newId } from "../../src/foundation/uuid.ts";
import { refreshFindings } from "../../src/modules/directory/search/finding.actions.ts";
import { freshDatabase } from "../database.ts";
import { storyNow } from "../story.ts";

const { db } = await freshDatabase();
const others = 1000;
const published = 40;

async function publish(name: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    const id = newId();
    await tx
      .insertInto("directory.service")
      .values({ id, name, description: "", status: "active", last_modified: storyNow })
      .execute();
    await refreshFindings(tx, { now: storyNow, thingIds: [id], sameVocabulary: true });
    await tx
      .updateTable("directory.service")
      .set({ name: `${name} rivisto` })
      .where("id", "=", id)
      .execute();
    await refreshFindings(tx, { now: storyNow, thingIds: [id], sameVocabulary: true });
  });
}

test(
  "what is published while all is looked at again is found, as it was published",
  { timeout: 60_000 },
  async () => {
    await sql`insert into directory.service (id, name, description, status, last_modified)
    select gen_random_uuid(), 'Servizio ' || n, '', 'active', ${storyNow} from generate_series(1, ${others}::int) n`.execute(
      db,
    );
    let isOver = false;
    const loads = (async () => {
      let times = 0;
      for (;;) {
        await inTransaction(db, (tx) => refreshFindings(tx, { now: storyNow }));
        times += 1;
        if (isOver) return times;
      }
    })();
    const publishers = Array.from({ length: 4 }, async (_, writer) => {
      for (let number = writer; number < published; number += 4) await publish(`Pubblicato ${number}`);
    });
    await Promise.all(publishers).finally(() => (isOver = true));
    expect(await loads).toBeGreaterThan(1);

    const { rows } = await sql<{ name: string; found: string | null }>`
    select s.name, f.name as found from directory.service s
    left join directory.finding f on f.kind = 'service' and f.thing_id = s.id
    where f.name is distinct from s.name`.execute(db);
    expect(rows).toEqual([]);
  },
);
