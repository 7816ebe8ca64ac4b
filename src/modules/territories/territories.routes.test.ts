// SPDX-License-Identifier: AGPL-3.0-or-later
import { feature } from "topojson-client";
import { expect, test } from "vitest";

import { openStory } from "../../../tests/story.ts";
import type { Basemap } from "./basemap.ts";

const { house, get } = await openStory();
const address = "/territorio/confini.json";

async function addArea(code: string, kind: string, west: number, more: { source?: string } = {}) {
  const corners = [
    [west, 45],
    [west + 0.1, 45],
    [west + 0.1, 45.1],
    [west, 45.1],
    [west, 45],
  ];
  const boundary = kind === "province" ? null : JSON.stringify({ type: "Polygon", coordinates: [corners] });
  await house.db
    .insertInto("territories.area")
    .values({
      code,
      kind,
      name: `Area ${code}`,
      longitude: west + 0.05,
      latitude: 45.05,
      residents: 500,
      boundary,
      ...more,
    })
    .execute();
}

async function basemap(): Promise<Basemap> {
  return (await get(address)).json() as Promise<Basemap>;
}

test("an installation without areas answers with an empty map", async () => {
  const answer = await get(address);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toMatch(/^application\/json/);
  expect(await answer.json()).toMatchObject({ type: "Topology", arcs: [] });
});

test("it draws municipalities and neighbourhoods, and nothing else", async () => {
  await addArea("018110", "municipality", 9.1, { source: "ISTAT, CC BY 4.0" });
  await addArea("018110-vallone", "neighbourhood", 9.12);
  await addArea("018", "province", 9);
  await addArea("custom-1", "custom", 9.3);

  const { about, objects } = await basemap();
  expect(objects.municipalities.geometries.map(({ id }) => id)).toEqual(["018110"]);
  expect(objects.neighbourhoods.geometries.map(({ id }) => id)).toEqual(["018110-vallone"]);
  expect(about).toEqual({ isSchematic: false, sources: ["ISTAT, CC BY 4.0"] });
});

test("a browser that has it is told so, until an area changes", async () => {
  const first = await get(address);
  const tag = first.headers.get("etag")!;
  expect(first.headers.get("cache-control")).toContain("public");
  const again = await get(address, { "If-None-Match": tag });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe("");

  await house.db
    .updateTable("territories.area")
    .set({ name: "Pavia" })
    .where("code", "=", "018110")
    .execute();
  const renamed = await get(address, { "If-None-Match": tag });
  expect(renamed.status).toBe(200);
  const map = (await renamed.json()) as Basemap;
  expect(feature(map, map.objects.municipalities).features[0]!.properties).toMatchObject({ name: "Pavia" });

  await house.db.deleteFrom("territories.area").where("code", "=", "018110-vallone").execute();
  expect((await basemap()).objects.neighbourhoods.geometries).toEqual([]);
});
