// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";

import { Hono, type Context } from "hono";

import { refuse } from "../../../foundation/refusal.ts";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { answerQuestion } from "../search/answer.queries.ts";
import { fieldsOf } from "../search/criteria.forms.ts";
import { filtersOn } from "../search/criteria.ts";
import { resultsOf } from "../search/results.page.ts";
import { noteUnanswered } from "../search/unanswered.routes.ts";
import { embeddedResultsOf } from "./embedded-results.page.ts";
import { EmbeddedSearch } from "./embedded-search.view.tsx";
import { codeToCopy } from "./embedding-code.page.ts";
import { EmbeddingGuide } from "./embedding-guide.view.tsx";
import { kindOf, readEmbedded, type EmbeddedQuestion } from "./embedding.forms.ts";
import { embeddedSize, type EmbeddedResults } from "./embedding.ts";
import { embeddingWords } from "./embedding.words.ts";

/** A minute is as long as "open now" means the same. */
const aMinute = "public, max-age=60";
const anHour = "public, max-age=3600";

/** The search in the pages of others: a script, what it reads, a frame, and how to use them. Mounted at /incorpora. */
export function embeddingRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();

  web.get("/", async (c) => {
    const frame = await frameOf(c, house);
    return c.html(EmbeddingGuide({ frame, code: codeToCopy(frame) }));
  });

  // One address that never changes for a file whose name does.
  web.get("/trama.js", async (c) => {
    const file = join(house.assetsFolder, basename(house.assets.url("embed-search.js")));
    const script = await readFile(file).catch(() => undefined);
    if (!script) return refuse({ kind: "not-found" });
    c.header("Cache-Control", anHour);
    return c.body(script, 200, { "Content-Type": "text/javascript; charset=utf-8" });
  });

  web.get("/parole.json", async (c) => {
    const words = embeddingWords[c.get("language")];
    const { name } = await house.site();
    const { what } = readEmbedded(new URL(c.req.url).searchParams);
    c.header("Cache-Control", anHour);
    return c.json({
      form: words.form(name),
      what: words.what[what],
      near: words.near,
      nearHint: words.nearHint,
      submit: words.submit,
      searching: words.searching,
      results: words.results,
      failed: words.failed,
      by: words.by(name),
      home: `${house.baseUrl}${linkTo({ language: c.get("language") }, "/")}`,
    });
  });

  web.get("/risultati.json", async (c) => {
    const asked = readEmbedded(new URL(c.req.url).searchParams);
    const found = await search(house, asked, await frameOf(c, house));
    c.header("Cache-Control", aMinute);
    return c.json(found);
  });

  web.get("/cerca", (c) => framedSearch(c, house));
  return web;
}

/** The frame asks for nothing until somebody does, or whoever embeds it did. */
async function framedSearch(c: Context<Env>, house: House): Promise<Response> {
  const asked = readEmbedded(new URL(c.req.url).searchParams);
  const frame = await frameOf(c, house);
  const { q: _q, vicino: _near, ...kept } = fieldsOf(asked.question);
  const isAsked = new URL(c.req.url).searchParams.has("q") || asked.question.near !== "";
  return c.html(
    EmbeddedSearch({
      frame,
      what: asked.what,
      action: linkTo(frame, "/incorpora/cerca"),
      text: asked.question.text,
      near: asked.question.near,
      kept: { tipo: asked.what, ...kept },
      found: isAsked ? await search(house, asked, frame) : undefined,
    }),
  );
}

/** The same search as the page of results, its first things. What is not found here is missed here too. */
async function search(house: House, asked: EmbeddedQuestion, frame: Frame): Promise<EmbeddedResults> {
  const { db } = house;
  const now = house.now();
  const { question } = asked;
  const kind = kindOf(asked);
  const answer = await answerQuestion(db, kind, question, now, embeddedSize);
  if (answer.found.total === 0 && filtersOn(question).length > 0) {
    await noteUnanswered(house, kind, question, answer.servedArea?.code);
  }
  const nothing = { terms: [], areaNames: [], relaxations: [], desks: [], neighbours: [], pins: [] };
  return embeddedResultsOf(resultsOf({ kind, question, answer, frame, now, ...nothing }), frame);
}
