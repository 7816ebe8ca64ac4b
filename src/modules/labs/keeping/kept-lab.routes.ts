// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";

import { romeDate } from "../../../foundation/time/rome.ts";
import { linkTo } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { listAssembliesOf } from "../../assemblies/assembly/assembly.queries.ts";
import { countProposed } from "../../assemblies/proposals/item.queries.ts";
import { listActivitiesToWrite } from "../../calendar/activities/activity.queries.ts";
import { listOccurrences } from "../../calendar/activities/agenda.queries.ts";
import { countPresentAt } from "../../calendar/attendance/attendance.queries.ts";
import { keptLabPath, keptLabsPath } from "../lab-path.ts";
import { getChecklist } from "../lab/checklist.queries.ts";
import { listLabActivityIds } from "../lab/lab-activities.queries.ts";
import { endLab, eraseLab, publishLab, restLab, wakeLab } from "../lab/lab.actions.ts";
import { areOn } from "../lab/lab.ts";
import type { GivenBlocks } from "../public/home-blocks.routes.ts";
import { labHome } from "../public/lab-home.routes.ts";
import { publicLabWords } from "../public/public.words.ts";
import { openKeptLab, uuidPattern } from "./entering.routes.ts";
import { keepingLabWords } from "./keeping.words.ts";
import { datesOfWeek, partsWithDoors, uncountedShown } from "./kept-lab.page.ts";
import { KeptLabPage } from "./kept-lab.view.tsx";
import { toCheckShown } from "./to-check.page.ts";
import { findToCheck } from "./to-check.queries.ts";

const id = `/:id{${uuidPattern}}` as const;
const daysAhead = 7;
/** How long ago a date may be, for which it is still asked how many came. */
const askedForDays = 14;
const mostAsked = 5;

/** A lab as who keeps it works with it. Mounted at /redazione/laboratori, behind its door. */
export function keptLabRoutes(house: House, given: GivenBlocks): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;
  const home = labHome(house, given);

  web.get(id, async (c) => {
    const lab = await openKeptLab(c, house);
    const frame = await frameOf(c, house);
    const words = keepingLabWords[frame.language];
    const actor = c.get("actor");
    const today = romeDate(now());
    const activityIds = await listLabActivityIds(db, lab.id);
    const [week, past, proposals, assemblies, points] = await Promise.all([
      listOccurrences(db, { activityIds, from: midnight(0), to: midnight(daysAhead), most: 40 }),
      listOccurrences(db, {
        activityIds,
        from: midnight(-askedForDays),
        to: now(),
        isPlannedOnly: true,
        most: 200,
      }),
      listActivitiesToWrite(db, actor, { states: ["proposed"], now: now() }),
      listAssembliesOf(db, { labId: lab.id }, now()),
      getChecklist(db, lab, now()),
    ]);
    const over = past.filter(({ endsAt }) => endsAt.epochMilliseconds <= now().epochMilliseconds);
    const counted = await countPresentAt(
      db,
      over.map((line) => line.id),
    );
    const assemblyIds = assemblies.map((assembly) => assembly.id);
    const [waiting, toCheck] = await Promise.all([
      countProposed(db, assemblyIds),
      findToCheck(db, { labId: lab.id, assemblyIds, now: now() }),
    ]);
    const ours = new Set(activityIds);
    return c.html(
      KeptLabPage({
        frame,
        lab,
        told: toldOf(c, words),
        week: datesOfWeek(lab, week, frame),
        waits: {
          proposals: proposals.filter((one) => ours.has(one.id)).length,
          items: assemblies.map((one) => ({ assemblyId: one.id, count: waiting.get(one.id) ?? 0 })),
          uncounted: uncountedShown(
            lab,
            over.filter((line) => !counted.has(line.id)).slice(-mostAsked),
            frame,
          ),
          toCheck: toCheckShown(toCheck, frame),
          missing: points.filter(({ isMet }) => !isMet).length,
        },
        parts: partsWithDoors(lab, c.get("doors"), frame),
        assemblies: assemblies.map((assembly) => ({ id: assembly.id, name: assembly.name })),
        hasAssemblies: c.get("doors").has("/redazione/assemblee"),
        places: areOn(lab.places, today).flatMap(({ locationId, name }) =>
          locationId === null ? [] : [{ id: locationId, name }],
        ),
      }),
    );
  });

  web.get(`${id}/anteprima`, async (c) => {
    const lab = await openKeptLab(c, house);
    const words = publicLabWords[c.get("language")];
    return home(c, lab, { note: Notice({ tone: "info", children: words.preview }) });
  });

  web.post(`${id}/pubblicazione`, async (c) => {
    await publishLab(db, c.get("actor"), c.req.param("id"), now());
    return back(c, "?fatto=pubblicato");
  });
  web.post(`${id}/pausa`, async (c) => {
    await restLab(db, c.get("actor"), c.req.param("id"), now());
    return back(c, "?fatto=1");
  });
  web.post(`${id}/ripresa`, async (c) => {
    await wakeLab(db, c.get("actor"), c.req.param("id"), now());
    return back(c, "?fatto=1");
  });
  web.post(`${id}/fine`, async (c) => {
    await endLab(db, c.get("actor"), c.req.param("id"), now());
    return back(c, "?fatto=1");
  });
  web.post(`${id}/eliminazione`, async (c) => {
    await eraseLab(db, c.get("actor"), c.req.param("id"));
    return c.redirect(linkTo({ language: c.get("language") }, keptLabsPath), 303);
  });

  return web;

  /** Midnight of Rome, so many days from today. */
  function midnight(days: number) {
    return romeDate(now()).add({ days }).toZonedDateTime("Europe/Rome").toInstant();
  }
}

function toldOf(c: Context<Env>, words: { saved: string; published: string }): string | undefined {
  const done = c.req.query("fatto");
  if (done === "pubblicato") return words.published;
  return done === "1" ? words.saved : undefined;
}

function back(c: Context<Env>, then: string) {
  const path: string = linkTo({ language: c.get("language") }, keptLabPath(c.req.param("id") ?? ""));
  return c.redirect(path + then, 303);
}
