// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";
import type { Child } from "hono/jsx";

import { romeDate } from "../../../foundation/time/rome.ts";
import { linkTo } from "../../../ui/frame.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { listOccurrences } from "../../calendar/activities/agenda.queries.ts";
import { listKnownPlaces } from "../../directory/records/known-places.queries.ts";
import { labPath } from "../lab-path.ts";
import { whyNotKeep } from "../lab/lab.policy.ts";
import { getLab } from "../lab/lab.queries.ts";
import { areOn, type Lab } from "../lab/lab.ts";
import { listLabPhotos } from "../lab/photo.queries.ts";
import { listShownActivityIds } from "../lab/shown-activities.queries.ts";
import type { GiveBlock, LabBlock } from "./blocks.routes.ts";
import { homeBlocks, type GivenBlocks } from "./home-blocks.routes.ts";
import { labLinkedData, placesShown } from "./lab-home.page.ts";
import { LabHomePage } from "./lab-home.view.tsx";

const uuid = ":id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}" as const;
const flyersAhead = 30;
const mostFlyers = 6;

/** The home of a lab, for everybody. Mounted at /laboratori. */
export function labHomeRoutes(house: House, given: GivenBlocks = {}): Hono<Env> {
  const web = new Hono<Env>();
  const home = labHome(house, given);
  web.get(`/${uuid}`, async (c) => home(c, await getLab(house.db, c.req.param("id"))));
  return web;
}

/** The page itself; `note` stands above it, where it is a preview. */
export function labHome(house: House, given: GivenBlocks) {
  const { db, now } = house;
  const blocks = homeBlocks(house, given);

  return async (c: Context<Env>, lab: Lab, { note }: { note?: Child } = {}) => {
    const frame = await frameOf(c, house);
    const today = romeDate(now());
    const ids = lab.places.flatMap(({ locationId }) => locationId ?? []);
    const shown = (list: readonly GiveBlock[]) => givenBlocks(c, lab, list);
    const [known, photos, flyers, week, doors, proposals, outcomes] = await Promise.all([
      listKnownPlaces(db, ids),
      listLabPhotos(db, lab.id),
      listFlyers(lab),
      shown(blocks.week),
      shown(blocks.doors),
      shown(blocks.proposals),
      shown(blocks.outcomes),
    ]);
    const places = placesShown(areOn(lab.places, today), known, frame);
    const url = house.baseUrl + linkTo(frame, labPath(lab.id));
    return c.html(
      LabHomePage({
        frame,
        lab,
        note,
        places,
        partners: areOn(lab.partners, today),
        resources: areOn(lab.resources, today),
        photos,
        flyers,
        blocks: { week, doors, proposals, outcomes },
        isKeeper: whyNotKeep(lab, c.get("actor")) === undefined,
        metadata: labLinkedData(lab, places, url),
      }),
    );
  };

  /** The coming activities of a lab, each once, whose flyer can be printed. */
  async function listFlyers(lab: Lab) {
    const activityIds = await listShownActivityIds(db, lab.id);
    const from = now();
    const to = from.add({ hours: 24 * flyersAhead });
    const lines = await listOccurrences(db, { activityIds, from, to, isPlannedOnly: true, most: 60 });
    const names = new Map(lines.map(({ activityId, name }) => [activityId, name]));
    return [...names].slice(0, mostFlyers).map(([id, name]) => ({ id, name }));
  }
}

async function givenBlocks(c: Context<Env>, lab: Lab, list: readonly GiveBlock[]): Promise<LabBlock[]> {
  const blocks = await Promise.all(list.map((give) => give(c, lab)));
  return blocks.filter((block) => block !== undefined);
}
