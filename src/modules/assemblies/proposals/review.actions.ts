// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql, type Updateable } from "kysely";
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import { isEmail } from "../../../foundation/contact.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import type { Schema } from "../../../foundation/database/schema.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { writeMail } from "../../../foundation/mail/outbox.ts";
import { refuse } from "../../../foundation/refusal.ts";
import type { Writer } from "../../spaces/booking/writer.ts";
import { getAssemblyToChange } from "../assembly/assembly.queries.ts";
import type { Assembly } from "../assembly/assembly.ts";
import { getItem } from "./item.queries.ts";
import type { Item } from "./item.ts";
import { itemNewsLetter, type ItemNews } from "./letter.ts";

export type OfItem = { assemblyId: string; itemId: string; writer: Writer };

/** A keeper takes a point: it waits to be put on an agenda. Who proposed it is told. */
export async function acceptItem(
  db: Database,
  actor: Actor,
  { answer, ...of }: OfItem & { answer: string | null },
  now: Temporal.Instant,
): Promise<void> {
  await deciding(db, actor, of, now, async (tx, assembly, item) => {
    await changeItem(tx, item, { status: "accepted", answer, decided_at: now });
    await recordActivity(tx, actor, "item.accepted", { kind: "agenda-item", id: item.id });
    await tellProposer(tx, { assembly, item, news: { kind: "accepted", answer }, writer: of.writer }, now);
  });
}

/** A keeper does not take a point, and says why. */
export async function declineItem(
  db: Database,
  actor: Actor,
  { answer, ...of }: OfItem & { answer: string },
  now: Temporal.Instant,
): Promise<void> {
  await deciding(db, actor, of, now, async (tx, assembly, item) => {
    await changeItem(tx, item, { status: "declined", answer, decided_at: now });
    await recordActivity(tx, actor, "item.declined", { kind: "agenda-item", id: item.id });
    await tellProposer(tx, { assembly, item, news: { kind: "declined", answer }, writer: of.writer }, now);
  });
}

/** A keeper joins a point to another of the same assembly, taken or waiting: what is decided of that is decided of this. */
export async function joinItems(
  db: Database,
  actor: Actor,
  { otherId, ...of }: OfItem & { otherId: string },
  now: Temporal.Instant,
): Promise<void> {
  if (otherId === of.itemId) refuse({ kind: "not-now", because: "item-is-itself" });
  await deciding(db, actor, of, now, async (tx, assembly, item) => {
    const other = await getItem(tx, assembly, otherId, true);
    if (other.status !== "accepted" && other.status !== "proposed") {
      refuse({ kind: "not-now", because: `item-is-${other.status}` });
    }
    await changeItem(tx, item, { status: "joined", joined_to: other.id, decided_at: now });
    // Those that were joined to this one go along.
    await sql`
      update assemblies.agenda_item set joined_to = ${other.id}, revision = revision + 1
      where territory_id = ${item.territoryId} and joined_to = ${item.id}`.execute(tx);
    await recordActivity(tx, actor, "item.joined", { kind: "agenda-item", id: item.id }, { to: other.id });
    await tellProposer(
      tx,
      { assembly, item, news: { kind: "joined", answer: null }, writer: of.writer },
      now,
    );
  });
}

/** One keeper after the other: what somebody decided a moment ago is not decided again. */
async function deciding(
  db: Database,
  actor: Actor,
  { assemblyId, itemId }: OfItem,
  now: Temporal.Instant,
  decide: (tx: Transaction, assembly: Assembly, item: Item) => Promise<void>,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const assembly = await getAssemblyToChange(tx, actor, assemblyId, now);
    const item = await getItem(tx, assembly, itemId, true);
    if (item.status !== "proposed") refuse({ kind: "not-now", because: `item-is-${item.status}` });
    await decide(tx, assembly, item);
  });
}

/** Writes an item that is locked, and raises its revision. */
export async function changeItem(
  tx: Transaction,
  item: Pick<Item, "territoryId" | "id" | "revision">,
  values: Updateable<Schema["assemblies.agenda_item"]>,
): Promise<void> {
  await tx
    .updateTable("assemblies.agenda_item")
    .set({ ...values, revision: item.revision + 1 })
    .where("territory_id", "=", item.territoryId)
    .where("id", "=", item.id)
    .execute();
}

export type ToTell = { assembly: Pick<Assembly, "name">; item: Item; news: ItemNews; writer: Writer };

/**
 * Tells who proposed a point: a letter to who left an address, a call to make to who left a number. Who left nothing has
 * the link. What a program may have written is answered to nobody.
 */
export async function tellProposer(
  tx: Transaction,
  { assembly, item, news, writer }: ToTell,
  now: Temporal.Instant,
): Promise<void> {
  const { contact, language, title } = item;
  if (contact === null || item.suspicions.length > 0) return;
  if (isEmail(contact)) {
    await writeMail(tx, itemNewsLetter(contact, { language, title, assembly, news, writer }), now);
    return;
  }
  await tx
    .updateTable("assemblies.agenda_item")
    .set({ call_since: now })
    .where("territory_id", "=", item.territoryId)
    .where("id", "=", item.id)
    .execute();
}

/** A keeper called who proposed a point. */
export async function proposerCalled(
  db: Database,
  actor: Actor,
  { assemblyId, itemId }: Omit<OfItem, "writer">,
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const assembly = await getAssemblyToChange(tx, actor, assemblyId, now);
    const item = await getItem(tx, assembly, itemId, true);
    await changeItem(tx, item, { call_since: null });
    await recordActivity(tx, actor, "item.called", { kind: "agenda-item", id: item.id });
  });
}
