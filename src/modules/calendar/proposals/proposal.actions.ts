// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor, Person } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { writeMail } from "../../../foundation/mail/outbox.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { hashOf } from "../../../foundation/secrets/token.ts";
import type { Suspicion } from "../../../foundation/suspicion.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { idFrom } from "../../../foundation/uuid.ts";
import type { Language } from "../../../foundation/words/words.ts";
import type { Writer } from "../../spaces/booking/writer.ts";
import { whyNotStep } from "../activities/activity.policy.ts";
import { getActivityToChange } from "../activities/activity.queries.ts";
import type { Activity, ActivityContent } from "../activities/activity.ts";
import type { Clashes } from "../activities/book-room.actions.ts";
import { listKeepersOf } from "../activities/keepers.queries.ts";
import { publishWithRoom } from "../activities/room.actions.ts";
import { insertActivity } from "../activities/save.actions.ts";
import { answerLetter, receiptLetter, toHostLetter } from "./proposal-letter.ts";
import { findProposalOf } from "./proposal.queries.ts";
import { isEmail, type Proposal } from "./proposal.ts";

export type ToPropose = {
  territoryId: string;
  content: ActivityContent;
  proposer: string | null;
  contact: string | null;
  note: string | null;
  language: Language;
  suspicions: readonly Suspicion[];
  /** The number of the form, and the token of the status link that it always leads to. */
  form: { nonce: string; token: string };
};

/**
 * Puts what somebody proposes before the hosts, and writes to them; the same form sent twice is one proposal. Writes a
 * receipt to who left an address. When a program may have filled it in it waits like the others, but no letter leaves.
 */
export async function propose(
  db: Database,
  actor: Actor,
  { territoryId, content, form, contact, language, suspicions, ...said }: ToPropose,
  writer: Writer,
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const id = idFrom("calendar/proposal", form.nonce);
    const isNew = await insertActivity(tx, { territoryId, id, content, status: "proposed" }, actor, now);
    if (!isNew) return;
    await tx
      .insertInto("calendar.proposal")
      .values({
        territory_id: territoryId,
        activity_id: id,
        form_hash: hashOf(form.nonce),
        token_hash: hashOf(form.token),
        language,
        proposer: said.proposer,
        contact,
        note: said.note,
        suspicions: [...suspicions],
        created_at: now,
      })
      .execute();
    await recordActivity(tx, actor, "activity.proposed", { kind: "activity", id });
    if (suspicions.length > 0) return;
    for (const host of await listKeepersOf(tx, { territoryId, ...content }, null, romeDate(now))) {
      await writeMail(tx, toHostLetter(host, { id, name: content.name, writer }), now);
    }
    if (contact === null || !isEmail(contact)) return;
    await writeMail(tx, receiptLetter(contact, form.token, { language, writer }), now);
  });
}

export type Decision = { id: string; answer: string | null; writer: Writer };

/** A host takes it: everybody reads it, and who proposed it is told. Gives the dates whose room is not to be had. */
export async function acceptProposal(
  db: Database,
  person: Person,
  { id, answer, writer }: Decision,
  now: Temporal.Instant,
): Promise<Clashes> {
  return inTransaction(db, async (tx) => {
    const { activity, proposal } = await waiting(tx, person, id);
    const clashes = await publishWithRoom(tx, person, { id, writer }, now);
    await decide(tx, person, { activity, proposal, answer, isAccepted: true, writer }, now);
    return clashes;
  });
}

/** A host does not take it, and says why. */
export async function rejectProposal(
  db: Database,
  person: Person,
  { id, answer, writer }: Decision & { answer: string },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { activity, proposal } = await waiting(tx, person, id);
    await tx
      .updateTable("calendar.activity")
      .set({ status: "rejected", status_reason: answer, revision: activity.revision + 1, last_modified: now })
      .where("territory_id", "=", activity.territoryId)
      .where("id", "=", id)
      .execute();
    await recordActivity(tx, person, "activity.rejected", { kind: "activity", id });
    await decide(tx, person, { activity, proposal, answer, isAccepted: false, writer }, now);
  });
}

async function waiting(tx: Transaction, person: Person, id: string) {
  const activity = await getActivityToChange(tx, person, id);
  const why = whyNotStep("reject", activity.status);
  if (why) refuse(why);
  return { activity, proposal: await findProposalOf(tx, activity) };
}

type Decided = {
  activity: Activity;
  proposal: Proposal | undefined;
  answer: string | null;
  isAccepted: boolean;
  writer: Writer;
};

async function decide(
  tx: Transaction,
  person: Person,
  decided: Decided,
  now: Temporal.Instant,
): Promise<void> {
  const { activity, proposal, answer, isAccepted, writer } = decided;
  await tx
    .updateTable("calendar.proposal")
    .set({ decided_at: now, decided_by: person.id, answer })
    .where("territory_id", "=", activity.territoryId)
    .where("activity_id", "=", activity.id)
    .execute();
  if (!proposal?.contact || !isEmail(proposal.contact) || proposal.suspicions.length > 0) return;
  const told = { language: proposal.language, activityId: activity.id, isAccepted, answer, writer };
  await writeMail(tx, answerLetter(proposal.contact, told), now);
}

/** As the register of purposes says. */
const forgottenDays = 30;
const waitingMonths = 6;

/**
 * Forgets who proposed and what they wrote, thirty days after the answer, or half a year after nobody answered; the
 * activity stays. Gives how many it touched.
 */
export async function forgetProposers(db: Database, now: Temporal.Instant): Promise<number> {
  const answered = now.subtract({ hours: 24 * forgottenDays });
  const waited = now.toZonedDateTimeISO("Europe/Rome").subtract({ months: waitingMonths }).toInstant();
  const { numAffectedRows = 0n } = await sql`
    update calendar.proposal
    set proposer = null, contact = null, note = null, answer = null, token_hash = null, forgotten_at = ${now}
    where forgotten_at is null and (decided_at < ${answered} or (decided_at is null and created_at < ${waited}))`.execute(
    db,
  );
  return Number(numAffectedRows);
}
