// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { hashOf } from "../../src/foundation/secrets/token.ts";
import { forgetItemProposers, forgetMembers } from "../../src/modules/assemblies/members/forget.actions.ts";
import { bodyOf, formIn } from "../editing/writing.ts";
import { openAssemblyStory } from "./assembly-story.ts";

const story = await openAssemblyStory();
const { db, get, post, consulta, facilitator, stranger, house } = story;
const html = async (answer: Response | Promise<Response>) => (await bodyOf(await answer)).html;
const base = `/redazione/assemblee/${consulta}`;

async function ask(nome: string, more: Record<string, string> = {}) {
  const path = `/assemblee/${consulta}/entra`;
  const form = formIn(await html(get(path)));
  story.setNow(house.now().add({ seconds: 20 }));
  const address = `${nome.toLowerCase()}@example.org`;
  return post(path, { ...form, nome, canale: "email", email: address, perche: "Abito qui sopra.", ...more });
}

async function memberId(called: string): Promise<string> {
  const rows = await db.selectFrom("assemblies.member").select("id").where("called", "=", called).execute();
  return rows[0]!.id;
}

test("somebody asks to join without an account, the keeper says yes, and their page opens by the same link", async () => {
  const sent = await ask("Ada");
  expect(sent.status).toBe(303);
  const own = sent.headers.get("location")!.split("?")[0]!;
  expect(await html(get(own))).toContain("La sta guardando chi tiene l’assemblea.");
  const list = await html(facilitator.get(`${base}/membri`));
  expect(list).toContain("Abito qui sopra.");
  const told = await db
    .selectFrom("foundation.mail")
    .select("text")
    .where("to_address", "=", facilitator.email)
    .executeTakeFirstOrThrow();
  expect(told.text).toContain(`${base}/membri`);
  expect(told.text).not.toContain("Ada");
  const id = await memberId("Ada");
  expect((await stranger.post(`${base}/membri/${id}/conferma`)).status).toBe(404);
  expect((await facilitator.post(`${base}/membri/${id}/conferma`, { al: "2027-01-20" })).status).toBe(303);
  const letter = await db
    .selectFrom("foundation.mail")
    .select("text")
    .where("to_address", "=", "ada@example.org")
    .executeTakeFirstOrThrow();
  expect(letter.text).toContain(own);
  expect(await html(get(own))).toContain("Le prossime riunioni");
  expect(await html(facilitator.get(base))).toContain("Ada: fino al 20 gennaio 2027");
});

test("who wants letters leaves an address; a refusal says why", async () => {
  expect((await ask("Bea", { email: "" })).status).toBe(422);
  await ask("Bea");
  const id = await memberId("Bea");
  expect((await facilitator.post(`${base}/membri/${id}/rifiuto`, { motivo: "" })).status).toBe(422);
  await facilitator.post(`${base}/membri/${id}/rifiuto`, { motivo: "Siamo già in tanti." });
  const letter = await db
    .selectFrom("foundation.mail")
    .select("text")
    .where("to_address", "=", "bea@example.org")
    .executeTakeFirstOrThrow();
  expect(letter.text).toContain("Siamo già in tanti.");
});

test("a member corrects their data, gets a new link when the old is lost, and leaves; a month later they are forgotten", async () => {
  const carla = await story.member("Carla");
  await post(`${carla.path}/dati`, { nome: "Carletta", canale: "phone", telefono: "0382 111222", email: "" });
  expect(await html(get(carla.path))).toContain("Ciao Carletta");
  const page = await html(facilitator.post(`${base}/membri/${carla.id}/link`));
  const path = /\/membro\/[\w-]{43}/.exec(page)![0];
  expect((await get(carla.path)).status).toBe(404);
  expect((await get(path)).status).toBe(200);
  expect((await post(`${path}/uscita`)).status).toBe(200);
  expect((await get(path)).status).toBe(404);
  const row = () =>
    db.selectFrom("assemblies.member").selectAll().where("id", "=", carla.id).executeTakeFirstOrThrow();
  expect(await forgetMembers(db, house.now().add({ hours: 24 * 29 }))).toBe(0);
  await forgetMembers(db, house.now().add({ hours: 24 * 31 }));
  expect(await row()).toMatchObject({
    called: null,
    email: null,
    phone: null,
    token_hash: null,
    status: "left",
  });
});

test("who leaves and wants to be forgotten is forgotten at once", async () => {
  const dino = await story.member("Dino");
  await post(`${dino.path}/uscita`, { subito: "1" });
  const row = await db
    .selectFrom("assemblies.member")
    .selectAll()
    .where("id", "=", dino.id)
    .executeTakeFirstOrThrow();
  expect(row).toMatchObject({ called: null, email: null, status: "left" });
  expect(JSON.stringify(row)).not.toContain("Dino");
});

test("who proposed a point is forgotten a month after the answer; the point stays", async () => {
  const id = await story.item("Le altalene");
  await db
    .updateTable("assemblies.agenda_item")
    .set({ proposer: "Elio", contact: "elio@example.org", token_hash: hashOf("x") })
    .where("id", "=", id)
    .execute();
  const answer = { motivo: "Il cortile non è nostro." };
  await facilitator.post(`${base}/proposte/${id}/rifiuto`, answer);
  expect(await forgetItemProposers(db, house.now().add({ hours: 24 * 29 }))).toBe(0);
  await forgetItemProposers(db, house.now().add({ hours: 24 * 31 }));
  const row = await db
    .selectFrom("assemblies.agenda_item")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  expect(row).toMatchObject({
    proposer: null,
    contact: null,
    token_hash: null,
    title: "Le altalene",
    status: "declined",
  });
});
