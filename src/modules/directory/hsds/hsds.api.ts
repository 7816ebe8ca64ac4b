// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";

import type { Env, House } from "../../../web/house.ts";
import { statusRoutes } from "../../../web/status.ts";
import { answerJson, refusal, unchanged, wrongParameters } from "./answers.api.ts";
import { collectionRoutes } from "./collections.api.ts";
import type { ParameterName } from "./criteria.ts";
import { hsdsWords } from "./hsds.words.ts";
import { answerLines, type Streaming } from "./ndjson.api.ts";
import { openApiDocument } from "./openapi.ts";
import { readParameters } from "./parameters.forms.ts";
import { hsdsVersion, profileFiles, profilePath, profileVersion } from "./profile.ts";
import { inSnapshot, streamDump } from "./stream.queries.ts";

const anHour = "public, max-age=3600";
const dumpParameters: readonly ParameterName[] = ["modified_after"];

/** The directory for other systems: HSDS 3.1, profile HSDS-IT. No key, no cookie, nothing that a page would not show. */
export function hsdsRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  // With the slash that HSDS writes, and without.
  for (const path of ["/hsds", "/hsds/"]) web.get(path, (c) => root(c, house));
  web.route("/hsds", routesUnder(house));
  return web;
}

function routesUnder(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const streaming: Streaming = { now: 0 };
  web.get("/openapi.json", async (c) => {
    const { name, publisher } = await house.site();
    const { baseUrl } = house;
    return fixed(
      c,
      openApiDocument({ baseUrl, siteName: name, email: publisher?.email, language: c.get("language") }),
    );
  });
  web.route("/status", statusRoutes(house));
  web.get("/dump.ndjson", async (c) => {
    const read = readParameters(new URL(c.req.url).searchParams, dumpParameters);
    if ("mistakes" in read) return wrongParameters(c, read.mistakes);
    const known = await unchanged(c, house);
    if (known) return known;
    c.header("Content-Disposition", 'attachment; filename="hsds-dump.ndjson"');
    return answerLines(c, streaming, () =>
      inSnapshot(house.db, (snapshot) => streamDump(snapshot, read.criteria.modified_after)),
    );
  });

  const files = profileFiles();
  const profile = profilePath.replace("/hsds", "");
  for (const path of [profile, `${profile}/`])
    web.get(path, (c) => fixed(c, profileOf(house, Object.keys(files))));
  web.get(`${profile}/:file`, async (c) => {
    const file = files[c.req.param("file")];
    if (!file) return refusal(c, 404, hsdsWords[c.get("language")].notFound);
    const isPatch = file["required"] === undefined;
    return fixed(c, file, isPatch ? "application/merge-patch+json" : "application/schema+json");
  });
  web.route("/", collectionRoutes(house, streaming));
  return web;
}

async function root(c: Context<Env>, house: House): Promise<Response> {
  const { name, publisher } = await house.site();
  return fixed(c, {
    version: hsdsVersion,
    profile: `${house.baseUrl}${profilePath}/`,
    openapi_url: `${house.baseUrl}/hsds/openapi.json`,
    description: hsdsWords[c.get("language")].description(name),
    publisher: {
      name,
      identifier: publisher?.identifier ?? house.baseUrl,
      email: publisher?.email,
      website: house.baseUrl,
    },
  });
}

function profileOf({ baseUrl }: House, files: readonly string[]) {
  return {
    name: "HSDS-IT",
    version: profileVersion,
    extends: `https://docs.openreferral.org/en/${hsdsVersion}/hsds/`,
    schemas: Object.fromEntries(files.map((file) => [file, `${baseUrl}${profilePath}/${file}`])),
  };
}

/** What changes only with the program, or with the name of the site. */
function fixed(c: Context<Env>, value: object, type?: string): Promise<Response> {
  c.header("Cache-Control", anHour);
  return answerJson(c, value, type);
}
