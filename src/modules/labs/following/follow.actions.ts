// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor, Person } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { writeMail } from "../../../foundation/mail/outbox.ts";
import { hashOf, newToken } from "../../../foundation/secrets/token.ts";
import { getSetting, keepFirst, setSetting } from "../../../foundation/setting.ts";
import { newId } from "../../../foundation/uuid.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { findPerson } from "../../accounts/person.queries.ts";
import type { ActivityKind } from "../../calendar/activities/activity.ts";
import { tokenOf, type Follower, type FollowerContent } from "./following.ts";
import { confirmLetter } from "./letter.ts";
import { isOf, readerOf } from "./reader.queries.ts";

/** In whose name letters go, and where their links lead. */
export type Writer = { site: string; baseUrl: string };

export type Followed = { labIds: readonly string[]; themes: readonly ActivityKind[] };

type ToFollow = Followed & { territoryId: string; content: FollowerContent; language: Language };

/** The key of the links of who follows; made when the first is needed. */
export async function followingKey(db: Database): Promise<string> {
  return (await getSetting(db, "secrets.following")) || keepFirst(db, "secrets.following", newToken());
}

/**
 * Somebody without an account asks to follow: nothing counts until they open the link that is written to them and say yes.
 * Of an address that follows already only what is new waits for its yes; what it says of itself stays. Whoever asks
 * reads the same answer in each case. A form that a program may have filled writes no letter.
 */
export async function askToFollow(
  db: Database,
  actor: Actor,
  {
    territoryId,
    content,
    language,
    email,
    isSuspect,
    ...followed
  }: ToFollow & { email: string; isSuspect: boolean },
  { site, baseUrl }: Writer,
  now: Temporal.Instant,
): Promise<void> {
  const key = await followingKey(db);
  await inTransaction(db, async (tx) => {
    if (isSuspect) return;
    if ((await getSetting(tx, "following.base-url")) !== baseUrl)
      await setSetting(tx, "following.base-url", baseUrl);
    const id = newId();
    const said = columnsOf(content);
    const row = await tx
      .insertInto("labs.follower")
      .values({
        territory_id: territoryId,
        id,
        email,
        language,
        ...said,
        token_hash: hashOf(tokenOf(key, id)),
        created_at: now,
        asked_at: now,
        seen_at: now,
      })
      .onConflict((conflict) => conflict.columns(["territory_id", "email"]).doUpdateSet({ asked_at: now }))
      .returning(["id", "confirmed_at"])
      .executeTakeFirstOrThrow();
    // Until its owner said yes, what was asked last stands.
    if (row.id !== id && row.confirmed_at === null) {
      await tx
        .updateTable("labs.follower")
        .set({ ...said, language })
        .where("territory_id", "=", territoryId)
        .where("id", "=", row.id)
        .execute();
    }
    await follow(tx, { territoryId, id: row.id }, followed, { isConfirmed: false, now });
    await writeMail(tx, confirmLetter(email, tokenOf(key, row.id), { language, site, baseUrl }), now);
    await recordActivity(tx, actor, "following.asked", { kind: "follower", id: row.id });
  });
}

/** Somebody signed in follows at once; what was followed with the address of their account becomes the account's. */
export async function followSignedIn(
  db: Database,
  actor: Person,
  { territoryId, content, language, ...followed }: ToFollow,
  now: Temporal.Instant,
): Promise<string> {
  const key = await followingKey(db);
  return inTransaction(db, async (tx) => {
    const person = await findPerson(tx, actor.id);
    const theirs = await tx
      .selectFrom("labs.follower")
      .select(["id", "person_id"])
      .where("territory_id", "=", territoryId)
      .where(({ or, eb }) => or([eb("person_id", "=", actor.id), eb("email", "=", person?.email ?? "")]))
      .orderBy(sql`person_id is null`)
      .forUpdate()
      .executeTakeFirst();
    const id = theirs?.id ?? newId();
    if (theirs === undefined) {
      await tx
        .insertInto("labs.follower")
        .values({
          territory_id: territoryId,
          id,
          person_id: actor.id,
          language,
          ...columnsOf(content),
          token_hash: hashOf(tokenOf(key, id)),
          created_at: now,
          confirmed_at: now,
          asked_at: now,
          seen_at: now,
        })
        .execute();
    } else {
      await tx
        .updateTable("labs.follower")
        .set({
          person_id: actor.id,
          email: null,
          confirmed_at: sql`coalesce(confirmed_at, ${now})`,
          seen_at: now,
        })
        .where("territory_id", "=", territoryId)
        .where("id", "=", id)
        .execute();
    }
    await follow(tx, { territoryId, id }, followed, { isConfirmed: true, now });
    await recordActivity(tx, actor, "following.begun", { kind: "follower", id });
    return id;
  });
}

type Known = Pick<Follower, "territoryId" | "id">;

/** Its owner says yes: what was asked for counts from now on. */
export async function confirmFollowing(
  db: Database,
  actor: Actor,
  { territoryId, id }: Known,
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    await tx
      .updateTable("labs.follower")
      .set({ confirmed_at: sql`coalesce(confirmed_at, ${now})`, seen_at: now })
      .where("territory_id", "=", territoryId)
      .where("id", "=", id)
      .execute();
    await tx
      .updateTable("labs.following")
      .set({ is_confirmed: true })
      .where("territory_id", "=", territoryId)
      .where("follower_id", "=", id)
      .execute();
    await recordActivity(tx, actor, "following.confirmed", { kind: "follower", id });
  });
}

/** Its owner says anew what they follow, what they can do and what may reach them. To save is to say yes, too. */
export async function changeFollowing(
  db: Database,
  actor: Actor,
  { territoryId, id }: Known,
  { content, language, ...followed }: Omit<ToFollow, "territoryId">,
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    await tx
      .updateTable("labs.follower")
      .set({
        ...columnsOf(content),
        language,
        confirmed_at: sql`coalesce(confirmed_at, ${now})`,
        seen_at: now,
      })
      .where("territory_id", "=", territoryId)
      .where("id", "=", id)
      .execute();
    await tx
      .deleteFrom("labs.following")
      .where("territory_id", "=", territoryId)
      .where("follower_id", "=", id)
      .execute();
    await follow(tx, { territoryId, id }, followed, { isConfirmed: true, now });
    await recordActivity(tx, actor, "following.changed", { kind: "follower", id });
  });
}

/** No more letters of news, of no district and by neither name: they come as one. What is followed stays, on its pages. */
export async function stopNews(
  db: Database,
  actor: Actor,
  { id, email, personId }: Pick<Follower, "id" | "email" | "personId">,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const reader = await readerOf(tx, { email, personId });
    await tx
      .updateTable("labs.follower")
      .set({ takes_news: false, takes_invitations: false })
      .where(({ or, eb }) => or([eb("id", "=", id), isOf(reader)]))
      .execute();
    await recordActivity(tx, actor, "following.silenced", { kind: "follower", id });
  });
}

/** Leaves: everything that was kept of them goes at once, letters that wait too. */
export async function leaveFollowing(
  db: Database,
  actor: Actor,
  { territoryId, id, email }: Pick<Follower, "territoryId" | "id" | "email">,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    await tx
      .deleteFrom("labs.follower")
      .where("territory_id", "=", territoryId)
      .where("id", "=", id)
      .execute();
    if (email !== null) {
      await tx
        .deleteFrom("foundation.mail")
        .where("to_address", "=", email)
        .where("leave_url", "is not", null)
        .execute();
    }
    await recordActivity(tx, actor, "following.left", { kind: "follower", id });
  });
}

async function follow(
  tx: Transaction,
  { territoryId, id }: Known,
  { labIds, themes }: Followed,
  { isConfirmed, now }: { isConfirmed: boolean; now: Temporal.Instant },
): Promise<void> {
  const rows = [
    ...labIds.map((labId) => ({ lab_id: labId, theme: null })),
    ...themes.map((theme) => ({ lab_id: null, theme })),
  ].map((what) => ({
    territory_id: territoryId,
    follower_id: id,
    id: newId(),
    lab_id: what.lab_id,
    theme: what.theme,
    is_confirmed: isConfirmed,
    created_at: now,
  }));
  if (rows.length === 0) return;
  await tx
    .insertInto("labs.following")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  if (!isConfirmed) return;
  // What had been asked for with the address alone, and is said now by its owner.
  await tx
    .updateTable("labs.following")
    .set({ is_confirmed: true })
    .where("territory_id", "=", territoryId)
    .where("follower_id", "=", id)
    .where(sql<boolean>`(lab_id = any (${[...labIds]}::uuid[]) or theme = any (${[...themes]}::text[]))`)
    .execute();
}

function columnsOf(content: FollowerContent) {
  return {
    area_code: content.areaCode,
    areas: [...content.areas],
    skills: [...content.skills],
    can_also: content.canAlso,
    shares_skills: content.sharesSkills,
    takes_invitations: content.takesInvitations,
    takes_news: content.takesNews,
  };
}
