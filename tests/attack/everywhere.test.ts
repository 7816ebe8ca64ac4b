// SPDX-License-Identifier: AGPL-3.0-or-later
// Script, a line of a calendar and a command of the typesetter stand in every free text of the database, put there past all
// forms, as an import or a keeper could; then every page, file, feed and sheet that a role reaches is read.
import { sql } from "kysely";
import { expect, test, vi } from "vitest";

import { roles, type Role } from "../../src/foundation/actor.ts";
import { demonstratedDatabase } from "../demonstrated-database.ts";
import { worldOf } from "../doors.ts";
import { openStory, storyNow } from "../story.ts";
import { crawl } from "./crawl.ts";
import { scriptRunsIn } from "./nasty.ts";
import { somebodyOf } from "./somebody.ts";

const asked = process.env["TRAMA_ATTACK_RUNS"];
vi.setConfig({ testTimeout: 1_200_000, hookTimeout: 600_000 });

const story = await openStory(await demonstratedDatabase(storyNow));
const { db } = story.house;
const world = await worldOf(db);
const somebody = somebodyOf(story, world);

/** The longest that a column takes is put into it. */
const payloads = [
  ` </script><script>attack()</script>"><img src=x onerror=attack()> #panic("attack") \`a\` $x$ @b\r\nX-ATTACK: 1`,
  ` <script>attack()</script> #panic("attack")`,
  ` <svg/onload=attack()>`,
];

/** Free text is what has a space in it; codes and addresses stay what they are. Gives how many columns were spoiled. */
async function spoilEveryText(): Promise<number> {
  const { rows: columns } = await sql<{ schema: string; name: string; column: string }>`
    SELECT c.table_schema AS schema, c.table_name AS name, c.column_name AS column
    FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE t.table_type = 'BASE TABLE' AND c.data_type = 'text' AND c.is_generated = 'NEVER'
      AND c.table_schema NOT IN ('pg_catalog', 'information_schema', 'pgboss', 'foundation')`.execute(db);
  let spoiled = 0;
  for (const { schema, name, column } of columns) {
    for (const payload of payloads) {
      try {
        const { numAffectedRows = 0n } = await sql`
          UPDATE ${sql.table(`${schema}.${name}`)} SET ${sql.ref(column)} = ${sql.ref(column)} || ${payload}
          WHERE ${sql.ref(column)} LIKE '% %'`.execute(db);
        if (numAffectedRows > 0n) spoiled += 1;
        break;
      } catch {
        // A rule of the table knows better: a shorter text, or none.
      }
    }
  }
  return spoiled;
}

const spoiled = await spoilEveryText();

const readers: readonly (Role | "visitor")[] =
  asked === undefined ? ["visitor", "administrator"] : ["visitor", ...roles];

const entrances = [
  "/",
  "/servizi",
  "/luoghi",
  "/agenda",
  "/laboratori",
  "/spazi",
  "/assemblee",
  "/io",
  "/redazione",
  "/sportello",
  "/opendata/servizi.csv",
  "/opendata/luoghi.geojson",
  "/agenda/calendario.ics",
  "/agenda/novita.rss",
  "/agenda/novita.json",
  "/pratiche.rss",
  "/pratiche.json",
  "/agenda/programma.txt",
  "/agenda/programma.pdf",
  "/incorpora/risultati.json?tipo=servizi",
];

test("there is script in every free text", () => {
  expect(spoiled).toBeGreaterThan(40);
});

test.each(readers)("nothing of it runs in what %s reads", async (role) => {
  const { pages } = await crawl(await somebody(role), entrances, asked === undefined ? 250 : undefined);
  const wrong = story.faults.splice(0).map((line) => line.slice(0, 600));
  let shown = 0;
  for (const { address, status, type, text } of pages) {
    if (status >= 500) wrong.push(`${status} ${address}`);
    if (text.includes("attack()")) shown += 1;
    if (/^(?:text\/html|application\/(?:rss|atom|xml))/.test(type) && scriptRunsIn(text) !== undefined)
      wrong.push(`script runs in ${address}`);
    if (type.startsWith("text/calendar") && /^X-ATTACK/m.test(text)) wrong.push(`a line in ${address}`);
  }
  expect(wrong).toEqual([]);
  // What is shown nowhere proves nothing.
  expect(shown).toBeGreaterThan(20);
});
