// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import { keeper } from "../../../foundation/actor.ts";
import type { Transaction } from "../../../foundation/database/database.ts";
import { findSpace, type InTree } from "../space.queries.ts";
import { isAutomaticFor, type Asker } from "../space.ts";
import { takenOf } from "./ask.actions.ts";
import { findBooking, findRequest } from "./booking.queries.ts";
import { hold, setStatus, settle } from "./hold.actions.ts";
import { tellAsker, tellHost } from "./tell.actions.ts";
import type { Writer } from "./writer.ts";

type Place = { territoryId: string; tree: readonly InTree[] };

/**
 * Something at this place got free: who waited for it longest comes first. Where the rule grants their requests it is
 * theirs at once; elsewhere the host is asked, on their behalf. The tree is locked by whoever calls.
 */
export async function promoteWaiting(
  tx: Transaction,
  { territoryId, tree }: Place,
  writer: Writer,
  now: Temporal.Instant,
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from spaces.booking
    where territory_id = ${territoryId} and space_id = any(${tree.map(({ id }) => id)}::uuid[])
      and status = 'waiting' and starts_at > ${now}
    order by created_at, id
    limit 500`.execute(tx);
  for (const { id } of rows) await promoteOne(tx, { id, tree, writer, now });
}

type ToPromote = { id: string; tree: readonly InTree[]; writer: Writer; now: Temporal.Instant };

async function promoteOne(tx: Transaction, { id, tree, writer, now }: ToPromote): Promise<void> {
  const booking = await findBooking(tx, id);
  const request = booking && (await findRequest(tx, booking.requestId));
  const space = booking && (await findSpace(tx, booking.spaceId));
  if (!booking || !request || space?.status !== "open") return;
  const slot = { start: booking.start, end: booking.end };
  if ((await takenOf(tx, { space, tree }, [slot])).has(slot)) return;

  const isGranted =
    request.asker !== "host" &&
    isAutomaticFor(space, request.asker satisfies Asker) &&
    request.suspicions.length === 0;
  const changed = await setStatus(tx, booking, isGranted ? "accepted" : "asked", { now });
  if (isGranted) await hold(tx, tree, space, booking);
  await settle(tx, request);
  await recordActivity(tx, keeper, "space.promoted", { kind: "booking", id }, { granted: isGranted });
  const about = { request: request.id, space, bookings: [changed], writer, now };
  await tellAsker(tx, isGranted ? "freed" : "asked-again", about);
  await tellHost(tx, isGranted ? "freed" : "asked", about);
}
