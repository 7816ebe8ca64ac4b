// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import { findAreaCalled, listCodesAt, listCodesServing } from "../../territories/area.queries.ts";
import { keptInEdition } from "./edition.queries.ts";
import { readPosition, type Place } from "./place.ts";

/**
 * Finds the place that a person named: a rounded position, a postal code that some record has, an area
 * (municipality, neighbourhood…) or a known place of the directory. Undefined when nothing is called so.
 */
export async function findPlace(db: Database, named: string): Promise<Place | undefined> {
  const position = readPosition(named);
  if (position) {
    return { called: named, ...position, codes: await listCodesAt(db, position), as: "device" };
  }
  const kept = await keptInEdition(db, `place ${named}`, async () => ({ place: await findNamed(db, named) }));
  return kept.place;
}

async function findNamed(db: Database, named: string): Promise<Place | undefined> {
  if (/^\d{5}$/.test(named)) return findPostalCode(db, named);

  const area = await findAreaCalled(db, named);
  if (area && area.longitude !== null && area.latitude !== null) {
    return {
      called: area.name,
      longitude: area.longitude,
      latitude: area.latitude,
      codes: await listCodesServing(db, area),
      as: "area",
    };
  }
  return findKnownPlace(db, named);
}

async function findPostalCode(db: Database, code: string): Promise<Place | undefined> {
  const { rows } = await sql<{ longitude: number | null; latitude: number | null }>`
    select avg(longitude) as longitude, avg(latitude) as latitude from (
      select longitude, latitude from directory.finding
      where postal_code = ${code} and kind = 'place' and longitude is not null limit 500
    ) as near`.execute(db);
  const [middle] = rows;
  if (!middle || middle.longitude === null || middle.latitude === null) return undefined;
  const { longitude, latitude } = middle;
  return {
    called: code,
    longitude,
    latitude,
    codes: await listCodesAt(db, { longitude, latitude }),
    as: "postal-code",
  };
}

async function findKnownPlace(db: Database, named: string): Promise<Place | undefined> {
  const place = await db
    .selectFrom("directory.finding")
    .select(["name", "longitude", "latitude", "areas"])
    .where("kind", "=", "place")
    .where("longitude", "is not", null)
    .where(sql<boolean>`name_text @@ plainto_tsquery('directory.italian', ${named})`)
    .orderBy(sql`similarity(name, ${named}) desc`)
    .orderBy("id")
    .executeTakeFirst();
  if (!place || place.longitude === null || place.latitude === null) return undefined;
  const { name, longitude, latitude, areas } = place;
  return { called: name, longitude, latitude, codes: areas, as: "known-place" };
}
