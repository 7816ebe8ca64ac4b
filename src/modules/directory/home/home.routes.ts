// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";
import type { Child } from "hono/jsx";
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { linkTo } from "../../../ui/frame.ts";
import type { Frame } from "../../../ui/frame.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { listAreaNames } from "../../territories/area.queries.ts";
import { findAreasVersion, listDrawnAreas } from "../../territories/basemap.queries.ts";
import { frameAround, pictureOf, type Picture } from "../../territories/picture.ts";
import { openSentence } from "../hours/opening-sentence.ts";
import { openStateAt } from "../hours/opening.ts";
import { asLine } from "../records/spoken.ts";
import { findingOf } from "../search/card.queries.ts";
import { listFindings } from "../search/listing.queries.ts";
import { pathOf } from "../search/paths.ts";
import { anyPlace, type Finding } from "../search/search.ts";
import { minuteOf } from "../search/time-asked.ts";
import { listTerms } from "../search/vocabulary.queries.ts";
import { comingDays } from "./coming-days.page.ts";
import { findBoxOfPlaces, listNextDoors, listOpenPoints, type Point } from "./doors.queries.ts";
import { countRecords, listLivingCategories } from "./home.queries.ts";
import { HomePage } from "./home.view.tsx";
import { keptFor } from "./kept.ts";
import type { NextDoor } from "./next-doors.ts";
import { smallMapOf } from "./small-map.page.ts";
import { isEmpty, keptSeconds } from "./territory-numbers.ts";

/** How many open doors the home page shows: a row on a desktop, a screen on a phone. */
const mostDoors = 4;

/** What the coming days and the small map are made of, kept together for a minute. */
type Ahead = { next: NextDoor[]; open: Point[]; picture: Picture | undefined };

/** What a room above shows on the home page: what is on. */
export type WeekShown = (c: Context<Env>) => Promise<Child | undefined>;

/** The home page. Mounted at "/". */
export function homeRoutes(house: House, weekShown?: WeekShown): Hono<Env> {
  const web = new Hono<Env>();
  const { db } = house;
  const summary = keptFor(
    keptSeconds,
    async () => {
      const [living, counts] = await Promise.all([listLivingCategories(db), countRecords(db)]);
      return { living, counts };
    },
    ({ counts }) => !isEmpty(counts),
  );
  const drawn = drawnOnce(db);
  const ahead = keptFor(
    keptSeconds,
    async (now): Promise<Ahead> => {
      const [next, open, picture] = await Promise.all([
        listNextDoors(db, now),
        listOpenPoints(db, minuteOf(now)),
        drawn(),
      ]);
      return { next, open, picture };
    },
    ({ next, picture }) => next.length > 0 || picture !== undefined,
  );

  web.get("/", async (c) => {
    const now = house.now();
    const [frame, places, { next, open, picture }, { living, counts }, terms, areaNames, week] =
      await Promise.all([
        frameOf(c, house),
        listOpenPlaces(db, now),
        ahead(now),
        summary(now),
        listTerms(db),
        listAreaNames(db),
        weekShown?.(c),
      ]);
    const names = new Map(
      terms.filter(({ taxonomy }) => taxonomy === "categories").map(({ code, name }) => [code, name]),
    );
    const topics = living.map((code) => ({ code, name: names.get(code)?.[frame.language] ?? code }));
    const doors = places.map((finding) => doorOf(finding, frame, now));
    const days = comingDays(next, now, frame);
    const map = picture && smallMapOf({ picture, open, next }, frame);
    return c.html(HomePage({ frame, doors, days, map, topics, areaNames, counts, week }));
  });

  return web;
}

/** Draws the territory again only when its areas, or where its places are, have changed. */
function drawnOnce(db: Database): () => Promise<Picture | undefined> {
  let kept: { key: string; picture: Picture | undefined } | undefined;

  return async () => {
    const [box, version] = await Promise.all([findBoxOfPlaces(db), findAreasVersion(db)]);
    if (box === undefined) return undefined;
    const key = JSON.stringify([version, box]);
    if (kept?.key === key) return kept.picture;

    const within = frameAround(box);
    const picture = pictureOf(await listDrawnAreas(db, { within }), within);
    kept = { key, picture };
    return picture;
  };
}

async function listOpenPlaces(db: Database, now: Temporal.Instant): Promise<Finding[]> {
  // The list without its counts: nobody filters here.
  const rows = await listFindings(db, { ...anyPlace, open: minuteOf(now) }, { from: 0, size: mostDoors });
  return rows.map(findingOf);
}

function doorOf(finding: Finding, frame: Frame, now: Temporal.Instant) {
  const { name, kind, thingId, line, hours, patronDay, neighbourhood, municipality } = finding;
  return {
    title: name,
    href: linkTo(frame, pathOf(kind, thingId)),
    state: asLine(openSentence(openStateAt(hours, patronDay, now), now, frame.language)),
    line: finding.organizationName ?? (line || undefined),
    place: [neighbourhood, municipality].filter(Boolean).join(", ") || undefined,
  };
}
