// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";

import { romeDate } from "../../../foundation/time/rome.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { personOf } from "../../../web/signed-in.ts";
import { atDesk } from "../desks/standing.queries.ts";
import { listPath } from "./monitoring-path.ts";
import { askedParameters } from "./monitoring.forms.ts";
import { pathWith } from "./monitoring.page.ts";
import { monitoringWords } from "./monitoring.words.ts";
import { labelOf, topOf, under, type Names } from "./names.ts";
import { openFigures, questionOf, reachOf } from "./opened.routes.ts";
import { baseMonths, growingProfiles, recentMonths, type GrowingProfile } from "./profile.ts";
import { profileWords } from "./profile.words.ts";
import { ProfilesPage, type ProfileLine } from "./profiles.view.tsx";
import { monthAfter, monthsOf, type Question } from "./question.ts";

/** New profiles of vulnerability. Mounted at /sportello/monitoraggio/profili. */
export function profilesRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get("/", async (c) => {
    const frame = await frameOf(c, house);
    const { language } = frame;
    const words = monitoringWords[language];
    const { deskId } = questionOf(c, house);
    // Months that are over: the one that goes on would seem to shrink.
    const until = monthAfter(romeDate(now()).toPlainYearMonth().toString(), -1);
    const recent = { from: monthAfter(until, 1 - recentMonths), until };
    const before = { from: monthAfter(recent.from, -baseMonths), until: monthAfter(recent.from, -1) };
    const { blocks, names } = await atDesk(db, personOf(c), now(), async (tx, standing) =>
      openFigures(tx, await reachOf(tx, standing), { from: before.from, until, deskId }),
    );
    const windows = { recent: monthsOf(recent), before: monthsOf(before) };
    const profiles = growingProfiles(blocks, windows, (term) => topOf(term, names));
    return c.html(
      ProfilesPage({
        frame,
        recent: words.period(recent.from, recent.until),
        before: words.period(before.from, before.until),
        hasPast: blocks.some(({ month }) => windows.before.includes(month)),
        lines: profiles.map((profile) => lineOf(profile, { ...recent, deskId }, names, language)),
      }),
    );
  });

  return web;
}

function lineOf(profile: GrowingProfile, question: Question, names: Names, language: Language): ProfileLine {
  const words = profileWords[language];
  const { traits, term, recent, before } = profile;
  const who = traits
    .map(
      ({ field, value }) =>
        `${monitoringWords[language].fields[field]}: ${labelOf(field, value, names, language)}`,
    )
    .join("; ");
  const need = labelOf("term", term, names, language);
  const expected = words.about(profile.expected);
  const conditions = [...traits, { field: "term" as const, value: { among: under(term, names) } }];
  return {
    who,
    need,
    recent,
    expected,
    why: words.whyThis(`«${who}»`, need, { recent, before, expected }),
    href: pathWith(listPath, question, askedParameters({ unit: "needs", conditions })),
  };
}
