// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { browserOf } from "../cookies.ts";
import { signIn, someAddress, type SignedInBrowser } from "../people.ts";
import { openStory, storyNow } from "../story.ts";
import { invitationPathIn, twoDistricts } from "./belonging-world.ts";

const story = await openStory();
const { db } = story.house;

/** Invites by a link to hand over; gives its path. */
async function invitedBy(browser: SignedInBrowser, fields: Record<string, string>): Promise<string> {
  const sent = await browser.post("/persone/inviti", fields);
  expect(sent.status).toBe(303);
  const page = await browser.get(sent.headers.get("Location")!);
  return invitationPathIn(await page.text());
}

async function rolesOf(personId: string) {
  return db
    .selectFrom("accounts.membership")
    .select(["role", "of_id", "ends_on", "given_by", "ended_by"])
    .where("person_id", "=", personId)
    .orderBy("id")
    .execute();
}

async function lettersTo(address: string) {
  return db.selectFrom("foundation.mail").selectAll().where("to_address", "=", address).execute();
}

test("an administrator invites a district, which invites a contact: each link gives its role, once", async () => {
  const { north, shelter } = await twoDistricts(db);
  const root = await signIn(story, { roles: [{ role: "administrator" }], name: "Ines" });
  const ada = await signIn(story);

  const path = await invitedBy(root, { ruolo: "district", di: north });
  const offer = await (await ada.get(path)).text();
  expect(offer).toContain("Ines, per «Ambito di prova», ti invita");
  expect(offer).toContain("Accetta l’invito");
  const accepted = await ada.post(path);
  expect(accepted.status).toBe(303);
  expect(await rolesOf(ada.personId)).toMatchObject([
    { role: "district", of_id: north, given_by: root.personId },
  ]);

  const bea = await signIn(story);
  const second = await invitedBy(ada, { ruolo: "organization-contact", di: shelter });
  await bea.post(second);
  expect(await rolesOf(bea.personId)).toMatchObject([{ role: "organization-contact", of_id: shelter }]);

  const cleo = await signIn(story);
  const again = await cleo.post(path);
  expect(again.status).toBe(410);
  expect(await again.text()).toContain("già stato usato");
  expect(await rolesOf(cleo.personId)).toEqual([]);
});

test("a district gives nothing of another district, and no administration", async () => {
  const { north, south, kitchen } = await twoDistricts(db);
  const ada = await signIn(story, { roles: [{ role: "district", of: north }] });

  const refused: Record<string, string>[] = [
    { ruolo: "editor", di: south },
    { ruolo: "organization-contact", di: kitchen },
    { ruolo: "administrator" },
  ];
  for (const fields of refused) {
    const answer = await ada.post("/persone/inviti", fields);
    expect([fields, answer.status]).toEqual([fields, 403]);
  }
  expect((await ada.post("/persone/inviti", { ruolo: "editor", di: "niente" })).status).toBe(422);
  expect((await ada.post("/persone/inviti", { ruolo: "imperatore", di: north })).status).toBe(422);

  const form = await (await ada.get("/persone/invita?ruolo=organization-contact")).text();
  expect(form).toContain("Rifugio");
  expect(form).not.toContain("Mensa");
});

test("who invites nobody finds no form, and a visitor is led to sign in", async () => {
  const { north } = await twoDistricts(db);
  const editor = await signIn(story, { roles: [{ role: "editor", of: north }] });
  expect((await editor.get("/persone/invita")).status).toBe(403);
  expect((await editor.post("/persone/inviti", { ruolo: "editor", di: north })).status).toBe(403);

  const nobody = browserOf(story);
  const answer = await nobody.get("/persone");
  expect(answer.status).toBe(302);
  expect(answer.headers.get("Location")).toBe("/entra?torna=%2Fpersone");
});

test("only roles of something that is there are offered, and who gave no name is told by what they answer for", async () => {
  const { north, shelter, mark } = await twoDistricts(db);
  const root = await signIn(story, { roles: [{ role: "administrator" }] });
  const offered = await (await root.get("/persone/invita")).text();
  expect(offered).toContain("ruolo=organization-contact");
  expect(offered).not.toMatch(/ruolo=(desk-operator|lab-contact)/);
  expect(offered).not.toContain("Aggiungi un distretto");

  const said = async (browser: SignedInBrowser, fields: Record<string, string>) =>
    (await story.get(await invitedBy(browser, fields))).text();
  expect(await said(root, { ruolo: "district", di: north })).toContain(
    "Chi amministra «Ambito di prova» ti invita",
  );
  const ada = await signIn(story, { roles: [{ role: "district", of: north }] });
  const fields = { ruolo: "organization-contact", di: shelter };
  expect(await said(ada, fields)).toContain(`Chi risponde di «Ambito Nord ${mark}» ti invita`);
  const bea = await signIn(story, { roles: [{ role: "organization-contact", of: shelter }] });
  expect(await said(bea, fields)).toContain(`Chi tiene le schede di «Rifugio ${mark}» ti invita`);
});

test("an invitation by e-mail is a letter, good only for that address", async () => {
  const { north, mark } = await twoDistricts(db);
  const ada = await signIn(story, { roles: [{ role: "district", of: north }], name: "Ada" });
  const email = someAddress();
  const sent = await ada.post("/persone/inviti", { ruolo: "editor", di: north, email: email.toUpperCase() });
  expect(sent.status).toBe(303);
  expect(await (await ada.get(sent.headers.get("Location")!)).text()).not.toMatch(/\/inviti\/[\w-]{43}/);

  const [letter] = await lettersTo(email);
  expect(letter?.text).toContain(`Ada, per «Ambito Nord ${mark}», ti invita`);
  const path = invitationPathIn(letter!.text);

  const other = await signIn(story);
  const refused = await other.post(path);
  expect(refused.status).toBe(403);
  const page = await refused.text();
  expect(page).toContain("per un altro indirizzo");
  expect(page).not.toContain(email);

  const invited = await signIn(story, { email });
  expect((await invited.post(path)).status).toBe(303);
  expect(await rolesOf(invited.personId)).toHaveLength(1);
});

test("accepting while signed out goes through the mail and back, account included", async () => {
  const { north } = await twoDistricts(db);
  const ada = await signIn(story, { roles: [{ role: "district", of: north }] });
  const path = await invitedBy(ada, { ruolo: "editor", di: north });
  const browser = browserOf(story);
  const email = someAddress();

  expect(await (await browser.get(path)).text()).toContain("dicci chi sei");
  expect((await browser.post(path)).headers.get("Location")).toBe(path);
  expect((await browser.post(`${path}/entra`, { email: "nessuno" })).status).toBe(422);
  expect((await browser.post(`${path}/entra`, { email })).headers.get("Location")).toBe("/entra/inviato");

  const [letter] = await lettersTo(email);
  const link = /\/entra\/[\w-]{43}/.exec(letter!.text)![0];
  expect((await browser.get(link)).status).toBe(200);
  const inside = await browser.post(link);
  expect(inside.headers.get("Location")).toBe("/inviti");
  const back = await browser.get("/inviti");
  expect(back.headers.get("Location")).toBe(path);
  expect(await (await browser.get(path)).text()).toContain("Accetta l’invito");
  expect((await browser.post(path)).status).toBe(303);
  expect((await browser.get("/persone")).status).toBe(200);
});

test("an invitation for one address sends no way in to another", async () => {
  const { north } = await twoDistricts(db);
  const ada = await signIn(story, { roles: [{ role: "district", of: north }] });
  const email = someAddress();
  await ada.post("/persone/inviti", { ruolo: "editor", di: north, email });
  const path = invitationPathIn((await lettersTo(email))[0]!.text);

  const intruder = someAddress();
  const told = await browserOf(story).post(`${path}/entra`, { email: intruder });
  expect(told.headers.get("Location")).toBe("/entra/inviato");
  const letters = await lettersTo(intruder);
  expect(letters.every(({ text }) => !/\/entra\/[\w-]{43}/.test(text))).toBe(true);
});

test("an invitation that was withdrawn or has expired says so and gives nothing", async () => {
  const { north } = await twoDistricts(db);
  const ada = await signIn(story, { roles: [{ role: "district", of: north }] });
  const sent = await ada.post("/persone/inviti", { ruolo: "editor", di: north });
  const place = sent.headers.get("Location")!;
  const path = invitationPathIn(await (await ada.get(place)).text());
  const late = await invitedBy(ada, { ruolo: "evaluator", di: north });

  expect((await ada.post(`${place}/ritiro`)).status).toBe(303);
  const eve = await signIn(story);
  expect(await (await eve.get(path)).text()).toContain("ritirato");
  expect((await eve.post(path)).status).toBe(410);

  story.setNow(storyNow.add({ hours: 14 * 24 }));
  const fay = await signIn(story);
  const expired = await fay.post(late);
  story.setNow(storyNow);
  expect(expired.status).toBe(410);
  expect(await expired.text()).toContain("scaduto");
  expect(await rolesOf(eve.personId)).toEqual([]);
  expect(await rolesOf(fay.personId)).toEqual([]);

  const unknown = await eve.get(`/inviti/${"a".repeat(43)}`);
  expect(unknown.status).toBe(404);
});

test("of sixty-four who accept the same link at once, one gets the role", async () => {
  const { north } = await twoDistricts(db);
  const ada = await signIn(story, { roles: [{ role: "district", of: north }] });
  const path = await invitedBy(ada, { ruolo: "editor", di: north });
  const people = await Promise.all(Array.from({ length: 64 }, () => signIn(story)));
  const answers = await Promise.all(people.map((person) => person.post(path)));
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 303)).toHaveLength(1);
  expect(statuses.filter((status) => status === 410)).toHaveLength(63);
});

test("ending a role ends what it opened at the next request, and leaves the others", async () => {
  const { north, south, shelter } = await twoDistricts(db);
  const root = await signIn(story, { roles: [{ role: "administrator" }] });
  const ada = await signIn(story, {
    roles: [
      { role: "district", of: north },
      { role: "organization-contact", of: shelter },
      { role: "editor", of: south },
    ],
  });
  expect((await ada.get("/persone/invita?ruolo=editor")).status).toBe(200);

  const { id } = await db
    .selectFrom("accounts.membership")
    .select("id")
    .where("person_id", "=", ada.personId)
    .where("role", "=", "district")
    .executeTakeFirstOrThrow();
  expect(await (await root.get(`/persone/ruoli/${id}`)).text()).toContain("Chiudi il ruolo adesso");
  expect((await root.post(`/persone/ruoli/${id}/fine`)).status).toBe(303);

  expect((await ada.post("/persone/inviti", { ruolo: "editor", di: north })).status).toBe(403);
  expect((await ada.post("/persone/inviti", { ruolo: "organization-contact", di: shelter })).status).toBe(
    303,
  );
  expect((await root.post(`/persone/ruoli/${id}/fine`)).status).toBe(404);
});

test("a role with a last day holds that day and not the next", async () => {
  const { north } = await twoDistricts(db);
  const ada = await signIn(story, { roles: [{ role: "district", of: north, endsOn: "2026-12-10" }] });
  story.setNow(storyNow.add({ hours: 24 }));
  const bea = await signIn(story, { email: ada.email });
  const onTheDay = await bea.get("/persone/invita");
  story.setNow(storyNow.add({ hours: 38 }));
  const later = await signIn(story, { email: ada.email });
  const dayAfter = await later.get("/persone/invita");
  story.setNow(storyNow);
  expect([onTheDay.status, dayAfter.status]).toEqual([200, 403]);
});

test("nobody ends what they do not answer for, and it is not there for them", async () => {
  const { north, south } = await twoDistricts(db);
  const ada = await signIn(story, { roles: [{ role: "district", of: north }] });
  const bea = await signIn(story, { roles: [{ role: "editor", of: south }] });
  const { id } = await db
    .selectFrom("accounts.membership")
    .select("id")
    .where("person_id", "=", bea.personId)
    .executeTakeFirstOrThrow();
  expect((await ada.get(`/persone/ruoli/${id}`)).status).toBe(404);
  expect((await ada.post(`/persone/ruoli/${id}/fine`)).status).toBe(404);
  expect((await ada.get(`/persone/${bea.personId}`)).status).toBe(404);
  expect((await bea.post(`/persone/ruoli/${id}/fine`)).headers.get("Location")).toBe("/io");
});

test("the list shows who works for what one belongs to, with addresses for who answers", async () => {
  const { north, south } = await twoDistricts(db);
  const ada = await signIn(story, { roles: [{ role: "district", of: north }] });
  const bea = await signIn(story, { roles: [{ role: "editor", of: north }], name: "Beatrice N." });
  const carl = await signIn(story, { roles: [{ role: "editor", of: south }], name: "Carlo S." });

  const seenByAda = await (await ada.get("/persone")).text();
  expect(seenByAda).toContain("Beatrice N.");
  expect(seenByAda).toContain(bea.email);
  expect(seenByAda).not.toContain("Carlo S.");

  const seenByBea = await (await bea.get("/persone")).text();
  expect(seenByBea).toContain("Redazione: Ambito Nord");
  expect(seenByBea).not.toContain(ada.email);
  expect(seenByBea).not.toContain(carl.email);

  const stranger = await signIn(story);
  const seenByStranger = await (await stranger.get("/persone")).text();
  expect(seenByStranger).toContain("Non fai ancora parte di niente");
  expect(seenByStranger).not.toContain("@example.org");
});
