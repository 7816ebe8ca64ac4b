// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { keeper } from "../../src/foundation/actor.ts";
import type { Database } from "../../src/foundation/database/database.ts";
import { newId } from "../../src/foundation/uuid.ts";
import { giveMembership } from "../../src/modules/accounts/memberships/membership.actions.ts";
import type { Asked, Visit } from "./clients.ts";
import { storeContact } from "./contacts-by-hand.ts";
import { ms, percentile, printTable } from "./figures.ts";
import { makePeople, signInAdministrator } from "./people.ts";
import { askAll } from "./processes.ts";
import type { Measured } from "./searches.ts";

type Size = { clients: number; questions: number };

/** The form of a contact opened, searched in and stored, the last against the same rows written by hand. */
export async function measureContacts(measured: Measured, { clients, questions }: Size): Promise<void> {
  const { db, connection, baseUrl, clock } = measured;
  const now = Temporal.Instant.from(clock);
  const { territoryId, deskId, cookie, session } = await openDesk(db, now);
  const address = `${baseUrl}/sportello/contatto`;
  const { id: service } = await db
    .selectFrom("directory.service")
    .select("id")
    .limit(1)
    .executeTakeFirstOrThrow();
  const form = (act: string) =>
    new URLSearchParams({
      id: newId(),
      sportello: deskId,
      canale: "in-person",
      richiesta: "Cerca qualcuno che stia con la madre due pomeriggi alla settimana",
      bisogno: "assistenza-domiciliare",
      fatto: "information",
      appunto: `service:${service}`,
      cerca: act === "cerca" ? "assistenza" : "",
      azione: act,
    }).toString();
  const visits = (count: number, act: "salva" | "cerca"): Visit[] =>
    Array.from({ length: count }, () => ({ address, cookie, form: form(act), status: 303 }));
  const openings = (count: number): Visit[] =>
    Array.from({ length: count }, () => ({ address, cookie, status: 200 }));
  const ask = (asked: Visit[]) => askAll({ ask: "visits", visits: asked, clients });
  const statements = (count: number) =>
    askAll({
      ask: "statements",
      connection,
      clients,
      statements: Array.from({ length: count }, () => ({
        name: "contact",
        text: storeContact,
        values: [session, clock, territoryId, deskId, newId(), "Parole", newId(), "casa", newId(), service],
      })),
    });

  await ask([...openings(clients * 4), ...visits(clients * 8, "salva")]);
  await statements(clients * 8);
  const stored = await ask(visits(questions, "salva"));
  const byHand = await statements(questions);
  const opened = await ask(openings(questions));
  const kept = await ask(visits(questions, "cerca"));
  printTable(
    `Contacts with ${clients} clients, ${questions} requests each; milliseconds`,
    ["request", "p50", "p95", "SQL p50", "SQL p95", "p50 ÷ SQL p50", "p95 ÷ SQL p95"],
    [
      row("contact, from form to stored", stored, byHand),
      row("the screen of a new contact", opened),
      row("draft kept for a search", kept),
    ],
  );
}

function row(what: string, pages: Asked, statements?: Asked): string[] {
  const [p50, p95] = [percentile(pages.times, 50), percentile(pages.times, 95)];
  if (statements === undefined) return [what, ms(p50), ms(p95), "", "", "", ""];
  const [sql50, sql95] = [percentile(statements.times, 50), percentile(statements.times, 95)];
  return [what, ms(p50), ms(p95), ms(sql50), ms(sql95), (p50 / sql50).toFixed(1), (p95 / sql95).toFixed(1)];
}

/** A desk of a district of its own, and somebody who works there, signed in. */
async function openDesk(db: Database, now: Temporal.Instant) {
  const [territoryId, deskId] = [newId(), newId()];
  const code = `bench-${territoryId.slice(-12)}`;
  await db.insertInto("territories.district").values({ id: territoryId, code, name: code }).execute();
  await db
    .insertInto("helpdesk.desk")
    .values({ territory_id: territoryId, id: deskId, name: "Banco", lock_minutes: 60, created_at: now })
    .execute();
  const [person] = await makePeople(db, 1, now);
  const personId = person!.id;
  const on = { territory_id: territoryId, person_id: personId, recorded_at: now };
  await db
    .insertInto("helpdesk.mandate")
    .values({
      ...on,
      id: newId(),
      desk_id: deskId,
      given_by: "Banco",
      starts_on: "2026-01-01",
      ends_on: "2027-12-31",
    })
    .execute();
  await db
    .insertInto("helpdesk.training")
    .values({ ...on, id: newId(), what: "Banco", held_on: "2026-01-01" })
    .execute();
  await giveMembership(db, keeper, {
    personId,
    role: "desk-operator",
    of: { kind: "desk", id: deskId },
    givenBy: null,
    now,
  });
  const cookie = await signInAdministrator(db, personId, now);
  const { token_hash: hash } = await db
    .selectFrom("accounts.session")
    .select("token_hash")
    .where("person_id", "=", personId)
    .executeTakeFirstOrThrow();
  return { territoryId, deskId, cookie, session: hash.toString("hex") };
}
