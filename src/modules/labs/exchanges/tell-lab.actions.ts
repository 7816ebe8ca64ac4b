// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Transaction } from "../../../foundation/database/database.ts";
import { writeMail } from "../../../foundation/mail/outbox.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { listHeldOf } from "../../accounts/memberships/membership.queries.ts";
import { findPerson } from "../../accounts/person.queries.ts";
import { askedLetter, type ExchangeNews, type ExchangeWriter } from "./exchange-letter.ts";
import type { LabNamed } from "./exchange.ts";

const mostTold = 10;

export type Telling = { lab: LabNamed; other: LabNamed; writer: ExchangeWriter; now: Temporal.Instant };

/** Writes to the contacts of a lab that another one asked something, or answered. Who has no contact reads it on its page. */
export async function tellLab(
  tx: Transaction,
  news: ExchangeNews,
  { lab, other, writer, now }: Telling,
): Promise<void> {
  const held = await listHeldOf(tx, { kind: "lab", id: lab.id }, romeDate(now).toString());
  const people = new Set(held.map(({ personId }) => personId));
  for (const personId of [...people].slice(0, mostTold)) {
    const person = await findPerson(tx, personId);
    if (!person) continue;
    const { email: to, language } = person;
    await writeMail(tx, askedLetter(news, { to, language, lab, other, writer }), now);
  }
}
