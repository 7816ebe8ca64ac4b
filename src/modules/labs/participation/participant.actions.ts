// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor, Person } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { found } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { getLabToKeep } from "../lab/lab.queries.ts";
import { findParticipant } from "./participant.queries.ts";
import { isCollaborator, keptMonths, type Choice, type OwnWords, type Participant } from "./participant.ts";

/** Somebody of a lab that this person keeps. Refuses with not-found. */
export async function getKeptParticipant(
  db: Database,
  person: Person,
  { labId, id }: { labId: string; id: string },
): Promise<Participant> {
  const lab = await getLabToKeep(db, person, labId);
  return found(await findParticipant(db, { labId: lab.id, id }));
}

/** Corrects how somebody is called and where they are reached. Who asks has been looked at: themselves, or a keeper. */
export async function correct(
  db: Database,
  actor: Actor,
  of: Participant,
  { called, contact, language }: OwnWords,
): Promise<void> {
  await change(db, actor, of, "participant.corrected", { called, contact, language });
}

/** Whether they had ever taken part before; null is «I would rather not say», and is not asked again. */
export async function sayFirstEver(
  db: Database,
  actor: Actor,
  of: Participant,
  firstEver: boolean | null,
): Promise<void> {
  if (of.isAsked) return;
  await change(db, actor, of, "participant.said-first-time", {
    first_ever: firstEver,
    first_ever_asked: true,
  });
}

/** Somebody chooses to be a collaborator, or stops. Choosing twice is choosing once. */
export async function chooseToCollaborate(
  db: Database,
  actor: Actor,
  of: Participant,
  { collaborates, how }: { collaborates: boolean; how: Choice },
  now: Temporal.Instant,
): Promise<void> {
  const today = romeDate(now);
  if (isCollaborator(of, today) === collaborates) return;
  if (collaborates) {
    const set = { collaborator_since: today, collaborator_until: null, collaborator_chose: how };
    await change(db, actor, of, "participant.chose-to-collaborate", set);
  } else await change(db, actor, of, "participant.stopped-collaborating", { collaborator_until: today });
}

type Change = {
  called?: string;
  contact?: string | null;
  language?: string;
  first_ever?: boolean | null;
  first_ever_asked?: boolean;
  collaborator_since?: Temporal.PlainDate;
  collaborator_until?: Temporal.PlainDate | null;
  collaborator_chose?: Choice;
};

async function change(
  db: Database,
  actor: Actor,
  { territoryId, id }: Participant,
  verb: `participant.${string}`,
  set: Change,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    await tx
      .updateTable("labs.participant")
      .set(set)
      .where("territory_id", "=", territoryId)
      .where("id", "=", id)
      .where("forgotten_at", "is", null)
      .execute();
    await recordActivity(tx, actor, verb, { kind: "participant", id });
  });
}

/** Forgets somebody at once, because they ask: that somebody came stays as a figure. */
export async function forgetParticipant(
  db: Database,
  actor: Actor,
  of: Participant,
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    await erase(tx, [of], now);
    await recordActivity(tx, actor, "participant.forgotten", { kind: "participant", id: of.id });
  });
}

/**
 * Forgets the names and contacts of who has not come for twelve months, as the register of purposes says. Gives how many;
 * with `isDryRun` how many it would.
 */
export async function forgetParticipants(
  db: Database,
  now: Temporal.Instant,
  { isDryRun = false }: { isDryRun?: boolean } = {},
): Promise<number> {
  const before = romeDate(now).subtract({ months: keptMonths });
  return inTransaction(db, async (tx) => {
    const { rows } = await sql<{ territoryId: string; id: string }>`
      select t.territory_id as "territoryId", t.id from labs.participant t
      where t.forgotten_at is null and t.since < ${before.toString()}::date
        and not exists (
          select from labs.came c
          where c.territory_id = t.territory_id and c.participant_id = t.id
            and (c.starts_at at time zone 'Europe/Rome')::date >= ${before.toString()}::date)
      limit 5000 for update of t skip locked`.execute(tx);
    if (!isDryRun && rows.length > 0) await erase(tx, rows, now);
    return rows.length;
  });
}

/** Who is a collaborator stops being one on the day they are forgotten; since when they were stays as a figure. */
async function erase(
  tx: Transaction,
  of: readonly { territoryId: string; id: string }[],
  now: Temporal.Instant,
): Promise<void> {
  const today = romeDate(now).toString();
  await sql`
    update labs.participant
    set called = null, contact = null, token_hash = null, forgotten_at = ${now}::timestamptz,
      collaborator_until = case when collaborator_since is not null
        then least(coalesce(collaborator_until, ${today}::date), greatest(${today}::date, collaborator_since)) end
    where (territory_id, id) in (select * from unnest(
      ${of.map(({ territoryId }) => territoryId)}::uuid[], ${of.map(({ id }) => id)}::uuid[]))`.execute(tx);
}
