// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import { keeper } from "../../../foundation/actor.ts";
import type { Transaction } from "../../../foundation/database/database.ts";
import { leavePicture } from "../../../foundation/files/kept-picture.ts";
import type { ReadyPicture } from "../../../foundation/files/picture.ts";
import { listHostingPlaces } from "../../directory/records/known-places.queries.ts";
import { listOrganizationsNamed } from "../../directory/records/organization-brief.queries.ts";
import { savePlace } from "../lab/lab-place.actions.ts";
import { createLab, publishLab } from "../lab/lab.actions.ts";
import { findAnyLab } from "../lab/lab.queries.ts";
import { savePartner } from "../lab/partner.actions.ts";
import { addLabPhoto } from "../lab/photo.actions.ts";
import { shippedLabContent, shippedPartners, shippedPlaces, type ShippedLab } from "./shipped-lab.ts";

/** Publishes the labs of the demonstration at its places; those that are there already stay. No persons. */
export async function loadDemonstrationLabs(
  tx: Transaction,
  labs: readonly ShippedLab[],
  now: Temporal.Instant,
): Promise<void> {
  const places = await listHostingPlaces(tx);
  const organizations = await listOrganizationsNamed(
    tx,
    labs.flatMap(({ organization_id, partners }) => [
      organization_id,
      ...partners.flatMap((partner) => partner.organization_id ?? []),
    ]),
  );
  const placeNames = new Map(places.map(({ id, name }) => [id, name]));
  const names = new Map([...organizations].map(([id, { name }]) => [id, name]));
  for (const lab of labs) {
    const main = places.find(({ id }) => id === lab.places[0]?.location_id);
    if (!main?.territoryId) throw new Error(`shipped lab at an unknown place: ${lab.name}`);
    const { id } = lab;
    if (await findAnyLab(tx, id)) continue;
    const content = shippedLabContent(lab, names);
    const { territoryId } = main;
    await createLab(tx, keeper, { territoryId, content, id, isDemonstration: true }, now);
    for (const place of shippedPlaces(lab, placeNames)) {
      await savePlace(tx, keeper, { labId: id, place }, now);
    }
    for (const partner of shippedPartners(lab, names)) {
      await savePartner(tx, keeper, { labId: id, partner }, now);
    }
    await publishLab(tx, keeper, id, now);
  }
}

/** Gives the labs of the demonstration their pictures, by file; a lab that has some already keeps them as they are. */
export async function loadDemonstrationPictures(
  tx: Transaction,
  labs: readonly ShippedLab[],
  pictures: ReadonlyMap<string, ReadyPicture>,
  now: Temporal.Instant,
): Promise<void> {
  for (const { id, pictures: shown = [] } of labs) {
    const known = await tx.selectFrom("labs.photo").select("id").where("lab_id", "=", id).limit(1).execute();
    if (known.length > 0) continue;
    for (const { file, alt } of shown) {
      const photo = { labId: id, picture: pictures.get(file)!, alt, consent: "nobody" } as const;
      await addLabPhoto(tx, keeper, photo, now);
    }
  }
}

/** The labs of the demonstration go with all that is theirs. Their assemblies went before. */
export async function forgetDemonstrationLabs(tx: Transaction): Promise<void> {
  const photos = await sql<{ id: string; picture: Buffer }>`
    delete from labs.photo p using labs.lab l
    where l.is_demonstration and l.territory_id = p.territory_id and l.id = p.lab_id
    returning p.id, p.picture`.execute(tx);
  for (const { id, picture } of photos.rows) {
    await leavePicture(tx, picture, { usedBy: "labs.photo", thingId: id });
  }
  await sql`delete from labs.lab where is_demonstration`.execute(tx);
}
