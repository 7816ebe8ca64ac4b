// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";

import { romeDate } from "../../../foundation/time/rome.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { personOf } from "../../../web/signed-in.ts";
import { listDistricts } from "../../territories/district.queries.ts";
import { atDesk } from "../desks/standing.queries.ts";
import { districtsOf } from "../desks/standing.ts";
import { labelOf, topOf, type Names } from "./names.ts";
import { openFigures, questionOf, reachOf } from "./opened.routes.ts";
import { monthAfter } from "./question.ts";
import { reportOf, type ReportNames } from "./report.ts";
import { ReportPage } from "./report.view.tsx";
import { tally, type Tally } from "./tally.ts";

/** The report of a month, over the desks that one sees, or one of them. Mounted at /sportello/monitoraggio/relazione. */
export function reportRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get("/:month{(?:19|20)[0-9][0-9]-(?:0[1-9]|1[0-2])}", async (c) => {
    const frame = await frameOf(c, house);
    const { deskId } = questionOf(c, house);
    const month = c.req.param("month");
    const [before, yearBefore] = [monthAfter(month, -1), monthAfter(month, -12)];
    const districts = await listDistricts(db);
    const { blocks, names, mine } = await atDesk(db, personOf(c), now(), async (tx, standing) => ({
      ...(await openFigures(tx, await reachOf(tx, standing), { from: yearBefore, until: month, deskId })),
      mine: districtsOf(standing),
    }));
    const of = (one: string) => tally(blocks, { from: one, until: one, deskId });
    const tallies = { now: of(month), before: of(before), yearBefore: of(yearBefore) };
    return c.html(
      ReportPage({
        frame,
        report: reportOf(tallies, { month, before, yearBefore }, reportNames(names, frame.language)),
        before: inBrief(tallies.before),
        place: deskId
          ? (names.desks.get(deskId) ?? "–")
          : districts
              .filter(({ id }) => mine.includes(id))
              .map(({ name }) => name)
              .join(", "),
        today: romeDate(now()).toString(),
      }),
    );
  });

  return web;
}

function reportNames(names: Names, language: "it" | "en"): ReportNames {
  return {
    age: (code) => labelOf("age", code, names, language),
    household: (code) => labelOf("household", code, names, language),
    area: (code) => labelOf("area", code, names, language),
    term: (code) => labelOf("term", code, names, language),
    done: (code) => labelOf("done", code, names, language),
    topOf: (code) => topOf(code, names),
  };
}

function inBrief({ contacts, needs, needsBy, unmet, referrals }: Tally) {
  const fate = (code: string) => needsBy.fate.get(code) ?? 0;
  return { contacts, needs, solved: fate("met") + fate("partly-met"), open: fate("open"), unmet, referrals };
}
