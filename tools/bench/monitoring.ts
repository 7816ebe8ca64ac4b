// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";

import { keeper } from "../../src/foundation/actor.ts";
import { newId } from "../../src/foundation/uuid.ts";
import { giveMembership } from "../../src/modules/accounts/memberships/membership.actions.ts";
import type { Visit } from "./clients.ts";
import { ms, percentile, printTable } from "./figures.ts";
import { fillContacts } from "./fill-contacts.ts";
import { figuresByHand } from "./monitoring-by-hand.ts";
import { makePeople, signInAdministrator } from "./people.ts";
import { askAll } from "./processes.ts";
import type { Measured } from "./searches.ts";

const times = 7;

/** The page of figures of a district against the same counts in one statement by hand; each asked alone, one after the other. */
export async function measureMonitoring(measured: Measured, contacts: number): Promise<void> {
  const { db, connection, baseUrl, clock } = measured;
  const now = Temporal.Instant.from(clock);
  const district = await fillContacts(db, contacts, now);
  const [{ id: personId } = { id: newId() }] = await makePeople(db, 1, now);
  const of = { kind: "district", id: district } as const;
  await giveMembership(db, keeper, { personId, role: "district", of, givenBy: null, now });
  const cookie = await signInAdministrator(db, personId, now);

  const kinds = [
    { what: "five years, everything", query: "dal=2021-11&al=2026-11", from: "2021-11-01", channel: null },
    {
      what: "five years, in person",
      query: "dal=2021-11&al=2026-11&canale=in-person",
      from: "2021-11-01",
      channel: "in-person",
    },
    { what: "last twelve months", query: "", from: "2025-12-01", channel: null },
    { what: "one month", query: "dal=2026-11&al=2026-11", from: "2026-11-01", channel: null },
  ];
  const table: string[][] = [];
  for (const { what, query, from, channel } of kinds) {
    const visit: Visit = { address: `${baseUrl}/sportello/monitoraggio?${query}`, cookie, status: 200 };
    const statement = {
      name: "figures",
      text: figuresByHand,
      values: [district, from, "2026-12-01", channel],
    };
    const visits = Array.from({ length: times }, () => visit);
    const statements = Array.from({ length: times }, () => statement);
    await askAll({ ask: "visits", visits: visits.slice(0, 3), clients: 1 });
    const page = await askAll({ ask: "visits", visits, clients: 1 });
    const hand = await askAll({ ask: "statements", connection, statements, clients: 1 });
    const [p50, p95] = [percentile(page.times, 50), percentile(page.times, 95)];
    const [sql50, sql95] = [percentile(hand.times, 50), percentile(hand.times, 95)];
    table.push([what, ms(p50), ms(p95), ms(sql50), ms(sql95), (p50 / sql50).toFixed(2)]);
  }
  const { rows } = await sql<{ size: string }>`
    select pg_size_pretty(pg_total_relation_size('helpdesk.fact_block')) as size`.execute(db);
  printTable(
    `Figures of ${contacts} contacts at twenty desks, one reader; milliseconds (facts kept ready: ${rows[0]!.size})`,
    ["figures", "p50", "p95", "SQL p50", "SQL p95", "p50 ÷ SQL"],
    table,
  );
}
