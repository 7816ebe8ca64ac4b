// SPDX-License-Identifier: AGPL-3.0-or-later
// No text, however it is written, may make one of our regular expressions take more than so many steps for each letter: one
// that doubles with each holds the whole process. Each is judged by a checker (recheck: automata, then tries).
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { check } from "recheck";
import { expect, test } from "vitest";
import { z } from "zod";

import { doorsOf } from "../doors.ts";
import { missingDatabase, storyOver } from "../story.ts";
import { patternsOfSource, type Pattern } from "./patterns.ts";

// Judging takes seconds: what was found safe is remembered, and judged anew only when all is (npm run prove:attack).
const memory = join(import.meta.dirname, "patterns-judged.txt");
const judged = new Set(readFileSync(memory, "utf8").split("\n"));
const all = process.env["TRAMA_ATTACK_RUNS"] !== undefined;
const timeout = 60_000;

/** Those whose steps grow faster than the text, and what keeps the text short. */
const bounded: Record<string, string> = {
  "/[.-][\\w-]{5,}\\.[a-z0-9]+$/i": "asked of names of files that the build made",
};

const { app } = storyOver({ db: missingDatabase() });
const { written, built } = patternsOfSource();

/** What stands between braces in the addresses of doors, and in the parameters that the API describes. */
async function ofAddresses(): Promise<Pattern[]> {
  const doors = doorsOf(app).flatMap(({ path }) =>
    [...path.matchAll(/:\w+\{((?:[^{}]|\{[\d,]+\})+)\}/g)].map(([, source]) => source!),
  );
  const document = z
    .record(z.string(), z.unknown())
    .parse(await (await app.request("/hsds/openapi.json")).json());
  return [...new Set([...doors, ...patternsIn(document)])].map((source) => ({
    at: "an address",
    source: `^(?:${source})$`,
    flags: "",
  }));
}

function patternsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    key === "pattern" && typeof one === "string" ? [one] : patternsIn(one),
  );
}

test("no text makes a regular expression take long", { timeout: 600_000 }, async () => {
  expect(written.length).toBeGreaterThan(300);
  const asked = [...written, ...built, ...(await ofAddresses())];
  const safe = new Set<string>();
  const wrong: string[] = [];
  for (const { at, source, flags } of asked) {
    const shown = `/${source}/${flags}`;
    if (shown in bounded) continue;
    if (judged.has(shown) && !all) continue;
    const { status, ...told } = await check(source, flags, { timeout });
    if (status === "safe") safe.add(shown);
    else wrong.push(`${at} ${shown}: ${status} ${"complexity" in told ? told.complexity?.summary : ""}`);
  }
  expect(wrong).toEqual([]);
  if (all) writeFileSync(memory, `${[...safe].toSorted().join("\n")}\n`);
});

test("those that are built as they run are these, of words of ours and never of what somebody sends", () => {
  expect(built.map(({ at, source }) => `${at} ${source}`)).toMatchInlineSnapshot(`
    [
      "src/modules/calendar/editing/activity-form.ts ^word\\.(\\d{1,2})(\\.|$)",
      "src/modules/calendar/editing/form.routes.ts ^word$",
      "src/modules/directory/hours/hours-text-tokens.ts (?:word)(?:(?<=')|(?![a-z0-9]))",
      "src/modules/directory/hsds/parameters.forms.ts word",
      "src/modules/directory/hsds/values.ts word",
      "src/modules/directory/opendata/csv.ts ^\\s*word",
      "src/modules/directory/opendata/csv.ts ^'+\\s*word",
      "src/modules/labs/figures/figures.routes.ts ^word$",
      "src/modules/labs/keeping/lab-form.routes.ts ^word$",
      "src/modules/labs/keeping/lab-form.ts ^word\\.(\\d{1,2})\\.",
    ]
  `);
});
