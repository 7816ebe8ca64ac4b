// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Person } from "../../../foundation/actor.ts";
import type { Transaction } from "../../../foundation/database/database.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { romeInstant } from "../../../foundation/time/rome.ts";
import { idFrom, newId } from "../../../foundation/uuid.ts";
import type { Standing } from "../desks/standing.ts";
import type { Loaded, PastContact } from "./past-rows.ts";
import { whyNotLoad } from "./past.policy.ts";

const rowsAtOnce = 500;

type Loading = {
  territoryId: string;
  deskId: string;
  fileName: string;
  contacts: readonly PastContact[];
  now: Temporal.Instant;
};

/**
 * Writes the contacts of a table of the past at a desk, all of them or none. Each has an id made of its own row, so that
 * a table loaded twice, or longer the second time, brings only what is new. Their needs are closed as the table says; what
 * it does not say is unknown, as the desk says. Refuses who does not supervise the desk's district.
 */
export async function loadPast(
  tx: Transaction,
  actor: Person,
  standing: Standing,
  { territoryId, deskId, fileName, contacts, now }: Loading,
): Promise<Loaded> {
  const refusal = whyNotLoad(standing, territoryId);
  if (refusal) refuse(refusal);
  const loaded = await writePast(tx, { territoryId, deskId, contacts, now });
  await keepLoad(tx, actor, { territoryId, deskId, fileName, now }, loaded);
  return loaded;
}

/** The id of a contact of the past: of the desk and of its own row. */
export function pastContactId(deskId: string, key: string): string {
  return idFrom(`past-contact/${deskId}`, key);
}

/** Writes the contacts of a desk's past that are not there yet, with their needs. Callers decide who may. */
export async function writePast(
  tx: Transaction,
  { territoryId, deskId, contacts, now }: Omit<Loading, "fileName">,
): Promise<Loaded> {
  const ids = contacts.map(({ key }) => pastContactId(deskId, key));
  let [added, needs] = [0, 0];
  for (let from = 0; from < contacts.length; from += rowsAtOnce) {
    const some = contacts.slice(from, from + rowsAtOnce);
    const written = await tx
      .insertInto("helpdesk.contact")
      .values(
        some.map((contact, index) => ({
          territory_id: territoryId,
          id: ids[from + index]!,
          desk_id: deskId,
          channel: contact.channel,
          happened_at: noonOf(contact.day),
          source: "import",
          done: contact.done,
          age_band: contact.age,
          gender: contact.gender,
          household: contact.household,
          area_code: contact.area,
          first_time: contact.first,
          language: contact.language,
          knew_by: contact.knew,
          stored_at: now,
        })),
      )
      .onConflict((conflict) => conflict.columns(["territory_id", "id"]).doNothing())
      .returning("id")
      .execute();
    const isNew = new Set(written.map(({ id }) => id));
    added += isNew.size;
    const itsNeeds = some.flatMap((contact, index) => {
      const contactId = ids[from + index]!;
      return isNew.has(contactId) ? needsOf(contact, { territoryId, deskId, contactId }) : [];
    });
    needs += itsNeeds.length;
    if (itsNeeds.length > 0) await tx.insertInto("helpdesk.need").values(itsNeeds).execute();
  }
  return { contacts: added, needs, known: contacts.length - added };
}

function needsOf(
  { day, needs }: PastContact,
  { territoryId, deskId, contactId }: { territoryId: string; deskId: string; contactId: string },
) {
  return needs.map(({ term, target, outcome }) => ({
    territory_id: territoryId,
    id: idFrom(`past-need/${contactId}`, term),
    contact_id: contactId,
    desk_id: deskId,
    received_by_desk_id: deskId,
    category_code: term,
    target_code: target,
    state: "closed",
    outcome,
    outcome_by: "desk",
    ending: outcome === "unknown" ? "lost" : "done-here",
    opened_at: noonOf(day),
    closed_at: noonOf(day),
  }));
}

/** Tables say days, not hours: noon in Italy is that day everywhere. */
function noonOf(day: string): Temporal.Instant {
  return romeInstant(Temporal.PlainDate.from(day).toPlainDateTime("12:00"));
}

async function keepLoad(
  tx: Transaction,
  actor: Person,
  { territoryId, deskId, fileName, now }: Omit<Loading, "contacts">,
  loaded: Loaded,
): Promise<void> {
  if (loaded.contacts === 0) return;
  const id = newId();
  await tx
    .insertInto("helpdesk.past_load")
    .values({
      territory_id: territoryId,
      id,
      desk_id: deskId,
      file_name: fileName,
      contacts: loaded.contacts,
      needs: loaded.needs,
      loaded_at: now,
      loaded_by: actor.id,
    })
    .execute();
  await recordActivity(tx, actor, "past.loaded", { kind: "desk", id: deskId }, { ...loaded });
}
