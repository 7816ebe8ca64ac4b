// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";

import { romeDate } from "../../../foundation/time/rome.ts";
import { newId } from "../../../foundation/uuid.ts";
import { linkTo } from "../../../ui/frame.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { textsOf } from "../../../web/query.ts";
import { personOf } from "../../../web/signed-in.ts";
import { daySaid } from "../../accounts/said.ts";
import { instantsOf, readMonths } from "../figures/months.ts";
import { openKeptLab } from "../keeping/entering.routes.ts";
import { malformed, typedIn } from "../participation/typed.routes.ts";
import type { GiveBlock } from "../public/blocks.routes.ts";
import { listDoorFigures } from "./door-figures.queries.ts";
import { closeDoor, saveDoor } from "./door.actions.ts";
import { readClosing, readDoor } from "./door.forms.ts";
import { listDoors, listTiedActivities } from "./door.queries.ts";
import { isOpen } from "./door.ts";
import { definitionsOfDoors, doorShown } from "./doors.page.ts";
import { DoorsPage, DoorsShown, type DoorTyped } from "./doors.view.tsx";
import { doorsWords } from "./doors.words.ts";

/** The doors of a lab. Mounted at /redazione/laboratori/:id/porte, behind onlyLabKeepers. */
export function doorsRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get("/", (c) => page(c));

  web.post("/", async (c) => {
    const typed = await typedIn(c);
    const read = readDoor(typed, romeDate(now())) ?? malformed();
    if (!read.ok) return page(c, { texts: typed, mistakes: read.mistakes });
    const { id, content, activityIds } = read;
    await saveDoor(db, personOf(c), { labId: c.req.param("id") ?? "", id, content, activityIds });
    return back(c);
  });

  web.post("/chiusura", async (c) => {
    const read = readClosing(await typedIn(c)) ?? malformed();
    await closeDoor(db, personOf(c), { labId: c.req.param("id") ?? "", ...read }, now());
    return back(c);
  });

  async function page(c: Context<Env>, typed?: DoorTyped) {
    const lab = await openKeptLab(c, house);
    const frame = await frameOf(c, house);
    const { language } = frame;
    const months = readMonths(textsOf(new URL(c.req.url).searchParams), romeDate(now()));
    const [doors, activities, figures] = await Promise.all([
      listDoors(db, lab.id),
      listTiedActivities(db, lab.id, now()),
      listDoorFigures(db, { labId: lab.id, ...instantsOf(months), now: now() }),
    ]);
    const today = romeDate(now());
    const sayDay = (day: string) => daySaid(day, language);
    return c.html(
      DoorsPage({
        frame,
        lab,
        path: doorsPath(lab.id),
        months,
        doors: doors.map((door) => doorShown(door, { figures, today, sayDay, language })),
        activities: activities.filter(({ isOurs }) => isOurs),
        today: today.toString(),
        newId: newId(),
        isSaved: c.req.query("fatto") === "1",
        typed,
        definitions: definitionsOfDoors(language),
      }),
      typed ? 422 : 200,
    );
  }

  return web;
}

function back(c: Context<Env>): Response {
  const path = linkTo({ language: c.get("language") }, doorsPath(c.req.param("id") ?? ""));
  return c.redirect(`${path}?fatto=1`, 303);
}

function doorsPath(labId: string): string {
  return `/redazione/laboratori/${labId}/porte`;
}

/** The open doors of a lab, for its home. */
export function doorsShown(house: House): GiveBlock {
  return async (c, lab) => {
    const today = romeDate(house.now());
    const doors = (await listDoors(house.db, lab.id)).filter((door) => isOpen(door, today));
    if (doors.length === 0) return undefined;
    const frame = await frameOf(c, house);
    const { wayIn } = doorsWords[frame.language];
    return { id: "porte", title: wayIn, content: DoorsShown({ frame, doors }) };
  };
}
