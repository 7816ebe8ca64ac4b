// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { newId } from "../../../foundation/uuid.ts";
import { listKnownPlaces } from "../../directory/records/known-places.queries.ts";
import { listPlaceBriefs } from "../../directory/records/place-brief.queries.ts";
import { getLabToChange } from "./lab.queries.ts";
import type { Lab, LabPlace, PlaceWritten } from "./lab.ts";
import { labsReachOf } from "./reach.ts";

/**
 * Writes a place of a lab, a new one without an id. A new main place makes the one before a connected one: a lab has one
 * at a time. Refuses with not-found what is not of a lab that this person keeps.
 */
export async function savePlace(
  db: Database,
  actor: Actor,
  { labId, id, place }: { labId: string; id?: string; place: PlaceWritten },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const lab = await getLabToChange(tx, actor, labId);
    if (id !== undefined && !lab.places.some((known) => known.id === id)) refuse({ kind: "not-found" });
    const ofLab = { territory_id: lab.territoryId, lab_id: labId };
    const before = lab.places.find((known) => known.id === id);
    const columns = { ...columnsOf(place), lets_write: await letsWrite(tx, actor, { lab, before, place }) };
    if (place.kind === "main" && place.until === null) {
      await tx
        .updateTable("labs.lab_place")
        .set({ kind: "connected" })
        .where("territory_id", "=", lab.territoryId)
        .where("lab_id", "=", labId)
        .where("kind", "=", "main")
        .where("until", "is", null)
        .$if(id !== undefined, (query) => query.where("id", "<>", id!))
        .execute();
    }
    if (id === undefined) {
      await tx
        .insertInto("labs.lab_place")
        .values({ ...ofLab, id: newId(), ...columns })
        .execute();
    } else {
      await tx
        .updateTable("labs.lab_place")
        .set(columns)
        .where("territory_id", "=", lab.territoryId)
        .where("id", "=", id)
        .execute();
    }
    await keepAreas(tx, actor, labId, now);
    await recordActivity(tx, actor, "lab.place-saved", { kind: "lab", id: labId });
  });
}

/** Takes a place off as if it had never been; one that was a lab's for a while gets an end instead. */
export async function removePlace(
  db: Database,
  actor: Actor,
  { labId, id }: { labId: string; id: string },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const lab = await getLabToChange(tx, actor, labId);
    if (!lab.places.some((known) => known.id === id)) refuse({ kind: "not-found" });
    await tx
      .deleteFrom("labs.lab_place")
      .where("territory_id", "=", lab.territoryId)
      .where("id", "=", id)
      .execute();
    await keepAreas(tx, actor, labId, now);
    await recordActivity(tx, actor, "lab.place-removed", { kind: "lab", id: labId });
  });
}

function columnsOf({ locationId, name, kind, takesActivities, since, until }: PlaceWritten) {
  return {
    location_id: locationId,
    place_name: name,
    kind,
    takes_activities: takesActivities,
    since: since?.toString() ?? null,
    until: until?.toString() ?? null,
  };
}

type OfPlace = { lab: Lab; before: LabPlace | undefined; place: PlaceWritten };

/**
 * Whether the lab's contacts write what happens at a place: when its district, or who runs it, wrote it here, and when the
 * lab's reference organization runs it. A contact of the lab alone gives themselves no place of others.
 */
async function letsWrite(tx: Transaction, actor: Actor, { lab, before, place }: OfPlace): Promise<boolean> {
  if (place.locationId === null) return false;
  if (before?.letsWrite && before.locationId === place.locationId) return true;
  const { isEverything, districts, organizations } = labsReachOf(actor);
  const known = (await listPlaceBriefs(tx, [place.locationId])).get(place.locationId);
  if (!known) return false;
  const host = known.organization_id;
  if (host !== null && (host === lab.organizationId || organizations.includes(host))) return true;
  return isEverything || (known.territory_id !== null && districts.includes(known.territory_id));
}

/** Writes the areas of the places of today on the lab, where questions of a territory find them. */
async function keepAreas(tx: Transaction, actor: Actor, labId: string, now: Temporal.Instant): Promise<void> {
  const lab = await getLabToChange(tx, actor, labId);
  await tx
    .updateTable("labs.lab")
    .set({
      areas: await areasOf(tx, lab, romeDate(now)),
      revision: lab.revision + 1,
      last_modified: now,
    })
    .where("territory_id", "=", lab.territoryId)
    .where("id", "=", labId)
    .execute();
}

async function areasOf(tx: Transaction, lab: Lab, today: Temporal.PlainDate): Promise<string[]> {
  const standing = lab.places.filter(({ until }) => until === null || until.toString() >= today.toString());
  const places = await listKnownPlaces(
    tx,
    standing.flatMap(({ locationId }) => locationId ?? []),
  );
  return [...new Set([...places.values()].flatMap(({ area_codes: codes }) => codes))];
}
