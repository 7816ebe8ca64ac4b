// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";

import type { Env, House } from "../../../web/house.ts";
import { listCoveredAreas } from "../../territories/open-area.queries.ts";
import { answerJson, refusal, unchanged } from "../hsds/answers.api.ts";
import { presentEdition } from "../hsds/dump.queries.ts";
import { hsdsWords } from "../hsds/hsds.words.ts";
import { catalogueOf } from "./catalogue.ts";
import { streamOpenRecords } from "./dataset-rows.queries.ts";
import { formats } from "./dataset.ts";
import { prefixes, type LinkedNode } from "./linked-node.ts";
import { publicServiceOf } from "./public-service.ts";
import { listOpenRecords } from "./record-rows.queries.ts";
import { turtleOf, turtlePrefixes } from "./turtle.ts";
import { answerFile } from "./written-files.api.ts";

const id = ":id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}" as const;
/** Raised when the same records are written otherwise. */
const writingVersion = "linked1";

/** The catalogue (DCAT-AP_IT) and the services (CPSV-AP), each as JSON-LD and as Turtle. Under /opendata. */
export function linkedDataRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  web.get("/catalog.jsonld", async (c) => {
    const known = await unchanged(c, house, writingVersion);
    if (known) return known;
    const document = { "@context": prefixes, ...(await catalogue(house)) };
    return answerJson(c, document, formats.jsonld.mediaType);
  });
  web.get("/catalog.ttl", async (c) => {
    const known = await unchanged(c, house, writingVersion);
    if (known) return known;
    return c.body(turtlePrefixes() + turtleOf(await catalogue(house)), 200, {
      "Content-Type": `${formats.ttl.mediaType}; charset=utf-8`,
    });
  });
  web.get("/servizi.jsonld", (c) => services(c, house, "jsonld"));
  web.get("/servizi.ttl", (c) => services(c, house, "ttl"));
  web.get(`/servizi/${id}`, async (c) => {
    const known = await unchanged(c, house, writingVersion);
    if (known) return known;
    const [record] = await listOpenRecords(house.db, "service", { ids: [c.req.param("id")] });
    if (!record) return refusal(c, 404, hsdsWords[c.get("language")].notFound);
    const node = publicServiceOf(record, await around(house));
    return answerJson(c, { "@context": prefixes, ...node }, formats.jsonld.mediaType);
  });
  return web;
}

async function catalogue(house: House): Promise<LinkedNode> {
  const [{ name, publisher }, { changedAt }, areas] = await Promise.all([
    house.site(),
    presentEdition(house.db),
    listCoveredAreas(house.db),
  ]);
  return catalogueOf({
    baseUrl: house.baseUrl,
    publisher: { name, identifier: publisher?.identifier, email: publisher?.email },
    modified: changedAt.slice(0, 10),
    areas,
  });
}

async function around(house: House) {
  return { baseUrl: house.baseUrl, publisherName: (await house.site()).name };
}

async function services(c: Context<Env>, house: House, format: "jsonld" | "ttl"): Promise<Response> {
  const known = await unchanged(c, house, writingVersion);
  if (known) return known;
  const write = format === "jsonld" ? jsonLdTexts : turtleTexts;
  return answerFile(c, {
    name: `servizi.${format}`,
    mediaType: formats[format].mediaType,
    texts: write(serviceNodes(house)),
  });
}

async function* serviceNodes(house: House): AsyncGenerator<LinkedNode[]> {
  const known = await around(house);
  for await (const records of streamOpenRecords(house.db, "service")) {
    yield records.map((record) => publicServiceOf(record, known));
  }
}

async function* jsonLdTexts(steps: AsyncGenerator<LinkedNode[]>) {
  yield `{"@context":${JSON.stringify(prefixes)},"@graph":[\n`;
  let between = "";
  for await (const nodes of steps) {
    yield between + nodes.map((node) => JSON.stringify(node)).join(",\n");
    between = ",\n";
  }
  yield "\n]}\n";
}

async function* turtleTexts(steps: AsyncGenerator<LinkedNode[]>) {
  yield turtlePrefixes();
  // What several services name is described again in each step: the same triples twice are the same triples.
  for await (const nodes of steps) {
    const written = new Set<string>();
    yield nodes.map((node) => turtleOf(node, written)).join("");
  }
}
