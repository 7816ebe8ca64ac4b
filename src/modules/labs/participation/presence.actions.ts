// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Person } from "../../../foundation/actor.ts";
import { isEmail } from "../../../foundation/contact.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { writeMail } from "../../../foundation/mail/outbox.ts";
import { found } from "../../../foundation/refusal.ts";
import { hashOf } from "../../../foundation/secrets/token.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { markAt, type Marked } from "../../calendar/attendance/attendance.actions.ts";
import { findByContactAt, getAttendance } from "../../calendar/attendance/attendance.queries.ts";
import type { Mark } from "../../calendar/attendance/attendance.ts";
import { getLabToKeep } from "../lab/lab.queries.ts";
import { welcomeLetter } from "./letter.ts";
import { participantKey } from "./participant-key.actions.ts";
import {
  findDateOfLab,
  findParticipant,
  findParticipation,
  getParticipantToChange,
  isNew,
} from "./participant.queries.ts";
import { ownPath, participationId, tokenOf, type OwnWords, type Participant } from "./participant.ts";
import type { LabDate } from "./presence.ts";

/** Where and when: a date of a lab that the person keeps. */
export type At = { labId: string; occurrenceId: string };

/**
 * Writes heads at a date of a lab into the calendar's attendance: who is on its list, who walks in, plain counts. Sent
 * twice it is one; of two about the same the later stands. Refuses with not-found.
 */
export async function markHeads(
  db: Database,
  person: Person,
  at: At,
  marks: readonly Mark[],
  now: Temporal.Instant,
): Promise<Marked[]> {
  return inTransaction(db, async (tx) => {
    const date = await getDate(tx, person, at);
    return markAt(tx, person, date, marks, now);
  });
}

/** Somebody who wants to leave a name; `id` is made on the device. */
export type Newcomer = {
  id: string;
  doorId: string | null;
  firstEver: boolean | null;
  isAsked: boolean;
} & OwnWords;

/**
 * Keeps the first name of somebody who is at a date and wants to leave it, and marks them there. Who leaves an e-mail
 * finds there the link of their own page. Sent twice it is one.
 */
export async function welcome(
  db: Database,
  person: Person,
  at: At,
  { site, baseUrl, ...newcomer }: Newcomer & { site: string; baseUrl: string },
  now: Temporal.Instant,
): Promise<void> {
  const key = await participantKey(db);
  await inTransaction(db, async (tx) => {
    const lab = await getLabToKeep(tx, person, at.labId);
    const date = await getDate(tx, person, at);
    const { id, called, contact, language } = newcomer;
    const token = tokenOf(key, id);
    const made = await tx
      .insertInto("labs.participant")
      .values({
        territory_id: lab.territoryId,
        lab_id: lab.id,
        id,
        called,
        contact,
        language,
        since: romeDate(date.startsAt),
        door_id: newcomer.doorId ?? date.doorId,
        first_ever: newcomer.firstEver,
        first_ever_asked: newcomer.isAsked,
        token_hash: hashOf(token),
        created_at: now,
        created_by: person.id,
      })
      .onConflict((conflict) => conflict.columns(["territory_id", "id"]).doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!made) found(await findParticipant(tx, { labId: lab.id, id }));
    await write(tx, person, date, { labId: lab.id, id }, { isHere: true, markedAt: now }, now);
    if (!made) return;
    await recordActivity(tx, person, "participant.welcomed", { kind: "participant", id });
    if (contact !== null && isEmail(contact)) {
      const link = baseUrl + (language === "en" ? "/en" : "") + ownPath(token);
      await writeMail(tx, welcomeLetter({ to: contact, called, lab: lab.name, site, link, language }), now);
    }
  });
}

/** Marks that somebody with a name is at a date, or takes it back; of two about the same the later pressed stands. */
export async function markPresence(
  db: Database,
  person: Person,
  {
    participantId,
    isHere,
    markedAt,
    ...at
  }: At & { participantId: string; isHere: boolean; markedAt: Temporal.Instant },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const date = await getDate(tx, person, at);
    await write(tx, person, date, { labId: at.labId, id: participantId }, { isHere, markedAt }, now);
  });
}

/** What somebody did at a date besides being there: they led without the facilitator, they brought an idea. */
export async function sayMore(
  db: Database,
  person: Person,
  {
    participantId,
    leads,
    broughtIdea,
    ...at
  }: At & { participantId: string; leads: boolean; broughtIdea: boolean },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const date = await getDate(tx, person, at);
    await tx
      .updateTable("labs.participation")
      .set({ leads, brought_idea: broughtIdea, received_at: now })
      .where("territory_id", "=", date.territoryId)
      .where("lab_id", "=", at.labId)
      .where("id", "=", participationId(participantId, at.occurrenceId))
      .execute();
    const thing = { kind: "participant", id: participantId };
    await recordActivity(tx, person, "participant.did-more", thing, { leads, broughtIdea });
  });
}

async function getDate(tx: Transaction, person: Person, { labId, occurrenceId }: At): Promise<LabDate> {
  const lab = await getLabToKeep(tx, person, labId);
  return found(await findDateOfLab(tx, { labId: lab.id, occurrenceId }));
}

/**
 * The head goes to the calendar: as their registration when they have one with the same contact, else as a walk-in whose
 * id is that of the participation. So neither page counts anybody twice.
 */
async function write(
  tx: Transaction,
  person: Person,
  date: LabDate,
  who: { labId: string; id: string },
  { isHere, markedAt }: { isHere: boolean; markedAt: Temporal.Instant },
  now: Temporal.Instant,
): Promise<void> {
  const participant = await getParticipantToChange(tx, who);
  const { territoryId, activityId, occurrenceId } = date;
  const id = participationId(participant.id, occurrenceId);
  const before = await findParticipation(tx, { territoryId, id });
  const registered = before ? before.registrationId : await registrationOf(tx, date, participant);
  const isFirst = await isNew(tx, participant);
  const isFirstTime = isFirst ? participant.firstEver : null;
  const base = { id, markedAt };
  const mark: Mark =
    registered === null
      ? { ...base, kind: "walk-in", people: isHere ? 1 : 0, isFirstTime }
      : {
          ...base,
          kind: "registered",
          registrationId: registered,
          people: isHere ? await whoComes(tx, date, registered) : 0,
        };
  await markAt(tx, person, { territoryId, activityId, occurrenceId }, [mark], now);
  await tx
    .insertInto("labs.participation")
    .values({
      territory_id: territoryId,
      lab_id: who.labId,
      id,
      participant_id: participant.id,
      activity_id: activityId,
      occurrence_id: occurrenceId,
      registration_id: registered,
      marked_at: now,
      marked_by: person.id,
      received_at: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["territory_id", "id"])
        .doUpdateSet({ marked_at: now, marked_by: person.id, received_at: now }),
    )
    .execute();
}

async function registrationOf(
  tx: Transaction,
  date: LabDate,
  { contact }: Participant,
): Promise<string | null> {
  if (contact === null || !date.hasRegistrations) return null;
  return (await findByContactAt(tx, date, contact))?.id ?? null;
}

/** Of a registration all come, unless somebody said that they are fewer. */
async function whoComes(tx: Transaction, date: LabDate, registrationId: string): Promise<number> {
  const { expected } = await getAttendance(tx, date);
  const theirs = expected.find((one) => one.registrationId === registrationId);
  return theirs?.came || theirs?.people || 1;
}
