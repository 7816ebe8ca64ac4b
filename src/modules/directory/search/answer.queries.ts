// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { findAreaCalled, listCodesServing } from "../../territories/area.queries.ts";
import type { Answer, Relaxation } from "./answer.ts";
import { filtersOn, without, type FindingKind, type Question } from "./criteria.ts";
import { readMeaning } from "./meaning.queries.ts";
import { findPlace } from "./place.queries.ts";
import { countFindings, findFindings } from "./search.queries.ts";
import { anyPlace, mostFound, type Finding, type Search } from "./search.ts";
import { minuteOf, timeAsked } from "./time-asked.ts";

/** Answers a question. When nothing has all its words, things that have some of them are better than none. */
export async function answerQuestion(
  db: Database,
  kind: FindingKind,
  question: Question,
  now: Temporal.Instant,
  size?: number,
): Promise<Answer> {
  const understood = await understand(db, kind, question, now);
  const minuteNow = minuteOf(now);
  const found = await findFindings(db, understood.search, { page: question.page, minuteNow, size });
  if (found.total > 0 || understood.search.terms.length < 2) return { ...understood, found };

  const search: Search = { ...understood.search, match: "any" };
  return {
    ...understood,
    search,
    found: await findFindings(db, search, { page: question.page, minuteNow, size }),
  };
}

async function understand(
  db: Database,
  kind: FindingKind,
  question: Question,
  now: Temporal.Instant,
): Promise<Omit<Answer, "found">> {
  const [terms, place, servedArea] = await Promise.all([
    readMeaning(db, question.text),
    question.near ? findPlace(db, question.near) : undefined,
    question.serves ? findAreaCalled(db, question.serves) : undefined,
  ]);
  const time = timeAsked(question, now);
  const search: Search = {
    kind,
    terms,
    match: "all",
    place,
    withinMetres: question.withinKm && question.withinKm * 1000,
    serves: servedArea && (await listCodesServing(db, servedArea)),
    categories: question.category ? [question.category] : undefined,
    target: question.target,
    age: question.age,
    open: time && { from: time.from.toString(), to: time.to.toString() },
    free: question.free,
    language: question.language,
    wheelchair: question.wheelchair,
    mode: question.mode,
  };
  const unknownPlaces = [
    ...(question.near && !place ? [question.near] : []),
    ...(question.serves && !servedArea ? [question.serves] : []),
  ];
  return { search, time, servedArea, unknownPlaces };
}

/** For a question without results: which filter to take off, and what that would give; the most useful first. */
export async function listRelaxations(
  db: Database,
  kind: FindingKind,
  question: Question,
  now: Temporal.Instant,
): Promise<Relaxation[]> {
  const relaxations: Relaxation[] = [];
  for (const filter of filtersOn(question)) {
    const { search } = await understand(db, kind, without(question, filter), now);
    const count = await countFindings(db, search, mostFound);
    if (count > 0) relaxations.push({ filter, count });
  }
  return relaxations.toSorted((a, b) => b.count - a.count);
}

/** Kinds of place that help with anything; where a territory has none of the first, its offices. */
const openDoors = ["punto-comunita", "casa-del-quartiere", "laboratorio-sociale", "opcafe", "spazio-wemi"];
const offices = ["sportello", "municipio"];

/** The doors where somebody can help with anything: the nearest, or the first when nobody said where. */
export async function listDesks(db: Database, answer: Answer, now: Temporal.Instant): Promise<Finding[]> {
  const { place } = answer.search;
  for (const categories of [openDoors, offices]) {
    const desks: Search = { ...anyPlace, place, categories };
    const { findings } = await findFindings(db, desks, { page: 1, minuteNow: minuteOf(now), size: 3 });
    if (findings.length > 0) return findings;
  }
  return [];
}
