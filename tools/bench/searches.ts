// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "../../src/foundation/database/database.ts";
import { byHand } from "./by-hand.ts";
import { ms, percentile, printTable } from "./figures.ts";
import { askAll } from "./processes.ts";
import { addressOf, questionsOf, searchKinds, type SearchKind } from "./questions.ts";

export type Measured = { db: Database; connection: string; baseUrl: string; clock: string };
type Size = { clients: number; questions: number };

/** Full requests against the best statement by hand, with the same clients and the same questions. */
export async function measureSearches(measured: Measured, size: Size): Promise<void> {
  const rows: string[][] = [];
  // A server that has been running has answered questions of every kind.
  for (const kind of searchKinds) await warm(measured.baseUrl, kind, size);
  for (const kind of searchKinds) {
    const { pages, again, byHand: hand } = await measureKind(measured, kind, size);
    const statement = percentile(hand.times, 50);
    rows.push([
      kind,
      ...[pages, again, hand].flatMap((asked) => [
        ms(percentile(asked.times, 50)),
        ms(percentile(asked.times, 95)),
        perSecond(asked),
      ]),
      ...[pages, again].map(({ times }) => (percentile(times, 50) / statement).toFixed(2)),
    ]);
  }
  printTable(
    `Searches with ${size.clients} clients, ${size.questions} different questions each; milliseconds`,
    [
      "search",
      ...["page", "again", "SQL"].flatMap((what) => [`${what} p50`, `${what} p95`, `${what}/s`]),
      ...["page", "again"].map((what) => `${what} p50 ÷ SQL p50`),
    ],
    rows,
  );
}

/** Questions that mean something in this directory, asked over HTTP and by hand. */
export async function measureKind(
  { db, connection, baseUrl, clock }: Measured,
  kind: SearchKind,
  { clients, questions }: Size,
) {
  const asked = questionsOf(kind, questions);
  const read = await Promise.all(asked.map((question) => byHand(db, kind, question, clock)));
  const understood = asked.filter((_, number) => read[number]);
  const statements = read.filter((statement) => statement !== undefined);
  const addresses = understood.map((question) => baseUrl + addressOf(question));

  await warm(baseUrl, kind, { clients, questions });
  await askAll({ ask: "statements", connection, statements: statements.slice(-clients * 8), clients });

  return {
    pages: await askAll({ ask: "pages", addresses, clients }),
    // The same once more: words that somebody asked before, as most words are.
    again: await askAll({ ask: "pages", addresses, clients }),
    byHand: await askAll({ ask: "statements", connection, statements, clients }),
  };
}

/**
 * What is measured is a server that has been running: the first pages compile code and fill buffers. Other questions
 * than those measured.
 */
async function warm(baseUrl: string, kind: SearchKind, { clients, questions }: Size): Promise<void> {
  const addresses = questionsOf(kind, questions + clients * 8)
    .slice(questions)
    .map((question) => baseUrl + addressOf(question));
  await askAll({ ask: "pages", addresses, clients });
}

function perSecond({ times, seconds }: { times: number[]; seconds: number }): string {
  return String(Math.round(times.length / seconds));
}
