// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Person } from "../../../foundation/actor.ts";
import type { Transaction } from "../../../foundation/database/database.ts";
import { newId } from "../../../foundation/uuid.ts";
import type { Ownership } from "../editing/editable.ts";
import { standingOf } from "../editing/editing.policy.ts";
import type { ClosedStatus } from "./report.ts";

type ToClose = { service: Ownership; closeTo: ClosedStatus };

/**
 * Says that somebody wants a service closed: it waits for a second person, and stays as it is meanwhile. Asked again it
 * is the same request. Of a known volunteer, who closes nothing, it is only a report. The record is locked.
 */
export async function askToClose(
  tx: Transaction,
  person: Person,
  { service, closeTo }: ToClose,
  now: Temporal.Instant,
): Promise<void> {
  const source = standingOf(service, person) ?? "public";
  const isFirst = source === "office" || source === "owner";
  if (!isFirst && (await hasToldBefore(tx, service.id))) return;

  const { numInsertedOrUpdatedRows: added } = await tx
    .insertInto("directory.report")
    .values({
      id: newId(),
      source,
      what: "closed",
      kind: "service",
      record_id: service.id,
      territory_id: service.territory_id,
      created_at: now,
      close_to: closeTo,
      first_by: isFirst ? person.id : null,
      first_at: isFirst ? now : null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (!added) return;
  await recordActivity(tx, person, "service.closing-asked", { kind: "service", id: service.id }, { closeTo });
}

async function hasToldBefore(tx: Transaction, serviceId: string): Promise<boolean> {
  const told = await tx
    .selectFrom("directory.report")
    .select("id")
    .where("record_id", "=", serviceId)
    .where("what", "=", "closed")
    .where("source", "=", "volunteer")
    .where("state", "=", "waiting")
    .executeTakeFirst();
  return told !== undefined;
}

/** Puts a correction that is live in the queue, for somebody to look at it afterwards. */
export async function askToCheck(
  tx: Transaction,
  record: Ownership,
  revision: number,
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .insertInto("directory.report")
    .values({
      id: newId(),
      source: "volunteer",
      what: "check",
      kind: record.kind,
      record_id: record.id,
      territory_id: record.territory_id,
      created_at: now,
      revision,
    })
    .execute();
}
