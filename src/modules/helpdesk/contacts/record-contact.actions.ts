// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Person } from "../../../foundation/actor.ts";
import type { Transaction } from "../../../foundation/database/database.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { sealText } from "../../../foundation/secrets/sealed-text.ts";
import { newId } from "../../../foundation/uuid.ts";
import { worksAt, type Standing } from "../desks/standing.ts";
import type { Channel, ContactPin, ContactSource, DoneKind, Facts } from "./contact.ts";
import { outcomeOf, type DeskEnding, type UnmetReason } from "./need.ts";

export type ContactWritten = Facts & {
  territoryId: string;
  deskId: string;
  /** Made by the browser: the same however often it is sent. */
  id: string;
  inquirerId: string | null;
  channel: Channel;
  source: ContactSource;
  happenedAt: Temporal.Instant;
  /** In the person's words. */
  asked: string | null;
  done: readonly DoneKind[];
  /** Codes of categories: one need each. */
  needs: readonly string[];
  /** For whom they are: a code of targets. */
  target: string | null;
  /** How the needs ended at once; undefined leaves them open. */
  ending?: DeskEnding;
  /** Why nothing answers them. */
  unmet: UnmetReason | null;
  pins: readonly ContactPin[];
};

export type Recorded = {
  id: string;
  /** False when it had been stored before: nothing was written now. */
  isNew: boolean;
  needIds: string[];
};

/**
 * Stores a contact with its needs and what was shown, once: sent again, from this browser or from a queue, by one or by
 * sixty-four at a time, it is the row that is there. Refuses with not-found whoever does not work at the desk.
 */
export async function recordContact(
  tx: Transaction,
  { actor, standing }: { actor: Person; standing: Standing },
  written: ContactWritten,
  now: Temporal.Instant,
): Promise<Recorded> {
  const { territoryId, deskId, id, asked, inquirerId, done, channel, source, happenedAt } = written;
  if (!worksAt(standing, deskId)) refuse({ kind: "not-found" });

  const { numInsertedOrUpdatedRows: made = 0n } = await tx
    .insertInto("helpdesk.contact")
    .values({
      territory_id: territoryId,
      id,
      desk_id: deskId,
      inquirer_id: inquirerId,
      channel,
      source,
      happened_at: happenedAt,
      received_by: actor.id,
      asked: asked === null ? null : await sealText(tx, asked, now),
      done: [...done],
      age_band: written.ageBand,
      gender: written.gender,
      household: written.household,
      area_code: written.areaCode,
      first_time: written.firstTime,
      language: written.language,
      knew_by: written.knewBy,
      stored_at: now,
    })
    .onConflict((conflict) => conflict.columns(["territory_id", "id"]).doNothing())
    .executeTakeFirst();
  await tx
    .deleteFrom("helpdesk.contact_draft")
    .where("territory_id", "=", territoryId)
    .where("id", "=", id)
    .where("author_id", "=", actor.id)
    .execute();
  if (made === 0n) return { id, isNew: false, needIds: [] };

  const needIds = await addNeeds(tx, written, now);
  await addPins(tx, written);
  await recordActivity(
    tx,
    actor,
    "contact.recorded",
    { kind: "contact", id },
    { channel, source, needs: needIds.length },
  );
  return { id, isNew: true, needIds };
}

/** The needs of a contact, open or ended at once, at the desk that received it. */
async function addNeeds(
  tx: Transaction,
  written: Pick<
    ContactWritten,
    "territoryId" | "deskId" | "id" | "inquirerId" | "happenedAt" | "needs" | "target" | "ending" | "unmet"
  >,
  now: Temporal.Instant,
): Promise<string[]> {
  const { territoryId, deskId, ending, unmet } = written;
  const end = ending && outcomeOf(ending);
  const rows = written.needs.map((category) => ({
    territory_id: territoryId,
    id: newId(),
    contact_id: written.id,
    inquirer_id: written.inquirerId,
    desk_id: deskId,
    received_by_desk_id: deskId,
    category_code: category,
    target_code: written.target,
    state: end ? "closed" : "open",
    outcome: end?.outcome ?? null,
    outcome_by: end?.by ?? null,
    ending: ending ?? null,
    opened_at: written.happenedAt,
    closed_at: end ? now : null,
    unmet_since: unmet === null ? null : now,
    unmet_reason: unmet,
  }));
  if (rows.length > 0) await tx.insertInto("helpdesk.need").values(rows).execute();
  return rows.map(({ id }) => id);
}

async function addPins(tx: Transaction, { territoryId, id, pins }: ContactWritten): Promise<void> {
  if (pins.length === 0) return;
  await tx
    .insertInto("helpdesk.contact_pin")
    .values(
      pins.map((pin) => ({ territory_id: territoryId, contact_id: id, kind: pin.kind, thing_id: pin.id })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
