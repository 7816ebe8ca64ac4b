// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { linkTo } from "../../../ui/frame.ts";
import type { Frame } from "../../../ui/frame.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { listAreaNames } from "../../territories/area.queries.ts";
import { openSentence } from "../hours/opening-sentence.ts";
import { openStateAt } from "../hours/opening.ts";
import { asLine } from "../records/spoken.ts";
import { pathOf } from "../search/paths.ts";
import { findFindings } from "../search/search.queries.ts";
import { anyPlace, type Finding } from "../search/search.ts";
import { minuteOf } from "../search/time-asked.ts";
import { listTerms } from "../search/vocabulary.queries.ts";
import { countRecords, listLivingCategories } from "./home.queries.ts";
import { HomePage } from "./home.view.tsx";
import { keptFor } from "./kept.ts";
import { isEmpty, keptSeconds } from "./territory-numbers.ts";

/** How many open doors the home page shows: two rows on a desktop. */
const mostDoors = 6;

/** The home page. Mounted at "/". */
export function homeRoutes(house: House): Hono<Env> {
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

  web.get("/", async (c) => {
    const now = house.now();
    const [frame, open, { living, counts }, terms, areaNames] = await Promise.all([
      frameOf(c, house),
      listOpenPlaces(db, now),
      summary(now),
      listTerms(db),
      listAreaNames(db),
    ]);
    const names = new Map(
      terms.filter(({ taxonomy }) => taxonomy === "categories").map(({ code, name }) => [code, name]),
    );
    const topics = living.map((code) => ({ code, name: names.get(code)?.[frame.language] ?? code }));
    const doors = open.map((finding) => doorOf(finding, frame, now));
    return c.html(HomePage({ frame, doors, topics, areaNames, counts }));
  });

  return web;
}

async function listOpenPlaces(db: Database, now: Temporal.Instant): Promise<Finding[]> {
  const minute = minuteOf(now);
  const { findings } = await findFindings(
    db,
    { ...anyPlace, open: minute },
    { page: 1, minuteNow: minute, size: mostDoors },
  );
  return findings;
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
