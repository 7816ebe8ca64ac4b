// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Transaction } from "../../../foundation/database/database.ts";
import { writeMail } from "../../../foundation/mail/outbox.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { listHeldOf } from "../../accounts/memberships/membership.queries.ts";
import { findPerson } from "../../accounts/person.queries.ts";
import { askedLetter, grantedLetter, joinedLetter, refusedLetter, type Composed } from "./claim-letter.ts";
import type { ClaimedOrganization } from "./claim.queries.ts";
import type { Claim } from "./claim.ts";

/** Who writes. `baseUrl` is without final slash. */
export type Writer = { site: string; baseUrl: string };

type About = { organization: ClaimedOrganization; writer: Writer; now: Temporal.Instant };

/** More are not written to about one claim. */
const mostTold = 20;

/** Tells who may answer: the contacts, the district; without both, who administers. Nothing is said of who asks. */
export async function tellWhoAnswers(tx: Transaction, claim: Claim, about: About): Promise<void> {
  const today = romeDate(about.now).toString();
  const { id, districtId } = about.organization;
  const contacts = await listHeldOf(tx, { kind: "organization", id }, today);
  const district = districtId ? await listHeldOf(tx, { kind: "district", id: districtId }, today) : [];
  const answering = [...contacts, ...district.filter(({ role }) => role === "district")];
  const people =
    answering.length > 0 ? answering : await listHeldOf(tx, { kind: "installation", id: null }, today);
  const told = new Set(people.map(({ personId }) => personId).filter((one) => one !== claim.claimantId));
  for (const personId of [...told].slice(0, mostTold)) {
    await write(tx, personId, `/redazione/richieste/${claim.id}`, about, askedLetter);
  }
}

/** Tells who asked that it was granted, and those who keep the records already who keeps them too. */
export async function tellGranted(tx: Transaction, claim: Claim, about: About): Promise<void> {
  await write(tx, claim.claimantId, "/redazione", about, grantedLetter);
  const { id } = about.organization;
  const newcomer = await findPerson(tx, claim.claimantId);
  const who = newcomer ? [newcomer.name, newcomer.email].filter(Boolean).join(", ") : "";
  const contacts = await listHeldOf(tx, { kind: "organization", id }, romeDate(about.now).toString());
  const others = new Set(contacts.map(({ personId }) => personId).filter((one) => one !== claim.claimantId));
  for (const personId of [...others].slice(0, mostTold)) {
    await write(tx, personId, "/persone", about, joinedLetter(who));
  }
}

export async function tellRefused(
  tx: Transaction,
  claim: Claim,
  about: About & { answer: string },
): Promise<void> {
  const path = `/rivendica/${claim.organizationId}`;
  await write(tx, claim.claimantId, path, about, refusedLetter(about.answer));
}

/** One letter in the language of who reads it; to nobody when they are no longer there. */
async function write(
  tx: Transaction,
  personId: string,
  path: string,
  { organization, writer, now }: About,
  compose: Composed,
): Promise<void> {
  const person = await findPerson(tx, personId);
  if (!person) return;
  const link = `${writer.baseUrl}${person.language === "it" ? "" : `/${person.language}`}${path}`;
  const said = { site: writer.site, organization: organization.name, link };
  await writeMail(tx, { to: person.email, ...compose(said, person.language) }, now);
}
