// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";

import type { Person } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import type { Env, House } from "../../../web/house.ts";
import { textsOf } from "../../../web/query.ts";
import { listDesksOf } from "../desks/desk.queries.ts";
import { atDesk } from "../desks/standing.queries.ts";
import { districtsOf, type Standing } from "../desks/standing.ts";
import { countAsked } from "./asked-count.ts";
import { listBlocks } from "./fact-block.queries.ts";
import type { FactBlock, FactRows } from "./fact-block.ts";
import { listFacts, type Span } from "./facts.queries.ts";
import type { Asked } from "./figures.ts";
import { readQuestion } from "./monitoring.forms.ts";
import { namesFor } from "./names.queries.ts";
import type { Names } from "./names.ts";
import type { Question } from "./question.ts";
import { desksAsked, reachAmong, type Reach } from "./reach.ts";

/** What is asked and from where, with the facts that answer. */
export type Opened = { reach: Reach; blocks: FactBlock[]; names: Names; areas: string[] };

/** What the address of a request asks. */
export function questionOf(c: Context<Env>, { now }: House): Question {
  return readQuestion(textsOf(new URL(c.req.url).searchParams), romeDate(now()));
}

/** Whose figures somebody with this standing sees. */
export async function reachOf(tx: Database, standing: Standing): Promise<Reach> {
  return reachAmong(await listDesksOf(tx, districtsOf(standing)), standing);
}

/** Reads the facts that a question is about, within reach, and how what they name is called. */
export async function openFigures(tx: Database, reach: Reach, question: Question): Promise<Opened> {
  const blocks = await listBlocks(tx, spansOf(desksAsked(reach, question), question));
  const areas = new Set(blocks.flatMap(({ ofContacts }) => ofContacts.area.values));
  if (question.area) areas.add(question.area);
  const names = await namesFor(tx, reach, areas);
  return { reach, blocks, names, areas: [...areas].filter((code) => code !== null) };
}

/** The rows behind a number that this person may see, and how many the number counts in all. */
export async function openBehind(
  { db, now }: House,
  actor: Person,
  question: Question,
  asked: Asked,
): Promise<{ facts: FactRows; total: number; names: Names }> {
  return atDesk(db, actor, now(), async (tx, standing) => {
    const { reach, blocks, names } = await openFigures(tx, await reachOf(tx, standing), question);
    const listed = desksAsked(reach, question).filter(({ id }) => reach.listed.has(id));
    const facts = await listFacts(tx, spansOf(listed, question));
    return { facts, total: countAsked(blocks, question, asked), names };
  });
}

function spansOf(desks: Reach["desks"], { from, until }: Question): Span[] {
  return desks.map(({ territoryId, id }) => ({ territoryId, deskId: id, from, until }));
}
