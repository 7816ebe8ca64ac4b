// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";

import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { readQuery } from "../../../web/query.ts";
import { listKnownPlaces, type PlaceAround } from "../../directory/records/known-places.queries.ts";
import { listNamesOfAreas } from "../../territories/area.queries.ts";
import { listTaken } from "../booking/occupation.queries.ts";
import { withBuffers } from "../booking/slot.ts";
import { countPublicSites } from "../sites/site.queries.ts";
import { leavesOf } from "../space-tree.ts";
import { listBranches, listOpenSpaces, listPhotos } from "../space.queries.ts";
import type { Space } from "../space.ts";
import { findingQuery } from "./finding.forms.ts";
import { answering, cardOf, slotAsked } from "./finding.page.ts";
import { FindingPage } from "./finding.view.tsx";

/** The spaces that one can ask for, filtered as the address says. Mounted at /spazi. */
export function findingRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db } = house;

  web.get("/", async (c) => {
    const asked = readQuery(c, findingQuery);
    const spaces = await listOpenSpaces(db);
    const places = await listKnownPlaces(db, [...new Set(spaces.map(({ locationId }) => locationId))]);
    // One in a place that nobody may know of is not there.
    const known = spaces.flatMap((space) => {
      const place = places.get(space.locationId);
      return place ? [{ space, place: placeOf(place) }] : [];
    });
    const slot = slotAsked(asked);
    const tree = slot === undefined ? [] : await listBranches(db, [...places.keys()]);
    const leaves = [...new Set(spaces.flatMap(({ id }) => leavesOf(tree, id)))];
    const taken = slot === undefined ? [] : await listTaken(db, leaves, widest(spaces, slot));
    const answers = answering(known, asked, { tree, taken, now: house.now() });
    const photos = await listPhotos(
      db,
      answers.map(({ space }) => space.id),
    );
    const towns = await townsOf([...places.values()]);
    return c.html(
      FindingPage({
        frame: await frameOf(c, house),
        asked,
        cards: answers.map((one) => cardOf(one, photos.get(one.space.id)?.[0], asked, c.get("language"))),
        towns,
        hasSites: (await countPublicSites(db)) > 0,
      }),
    );
  });

  return web;

  async function townsOf(all: readonly PlaceAround[]) {
    const names = new Set(all.flatMap(({ municipality }) => municipality ?? []));
    const codes = [...new Set(all.flatMap(({ area_codes: areas }) => areas))];
    return (await listNamesOfAreas(db, codes)).filter(({ name }) => names.has(name));
  }
}

/** The time with the longest buffers of all. */
function widest(spaces: readonly Space[], slot: NonNullable<ReturnType<typeof slotAsked>>) {
  return withBuffers(slot, {
    bufferBeforeMinutes: Math.max(0, ...spaces.map((one) => one.bufferBeforeMinutes)),
    bufferAfterMinutes: Math.max(0, ...spaces.map((one) => one.bufferAfterMinutes)),
  });
}

function placeOf({ name, municipality, area_codes: areas, patron_day: patronDay }: PlaceAround) {
  return { name, municipality, areas, patronDay };
}
