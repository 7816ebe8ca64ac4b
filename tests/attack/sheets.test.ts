// SPDX-License-Identifier: AGPL-3.0-or-later
// What is printed is set by a typesetter with a language of its own. Whatever stands in any field of any sheet is printed
// sign by sign as it is written, and never done: the text is read back from the PDF.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";

import { sql } from "kysely";
import { extractText } from "unpdf";
import { afterAll, expect, test, vi } from "vitest";

import type { Sheet } from "../../src/foundation/paper/sheet.ts";
import { typeset } from "../../src/foundation/paper/typesetter.ts";
import { demonstratedDatabase } from "../demonstrated-database.ts";
import { signIn } from "../people.ts";
import { openStory, storyNow } from "../story.ts";

/** Every sheet that goes to the typesetter's thread is remembered. */
const asked: Sheet[] = [];
const { postMessage } = Worker.prototype;
Worker.prototype.postMessage = function remember(this: Worker, order: unknown, ...rest) {
  if (typeof order === "object" && order !== null && "sheet" in order) asked.push(order.sheet as Sheet);
  postMessage.call(this, order, ...rest);
};
afterAll(() => {
  Worker.prototype.postMessage = postMessage;
});
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const templates = readdirSync(join(import.meta.dirname, "../../paper"))
  .map((file) => file.replace(".typ", ""))
  .filter((name) => name !== "frame");

const story = await openStory(await demonstratedDatabase(storyNow));
const { db } = story.house;
const administrator = await signIn(story, { roles: [{ role: "administrator" }] });

async function idsOf(table: string, where: string, id = "id"): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct ${sql.ref(id)} as id from ${sql.table(table)} where ${sql.raw(where)} order by 1 limit 6`.execute(
    db,
  );
  return rows.map((row) => row.id);
}

/** Papers of the demonstration, some of each kind: which fields they have differs. */
async function papers(): Promise<string[]> {
  const [activities, places, practices, planned, written, agreements, toSign, labs] = await Promise.all([
    idsOf("calendar.activity", "status = 'published'"),
    idsOf("calendar.activity", "status = 'published' and location_id is not null", "location_id"),
    idsOf("labs.practice", "status = 'published'"),
    idsOf("assemblies.meeting", "status = 'planned' and is_open"),
    idsOf("assemblies.meeting", "minutes_status in ('shared', 'approved') and is_open"),
    idsOf("labs.agreement", "status in ('in-force', 'review', 'ended')"),
    idsOf("labs.agreement", "status = 'to-sign'"),
    idsOf("labs.diary_note", "true", "lab_id"),
  ]);
  return [
    ...activities.flatMap((id) => [`/agenda/${id}/volantino.pdf`, `/agenda/${id}/anteprima.png`]),
    ...places.map((id) => `/agenda/programma.pdf?luogo=${id}&mese=2026-12&forma=pieghevole&altra=en`),
    ...practices.map((id) => `/pratiche/${id}/pratica.pdf`),
    ...planned.map((id) => `/riunioni/${id}/avviso.pdf`),
    ...written.map((id) => `/riunioni/${id}/verbale.pdf`),
    ...agreements.map((id) => `/patti/${id}/patto.pdf`),
    ...toSign.map((id) => `/redazione/patti/${id}/da-firmare.pdf`),
    ...labs.map((id) => `/redazione/laboratori/${id}/diario/diario.pdf`),
    "/agora/2026/quaderno.pdf",
  ];
}

/** What stands in a sheet that is not printed: colours, codes of languages, the drawing of the code to look at. */
const notText = new Set(["look", "language", "second", "layout", "code"]);

/** The same sheet with an order to the typesetter in each of its texts; gives them by where they stand. */
function spoiled(data: unknown, at: string, orders: Map<string, string>): unknown {
  if (typeof data === "string") {
    if (data === "") return data;
    const order = orderOf(orders.size);
    orders.set(at, order);
    return order;
  }
  if (Array.isArray(data)) return data.map((one, index) => spoiled(one, `${at}[${index}]`, orders));
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) =>
      notText.has(name) ? [name, value] : [name, spoiled(value, at === "" ? name : `${at}.${name}`, orders)],
    ),
  );
}

/** What would be done, or would end in a fault, if it were read as the typesetter's own language. */
const commands = [`#read("/etc/passwd")`, `#eval("panic(1)")`, `#import "@preview/a:1.0.0"`, `#{panic()}`];
const orderOf = (number: number) =>
  `${commands[number % commands.length]} @a${number} <a> $a_${number}$ *a* \`a\` \\u{41} // ${number};`;

/** Lines end where there is room: what counts is the signs, not the spaces between them. */
const signs = (text: string) => text.replaceAll(/[\s\u{AD}\u{200B}]/gu, "");

async function textOf(paper: Uint8Array): Promise<string> {
  return signs((await extractText(Uint8Array.from(paper), { mergePages: true })).text);
}

const textsIn = (sheet: Sheet) => {
  const orders = new Map<string, string>();
  spoiled(sheet.data, "", orders);
  return orders.size;
};

for (const path of await papers()) {
  const answer = await administrator.get(path);
  if (answer.status !== 200) throw new Error(`${answer.status} ${path}`);
}
const ofEach = new Map<string, Sheet>();
for (const sheet of asked) {
  const before = ofEach.get(sheet.template);
  if (!before || textsIn(before) < textsIn(sheet)) ofEach.set(sheet.template, sheet);
}

test("there is a sheet of each kind to try", () => {
  expect([...ofEach.keys()].toSorted()).toEqual(templates);
});

/**
 * What is heard or known to a program and not seen (the author of the file, what a picture shows), and what these sheets have
 * no place for as they are: an activity that is not cancelled, an agenda that is not empty.
 */
const unseen: Record<string, RegExp> = {
  agreement: /^author$/,
  diary: /^(?:author|window)$/,
  meeting: /^(?:author|codeSaid|agendaEmpty)$/,
  minutes: /^codeSaid$/,
  practice: /^(?:author|figuresTitle|scan)$/,
  preview: /^(?!kicker$|title$|when\[0\]$|place$)/,
  programme: /^(?:author|codeSaid|empty|.*\.cancelled)$/,
  year: /^(?:author|figuresNone)$/,
  activity: /^(?:codeSaid|cancelled)$/,
};

test.each(templates)("what stands in a sheet of kind %s is printed and not done", async (template) => {
  const sheet = ofEach.get(template)!;
  const orders = new Map<string, string>();
  const paper = await typeset({ ...sheet, data: spoiled(sheet.data, "", orders), as: "pdf" }).catch(
    (error: Error) => error.message,
  );
  expect(paper).toBeInstanceOf(Uint8Array);
  const text = await textOf(paper as Uint8Array);
  expect(text).not.toMatch(/root:|daemon:/);
  const missing = [...orders].filter(
    ([at, order]) => !unseen[template]?.test(at) && !text.includes(signs(order)),
  );
  expect(missing.map(([at]) => at)).toEqual([]);
  expect(orders.size).toBeGreaterThan(5);
});
