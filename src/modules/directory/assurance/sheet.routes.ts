// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";

import { romeDate } from "../../../foundation/time/rome.ts";
import type { Frame } from "../../../ui/frame.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { readQuery } from "../../../web/query.ts";
import { reachOf } from "../editing/editing-reach.ts";
import { dateSaid } from "../hours/opening-dates.ts";
import { openingWords } from "../hours/opening.words.ts";
import { nameOf } from "./ask.page.ts";
import { listNumbers } from "./call.queries.ts";
import { checksWords } from "./checks.words.ts";
import { dueInUrl, dueParameters, questionOf } from "./due.forms.ts";
import { dueCard, editableKind } from "./due.page.ts";
import { countDue, listDue } from "./due.queries.ts";
import { dueChoices, onlyChecking } from "./due.routes.ts";
import type { DueRecord } from "./due.ts";
import { listSayable, type Sayable } from "./sayable.queries.ts";
import { SheetPage, type SheetRecord } from "./sheet.view.tsx";
import { valueSaid, valuesOf } from "./values.page.ts";

const mostOnPaper = 60;

/** What has to be checked, on paper. Mounted at /redazione/verifiche/foglio. */
export function sheetRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get("/", onlyChecking("sheets"), async (c) => {
    const question = questionOf(readQuery(c, dueInUrl));
    const reach = reachOf(c.get("actor"));
    const [frame, counted, due, choices] = await Promise.all([
      frameOf(c, house),
      countDue(db, reach, question, now()),
      listDue(db, reach, question, { size: mostOnPaper, now: now() }),
      dueChoices(c, house, reach),
    ]);
    const things = due.map(({ kind, id }) => ({ kind: editableKind(kind), id }));
    const sayable = new Map((await listSayable(db, things, frame.language)).map((one) => [one.id, one]));
    const numbers = await listNumbers(
      db,
      due.map(({ id }) => id),
    );
    const records = due.flatMap((record) => {
      const said = sayable.get(record.id);
      return said ? [onPaper(record, said, numbers.get(record.id) ?? "", frame)] : [];
    });
    const today = dateSaid(romeDate(now()).toString(), openingWords[frame.language]);
    const fields = dueParameters(question);
    return c.html(SheetPage({ frame, fields, choices, records, all: counted.asked, today }));
  });

  return web;
}

/** Only the parts that have to be checked, with what they say now. */
function onPaper(record: DueRecord, said: Sayable, phone: string, frame: Frame): SheetRecord {
  const values = new Map(valuesOf(said, frame.language).map((one) => [one.group, one.values]));
  const { kicker, groups } = dueCard(record, [], frame);
  return {
    name: nameOf(said),
    kicker,
    phone,
    groups: groups.map(({ group, reason }) => ({
      title: checksWords[frame.language].titles[group],
      reason,
      lines: (values.get(group) ?? []).map(valueSaid),
    })),
  };
}
