// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";
import { z } from "zod";

import type { Transaction } from "../../../foundation/database/database.ts";
import { last } from "../../../foundation/fields.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { isTypedDay } from "../../../foundation/time/typed-day.ts";
import { writtenIn } from "../../../foundation/typed.ts";
import { linkTo } from "../../../ui/frame.ts";
import { readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { readQuery } from "../../../web/query.ts";
import { personOf } from "../../../web/signed-in.ts";
import { listPersonNames } from "../../accounts/person-name.queries.ts";
import { daySaid, momentSaid } from "../../accounts/said.ts";
import { listDesksOf } from "../desks/desk.queries.ts";
import { isInUse, type Desk } from "../desks/desk.ts";
import { atDesk } from "../desks/standing.queries.ts";
import { districtsOf, followsDesk, worksAt, type Standing } from "../desks/standing.ts";
import { diaryPath, type DiaryEntry } from "./diary-entry.ts";
import { removeEntry, takeHandover, writeEntry } from "./diary.actions.ts";
import { entryForm } from "./diary.forms.ts";
import { whyNotDiary } from "./diary.policy.ts";
import { listDiary, listHandovers } from "./diary.queries.ts";
import { DiaryPage, type DiaryProps, type EntryShown } from "./diary.view.tsx";
import { diaryWords } from "./diary.words.ts";

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const notesAtOnce = 50;

const asked = z.object({
  sportello: last(z.string().optional().catch(undefined)),
  prima: last(z.string().refine(isTypedDay).optional().catch(undefined)),
  fatto: last(z.string().optional().catch(undefined)),
});

/** The diary of a desk. Mounted at /sportello/diario. */
export function diaryRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db } = house;

  web.get("/", async (c) => {
    const { sportello, prima, fatto } = readQuery(c, asked);
    return c.html(await diaryPage(c, { deskId: sportello, before: prima, done: fatto === "1" }));
  });

  web.post("/", async (c) => {
    const actor = personOf(c);
    const read = await readForm(c, entryForm);
    if (!read.ok) {
      const typed = {
        giorno: writtenIn(read.typed, "giorno"),
        nota: writtenIn(read.typed, "nota"),
        passa: writtenIn(read.typed, "passa"),
      };
      const shown = { deskId: writtenIn(read.typed, "sportello"), typed, mistakes: read.mistakes };
      return c.html(await diaryPage(c, shown), 422);
    }
    const { sportello, giorno, nota, passa } = read.value;
    await atDesk(db, actor, house.now(), async (tx, standing) => {
      const desk = await getDeskToFollow(tx, standing, sportello);
      const entry = { aboutDay: giorno, note: nota, isHandover: passa === "1", now: house.now() };
      await writeEntry(tx, actor, standing, { territoryId: desk.territoryId, deskId: desk.id, ...entry });
    });
    return written(c, sportello);
  });

  web.post(`/:id{${uuid}}/presa`, async (c) => {
    const taken = { entryId: c.req.param("id"), now: house.now() };
    await atDesk(db, personOf(c), house.now(), (tx, standing) =>
      takeHandover(tx, personOf(c), standing, taken),
    );
    return written(c, await deskNamed(c));
  });

  web.post(`/:id{${uuid}}/cancellazione`, async (c) => {
    const removed = { entryId: c.req.param("id") };
    await atDesk(db, personOf(c), house.now(), (tx, standing) =>
      removeEntry(tx, personOf(c), standing, removed),
    );
    return written(c, await deskNamed(c));
  });

  type Asked = {
    deskId: string | undefined;
    before?: string;
    done?: boolean;
    typed?: DiaryProps["typed"];
    mistakes?: Record<string, string>;
  };

  async function diaryPage(c: Context<Env>, { deskId, before, done = false, typed, mistakes = {} }: Asked) {
    const actor = personOf(c);
    const now = house.now();
    const today = romeDate(now).toString();
    const { desks, desk, entries, handovers, standing } = await atDesk(db, actor, now, async (tx, mine) => {
      const followed = (await listDesksOf(tx, districtsOf(mine))).filter((each) => followsDesk(mine, each));
      const inUse = followed.filter((each) => isInUse(each, today));
      const own = inUse.find((each) => worksAt(mine, each.id)) ?? inUse[0];
      const chosen = deskId === undefined ? own : followed.find(({ id }) => id === deskId);
      if (!chosen) refuse({ kind: "not-found" });
      return {
        desks: inUse,
        desk: chosen,
        standing: mine,
        entries: await listDiary(tx, chosen, { before, atMost: notesAtOnce }, now),
        handovers: await listHandovers(tx, [chosen.id], now),
      };
    });
    const names = await listPersonNames(
      db,
      [...entries, ...handovers].flatMap(({ writtenBy, takenBy }) => [writtenBy, takenBy]),
    );
    const language = c.get("language");
    const entryShown = (entry: DiaryEntry): EntryShown => {
      const words = diaryWords[language];
      const nameOf = (id: string | null) => names.get(id ?? "") ?? words.somebody;
      const who = { standing, personId: actor.id };
      const isWaiting = entry.isHandover && entry.takenAt === null;
      return {
        id: entry.id,
        day: daySaid(entry.aboutDay, language),
        note: entry.note,
        written: words.written(nameOf(entry.writtenBy), momentSaid(entry.writtenAt, language)),
        taken:
          entry.takenAt === null
            ? undefined
            : words.taken(nameOf(entry.takenBy), momentSaid(entry.takenAt, language)),
        mayTake: isWaiting && whyNotDiary("take", entry, who) === undefined,
        mayRemove: whyNotDiary("remove", entry, who) === undefined,
      };
    };
    const waiting = before === undefined ? handovers : [];
    const told = entries.filter(({ id }) => !waiting.some((handover) => handover.id === id));
    const path = linkTo({ language }, `${diaryPath}?sportello=${desk.id}`);
    const oldest = entries.at(-1);
    return DiaryPage({
      frame: await frameOf(c, house),
      desks: desks.map(({ id, name }) => ({ value: id, label: name })),
      deskId: desk.id,
      deskName: desk.name,
      waiting: waiting.map(entryShown),
      days: [...Map.groupBy(told, ({ aboutDay }) => aboutDay)].map(([day, ofDay]) => ({
        title: daySaid(day, language),
        entries: ofDay.map(entryShown),
      })),
      older: oldest && entries.length === notesAtOnce ? `${path}&prima=${oldest.aboutDay}` : undefined,
      latest: before === undefined ? undefined : path,
      typed: typed ?? { giorno: today, nota: "", passa: "" },
      mistakes,
      done,
    });
  }

  return web;
}

/** A desk whose diary this standing reads; to others it is not there. */
async function getDeskToFollow(tx: Transaction, standing: Standing, deskId: string): Promise<Desk> {
  const desks = await listDesksOf(tx, districtsOf(standing));
  return found(desks.find((desk) => desk.id === deskId && followsDesk(standing, desk)));
}

async function deskNamed(c: Context<Env>): Promise<string> {
  const read = await readForm(c, z.object({ sportello: last(z.uuid().catch("")) }));
  return read.ok ? read.value.sportello : "";
}

function written(c: Context<Env>, deskId: string): Response {
  const which = deskId === "" ? "?" : `?sportello=${deskId}&`;
  return c.redirect(linkTo({ language: c.get("language") }, `${diaryPath}${which}fatto=1`), 303);
}
