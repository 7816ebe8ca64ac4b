// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";
import { z } from "zod";

import type { Person } from "../../../foundation/actor.ts";
import type { Transaction } from "../../../foundation/database/database.ts";
import { behindWall } from "../../../foundation/database/wall.ts";
import { last } from "../../../foundation/fields.ts";
import { found, refuse, Refused } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { isTypedDay } from "../../../foundation/time/typed-day.ts";
import { linkTo } from "../../../ui/frame.ts";
import { readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { readQuery } from "../../../web/query.ts";
import { personOf } from "../../../web/signed-in.ts";
import { mayKeepDesks } from "../desks/desks.policy.ts";
import { listEngagements } from "../desks/engagement.queries.ts";
import { lackingOn } from "../desks/engagement.ts";
import type { FollowedDesk } from "./followed-desk.ts";
import { listFollowedDesks } from "./followed.queries.ts";
import { weekPath } from "./shift-path.ts";
import {
  askForSwap,
  assignShift,
  cancelShift,
  endPattern,
  keepShift,
  planShift,
  takeShift,
} from "./shift.actions.ts";
import { assignForm, shiftForm } from "./shift.forms.ts";
import { mondayOf } from "./shift.ts";
import { shiftWords } from "./shift.words.ts";
import { weekPage } from "./week.routes.ts";
import { NoDeskPage } from "./week.view.tsx";

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const day = z.string().refine(isTypedDay);

/** Where one is: which desk, and which week. A value that makes no sense is as if not said. */
const place = z.object({
  sportello: last(z.string().optional().catch(undefined)),
  settimana: last(day.optional().catch(undefined)),
  fatto: last(z.string().optional().catch(undefined)),
});

/** Who keeps a desk, and when nobody does. Mounted at /sportello/turni. */
export function shiftsRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db } = house;
  const today = () => romeDate(house.now()).toString();

  web.get("/", async (c) => {
    const { sportello, settimana, fatto } = readQuery(c, place);
    const desks = await listFollowedDesks(db, personOf(c), today());
    if (sportello === undefined && desks.length === 0) {
      if (!mayKeepDesks(personOf(c))) refuse({ kind: "not-allowed", because: "no-desk" });
      return c.html(NoDeskPage({ frame: await frameOf(c, house) }));
    }
    const desk = found(sportello === undefined ? desks[0] : desks.find(({ id }) => id === sportello));
    const text = shiftWords[c.get("language")].done;
    const told = fatto === "1" ? ({ tone: "success", text } as const) : undefined;
    return c.html(await weekPage(c, house, { desk, desks, monday: mondayIn(settimana), told }));
  });

  web.post("/", async (c) => {
    const actor = personOf(c);
    const read = await readForm(c, shiftForm);
    const deskId = read.ok ? read.value.sportello : read.typed["sportello"]?.at(-1);
    const { desk, desks } = await deskFor(actor, deskId);
    const typed = read.ok ? read.value : lastOf(read.typed);
    const monday = mondayIn(read.ok ? read.value.giorno : day.safeParse(typed.giorno).data);
    if (!read.ok) {
      return c.html(await weekPage(c, house, { desk, desks, monday, typed, mistakes: read.mistakes }), 422);
    }
    const { giorno, dalle, alle, persona, settimanale, fino } = read.value;
    if (persona !== "" && !(await receivesAt(desk, persona, giorno))) {
      return c.html(
        await weekPage(c, house, { desk, desks, monday, typed, mistakes: { persona: "person" } }),
        422,
      );
    }
    return doing(c, { desk, desks, monday }, (tx) =>
      planShift(tx, actor, {
        desk,
        day: giorno,
        starts: dalle,
        ends: alle,
        personId: persona || null,
        weekly: settimanale === "1" ? { untilOn: fino || null } : undefined,
        now: house.now(),
      }),
    );
  });

  const steps = { richiesta: askForSwap, rinuncia: keepShift, presa: takeShift, annullo: cancelShift };
  web.post(`/:id{${uuid}}/:passo{richiesta|rinuncia|presa|annullo}`, async (c) => {
    const actor = personOf(c);
    const at = await placeOf(c, actor);
    const step = steps[c.req.param("passo") as keyof typeof steps];
    const writer = { site: (await house.site()).name, baseUrl: house.baseUrl };
    const answer = await doing(c, at, (tx) =>
      step(tx, actor, stepping(actor, at.desk, c.req.param("id")), writer),
    );
    if (step === askForSwap || step === takeShift) await house.mail?.wake();
    return answer;
  });

  web.post(`/:id{${uuid}}/affidamento`, async (c) => {
    const actor = personOf(c);
    const read = await readForm(c, assignForm.and(place));
    const { desk, desks } = await deskFor(actor, read.ok ? read.value.sportello : undefined);
    const monday = mondayIn(read.ok ? read.value.settimana : undefined);
    const personId = read.ok ? read.value.persona : "";
    if (!(await receivesAt(desk, personId, today()))) {
      const text = shiftWords[c.get("language")].mistakes["person"]!;
      return c.html(await weekPage(c, house, { desk, desks, monday, told: { tone: "warning", text } }), 422);
    }
    return doing(c, { desk, desks, monday }, (tx) =>
      assignShift(tx, actor, { ...stepping(actor, desk, c.req.param("id")), personId }),
    );
  });

  web.post(`/ogni-settimana/:id{${uuid}}/fine`, async (c) => {
    const actor = personOf(c);
    const at = await placeOf(c, actor);
    return doing(c, at, (tx) =>
      endPattern(tx, actor, { desk: at.desk, patternId: c.req.param("id"), now: house.now() }),
    );
  });

  type At = { desk: FollowedDesk; desks: readonly FollowedDesk[]; monday: string };

  async function placeOf(c: Context<Env>, actor: Person): Promise<At> {
    const read = await readForm(c, place);
    const { desk, desks } = await deskFor(actor, read.ok ? read.value.sportello : undefined);
    return { desk, desks, monday: mondayIn(read.ok ? read.value.settimana : undefined) };
  }

  /** The desk that a form is about; to who does not follow it, it is not there. */
  async function deskFor(actor: Person, deskId: string | undefined) {
    const desks = await listFollowedDesks(db, actor, today());
    return { desk: found(desks.find(({ id }) => id === deskId)), desks };
  }

  function stepping(actor: Person, desk: FollowedDesk, shiftId: string) {
    const who = { personId: actor.id, worksThere: desk.worksThere, keepsDesk: desk.keepsDesk };
    return { shiftId, deskId: desk.id, who, now: house.now() };
  }

  /** Does it and shows the week; what somebody else was quicker with is said, with the week as it is now (409). */
  async function doing(c: Context<Env>, at: At, work: (tx: Transaction) => Promise<void>): Promise<Response> {
    try {
      await behindWall(db, { districts: [at.desk.territoryId] }, work);
    } catch (error) {
      const text = error instanceof Refused ? refusalSaid(c, error) : undefined;
      if (text === undefined) throw error;
      return c.html(await weekPage(c, house, { ...at, told: { tone: "warning", text } }), 409);
    }
    const path = `${weekPath(at.desk.id, at.monday)}&fatto=1`;
    return c.redirect(linkTo({ language: c.get("language") }, path), 303);
  }

  async function receivesAt(desk: FollowedDesk, personId: string, on: string): Promise<boolean> {
    const all = await behindWall(db, { districts: [desk.territoryId] }, (tx) =>
      listEngagements(tx, desk, today()),
    );
    return lackingOn(all, personId, on) === undefined;
  }

  function mondayIn(asked: string | undefined): string {
    return mondayOf(asked ?? today());
  }

  return web;
}

function lastOf(typed: Record<string, string[]>): Record<string, string> {
  return Object.fromEntries(Object.entries(typed).map(([name, texts]) => [name, texts.at(-1) ?? ""]));
}

function refusalSaid(c: Context<Env>, { refusal }: Refused): string | undefined {
  if (refusal.kind !== "not-now") return undefined;
  return shiftWords[c.get("language")].refusals[refusal.because];
}
