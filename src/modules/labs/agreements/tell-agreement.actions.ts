// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { RoleOf } from "../../../foundation/actor.ts";
import type { Transaction } from "../../../foundation/database/database.ts";
import { writeMail } from "../../../foundation/mail/outbox.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { listHeldOf } from "../../accounts/memberships/membership.queries.ts";
import { findPerson } from "../../accounts/person.queries.ts";
import { agreementLetter, type AgreementNews, type AgreementWriter } from "./agreement-letter.ts";
import type { Agreement } from "./agreement.ts";

/** More are not written to about one agreement. */
const mostTold = 20;

type Telling = { agreement: Agreement; writer: AgreementWriter; now: Temporal.Instant };

/** Tells the contacts of each organization that is a party that there is a text to sign. */
export async function tellSigners(tx: Transaction, { agreement, writer, now }: Telling): Promise<void> {
  const ids = new Set(agreement.parties.flatMap(({ organizationId }) => organizationId ?? []));
  const people = new Set<string>();
  for (const id of ids) {
    for (const personId of await holdersOf(tx, { kind: "organization", id }, now)) people.add(personId);
  }
  await tell(tx, "to-sign", [...people], { agreement, writer, now });
}

/** Tells who keeps it that it is to be reviewed: the lab's contacts, else its organization's, else the district's. */
export async function tellKeepersOfAgreement(tx: Transaction, telling: Telling): Promise<void> {
  const { lab, territoryId } = telling.agreement;
  const circles: RoleOf[] = [
    ...(lab ? [{ kind: "lab", id: lab.id } as const] : []),
    ...(lab?.organizationId ? [{ kind: "organization", id: lab.organizationId } as const] : []),
    { kind: "district", id: territoryId },
    { kind: "installation", id: null },
  ];
  for (const circle of circles) {
    const people = await holdersOf(tx, circle, telling.now);
    if (people.length === 0) continue;
    await tell(tx, "review", people, telling);
    return;
  }
}

const keepingRoles = new Set(["lab-contact", "organization-contact", "district", "administrator"]);

async function holdersOf(tx: Transaction, of: RoleOf, now: Temporal.Instant): Promise<string[]> {
  const held = await listHeldOf(tx, of, romeDate(now).toString());
  return [...new Set(held.filter(({ role }) => keepingRoles.has(role)).map(({ personId }) => personId))];
}

async function tell(
  tx: Transaction,
  news: AgreementNews,
  people: readonly string[],
  { agreement, writer, now }: Telling,
): Promise<void> {
  for (const personId of people.slice(0, mostTold)) {
    const person = await findPerson(tx, personId);
    if (!person) continue;
    const { email: to, language } = person;
    await writeMail(tx, agreementLetter(news, agreement, { to, language, writer }), now);
  }
}
