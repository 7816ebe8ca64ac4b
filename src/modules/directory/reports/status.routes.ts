// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";

import { found } from "../../../foundation/refusal.ts";
import { hashOf, tokenPattern } from "../../../foundation/secrets/token.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { momentSaid } from "../../accounts/said.ts";
import { publicPath } from "../editing/editable.ts";
import { hoursUnderstood } from "../editing/hours-understood.ts";
import { recordWords } from "../records/record.words.ts";
import { outcomeSaid } from "./outcome.ts";
import { getQueueTimes } from "./queue-times.queries.ts";
import { fewAnswers } from "./queue-times.ts";
import { reportPath } from "./report-path.ts";
import { findPublicName, findReportByToken } from "./report.queries.ts";
import type { Report } from "./report.ts";
import { reportWords } from "./report.words.ts";
import { StatusPage } from "./status.view.tsx";

/** What became of a report, by its link. Mounted at /segnalazioni. */
export function statusRoutesOfReports(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get(`/:token{${tokenPattern}}`, async (c) => {
    // The link is a secret: no cache keeps the page, no other site is told where one came from.
    c.header("Cache-Control", "no-store");
    c.header("Referrer-Policy", "no-referrer");
    const report = found(await findReportByToken(db, hashOf(c.req.param("token"))));
    const language = c.get("language");
    const words = reportWords[language];
    const { kind, recordId: id, what } = report;
    const name = await findPublicName(db, kind, id);
    const { medianDays, answered } = await getQueueTimes(db, now());
    const isUsual = report.state === "waiting" && answered >= fewAnswers && medianDays !== null;
    return c.html(
      StatusPage({
        frame: await frameOf(c, house),
        about: aboutOf(name, { kind, id, language }),
        what: what === "missing" || what === "check" ? words.missingWhat : words.wrongs[what],
        sentOn: momentSaid(report.createdAt, language),
        state: stateSaid(report, language),
        decidedOn: report.decidedAt ? momentSaid(report.decidedAt, language) : undefined,
        answer: report.answer,
        hours: hoursOf(report, language),
        usually: isUsual ? words.usually(Math.ceil(medianDays)) : undefined,
        hasJustArrived: c.req.query("arrivata") === "1" && report.state === "waiting",
        again: name === undefined ? undefined : reportPath(kind, id),
      }),
    );
  });

  return web;
}

type About = { kind: Report["kind"]; id: string; language: Language };

function aboutOf(name: string | undefined, { kind, id, language }: About) {
  if (name === undefined) return undefined;
  return { name: name || recordWords[language].unnamedPlace, path: publicPath(kind, id) };
}

function stateSaid(report: Report, language: Language): string {
  const words = reportWords[language];
  if (report.state !== "waiting") return outcomeSaid(report, language);
  return report.firstBy === null ? words.waiting : words.waitingSecond;
}

function hoursOf({ state, proposed }: Report, language: Language): readonly string[] | null | undefined {
  const text = proposed["hours"]?.[0];
  if (state !== "waiting" || text === undefined) return undefined;
  const understood = hoursUnderstood(text, language);
  return "lines" in understood ? understood.lines : null;
}
