// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";
import type { Child } from "hono/jsx";

import { romeDate } from "../../../foundation/time/rome.ts";
import { linkTo } from "../../../ui/frame.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { readQuery } from "../../../web/query.ts";
import { listOccurrences } from "../../calendar/activities/agenda.queries.ts";
import { listKnownPlaces } from "../../directory/records/known-places.queries.ts";
import { labsPath } from "../lab-path.ts";
import { listLabsOfActivities } from "../lab/lab-activities.queries.ts";
import { listLabs, type LabsAsked } from "../lab/lab.queries.ts";
import { agoraQuestion } from "../year/year.forms.ts";
import { cardOfLab, pointsOfLabs } from "./lab-list.page.ts";
import { LabListPage } from "./lab-list.view.tsx";

/** How many days ahead the next thing of a lab is looked for. */
const daysAhead = 30;

/** What may stand above the list: how to find the lab near oneself. */
export type AboveList = (c: Context<Env>) => Promise<Child | undefined>;

/** The labs, as a list and on the map. Mounted at /laboratori. */
export function labListRoutes(house: House, above?: AboveList): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get("/", async (c) => {
    const [frame, { labs, places }, help] = await Promise.all([
      frameOf(c, house),
      labsAndPlaces(),
      above?.(c),
    ]);
    const at = now();
    const to = at.add({ hours: 24 * daysAhead });
    const activityIds = await listLabsOfActivities(db);
    const coming = await listOccurrences(db, {
      activityIds: [...activityIds.keys()],
      from: at,
      to,
      isPlannedOnly: true,
    });
    const today = romeDate(at);
    return c.html(
      LabListPage({
        frame,
        above: help,
        cards: labs.map((lab) =>
          cardOfLab(
            lab,
            {
              places,
              today,
              next: coming.find((line) => activityIds.get(line.activityId)?.includes(lab.id)),
            },
            frame,
          ),
        ),
        points: linkTo(frame, `${labsPath}/mappa.json`),
      }),
    );
  });

  web.get("/mappa.json", async (c) => {
    const { distretto } = readQuery(c, agoraQuestion);
    const { labs, places } = await labsAndPlaces(distretto === undefined ? {} : { districtIds: [distretto] });
    c.header("Cache-Control", "public, max-age=60");
    const points = pointsOfLabs(labs, { places, today: romeDate(now()) }, { language: c.get("language") });
    return c.json(points, 200, { "Content-Type": "application/geo+json; charset=utf-8" });
  });

  return web;

  async function labsAndPlaces(asked: LabsAsked = {}) {
    const labs = await listLabs(db, asked);
    const ids = labs.flatMap((lab) => lab.places.flatMap(({ locationId }) => locationId ?? []));
    return { labs, places: await listKnownPlaces(db, [...new Set(ids)]) };
  }
}
