// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { bodyOf, formIn } from "../editing/writing.ts";
import { signIn } from "../people.ts";
import { openAssemblyStory } from "./assembly-story.ts";

const story = await openAssemblyStory();
const { db, get, post, consulta, house } = story;

const bench = {
  punto: "Una panchina davanti al cortile",
  perche: "Chi aspetta i bambini sta in piedi.",
  nome: "Ada",
  contatto: "ada@example.org",
};

async function propose(answers: Record<string, string> = {}, at = `/assemblee/${consulta}/proponi`) {
  const form = formIn((await bodyOf(await get(at))).html);
  story.setNow(house.now().add({ seconds: 20 }));
  const sent = await post(at, { ...form, ...bench, ...answers });
  return { sent, form, status: sent.headers.get("location")?.split("?")[0] ?? "" };
}

async function letters() {
  return db
    .selectFrom("foundation.mail")
    .select(["to_address", "subject", "text"])
    .orderBy("created_at")
    .execute();
}

test("anybody proposes a point without an account, and reads what becomes of it by a link", async () => {
  const { sent, status } = await propose();
  expect(sent.status).toBe(303);
  const page = (await bodyOf(await get(`${status}?arrivata=1`))).html;
  expect(page).toContain("È arrivato");
  expect(page).toContain("Una panchina davanti al cortile");
  expect(page).not.toContain("ada@example.org");
  const receipt = (await letters()).find(({ to_address }) => to_address === "ada@example.org");
  expect(receipt!.text).toContain(status);
  expect(receipt!.text).not.toContain("panchina");
  // Who keeps the assembly learns of it: where to read it and answer, not who proposed it.
  const told = (await letters()).find(({ to_address }) => to_address === story.facilitator.email);
  const answering = /\/redazione\/assemblee\/\S+/.exec(told!.text)![0];
  expect((await bodyOf(await story.facilitator.get(answering))).html).toContain("ada@example.org");
  expect(told!.text).toContain("Una panchina davanti al cortile");
  expect(told!.text).not.toContain("ada@example.org");
});

test("the same form sent twice is one point", async () => {
  const { form } = await propose({ punto: "Una sola volta" });
  await post(`/assemblee/${consulta}/proponi`, { ...form, ...bench, punto: "Una sola volta" });
  const rows = await db
    .selectFrom("assemblies.agenda_item")
    .select("id")
    .where("title", "=", "Una sola volta")
    .execute();
  expect(rows).toHaveLength(1);
});

test("at the desk there is a slip with a code, which leads back to the point", async () => {
  const operator = await signIn(story, { roles: [{ role: "desk-operator", of: story.lab }] });
  const path = `/assemblee/${consulta}/proponi?sportello=1`;
  const form = formIn((await bodyOf(await operator.get(path))).html);
  story.setNow(house.now().add({ seconds: 20 }));
  const sent = await operator.post(path, { ...form, ...bench, punto: "Più luce nel cortile", contatto: "" });
  const slip = (await bodyOf(await get(sent.headers.get("location")!))).html;
  expect(slip).toContain("Più luce nel cortile");
  const [code] = /[2-9A-Z]{3}-[2-9A-Z]{3}/.exec(slip)!;
  expect((await bodyOf(await get(`/assemblee/proposte?codice=${code}`))).html).toContain(
    "Più luce nel cortile",
  );
  expect((await get("/assemblee/proposte?codice=222-222")).status).toBe(422);
  const row = await db
    .selectFrom("assemblies.agenda_item")
    .select("made_at_desk")
    .where("title", "=", "Più luce nel cortile")
    .executeTakeFirstOrThrow();
  expect(row.made_at_desk).toBe(true);
});

test("a form without a point, or with a strange contact, comes back with the words kept", async () => {
  const { sent } = await propose({ punto: "", contatto: "boh" });
  expect(sent.status).toBe(422);
  const { html } = await bodyOf(sent);
  expect(html).toContain("Scrivi un indirizzo e-mail o un numero di telefono.");
  expect(html).toContain("Chi aspetta i bambini sta in piedi.");
});
