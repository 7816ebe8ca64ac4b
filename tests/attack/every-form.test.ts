// SPDX-License-Identifier: AGPL-3.0-or-later
// Every form that any role is shown is filled in with what somebody sends who means no good, and then everything is read
// again: never a fault, never a script that runs, never a line or a formula that was smuggled in.
import * as fc from "fast-check";
import { expect, test, vi } from "vitest";

import { roles } from "../../src/foundation/actor.ts";
import { demonstratedDatabase } from "../demonstrated-database.ts";
import { worldOf } from "../doors.ts";
import { openStory, storyNow } from "../story.ts";
import { crawl, shapeOf, type Page } from "./crawl.ts";
import type { FieldFound, FormFound } from "./forms-in.ts";
import { nasty, nastyFiles, scriptRunsIn } from "./nasty.ts";
import { somebodyOf, type Who } from "./somebody.ts";

/**
 * At every test a visitor and an administrator try each form once; all roles try many times when it is asked for (npm
 * run prove:attack).
 */
const asked = process.env["TRAMA_ATTACK_RUNS"];
const runs = Number(asked ?? 1);
/** A test tries the same at every run; what is new is looked for when it is asked for, and becomes a test. */
const sameEachTime = asked === undefined ? { seed: 7 } : {};

vi.setConfig({ testTimeout: 600_000 + runs * 60_000 });

const story = await openStory(await demonstratedDatabase(storyNow));
const { db } = story.house;
const world = await worldOf(db);
const somebody = somebodyOf(story, world);

const who: Who[] = asked === undefined ? ["visitor", "administrator"] : ["visitor", "stranger", ...roles];

const entrances = [
  "/",
  "/io",
  "/redazione",
  "/sportello",
  "/agenda",
  "/spazi",
  "/bacheca",
  "/filo",
  "/persone",
  "/inviti",
];

type Sent = { role: string; form: FormFound; fields: Record<string, string | string[] | Blob> };

const sent = { forms: 0, times: 0, pages: 0 };
const wrong: string[] = [];

function look(role: string, page: Page): void {
  sent.pages += 1;
  const faults = story.faults.splice(0).map(faultTold);
  if (page.status >= 500 || faults.length > 0) {
    wrong.push(`${role}: ${page.status} ${page.address} ${faults.join("; ")}`);
  }
  const script = page.type.startsWith("text/html") ? scriptRunsIn(page.text) : undefined;
  if (script !== undefined) wrong.push(`${role}: script runs in ${page.address}: …${script}…`);
  if (page.type.startsWith("text/csv") && /(?:^|[,;"])[=@]\w/m.test(page.text)) {
    wrong.push(`${role}: a formula in ${page.address}`);
  }
  if (page.type.startsWith("text/calendar") && /^X-ATTACK/m.test(page.text)) {
    wrong.push(`${role}: a line was smuggled into ${page.address}`);
  }
}

/** A fault in a line: what it was, and where in our own code. */
function faultTold(line: string): string {
  const { error, code, constraint, stack } = JSON.parse(line) as {
    error: string;
    code?: string;
    constraint?: string;
    stack?: string[];
  };
  const at = (stack ?? []).filter((frame) => frame.includes("/src/")).slice(0, 3);
  return [error, code, constraint, ...at].filter(Boolean).join(" ");
}

const each = (field: FieldFound): fc.Arbitrary<string | string[] | undefined> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...field.choices) },
    { weight: 4, arbitrary: nasty },
    { weight: 1, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.array(nasty, { minLength: 2, maxLength: 3 }) },
  );

/** Leaves some fields as they are, spoils others, drops one, sends one twice. */
function spoiled({ fields }: FormFound): fc.Arbitrary<Sent["fields"]> {
  return fc.tuple(...fields.filter(({ type }) => type !== "file").map(each)).map((values) => {
    const names = fields.filter(({ type }) => type !== "file").map(({ name }) => name);
    return Object.fromEntries(
      values.flatMap((value, index) => (value === undefined ? [] : [[names[index]!, value]])),
    );
  });
}

async function attack(role: Who, form: FormFound): Promise<void> {
  const file = form.fields.find(({ type }) => type === "file")?.name;
  const files = nastyFiles();
  await fc.assert(
    fc.asyncProperty(spoiled(form), fc.constantFrom(...files), async (fields, content) => {
      const browser = await somebody(role);
      const answer = await browser.post(
        form.action,
        file === undefined ? fields : { ...fields, [file]: content },
      );
      const type = answer.headers.get("content-type") ?? "";
      const text = type.startsWith("text/") ? await answer.text() : "";
      sent.times += 1;
      look(role, { address: `POST ${form.action}`, status: answer.status, type, text });
      const to = answer.headers.get("location");
      if (to?.startsWith("/")) {
        const next = await browser.get(to);
        const nextType = next.headers.get("content-type") ?? "";
        look(role, { address: to, status: next.status, type: nextType, text: await next.text() });
      }
    }),
    { numRuns: file === undefined ? runs : Math.max(runs, files.length), ...sameEachTime },
  );
}

test.each(who.map((role) => ({ role })))("forms that $role is shown hold", async ({ role }) => {
  const { pages, forms } = await crawl(await somebody(role), entrances);
  for (const page of pages) look(role, page);
  for (const form of forms) await attack(role, form);
  sent.forms += forms.length;
  expect(new Set(wrong)).toEqual(new Set());
  // A walk that finds nothing proves nothing.
  expect(forms.length).toBeGreaterThan(role === "visitor" ? 3 : 5);
});

test("what was sent is shown nowhere as it was meant, in no page, file, feed or letter", async () => {
  const files = [
    "/opendata/servizi.csv",
    "/opendata/luoghi.csv",
    "/agenda/calendario.ics",
    "/agenda/novita.rss",
    "/agenda/novita.json",
    "/agenda/programma.txt",
  ];
  for (const role of ["visitor", "administrator"] as const) {
    const { pages } = await crawl(await somebody(role), [...entrances, ...files]);
    for (const page of pages) look(role, page);
  }
  const letters = await db.selectFrom("foundation.mail").select(["to_address", "subject"]).execute();
  for (const { to_address, subject } of letters) {
    if (/[\r\n]/.test(to_address + subject)) wrong.push(`a line was smuggled into a letter: ${subject}`);
  }
  expect(new Set(wrong)).toEqual(new Set());
  expect(shapeOf("/agenda/0197f000-0000-7000-8000-000000000001?a=1&a=2&b=")).toBe("/agenda/:id?a&b");
  if (asked !== undefined) {
    process.stdout.write(`forms ${sent.forms}, sent ${sent.times} times, pages read ${sent.pages}\n`);
  }
});
