// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Updateable } from "kysely";
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import type { Schema } from "../../../foundation/database/schema.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { writeMail } from "../../../foundation/mail/outbox.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { hashOf } from "../../../foundation/secrets/token.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { idFrom, newId } from "../../../foundation/uuid.ts";
import type { Language } from "../../../foundation/words/words.ts";
import type { Writer } from "../../spaces/booking/writer.ts";
import { getAssemblyToChange } from "../assembly/assembly.queries.ts";
import type { Assembly } from "../assembly/assembly.ts";
import { listKeepersOf } from "../assembly/keepers.queries.ts";
import { askedLetter, declinedLetter, welcomeLetter } from "./letter.ts";
import { linkKey } from "./link-key.actions.ts";
import { memberToken } from "./link.ts";
import { getMember } from "./member.queries.ts";
import type { Member, MemberContent } from "./member.ts";

export type ToAsk = {
  assembly: Assembly;
  content: Pick<MemberContent, "called" | "email" | "phone" | "channel" | "standsFor">;
  why: string | null;
  language: Language;
  /** The account of who asks, when they are signed in. */
  personId: string | null;
  nonce: string;
  writer: Writer;
};

/**
 * Somebody asks to belong; who keeps the assembly is written to, and answers. The same form sent twice is one request.
 * Gives the token of their page.
 */
export async function askToJoin(
  db: Database,
  actor: Actor,
  { assembly, content, why, language, personId, nonce, writer }: ToAsk,
  now: Temporal.Instant,
): Promise<string> {
  if (assembly.status === "ended") refuse({ kind: "not-now", because: "assembly-is-ended" });
  const id = idFrom("assemblies/member", nonce);
  const token = memberToken(await linkKey(db), { id, linkNumber: 0 });
  await inTransaction(db, async (tx) => {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto("assemblies.member")
      .values({
        territory_id: assembly.territoryId,
        assembly_id: assembly.id,
        id,
        person_id: personId,
        called: content.called,
        email: content.email,
        phone: content.phone,
        channel: content.channel,
        stands_for: content.standsFor,
        language,
        why,
        since: romeDate(now).toString(),
        status: "asked",
        form_hash: hashOf(nonce),
        token_hash: hashOf(token),
        asked_at: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 1n) {
      await recordActivity(tx, actor, "member.asked", { kind: "assembly", id: assembly.id });
      for (const keeper of await listKeepersOf(tx, assembly, romeDate(now))) {
        await writeMail(tx, askedLetter(keeper, { assembly, writer }), now);
      }
    }
  });
  return token;
}

export type ToAdd = {
  assemblyId: string;
  content: MemberContent;
  language: Language;
  writer: Writer;
  /** Made in the page: the same form sent twice is one member. */
  id?: string;
};

/** The keeper writes in somebody who told them so; they get their page by letter, if they left an address. */
export async function addMember(
  db: Database,
  actor: Actor,
  { assemblyId, content, language, writer, id = newId() }: ToAdd,
  now: Temporal.Instant,
): Promise<string> {
  return inTransaction(db, async (tx) => {
    const assembly = await getAssemblyToChange(tx, actor, assemblyId, now);
    const token = memberToken(await linkKey(tx), { id, linkNumber: 0 });
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto("assemblies.member")
      .values({
        territory_id: assembly.territoryId,
        assembly_id: assembly.id,
        id,
        ...columnsOf(content),
        language,
        status: "confirmed",
        token_hash: hashOf(token),
        decided_at: now,
      })
      .onConflict((conflict) => conflict.columns(["territory_id", "id"]).doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows !== 1n) return id;
    await recordActivity(tx, actor, "member.added", { kind: "assembly", id: assemblyId });
    const member = await getMember(tx, assembly, id);
    await welcome(tx, { assembly, member, token, writer }, now);
    return id;
  });
}

export type OfMember = { assemblyId: string; memberId: string };

/** The keeper says yes to who asked, from today or from the day told. */
export async function confirmMember(
  db: Database,
  actor: Actor,
  { assemblyId, memberId, until, writer }: OfMember & { until: string | null; writer: Writer },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { assembly, member } = await asking(tx, actor, { assemblyId, memberId }, now);
    const token = memberToken(await linkKey(tx), member);
    await writeMember(tx, member, {
      status: "confirmed",
      since: romeDate(now).toString(),
      until,
      decided_at: now,
    });
    await recordActivity(tx, actor, "member.confirmed", { kind: "assembly", id: assemblyId });
    await welcome(tx, { assembly, member, token, writer }, now);
  });
}

/** The keeper says no to who asked, and why: they read it in a letter, if they left an address. */
export async function declineMember(
  db: Database,
  actor: Actor,
  { assemblyId, memberId, answer, writer }: OfMember & { answer: string; writer: Writer },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { assembly, member } = await asking(tx, actor, { assemblyId, memberId }, now);
    await writeMember(tx, member, { status: "declined", decided_at: now, left_at: now });
    await recordActivity(tx, actor, "member.declined", { kind: "assembly", id: assemblyId });
    if (member.email === null) return;
    await writeMail(tx, declinedLetter(member.email, { member, assembly, answer, writer }), now);
  });
}

async function asking(
  tx: Transaction,
  actor: Actor,
  { assemblyId, memberId }: OfMember,
  now: Temporal.Instant,
) {
  const assembly = await getAssemblyToChange(tx, actor, assemblyId, now);
  const member = await getMember(tx, assembly, memberId, true);
  if (member.status !== "asked") refuse({ kind: "not-now", because: `member-is-${member.status}` });
  return { assembly, member };
}

/** The keeper writes what changed: mandate, part, contacts. */
export async function changeMember(
  db: Database,
  actor: Actor,
  { assemblyId, memberId, content }: OfMember & { content: MemberContent },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const assembly = await getAssemblyToChange(tx, actor, assemblyId, now);
    const member = await getMember(tx, assembly, memberId, true);
    if (member.status !== "confirmed") refuse({ kind: "not-now", because: `member-is-${member.status}` });
    await writeMember(tx, member, columnsOf(content));
    await recordActivity(tx, actor, "member.changed", { kind: "assembly", id: assemblyId });
  });
}

/** The keeper gives a member a new link: the old one is shut. Gives the token, to show or to print once. */
export async function renewLink(
  db: Database,
  actor: Actor,
  { assemblyId, memberId }: OfMember,
  now: Temporal.Instant,
): Promise<string> {
  return inTransaction(db, async (tx) => {
    const assembly = await getAssemblyToChange(tx, actor, assemblyId, now);
    const member = await getMember(tx, assembly, memberId, true);
    const linkNumber = member.linkNumber + 1;
    const token = memberToken(await linkKey(tx), { id: member.id, linkNumber });
    await writeMember(tx, member, { link_number: linkNumber, token_hash: hashOf(token) });
    await recordActivity(tx, actor, "member.link-renewed", { kind: "assembly", id: assemblyId });
    return token;
  });
}

/** The keeper writes that somebody left. */
export async function endMembership(
  db: Database,
  actor: Actor,
  { assemblyId, memberId }: OfMember,
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const assembly = await getAssemblyToChange(tx, actor, assemblyId, now);
    await endOf(tx, actor, await getMember(tx, assembly, memberId, true), now);
  });
}

/** Ends a membership; who does it was looked at. */
export async function endOf(
  tx: Transaction,
  actor: Actor,
  member: Member,
  now: Temporal.Instant,
): Promise<void> {
  if (member.status !== "confirmed" && member.status !== "asked") {
    refuse({ kind: "not-now", because: `member-is-${member.status}` });
  }
  const today = romeDate(now).toString();
  const until = member.until !== null && member.until < today ? member.until : today;
  await writeMember(tx, member, {
    status: "left",
    left_at: now,
    until: member.since > until ? member.since : until,
  });
  // Nobody stands for who went, and they stand for nobody.
  await tx
    .updateTable("assemblies.delegation")
    .set({ ended_at: now })
    .where("territory_id", "=", member.territoryId)
    .where("ended_at", "is", null)
    .where((eb) => eb.or([eb("from_member_id", "=", member.id), eb("to_member_id", "=", member.id)]))
    .execute();
  await recordActivity(tx, actor, "member.left", { kind: "assembly", id: member.assemblyId });
}

/** Writes a member that is locked, or whose own page is open. */
export async function writeMember(
  tx: Transaction,
  { territoryId, id }: Member,
  values: Updateable<Schema["assemblies.member"]>,
): Promise<void> {
  await tx
    .updateTable("assemblies.member")
    .set(values)
    .where("territory_id", "=", territoryId)
    .where("id", "=", id)
    .execute();
}

type Welcomed = { assembly: Assembly; member: Member; token: string; writer: Writer };

async function welcome(tx: Transaction, welcomed: Welcomed, now: Temporal.Instant): Promise<void> {
  if (welcomed.member.email === null) return;
  await writeMail(tx, welcomeLetter(welcomed.member.email, welcomed), now);
}

function columnsOf(content: MemberContent) {
  return {
    called: content.called,
    email: content.email,
    phone: content.phone,
    channel: content.channel,
    part: content.part,
    stands_for: content.standsFor,
    since: content.since,
    until: content.until,
  };
}
