// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { writeMail } from "../../../foundation/mail/outbox.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { listContactsOf, listHeldOf } from "../../accounts/memberships/membership.queries.ts";
import { findPerson } from "../../accounts/person.queries.ts";
import { findDesk } from "./desk.queries.ts";
import { isInUse, type Desk } from "./desk.ts";
import { endingLetter } from "./ending-letter.ts";
import { listEndings, type Ending } from "./ending.queries.ts";
import { clockWriter } from "./letter-writer.actions.ts";

/** So many days before a mandate or a training ends it is said: time to give another, or to hold a course. */
const toldDaysBefore = 21;
/** More are not written to about one desk. */
const mostTold = 10;

/**
 * Tells who receives at a desk, and who answers for it, that a mandate or a training is about to end: once each, in a
 * transaction of its own. Gives how many were told.
 */
export async function tellEndings(db: Database, now: Temporal.Instant): Promise<number> {
  const today = romeDate(now);
  const span = { from: today.toString(), to: today.add({ days: toldDaysBefore }).toString() };
  let told = 0;
  for (const ending of await listEndings(db, span))
    told += Number(await inTransaction(db, (tx) => tellEnding(tx, ending, now)));
  return told;
}

async function tellEnding(tx: Transaction, ending: Ending, now: Temporal.Instant): Promise<boolean> {
  const today = romeDate(now).toString();
  const desk = await findDesk(tx, ending.deskId);
  const person = await findPerson(tx, ending.personId);
  const held = await listHeldOf(tx, { kind: "desk", id: ending.deskId }, today);
  // Who no longer works there needs no letter.
  if (!desk || !person || !isInUse(desk, today)) return false;
  if (!held.some(({ personId }) => personId === person.id)) return false;
  const marked = await tx
    .updateTable(`helpdesk.${ending.what}`)
    .set({ end_told_at: now })
    .where("territory_id", "=", ending.territoryId)
    .where("id", "=", ending.id)
    .where("end_told_at", "is", null)
    .executeTakeFirst();
  if (marked.numUpdatedRows === 0n) return false;

  const writer = await clockWriter(tx);
  const about = { ...ending, desk: desk.name };
  await writeMail(tx, { to: person.email, ...endingLetter("own", about, person.language, writer) }, now);
  for (const { email, language } of await keepersOf(tx, desk, today))
    if (email !== person.email)
      await writeMail(tx, { to: email, ...endingLetter("keepers", about, language, writer) }, now);
  return true;
}

type Keeper = { email: string; language: Language };

/** Who can give another mandate: contacts of the organization that runs the desk; without any, who supervises. */
async function keepersOf(tx: Transaction, desk: Desk, today: string): Promise<Keeper[]> {
  const organizations = desk.organizationId === null ? [] : [desk.organizationId];
  const contacts = await listContactsOf(tx, today, organizations);
  if (contacts.length > 0) return contacts.slice(0, mostTold);
  const held = await listHeldOf(tx, { kind: "district", id: desk.territoryId }, today);
  const ids = new Set(held.filter(({ role }) => role === "district").map(({ personId }) => personId));
  const people = [];
  for (const id of [...ids].slice(0, mostTold)) people.push(await findPerson(tx, id));
  return people.filter((person) => person !== undefined);
}
