// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor, Person } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { writeMail } from "../../../foundation/mail/outbox.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { getSetting, setSetting } from "../../../foundation/setting.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { findAnyLab, getLabToKeep } from "../lab/lab.queries.ts";
import type { Lab } from "../lab/lab.ts";
import { followingKey } from "./follow.actions.ts";
import { findFollower, isNear, listReceived } from "./following.queries.ts";
import { monthOf, tokenOf, type Follower, type Skill } from "./following.ts";
import { invitationLetter } from "./letter.ts";
import { readerOf } from "./reader.queries.ts";

export const deliverInvitationsJob = "labs.deliver-invitations";

/** Says what a lab would be glad that somebody could do there. Refuses with not-found who does not keep it. */
export async function saveWanted(
  db: Database,
  actor: Person,
  { labId, skills }: { labId: string; skills: readonly Skill[] },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const lab = await getLabToKeep(tx, actor, labId);
    await tx
      .deleteFrom("labs.wanted_skill")
      .where("territory_id", "=", lab.territoryId)
      .where("lab_id", "=", labId)
      .where("skill", "<>", sql<string>`all (${[...skills]}::text[])`)
      .execute();
    if (skills.length > 0) {
      await tx
        .insertInto("labs.wanted_skill")
        .values(skills.map((skill) => ({ territory_id: lab.territoryId, lab_id: labId, skill, since: now })))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
    await recordActivity(tx, actor, "lab.looked-for-skills", { kind: "lab", id: labId });
  });
}

export type ToInvite = { labId: string; id: string; skills: readonly Skill[]; body: string };

/**
 * Writes an invitation; a job delivers it. The same form sent twice is one. Refuses with not-found who does not keep the lab,
 * with not-now one that is not public: there would be nowhere to come to.
 */
export async function invite(
  db: Database,
  actor: Person,
  { labId, id, skills, body }: ToInvite,
  baseUrl: string,
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const lab = await getLabToKeep(tx, actor, labId);
    if (lab.status !== "active") refuse({ kind: "not-now", because: `lab-is-${lab.status}` });
    if ((await getSetting(tx, "following.base-url")) !== baseUrl)
      await setSetting(tx, "following.base-url", baseUrl);
    const made = await tx
      .insertInto("labs.invitation")
      .values({
        territory_id: lab.territoryId,
        lab_id: labId,
        id,
        skills: [...skills],
        body,
        created_by: actor.id,
        created_at: now,
      })
      .onConflict((conflict) => conflict.columns(["territory_id", "id"]).doNothing())
      .returning("id")
      .executeTakeFirst();
    if (made) await recordActivity(tx, actor, "lab.invited", { kind: "lab", id: labId }, { skills });
  });
}

/**
 * Delivers the invitations that wait, each whole in a transaction: to who takes invitations, is near, can do one of the
 * things that are looked for, and had none from this lab this month. Gives how many letters were written.
 */
export async function deliverInvitations(db: Database, now: Temporal.Instant): Promise<number> {
  let written = 0;
  for (;;) {
    const letters = await inTransaction(db, (tx) => deliverNext(tx, now));
    if (letters === undefined) return written;
    written += letters;
  }
}

async function deliverNext(tx: Transaction, now: Temporal.Instant): Promise<number | undefined> {
  const row = await tx
    .selectFrom("labs.invitation")
    .select(["territory_id as territoryId", "lab_id as labId", "id", "skills", "body"])
    .where("delivered_at", "is", null)
    .orderBy("created_at")
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const lab = await findAnyLab(tx, row.labId);
  const chosen = lab ? await chooseReaders(tx, lab, row, now) : [];
  const key = await followingKey(tx);
  const writing = {
    baseUrl: await getSetting(tx, "following.base-url"),
    site: (await getSetting(tx, "installation.name")) || "Trama",
  };
  const written = new Set<string>();
  for (const followerId of chosen) {
    const follower = await findFollower(tx, followerId);
    const to = follower && (await readerOf(tx, follower)).email;
    // Who follows with an account and with its address alone is one person.
    if (!follower || !to || !lab || written.has(to)) continue;
    written.add(to);
    const said = { labName: lab.name, body: row.body, invitationId: row.id };
    const { language } = follower;
    await writeMail(tx, invitationLetter(to, tokenOf(key, followerId), said, { ...writing, language }), now);
  }
  await tx
    .updateTable("labs.invitation")
    .set({ reached: written.size, delivered_at: now })
    .where("territory_id", "=", row.territoryId)
    .where("id", "=", row.id)
    .execute();
  return written.size;
}

/** Who receives it; the note that keeps a lab from writing twice in a month is made at once. */
async function chooseReaders(
  tx: Transaction,
  lab: Lab,
  { id, skills }: { id: string; skills: readonly string[] },
  now: Temporal.Instant,
): Promise<string[]> {
  const wanted = [...skills];
  const { rows } = await sql<{ followerId: string }>`
    insert into labs.invitation_sent (territory_id, lab_id, follower_id, month, invitation_id)
    select f.territory_id, ${lab.id}, f.id, ${monthOf(romeDate(now))}::date, ${id}
    from labs.follower f
    where f.takes_invitations and ${isNear(lab)}
      and (${wanted.length} = 0 or f.skills && ${wanted}::text[])
    order by f.id
    on conflict do nothing
    returning follower_id as "followerId"`.execute(tx);
  return rows.map(({ followerId }) => followerId);
}

export type ToAnswer = {
  /** Made with the page: sent twice it is one answer. */
  id: string;
  invitationId: string;
  called: string | null;
  contact: string;
  message: string | null;
};

/**
 * Answers an invitation that reached one: the lab reads what is written here, and nothing else. Refuses with not-found who did
 * not receive it.
 */
export async function answerInvitation(
  db: Database,
  actor: Actor,
  follower: Pick<Follower, "territoryId" | "id">,
  { id, invitationId, called, contact, message }: ToAnswer,
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const received = await listReceived(tx, follower);
    if (!received.some((one) => one.id === invitationId)) refuse({ kind: "not-found" });
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto("labs.invitation_answer")
      .values({
        territory_id: follower.territoryId,
        invitation_id: invitationId,
        id,
        called,
        contact,
        message,
        answered_at: now,
      })
      .onConflict((conflict) => conflict.columns(["territory_id", "id"]).doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n) return;
    await recordActivity(tx, actor, "invitation.answered", { kind: "invitation", id: invitationId });
  });
}
