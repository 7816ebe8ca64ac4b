// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Person } from "../../../foundation/actor.ts";
import type { Transaction } from "../../../foundation/database/database.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { sealText } from "../../../foundation/secrets/sealed-text.ts";
import { worksAt, type Standing } from "../desks/standing.ts";
import { findContact } from "./contact.queries.ts";
import { changesOf, type Correctable } from "./correction.ts";

type Corrected = Correctable & { id: string; asked: string | null; revision: number };

/**
 * Corrects a contact, with its trace: facts as they were before are kept, words only as "they changed". Refuses with
 * not-found whoever is not at its desk, not-now (changed-meanwhile) who saw an older state. Gives whether anything changed.
 */
export async function correctContact(
  tx: Transaction,
  { actor, standing }: { actor: Person; standing: Standing },
  corrected: Corrected,
  now: Temporal.Instant,
): Promise<boolean> {
  await sql`select from helpdesk.contact where id = ${corrected.id} for update`.execute(tx);
  const before = found(await findContact(tx, corrected.id, now));
  if (!worksAt(standing, before.deskId)) refuse({ kind: "not-found" });
  if (before.revision !== corrected.revision) refuse({ kind: "not-now", because: "changed-meanwhile" });
  // What was forgotten is not written again.
  const after = before.areWordsForgotten ? { ...corrected, asked: null } : corrected;
  const was = changesOf(before, after);
  if (was === undefined) return false;

  const { territoryId, id } = before;
  await tx
    .insertInto("helpdesk.contact_correction")
    .values({
      territory_id: territoryId,
      contact_id: id,
      number: before.revision,
      was: JSON.stringify(was),
      changed_at: now,
      changed_by: actor.id,
    })
    .execute();
  await tx
    .updateTable("helpdesk.contact")
    .set({
      channel: after.channel,
      done: [...after.done],
      age_band: after.ageBand,
      gender: after.gender,
      household: after.household,
      area_code: after.areaCode,
      first_time: after.firstTime,
      language: after.language,
      knew_by: after.knewBy,
      ...(was.words && { asked: after.asked === null ? null : await sealText(tx, after.asked, now) }),
      revision: before.revision + 1,
    })
    .where("territory_id", "=", territoryId)
    .where("id", "=", id)
    .execute();
  await recordActivity(tx, actor, "contact.corrected", { kind: "contact", id }, { fields: Object.keys(was) });
  return true;
}

/** The person wishes to be recognized: the contact and its needs belong to their thread from now on. */
export async function tieToThread(
  tx: Transaction,
  actor: Person,
  { territoryId, contactId, inquirerId }: { territoryId: string; contactId: string; inquirerId: string },
): Promise<void> {
  await tx
    .updateTable("helpdesk.contact")
    .set({ inquirer_id: inquirerId })
    .where("territory_id", "=", territoryId)
    .where("id", "=", contactId)
    .where("inquirer_id", "is", null)
    .execute();
  await tx
    .updateTable("helpdesk.need")
    .set({ inquirer_id: inquirerId })
    .where("territory_id", "=", territoryId)
    .where("contact_id", "=", contactId)
    .where("inquirer_id", "is", null)
    .execute();
  await recordActivity(tx, actor, "contact.tied", { kind: "contact", id: contactId });
}
