// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";
import type { Temporal } from "temporal-polyfill";
import { z } from "zod";

import { last } from "../../../foundation/fields.ts";
import { linkTo } from "../../../ui/frame.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { readQuery } from "../../../web/query.ts";
import { listAreaNames } from "../../territories/area.queries.ts";
import { pinsOf } from "../pinboard/pins-kept.routes.ts";
import { answerQuestion, listDesks, listRelaxations } from "./answer.queries.ts";
import type { Answer } from "./answer.ts";
import { parameters, queryOf, readQuestion } from "./criteria.forms.ts";
import { filtersOn, findingKinds, type FindingKind, type Question } from "./criteria.ts";
import { keptInEdition } from "./edition.queries.ts";
import { askedOfToday, listMergedCodes } from "./merged-terms.queries.ts";
import { listNeighbours } from "./neighbours.queries.ts";
import { paths } from "./paths.ts";
import { resultsOf } from "./results.page.ts";
import { ResultsPage } from "./results.view.tsx";
import { noteUnanswered } from "./unanswered.routes.ts";
import { listTerms } from "./vocabulary.queries.ts";

const anyQuery = z.object(Object.fromEntries(parameters.map((name) => [name, last(z.string().optional())])));

/** The question in the address of a request. */
export function questionIn(c: Context<Env>): Question {
  return readQuestion(readQuery(c, anyQuery));
}

/** Lists of services, places, organizations and assets: the same search, each at its own address. */
export function searchRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  for (const kind of findingKinds) {
    web.get(paths[kind], async (c) => {
      const clean = cleanAddress(c, kind) ?? (await addressOfToday(c, house, kind));
      return clean === undefined ? c.html(await resultsPage(c, house, kind)) : c.redirect(clean, 302);
    });
  }
  return web;
}

/**
 * A browser sends every field of a form, also the empty ones: "?q=casa&vicino=&giorno=". Whoever does is sent once to the
 * address that says only what was asked, because it is what people read, keep and share.
 */
function cleanAddress(c: Context<Env>, kind: FindingKind): string | undefined {
  const given = new URL(c.req.url).searchParams;
  const isClean = [...given.values()].every((value) => value.trim() !== "");
  return isClean ? undefined : linkTo({ language: c.get("language") }, paths[kind] + queryOf(questionIn(c)));
}

/** A link of long ago may name a term that became another: it leads to where its records are now. */
async function addressOfToday(
  c: Context<Env>,
  { db }: House,
  kind: FindingKind,
): Promise<string | undefined> {
  const question = questionIn(c);
  if (question.category === undefined && question.target === undefined) return undefined;
  const asked = askedOfToday(question, await keptInEdition(db, "merged codes", () => listMergedCodes(db)));
  return asked && linkTo({ language: c.get("language") }, paths[kind] + queryOf(asked));
}

async function resultsPage(c: Context<Env>, house: House, kind: FindingKind) {
  const { db } = house;
  const now = house.now();
  const question = questionIn(c);
  const [answer, terms, areaNames, frame] = await Promise.all([
    answerQuestion(db, kind, question, now),
    keptInEdition(db, "terms", () => listTerms(db)),
    keptInEdition(db, "area names", () => listAreaNames(db)),
    frameOf(c, house),
  ]);
  const wayOn = answer.found.total > 0 ? noNeed : await findWayOn(house, kind, question, answer, now);
  const isFirst = kind === "service" && question.page === 1 && filtersOn(question).length > 0;
  const neighbours = isFirst ? await listNeighbours(db, answer.search, mostNeighbours) : [];
  return ResultsPage({
    frame,
    results: resultsOf({
      kind,
      question,
      answer,
      terms,
      areaNames,
      neighbours,
      frame,
      now,
      pins: pinsOf(c),
      ...wayOn,
    }),
  });
}

/** Networks of help shown beside services: enough to see that they are there. */
const mostNeighbours = 3;

const noNeed = { relaxations: [], desks: [] };

/** Nothing was found: what else to try, and a line for the district, which sees what people miss. */
async function findWayOn(
  house: House,
  kind: FindingKind,
  question: Question,
  answer: Answer,
  now: Temporal.Instant,
) {
  const { db } = house;
  if (filtersOn(question).length > 0) {
    await noteUnanswered(house, kind, question, answer.servedArea?.code);
  }
  return {
    relaxations: await listRelaxations(db, kind, question, now),
    desks: await listDesks(db, answer, now),
  };
}
