// SPDX-License-Identifier: AGPL-3.0-or-later
// The shipped words and the demonstration together: what people type finds what they need.
import { Temporal } from "temporal-polyfill";
import { beforeAll, expect, test } from "vitest";

import { loadDemonstration } from "../src/demonstration.ts";
import { answerQuestion } from "../src/modules/directory/search/answer.queries.ts";
import {
  findingKinds,
  nothingAsked,
  type FindingKind,
  type Question,
} from "../src/modules/directory/search/criteria.ts";
import { freshDatabase } from "./database.ts";
import { synonyms } from "./shipped.ts";

const { db } = await freshDatabase();
/** A Wednesday morning at half past ten in Rome. */
const wednesday = Temporal.Instant.from("2026-11-25T09:30:00Z");
/** San Siro, patron of Pavia, also a Wednesday. */
const patron = Temporal.Instant.from("2026-12-09T09:30:00Z");

beforeAll(() => loadDemonstration(db, wednesday), 60_000);

async function found(
  asked: Partial<Question>,
  kind: FindingKind = "service",
  now = wednesday,
): Promise<string[]> {
  const { found: answer } = await answerQuestion(db, kind, { ...nothingAsked, ...asked }, now, 100);
  return answer.findings.map(({ name }) => name);
}

test.each([
  ["badante", "Cerco una badante"],
  ["bolletta", "Aiuto per le bollette"],
  ["sfratto", "Aiuto contro lo sfratto"],
  ["corso di italiano", "Corso di italiano per chi comincia"],
  ["doposcuola", "Doposcuola In Scala"],
  ["spid", "SPID e pratiche in rete"],
  ["pacco alimentare", "Spesa solidale e pacco alimentare"],
  ["psicologo", "Psicologo di quartiere"],
  ["dentiera", "Cure dentali e dentiere a basso costo"],
  ["pannolini", "Pannolini e latte per i piccoli"],
  ["carrozzina", "Prestito di carrozzine e ausili"],
  ["mi picchia", "Centro antiviolenza"],
  ["mi sento sola", "Una telefonata al giorno"],
  ["permesso di soggiorno", "Permesso di soggiorno e cittadinanza"],
  ["gratta e vinci", "Uscire dal gioco d’azzardo"],
  ["per strada", "Posto letto per la notte"],
])("«%s» finds «%s» among the first four", async (text, service) => {
  expect((await found({ text })).slice(0, 4)).toContain(service);
});

test("every synonym that ships leads somewhere", { timeout: 120_000 }, async () => {
  const inVain: string[] = [];
  for (const { term } of synonyms) {
    if ((await found({ text: term })).length === 0) inVain.push(term);
  }
  expect(inVain).toEqual([]);
});

test("each kind of thing is found near the Vallone, the nearest first", async () => {
  for (const kind of findingKinds)
    expect((await found({ near: "Vallone" }, kind)).length).toBeGreaterThan(20);
  expect((await found({ near: "Spazio Q" }, "place"))[0]).toBe("Spazio Q");
});

test("on the day of the patron saint Pavia is closed and Rho is open", async () => {
  const open = await found({ openNow: true }, "place", patron);
  expect(open).toContain("#OPCafé Rho");
  expect(open).not.toContain("Sportello sociale del Comune");
  expect(await found({ openNow: true }, "place")).toContain("Sportello sociale del Comune");
});

test("the safe house has no place, yet its service is found by who needs it", async () => {
  expect(await found({ text: "casa rifugio" }, "place")).toEqual([]);
  const { found: answer } = await answerQuestion(
    db,
    "service",
    { ...nothingAsked, text: "casa rifugio", serves: "Zinasco" },
    wednesday,
  );
  expect(answer.findings.map(({ name }) => name)).toContain("Casa rifugio");
  const positions = await db
    .selectFrom("directory.finding")
    .select(["location_id", "longitude"])
    .where("name", "=", "Casa rifugio")
    .execute();
  expect(positions).toEqual([{ location_id: null, longitude: null }]);
});
