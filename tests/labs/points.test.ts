// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";

import { watchPoints } from "../../src/modules/labs/lab/checklist.actions.ts";
import { sideOf, sidesOf, togetherSince } from "../../src/modules/labs/lab/who-makes.ts";
import { openLabStory } from "./lab-story.ts";

const story = await openLabStory();
const { db, lab, facilitator, district, organization, house } = story;
const points = `/redazione/laboratori/${lab}/punti`;

/** What the page says of a point: its state, in words. */
async function stateOf(code: string): Promise<string> {
  const html = (await (await facilitator.get(points)).text()).replaceAll(/\s+/g, " ");
  const start = html.indexOf(`id="punto-${code}"`);
  return /<p>(.*?)<\/p>/.exec(html.slice(start))?.[1] ?? "";
}

test("who opens the programme to print it shows that paper is around; a visitor shows nothing", async () => {
  expect(await stateOf("paper")).toContain("non l’avete ancora detto");
  const programme = `/agenda/programma.pdf?lab=${lab}`;
  expect((await story.get(programme)).status).toBe(200);
  expect(await stateOf("paper")).toContain("non l’avete ancora detto");
  for (const _ of [1, 2]) expect((await facilitator.get(programme)).status).toBe(200);
  expect(await stateOf("paper")).toMatch(/^C’è, dal .*, letto dai dati\.$/);
  const noted = db.selectFrom("foundation.activity").select("id").where("verb", "=", "programme.printed");
  expect(await noted.execute()).toHaveLength(1);
  // What is read today is not kept as if the lab had said it.
  await watchPoints(db, house.now());
  const kept = db.selectFrom("labs.point").select("code").where("code", "in", ["paper", "synergy"]);
  expect(await kept.execute()).toEqual([]);
  expect((await facilitator.post(`${points}/paper`, { "c-e": "no" })).status).toBe(409);
});

test("local authority, third sector and citizens are seen in who makes the lab; else the lab says it", async () => {
  expect(await stateOf("synergy")).toContain("non l’avete ancora detto");
  await db
    .updateTable("directory.organization")
    .set({ legal_status: "cooperativa sociale" })
    .where("id", "=", organization)
    .execute();
  const resources = JSON.stringify([
    { name: "Fondo sociale", from: "Comune di Prova", since: "2024-03-01", until: null },
  ]);
  await db
    .updateTable("labs.lab")
    .set({ resources, organization_id: organization, founded_on: "2020-05-01" })
    .where("id", "=", lab)
    .execute();
  expect(await stateOf("synergy")).toContain("non l’avete ancora detto");
  await db
    .insertInto("labs.network")
    .values({
      territory_id: district,
      lab_id: lab,
      id: "3d0f9a1e-58b1-4c2e-9b43-0d1b6a6f5a01",
      name: "Passaggi a scuola",
      born_on: "2025-09-15",
      created_at: house.now(),
      last_modified: house.now(),
    })
    .execute();
  expect(await stateOf("synergy")).toBe("C’è, dal 15 settembre 2025, letto dai dati.");
});

test("sides are read from the legal form, else from the name; who says nothing is of none", () => {
  expect(sideOf("ente pubblico", "Biblioteca civica")).toBe("public");
  expect(sideOf(null, "Comune di Pavia")).toBe("public");
  expect(sideOf("associazione", "Amici del Comune di Pavia")).toBe("third-sector");
  expect(sideOf(null, "Parrocchia di San Mauro")).toBe("third-sector");
  expect(sideOf("gruppo informale", "Band")).toBe("citizens");
  expect(sideOf("s.r.l.", "Bar Centrale")).toBeUndefined();
  const day = Temporal.PlainDate.from("2026-12-09");
  const partner = { id: "", organizationId: null, brings: null, until: null };
  const none = { organizationId: null, organizationName: null, foundedOn: null, resources: [] };
  const partners = [
    { ...partner, name: "Band della sala", since: day.subtract({ years: 2 }) },
    { ...partner, name: "Comune di Prova", since: day.subtract({ years: 1 }) },
  ];
  const seen = sidesOf({ ...none, partners }, new Map(), day);
  expect([...seen.keys()]).toEqual(["citizens", "public"]);
  expect(togetherSince(seen)).toBeUndefined();
  const third = { ...partner, name: "Associazione Alfabeto", since: null };
  const all = sidesOf({ ...none, partners: [...partners, third] }, new Map(), day);
  expect(togetherSince(all)).toEqual({ since: null });
});
