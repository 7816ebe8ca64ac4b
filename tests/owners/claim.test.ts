// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { keeper, roles, type Actor, type Role } from "../../src/foundation/actor.ts";
import { newId } from "../../src/foundation/uuid.ts";
import { kindOf } from "../../src/modules/accounts/membership.ts";
import { whyNotGive } from "../../src/modules/accounts/membership.policy.ts";
import { sweepClaims } from "../../src/modules/directory/owners/claim.actions.ts";
import { mayMakeContact } from "../../src/modules/directory/owners/owners.policy.ts";
import { browserOf, type Browser } from "../cookies.ts";
import { signIn, someAddress, type SignedInBrowser } from "../people.ts";
import { recordsOf } from "../records.ts";
import { openStory, storyNow } from "../story.ts";

const story = await openStory();
const { db } = story.house;
const make = recordsOf(db);
const [district, elsewhere] = [newId(), newId()];
await db
  .insertInto("territories.district")
  .values([
    { id: district, code: "pavese", name: "Ambito Pavese" },
    { id: elsewhere, code: "lodigiano", name: "Ambito Lodigiano" },
  ])
  .execute();
const office = await signIn(story, { roles: [{ role: "district", of: district }], name: "Bea Neri" });
const otherOffice = await signIn(story, { roles: [{ role: "district", of: elsewhere }] });
const editor = await signIn(story, { roles: [{ role: "editor", of: district }] });

/** Domains that no other test has. */
let times = 0;
async function organization(numbers = ["0382 123456"]) {
  times += 1;
  const domain = `ente-${times}.example`;
  const id = await make.organization({
    name: `Ente ${times}`,
    territory_id: district,
    website: `https://www.${domain}`,
    phones: JSON.stringify(numbers.map((number) => ({ number }))),
  });
  return { id, domain, path: `/rivendica/${id}` };
}

const note = "Sono la presidente, rispondo io al telefono.";
const letters = async (to: string) =>
  (
    await db.selectFrom("foundation.mail").select(["subject", "text"]).where("to_address", "=", to).execute()
  ).map(({ subject, text }) => `${subject}\n${text}`);
const claimOf = async (browser: SignedInBrowser) =>
  db
    .selectFrom("directory.claim")
    .selectAll()
    .where("claimant_id", "=", browser.personId)
    .orderBy("asked_at", "desc")
    .orderBy("id", "desc")
    .executeTakeFirstOrThrow();
const mayEdit = async (browser: Browser, id: string) =>
  (await browser.get(`/redazione/organizzazioni/${id}`)).status === 200;

test("somebody without account comes in by a link and, with an address of the domain, keeps the records at once", async () => {
  const { id, domain, path } = await organization();
  const present = await signIn(story, { roles: [{ role: "organization-contact", of: id }] });
  const place = await make.place({ name: "Sede", organization_id: id });
  expect(await (await story.get(`/luoghi/${place}`)).text()).toContain(path);

  const browser = browserOf(story);
  const page = await (await browser.get(path)).text();
  expect(page).toContain(`@${domain}`);
  expect(page).not.toContain(present.email);
  const email = `ada@sede.${domain}`;
  const asked = await browser.post(`${path}/entra`, { email });
  expect(asked.headers.get("Location")).toBe("/entra/inviato");
  const token = /\/entra\/([A-Za-z0-9_-]{43})/.exec((await letters(email))[0]!)![1]!;
  const used = await browser.post(`/entra/${token}`);
  expect(used.headers.get("Location")).toBe(path);

  expect(await (await browser.get(path)).text()).toContain("possiamo aprirti subito");
  const taken = await browser.post(path);
  expect(taken.headers.get("Location")).toBe(`${path}?fatto=granted`);
  expect(await mayEdit(browser, id)).toBe(true);
  expect((await letters(email)).at(-1)).toContain("Ora tieni tu le schede");
  // Who keeps them already is told, with a name they can check.
  expect((await letters(present.email)).join()).toContain(email);
  expect(await (await browser.get("/io")).text()).toContain("accolta");
  const done = await (await browser.get(`${path}?fatto=granted`)).text();
  expect(done).toContain("/persone/invita?ruolo=organization-contact");
  expect((await browser.get("/persone/invita?ruolo=organization-contact")).status).toBe(200);
});

test("others wait: the district sees who asks, calls the number on record, and the code is good once", async () => {
  const { id, path } = await organization();
  const claimant = await signIn(story, { name: "Ada Rossi" });
  const short = await claimant.post(path, { nota: "io" });
  expect(short.status).toBe(422);
  expect(await short.text()).toContain("Scrivi in poche parole chi sei");
  expect((await claimant.post(path, { nota: note })).headers.get("Location")).toBe(path);
  expect((await claimant.post(path, { nota: note })).status).toBe(303);
  const claim = await claimOf(claimant);
  expect((await letters(office.email)).join()).toContain(`/redazione/richieste/${claim.id}`);
  expect((await letters(office.email)).join()).not.toContain("Ada");

  const queue = `/redazione/richieste/${claim.id}`;
  expect(await (await office.get("/redazione/richieste")).text()).toContain("Ada Rossi");
  expect((await otherOffice.get(queue)).status).toBe(404);
  expect((await otherOffice.post(`${queue}/accoglimento`)).status).toBe(404);
  expect((await editor.get(queue)).status).toBe(403);
  expect((await claimant.get(queue)).status).toBe(403);
  expect((await browserOf(story).get(queue)).status).toBe(302);

  expect(await (await claimant.post(`${path}/codice`, { codice: "123456" })).text()).toContain(
    "ti chiamiamo noi",
  );
  expect((await office.post(`${queue}/codice`)).status).toBe(303);
  const { code } = await claimOf(claimant);
  const asked = await (await office.get(queue)).text();
  expect(asked).toContain(code);
  expect(asked).toContain("tel:0382123456");
  expect(await (await claimant.get(path)).text()).not.toContain(code);

  const wrong = await claimant.post(`${path}/codice`, { codice: code === "111111" ? "222222" : "111111" });
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain("Hai ancora 4 tentativi.");
  const right = await claimant.post(`${path}/codice`, { codice: `${code!.slice(0, 3)} ${code!.slice(3)}` });
  expect(right.headers.get("Location")).toBe(`${path}?fatto=granted`);
  expect(await mayEdit(claimant, id)).toBe(true);
  expect((await claimant.post(`${path}/codice`, { codice: code! })).status).toBe(404);
  expect(await claimOf(claimant)).toMatchObject({ state: "granted", proven_by: "phone", code: null });
  expect((await office.post(`${queue}/accoglimento`)).status).toBe(409);
});

test("a code that is guessed in parallel is tried five times and no more", async () => {
  const { id, path } = await organization();
  const claimant = await signIn(story);
  await claimant.post(path, { nota: note });
  const queue = `/redazione/richieste/${(await claimOf(claimant)).id}`;
  await office.post(`${queue}/codice`);
  const { code } = await claimOf(claimant);
  const guesses = Array.from({ length: 16 }, (_, index) =>
    String((Number(code) + index + 1) % 1_000_000).padStart(6, "0"),
  );
  const said = await Promise.all(guesses.map((codice) => claimant.post(`${path}/codice`, { codice })));
  expect(said.every(({ status }) => status === 422)).toBe(true);
  expect((await claimOf(claimant)).code_tries).toBe(5);
  // Also the right one comes too late; a new call makes a new code.
  expect((await claimant.post(`${path}/codice`, { codice: code! })).status).toBe(422);
  expect(await mayEdit(claimant, id)).toBe(false);
  await office.post(`${queue}/codice`);
  const again = (await claimOf(claimant)).code!;
  story.setNow(storyNow.add({ hours: 7 * 24 }));
  const aWeekLater = await signIn(story, { email: claimant.email });
  const late = await aWeekLater.post(`${path}/codice`, { codice: again });
  expect(await late.text()).toContain("Questo codice è scaduto");
  story.setNow(storyNow);
  expect((await claimant.post(`${path}/codice`, { codice: again })).status).toBe(303);
});

test("the district decides, and says why not", async () => {
  const { id, path } = await organization([]);
  const claimant = await signIn(story);
  await claimant.post(path, { nota: note });
  const queue = `/redazione/richieste/${(await claimOf(claimant)).id}`;
  expect(await (await office.get(queue)).text()).toContain("non c’è nessun numero");
  expect((await office.post(`${queue}/rifiuto`, { motivo: "" })).status).toBe(422);
  const answer = "Non ti conosciamo: passa allo sportello con la tessera.";
  expect((await office.post(`${queue}/rifiuto`, { motivo: answer })).headers.get("Location")).toBe(
    `${queue}?fatto=refused`,
  );
  expect((await letters(claimant.email)).join()).toContain(answer);
  expect(await (await claimant.get("/io")).text()).toContain(answer);
  expect(await (await claimant.get(path)).text()).toContain(answer);

  await claimant.post(path, { nota: note });
  const second = `/redazione/richieste/${(await claimOf(claimant)).id}`;
  const both = await Promise.all([
    office.post(`${second}/accoglimento`),
    office.post(`${second}/rifiuto`, { motivo: answer }),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409]);
  expect(await mayEdit(claimant, id)).toBe((await claimOf(claimant)).state === "granted");
});

test("a contact answers for their organization, and nobody for themselves", async () => {
  const { id, path } = await organization();
  const contact = await signIn(story, { roles: [{ role: "organization-contact", of: id }] });
  expect(await (await contact.get(path)).text()).toContain("Tieni già le schede");
  const claimant = await signIn(story, { roles: [{ role: "district", of: district }] });
  await claimant.post(path, { nota: note });
  const queue = `/redazione/richieste/${(await claimOf(claimant)).id}`;
  expect((await claimant.get(queue)).status).toBe(404);
  expect((await claimant.post(`${queue}/accoglimento`)).status).toBe(404);
  const seen = await (await contact.get(queue)).text();
  expect(seen).toContain(claimant.email);
  // The code is read to the number on record by the district, not by who may answer it.
  expect(seen).not.toContain("Fai il codice");
  expect((await contact.post(`${queue}/codice`)).status).toBe(404);
  expect((await contact.post(`${queue}/accoglimento`)).status).toBe(303);
  expect(await mayEdit(claimant, id)).toBe(true);
});

test("two claims at once are one, five organizations are enough, and what is withdrawn is gone", async () => {
  const claimant = await signIn(story);
  const { path } = await organization();
  await Promise.all(Array.from({ length: 8 }, () => claimant.post(path, { nota: note })));
  const mine = () =>
    db.selectFrom("directory.claim").selectAll().where("claimant_id", "=", claimant.personId).execute();
  expect(await mine()).toHaveLength(1);
  for (let more = 0; more < 4; more += 1) await claimant.post((await organization()).path, { nota: note });
  const sixth = await claimant.post((await organization()).path, { nota: note });
  expect(sixth.status).toBe(409);
  expect(await sixth.text()).toContain(note);
  expect((await claimant.post(`${path}/ritiro`)).headers.get("Location")).toBe(`${path}?fatto=withdrawn`);
  expect((await claimant.post(`${path}/ritiro`)).status).toBe(404);
  expect(await mine()).toHaveLength(5);
});

test("claims end after sixty days and are forgotten a year after the answer, or with the account", async () => {
  const claimant = await signIn(story);
  await claimant.post((await organization()).path, { nota: note });
  const later = storyNow.add({ hours: 61 * 24 });
  await sweepClaims(db, later);
  expect((await claimOf(claimant)).state).toBe("expired");
  expect(await (await claimant.get("/io/dati.json")).text()).toContain(note);
  await sweepClaims(db, later.add({ hours: 366 * 24 }));
  expect(
    await db
      .selectFrom("directory.claim")
      .select("id")
      .where("claimant_id", "=", claimant.personId)
      .execute(),
  ).toEqual([]);

  await claimant.post((await organization()).path, { nota: note });
  await claimant.post("/io/cancella", { conferma: "cancella" });
  expect(
    await db
      .selectFrom("directory.claim")
      .select("id")
      .where("claimant_id", "=", claimant.personId)
      .execute(),
  ).toEqual([]);
});

test("what is no organization has no claim, and wrong words are a mistake", async () => {
  expect((await story.get(`/rivendica/${newId()}`)).status).toBe(404);
  expect((await story.post(`/rivendica/${newId()}/entra`, { email: someAddress() })).status).toBe(404);
  const { path } = await organization();
  const wrong = await story.post(`${path}/entra`, { email: "ada" });
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain("ada");
  expect((await story.post(path, { nota: note })).headers.get("Location")).toBe(path);
  expect((await story.get(`/en${path}`)).status).toBe(200);
});

function holding(role: Role, id: string | null): Actor {
  return {
    kind: "person",
    id: newId(),
    name: "",
    sessionId: "",
    roles: [{ role, of: { kind: kindOf[role], id } }],
  };
}

test("who may make a contact is who may invite one", () => {
  const organizationId = newId();
  const idOf = { installation: null, district, organization: organizationId, desk: newId(), lab: newId() };
  const actors = [
    keeper,
    ...roles.flatMap((role) => [holding(role, idOf[kindOf[role]]), holding(role, newId())]),
  ];
  for (const actor of actors) {
    for (const districtId of [district, null]) {
      const of = { kind: "organization", id: organizationId, districtId } as const;
      expect(mayMakeContact(of, actor)).toBe(whyNotGive("organization-contact", of, actor) === undefined);
    }
  }
});

test("a contact finds their own records first, with what is to be checked and what people reported", async () => {
  const { id } = await organization();
  const service = await make.service({ name: "Trasporto", organization_id: id, assured_date: "2026-12-01" });
  await db
    .insertInto("directory.report")
    .values({
      id: newId(),
      source: "public",
      what: "hours",
      kind: "service",
      record_id: service,
      created_at: storyNow,
    })
    .execute();
  const contact = await signIn(story, { roles: [{ role: "organization-contact", of: id }] });
  const claimant = await signIn(story);
  await claimant.post(`/rivendica/${id}`, { nota: note });
  const page = await (await contact.get("/redazione")).text();
  const own = page.slice(page.indexOf('id="le-tue-schede"'), page.indexOf('id="segnalazioni"'));
  expect(own).toContain("Trasporto: una da guardare");
  expect(own).toContain("contatti");
  expect(own).toContain("Una persona chiede di tenere le schede con te");
  expect(own).toContain("/persone/invita?ruolo=organization-contact");
  expect(await (await office.get("/redazione")).text()).not.toContain("le-tue-schede");
});
