// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";
import { z } from "zod";

import { found } from "../../../foundation/refusal.ts";
import { boxKey } from "../../../foundation/secrets/sealed-box.ts";
import { newId } from "../../../foundation/uuid.ts";
import { linkTo } from "../../../ui/frame.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { personOf } from "../../../web/signed-in.ts";
import { getAttendance } from "../../calendar/attendance/attendance.queries.ts";
import { dateSpoken } from "../../calendar/registrations/date-said.ts";
import { listDoors } from "../doors/door.queries.ts";
import { openKeptLab, uuidPattern } from "../keeping/entering.routes.ts";
import type { NewcomerTyped } from "./newcomer.view.tsx";
import { getKeptParticipant, sayFirstEver } from "./participant.actions.ts";
import {
  findDateOfLab,
  listCameAt,
  listDatesAround,
  listNamedHeads,
  listParticipants,
} from "./participant.queries.ts";
import { presencePath } from "./participation-path.ts";
import {
  readFirstEver,
  readHeads,
  readMore,
  readNewcomer,
  readOwnWords,
  readPresence,
} from "./participation.forms.ts";
import { PresenceDatesPage } from "./presence-dates.view.tsx";
import { markHeads, markPresence, sayMore, welcome } from "./presence.actions.ts";
import { datesShown, presenceShown } from "./presence.page.ts";
import { PresencePage, type PresenceProps } from "./presence.view.tsx";
import { presenceWords } from "./presence.words.ts";
import { malformed, pressedIn, type Pressed } from "./typed.routes.ts";

const date = `/:data{${uuidPattern}}` as const;

/** Who is there. Mounted at /redazione/laboratori/:id/presenze, behind onlyLabKeepers. */
export function presenceRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get("/", async (c) => {
    const lab = await openKeptLab(c, house);
    const frame = await frameOf(c, house);
    const dates = datesShown(lab.id, await listDatesAround(db, lab.id, now()), now(), frame.language);
    return c.html(PresenceDatesPage({ frame, lab, dates, boxKey: await boxKey(db, now()) }));
  });

  web.get(date, async (c) => {
    const words = presenceWords[c.get("language")];
    const done = c.req.query("fatto");
    const text = done === "nome" ? words.welcomed : words.saved;
    return page(c, { said: done === undefined ? undefined : { tone: "success", text } });
  });

  web.post(`${date}/segni`, async (c) => {
    const pressed = await pressedIn(c, house);
    const mark = readHeads(pressed.typed, pressed.at) ?? malformed();
    await markHeads(db, personOf(c), atOf(c), [mark], now());
    return back(c, pressed);
  });

  web.post(`${date}/presenti`, async (c) => {
    const pressed = await pressedIn(c, house);
    const read = readPresence(pressed.typed) ?? malformed();
    await markPresence(db, personOf(c), { ...atOf(c), ...read, markedAt: pressed.at }, now());
    return back(c, pressed);
  });

  web.post(`${date}/di-piu`, async (c) => {
    const pressed = await pressedIn(c, house);
    const read = readMore(pressed.typed) ?? malformed();
    await sayMore(db, personOf(c), { ...atOf(c), ...read }, now());
    return back(c, pressed);
  });

  web.post(`${date}/prima-volta`, async (c) => {
    const pressed = await pressedIn(c, house);
    const { typed } = pressed;
    const { isAsked, firstEver } = readFirstEver(typed);
    if (!isAsked) malformed();
    const of = { labId: atOf(c).labId, id: typed["persona"]?.at(-1) ?? "" };
    if (!z.guid().safeParse(of.id).success) malformed();
    await sayFirstEver(db, personOf(c), await getKeptParticipant(db, personOf(c), of), firstEver);
    return back(c, pressed);
  });

  web.post(`${date}/nomi`, async (c) => {
    const pressed = await pressedIn(c, house);
    const { typed } = pressed;
    const newcomer = readNewcomer(typed) ?? malformed();
    const told = readOwnWords(typed);
    // Of who is gone meanwhile, rather the name alone than nothing.
    const own = pressed.isKept && !told.ok ? readOwnWords({ ...typed, recapito: [] }) : told;
    const words = presenceWords[c.get("language")];
    if (!own.ok) {
      const again = { texts: typed, mistakes: own.mistakes };
      return page(c, { said: { tone: "warning", text: words.wrong }, typed: again }, 422);
    }
    const at = atOf(c);
    const doors = await listDoors(db, (await openKeptLab(c, house)).id);
    const doorId = doors.some(({ id }) => id === newcomer.doorId) ? newcomer.doorId : null;
    const { name: site } = await house.site();
    const said = { ...newcomer, doorId, ...own.value, ...readFirstEver(typed), site, baseUrl: house.baseUrl };
    await welcome(db, personOf(c), at, said, now());
    await house.mail?.wake();
    return back(c, pressed, "nome");
  });

  async function page(
    c: Context<Env>,
    { said, typed }: { said: PresenceProps["said"]; typed?: NewcomerTyped },
    status: 200 | 422 = 200,
  ) {
    const lab = await openKeptLab(c, house);
    const { occurrenceId } = atOf(c);
    const when = found(await findDateOfLab(db, { labId: lab.id, occurrenceId }));
    const frame = await frameOf(c, house);
    const [attendance, participants, cameAt, namedHeads, doors] = await Promise.all([
      getAttendance(db, when),
      listParticipants(db, lab.id),
      listCameAt(db, { labId: lab.id, occurrenceId }),
      listNamedHeads(db, when),
      listDoors(db, lab.id),
    ]);
    const shown = presenceShown({ attendance, participants, cameAt, namedHeads, doors, date: when }, now());
    const spoken = dateSpoken(when, frame.language);
    return c.html(
      PresencePage({
        frame,
        lab,
        activity: { id: when.activityId, name: when.activity },
        occurrenceId,
        date: spoken,
        isCancelled: when.isCancelled,
        shown,
        known: {
          path: linkTo(frame, presencePath(lab.id, occurrenceId)),
          name: when.activity,
          date: spoken,
          here: shown.counted === null ? shown.present : null,
        },
        newMark: newId,
        boxKey: await boxKey(db, now()),
        said,
        typed,
      }),
      status,
    );
  }

  return web;
}

/** The date of an address. */
function atOf(c: Context<Env>) {
  return { labId: c.req.param("id") ?? "", occurrenceId: c.req.param("data") ?? "" };
}

function back(c: Context<Env>, { isKept }: Pressed, done = "1"): Response {
  if (isKept) return c.json({ done });
  const { labId, occurrenceId } = atOf(c);
  const path = linkTo({ language: c.get("language") }, presencePath(labId, occurrenceId));
  return c.redirect(`${path}?fatto=${done}`, 303);
}
