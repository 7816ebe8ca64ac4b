// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Transaction } from "../../../foundation/database/database.ts";
import { writeMail } from "../../../foundation/mail/outbox.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { listContactsOf, listHeldOf } from "../../accounts/memberships/membership.queries.ts";
import { findPerson } from "../../accounts/person.queries.ts";
import { findDesk } from "../desks/desk.queries.ts";
import type { Writer } from "../desks/letter-writer.actions.ts";
import { makeReferralLink } from "./link.actions.ts";
import { referralLetter, type ToColleagues, type ToProvider } from "./referral-letter.ts";
import { answerPath, receivedPath, referralPath } from "./referral-path.ts";
import { findLastSender } from "./referral.queries.ts";
import type { Referral } from "./referral.ts";

/** More are not written to about one referral. */
const mostTold = 10;

/**
 * Writes to who was asked: the contacts of the organization, to their page; the address that the desk gave, with a link
 * that opens this referral alone; the people of the desk that receives. Nothing of the person is in it.
 */
export async function tellProvider(
  tx: Transaction,
  referral: Referral,
  what: ToProvider,
  writer: Writer,
  now: Temporal.Instant,
): Promise<void> {
  const { to, territoryId, id: referralId } = referral;
  const desk = await nameOfDesk(tx, referral);
  if (to.deskId !== null) {
    const people = await peopleOf(tx, { kind: "desk", id: to.deskId }, "desk-operator", now);
    return tellPeople(tx, people, what, { writer, desk, path: referralPath(referralId) }, now);
  }
  const organizations = to.organizationId === null ? [] : [to.organizationId];
  const contacts = await listContactsOf(tx, romeDate(now).toString(), organizations);
  const written = new Set<string>();
  for (const { email, language } of contacts.slice(0, mostTold)) {
    if (written.has(email)) continue;
    written.add(email);
    const link = linkFor(writer, language, `${receivedPath}/${referralId}`);
    await write(tx, email, what, { site: writer.site, desk, link }, language, now);
  }
  if (to.email === null || written.has(to.email)) return;
  const token = await makeReferralLink(tx, { territoryId, referralId }, now);
  const link = linkFor(writer, "it", answerPath(token));
  await write(tx, to.email, what, { site: writer.site, desk, link }, "it", now);
}

/** Tells the desk that sent: who did it, while they still work there, else everybody of the desk. */
export async function tellDesk(
  tx: Transaction,
  referral: Referral,
  what: ToColleagues,
  writer: Writer,
  now: Temporal.Instant,
): Promise<void> {
  const { territoryId, id: referralId, fromDeskId } = referral;
  const people = await peopleOf(tx, { kind: "desk", id: fromDeskId }, "desk-operator", now);
  const author = await findLastSender(tx, { territoryId, referralId });
  const told = author !== undefined && people.includes(author) ? [author] : people;
  const about = { writer, desk: await nameOfDesk(tx, referral), path: referralPath(referralId) };
  await tellPeople(tx, told, what, about, now);
}

/** Tells who supervises the district. */
export async function tellSupervisors(
  tx: Transaction,
  referral: Referral,
  writer: Writer,
  now: Temporal.Instant,
): Promise<void> {
  const people = await peopleOf(tx, { kind: "district", id: referral.territoryId }, "district", now);
  const about = { writer, desk: await nameOfDesk(tx, referral), path: referralPath(referral.id) };
  await tellPeople(tx, people, "supervisor", about, now);
}

async function peopleOf(
  tx: Transaction,
  of: { kind: "desk" | "district"; id: string },
  role: "desk-operator" | "district",
  now: Temporal.Instant,
): Promise<string[]> {
  const held = await listHeldOf(tx, of, romeDate(now).toString());
  const people = held.filter((one) => one.role === role).map(({ personId }) => personId);
  return [...new Set(people)].slice(0, mostTold);
}

async function tellPeople(
  tx: Transaction,
  people: readonly string[],
  what: ToProvider | ToColleagues,
  { writer, desk, path }: { writer: Writer; desk: string; path: string },
  now: Temporal.Instant,
): Promise<void> {
  for (const personId of people) {
    const person = await findPerson(tx, personId);
    if (!person) continue;
    const link = linkFor(writer, person.language, path);
    await write(tx, person.email, what, { site: writer.site, desk, link }, person.language, now);
  }
}

async function write(
  tx: Transaction,
  to: string,
  what: ToProvider | ToColleagues,
  told: { site: string; desk: string; link: string },
  language: Language,
  now: Temporal.Instant,
): Promise<void> {
  await writeMail(tx, { to, ...referralLetter(what, told, language) }, now);
}

async function nameOfDesk(tx: Transaction, { fromDeskId }: Referral): Promise<string> {
  return (await findDesk(tx, fromDeskId))?.name ?? "";
}

function linkFor({ baseUrl }: Writer, language: Language, path: string): string {
  return `${baseUrl}${language === "it" ? "" : `/${language}`}${path}`;
}
