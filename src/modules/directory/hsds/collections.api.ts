// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";

import { parseJson } from "../../../foundation/parse-json.ts";
import type { Env, House } from "../../../web/house.ts";
import { keptInEdition } from "../search/edition.queries.ts";
import { answerJson, refusal, unchanged, wrongParameters } from "./answers.api.ts";
import { changersIn } from "./changers.queries.ts";
import { collections, pageOf, usualPageSize, type Collection, type Criteria } from "./criteria.ts";
import { understand, type Asked } from "./filters.queries.ts";
import { hsdsWords } from "./hsds.words.ts";
import { answerLines, type Streaming } from "./ndjson.api.ts";
import { readBody, readParameters } from "./parameters.forms.ts";
import { parametersOf, parametersOfRecord } from "./parameters.ts";
import {
  countRecords,
  findRecord,
  isThere,
  listMinimal,
  listRecords,
  type Shown,
} from "./records.queries.ts";
import { inSnapshot, streamMinimal, streamRecords } from "./stream.queries.ts";
import { timesAsked } from "./times-asked.ts";
import { identifier } from "./values.ts";
import { writtenItem } from "./written.ts";

/** The five collections of HSDS: pages and streams, single records, and private searches. */
export function collectionRoutes(house: House, streaming: Streaming): Hono<Env> {
  const web = new Hono<Env>();
  for (const collection of collections) {
    web.get(`/${collection}`, async (c) => {
      const read = readParameters(new URL(c.req.url).searchParams, parametersOf[collection]);
      if ("mistakes" in read) return wrongParameters(c, read.mistakes);
      const isOfTheMinute = timesAsked(read.criteria, house.now()) !== undefined;
      const minute = isOfTheMinute ? String(Math.floor(house.now().epochMilliseconds / 60_000)) : "";
      return (
        (await unchanged(c, house, minute)) ?? answerCollection(c, house, { collection, ...read, streaming })
      );
    });

    // Nothing of what is asked is kept: it is in no address, and no log of ours has bodies.
    web.post(`/${collection}`, async (c) => {
      const words = hsdsWords[c.get("language")];
      if (new URL(c.req.url).search !== "") return refusal(c, 400, words.criteriaInBody);
      const body = await jsonIn(c);
      const read = body === undefined ? undefined : readBody(body, parametersOf[collection]);
      if (!read) return refusal(c, 400, words.notJson);
      if ("mistakes" in read) return wrongParameters(c, read.mistakes);
      c.header("Cache-Control", "no-store");
      return answerCollection(c, house, { collection, ...read, streaming, isPrivate: true });
    });

    web.get(`/${collection}/:id`, async (c) => {
      const read = readParameters(new URL(c.req.url).searchParams, parametersOfRecord(collection));
      if ("mistakes" in read) return wrongParameters(c, read.mistakes);
      return answerRecord(c, house, collection, read.criteria);
    });
  }
  return web;
}

type ToAnswer = { collection: Collection; criteria: Criteria; streaming: Streaming; isPrivate?: boolean };

async function answerCollection(c: Context<Env>, house: House, toAnswer: ToAnswer): Promise<Response> {
  const { collection, criteria, streaming } = toAnswer;
  const asked = await understand(house.db, criteria, timesAsked(criteria, house.now()));
  const shown = shownFor(collection, criteria);
  if (criteria.format === "ndjson") {
    return answerLines(c, streaming, () =>
      inSnapshot(house.db, (snapshot) =>
        criteria.minimal
          ? streamMinimal(snapshot, collection, asked)
          : streamRecords(snapshot, collection, asked, shown),
      ),
    );
  }
  const { page = 1, per_page: size = usualPageSize } = criteria;
  const part = { limit: size, offset: (page - 1) * size };
  const [total, contents] = await Promise.all([
    countOf(house, toAnswer, asked),
    criteria.minimal
      ? listMinimal(house.db, collection, asked, part)
      : writtenPage(house, collection, asked, shown, part),
  ]);
  return answerJson(c, pageOf<unknown>(contents, total, page, size));
}

async function writtenPage(
  { db }: House,
  collection: Collection,
  asked: Asked,
  shown: Shown,
  part: { limit: number; offset: number },
) {
  const rows = await listRecords(db, collection, asked, shown, part);
  const changers = changersIn(db);
  await changers.learn(rows.map(({ item }) => item));
  return rows.map(({ item }) => writtenItem(collection, item, shown.depth, changers.of));
}

/** Counted once in an edition; of a private search nothing is kept, and what is open changes with the time. */
async function countOf(
  { db }: House,
  { collection, criteria, isPrivate }: ToAnswer,
  asked: Asked,
): Promise<number> {
  if (isPrivate || asked.times) return countRecords(db, collection, asked);
  const { page: _, per_page: __, format: ___, minimal: ____, full: _____, ...rest } = criteria;
  const { count } = await keptInEdition(db, `hsds ${collection} ${JSON.stringify(rest)}`, async () => ({
    count: await countRecords(db, collection, asked),
  }));
  return count;
}

async function answerRecord(
  c: Context<Env>,
  house: House,
  collection: Collection,
  criteria: Criteria,
): Promise<Response> {
  const { db } = house;
  const id = (c.req.param("id") ?? "").toLowerCase();
  const nothing = () => refusal(c, 404, hsdsWords[c.get("language")].notFound);
  if (identifier(id) === undefined) return nothing();
  const known = await unchanged(c, house);
  if (known) return (await isThere(db, collection, id)) ? known : nothing();

  const withServices = criteria.full_service === true;
  const row = await findRecord(db, collection, id, { depth: "full", withServices });
  if (!row) return nothing();
  const changers = changersIn(db);
  await changers.learn([row]);
  return answerJson(c, writtenItem(collection, row, "full", changers.of));
}

function shownFor(collection: Collection, { full, full_service }: Criteria): Shown {
  const isWhole = full === true || full_service === true || collection.startsWith("taxonom");
  return { depth: isWhole ? "full" : "own", withServices: full_service === true };
}

const strict = new TextDecoder("utf-8", { fatal: true });

/** Undefined when it is no JSON, or said to be something else. */
async function jsonIn(c: Context<Env>): Promise<unknown> {
  if (!/^application\/([a-z0-9.+-]+\+)?json\b/i.test(c.req.header("content-type") ?? "")) return undefined;
  const bytes = await c.req.arrayBuffer();
  try {
    return parseJson(strict.decode(bytes));
  } catch {
    return undefined;
  }
}
