// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { openStory } from "../../../../tests/story.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { newId } from "../../../foundation/uuid.ts";
import { refreshFindings } from "./finding.actions.ts";
import type { SearchPoints } from "./map.ts";
import { mostFound } from "./search.ts";

const { house, get } = await openStory();
const { db } = house;
const written = { last_modified: "2026-12-01T00:00:00Z" };

async function addLocations(
  places: readonly { name: string; longitude: number; latitude: number; visibility?: string }[],
) {
  const rows = places.map(({ name, longitude, latitude, visibility = "full" }) => ({
    id: newId(),
    name,
    longitude,
    latitude,
    location_type: "physical",
    address_visibility: visibility,
    area_code: "018110",
    ...written,
  }));
  await db.insertInto("directory.location").values(rows).execute();
  await inTransaction(db, (tx) => refreshFindings(tx, { now: house.now() }));
  return rows.map(({ id }) => id);
}

async function points(path: string): Promise<SearchPoints> {
  return (await get(path)).json() as Promise<SearchPoints>;
}

await db
  .insertInto("territories.area")
  .values({ code: "018110", kind: "municipality", name: "Pavia", longitude: 9.15, latitude: 45.18 })
  .execute();
const [library] = await addLocations([
  { name: "Biblioteca", longitude: 9.1582001, latitude: 45.1852 },
  { name: "Casa rifugio", longitude: 9.1111, latitude: 45.1111, visibility: "hidden" },
  { name: "Sportello riservato", longitude: 9.1222, latitude: 45.1222, visibility: "area" },
]);

test("the points are GeoJSON with the name, the place and the page of each thing found", async () => {
  const answer = await get("/luoghi/mappa.json?q=biblioteca");
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toMatch(/^application\/geo\+json/);
  expect(await answer.json()).toEqual({
    type: "FeatureCollection",
    truncated: false,
    unplaced: 0,
    features: [
      {
        type: "Feature",
        id: library,
        geometry: { type: "Point", coordinates: [9.1582, 45.1852] },
        properties: { name: "Biblioteca", place: "Pavia", url: `/luoghi/${library}` },
      },
    ],
  });
});

test("a hidden address is not there, and one shown by area only is not pointed at", async () => {
  const { features } = await points("/luoghi/mappa.json");
  const named = Object.fromEntries(
    features.map(({ properties, geometry }) => [properties.name, geometry.coordinates]),
  );
  expect(named).toEqual({ Biblioteca: [9.1582, 45.1852] });
  expect(JSON.stringify(features)).not.toMatch(/9\.1111|9\.1222|rifugio/);
});

test("what has no place anyone may know is counted, not drawn", async () => {
  await db
    .insertInto("directory.service")
    .values({ id: newId(), name: "Telefono amico", ...written })
    .execute();
  await inTransaction(db, (tx) => refreshFindings(tx, { now: house.now() }));
  expect(await points("/servizi/mappa.json")).toMatchObject({ features: [], unplaced: 1, truncated: false });
});

test("links are in the language of the page, and every list has its map", async () => {
  const { features } = await points("/en/luoghi/mappa.json?q=biblioteca");
  expect(features[0]!.properties.url).toBe(`/en/luoghi/${library}`);
  for (const list of ["servizi", "organizzazioni", "risorse"]) {
    expect((await get(`/${list}/mappa.json?q=%27%22%3C&entro=x&eta=-3&pagina=9`)).status).toBe(200);
  }
});

test("more than a map can hold is cut, and it says so", async () => {
  await addLocations(
    Array.from({ length: mostFound + 1 }, (_, at) => ({
      name: `Punto ${at}`,
      longitude: 9 + at / 1e4,
      latitude: 45,
    })),
  );
  const { features, truncated } = await points("/luoghi/mappa.json");
  expect(features).toHaveLength(mostFound);
  expect(truncated).toBe(true);
});
