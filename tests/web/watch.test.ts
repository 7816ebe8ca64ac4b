// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";

import { createApp } from "../../src/app.ts";
import { inTransaction } from "../../src/foundation/database/transaction.ts";
import { writeMail } from "../../src/foundation/mail/outbox.ts";
import { missingDatabase, openStory, storyNow } from "../story.ts";

const story = await openStory();
const word = "una-parola-lunga-di-prova";
const lines: string[] = [];
const app = createApp(story.house, {
  watch: { metricsToken: word, writeRequest: (line) => lines.push(line) },
});
const ask = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });
const figures = async () => (await ask("/metrics", { Authorization: `Bearer ${word}` })).text();

test("figures are told to who brings the word, and to nobody else", async () => {
  expect((await ask("/metrics")).status).toBe(404);
  expect((await ask("/metrics", { Authorization: "Bearer altra" })).status).toBe(404);
  expect((await story.get("/metrics")).status).toBe(404);

  await ask("/servizi?q=segreto&vicino=45.19,9.16");
  const told = await figures();
  expect(told).toMatch(/trama_http_request_seconds_count\{method="GET",route="\/servizi",status="200"\} 1/);
  expect(told).toContain("trama_database_up 1");
  expect(told).toContain("process_resident_memory_bytes");
  expect(told).not.toContain("segreto");
});

test("letters that wait are counted, with the age of the oldest", async () => {
  const written = storyNow.subtract({ hours: 2 });
  await inTransaction(story.house.db, (tx) =>
    writeMail(tx, { to: "qualcuno@example.org", subject: "Prova", text: "Prova" }, written),
  );
  const told = await figures();
  expect(told).toContain("trama_letters_waiting 1");
  expect(told).toContain("trama_letter_oldest_seconds 7200");
  expect(told).not.toContain("example.org");
});

test("a line for each request says what was asked for, and neither who asked nor their words", async () => {
  lines.length = 0;
  await ask("/servizi?q=sfratto", { "X-Forwarded-For": "203.0.113.7" });
  await ask("/luoghi/00000000-0000-4000-8000-000000000000");
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { at: storyNow.toString(), method: "GET", route: "/servizi", status: 200 },
    { method: "GET", status: 404 },
  ]);
  expect(lines.join()).not.toMatch(/sfratto|203\.0\.113|00000000-0000/);
});

test("while the database is away the watcher is told so", async () => {
  const away = missingDatabase();
  const blind = createApp({ ...story.house, db: away }, { watch: { metricsToken: word } });
  const answer = await blind.request("/metrics", { headers: { Authorization: `Bearer ${word}` } });
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain("trama_database_up 0");
});

test("the moment of a line is the house's, in UTC", () => {
  expect(() => Temporal.Instant.from(JSON.parse(lines[0]!).at)).not.toThrow();
});
