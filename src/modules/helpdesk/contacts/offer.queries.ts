// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { findThread } from "../../inquirers/threads/thread.queries.ts";
import { asNeed, needs } from "./need.queries.ts";
import type { Need, Offer } from "./need.ts";

function offers(db: Database) {
  return db
    .selectFrom("helpdesk.need_offer as offer")
    .innerJoin("helpdesk.desk as giver", (join) =>
      join
        .onRef("giver.territory_id", "=", "offer.territory_id")
        .onRef("giver.id", "=", "offer.from_desk_id"),
    )
    .innerJoin("helpdesk.desk as taker", (join) =>
      join.onRef("taker.territory_id", "=", "offer.territory_id").onRef("taker.id", "=", "offer.to_desk_id"),
    )
    .select([
      "offer.territory_id",
      "offer.id",
      "offer.need_id",
      "offer.from_desk_id",
      "giver.name as from_name",
      "offer.to_desk_id",
      "taker.name as to_name",
      "offer.state",
      "offer.offered_at",
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof offers>["executeTakeFirstOrThrow"]>>;

function asOffer(row: Row): Offer {
  return {
    territoryId: row.territory_id,
    id: row.id,
    needId: row.need_id,
    fromDeskId: row.from_desk_id,
    fromDeskName: row.from_name,
    toDeskId: row.to_desk_id,
    toDeskName: row.to_name,
    state: row.state as Offer["state"],
    offeredAt: row.offered_at,
  };
}

export async function findOffer(db: Database, id: string): Promise<Offer | undefined> {
  const row = await offers(db).where("offer.id", "=", id).executeTakeFirst();
  return row && asOffer(row);
}

/** What became of the offers of a need, the latest first. */
export async function listOffersOfNeed(
  db: Database,
  { territoryId, needId }: { territoryId: string; needId: string },
): Promise<Offer[]> {
  const rows = await offers(db)
    .where("offer.territory_id", "=", territoryId)
    .where("offer.need_id", "=", needId)
    .orderBy("offer.offered_at", "desc")
    .orderBy("offer.id")
    .limit(50)
    .execute();
  return rows.map(asOffer);
}

/** Whether the person of a need showed their card at one of these desks, and so is known there. */
export async function isKnownAt(
  tx: Transaction,
  { territoryId, inquirerId }: Pick<Need, "territoryId" | "inquirerId">,
  deskIds: readonly string[],
): Promise<boolean> {
  const thread = inquirerId === null ? undefined : await findThread(tx, { territoryId, inquirerId });
  return thread?.knownAt.some(({ deskId }) => deskIds.includes(deskId)) ?? false;
}

/** The needs that others offer to some desks and that wait for an answer, the oldest first. */
export async function listOffersTo(
  db: Database,
  deskIds: readonly string[],
): Promise<{ offer: Offer; need: Need }[]> {
  const rows = await offers(db)
    .where("offer.state", "=", "offered")
    .where(({ eb, fn, val }) => eb("offer.to_desk_id", "=", fn.any(val([...deskIds]))))
    .orderBy("offer.offered_at")
    .orderBy("offer.id")
    .limit(100)
    .execute();
  const offered = rows.map(asOffer);
  if (offered.length === 0) return [];
  const found = await needs(db)
    .where(({ eb, fn, val }) => eb("need.id", "=", fn.any(val(offered.map(({ needId }) => needId)))))
    .execute();
  const byId = new Map(found.map((row) => [row.id, asNeed(row)]));
  return offered.flatMap((offer) => {
    const need = byId.get(offer.needId);
    return need === undefined ? [] : [{ offer, need }];
  });
}
