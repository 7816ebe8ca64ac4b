// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { expect, test } from "vitest";

import { newId } from "../../src/foundation/uuid.ts";
import { browserOf } from "../cookies.ts";
import { signIn, someAddress } from "../people.ts";
import { openStory, storyNow } from "../story.ts";
import { twoDistricts } from "./belonging-world.ts";

const story = await openStory();
const { db } = story.house;

async function lettersTo(address: string) {
  return db.selectFrom("foundation.mail").selectAll().where("to_address", "=", address).execute();
}

test("anyone reads the register of purposes, in both languages", async () => {
  const page = await (await story.get("/registro")).text();
  for (const title of ["Entrare", "Sicurezza", "Lavorare insieme", "Sapere chi ha guardato"]) {
    expect(page).toContain(title);
  }
  expect(await (await story.get("/en/registro")).text()).toContain("Legal basis");
});

test("my page says what I may do, and because of which role", async () => {
  const { north, shelter, mark } = await twoDistricts(db);
  const ada = await signIn(story, {
    roles: [
      { role: "editor", of: north },
      { role: "organization-contact", of: shelter, endsOn: "2027-01-31" },
    ],
  });
  const page = await (await ada.get("/io")).text();
  expect(page).toContain(`Redazione: Ambito Nord ${mark}`);
  expect(page).toContain("Scrivere, pubblicare, ritirare e ripristinare le schede del tuo distretto");
  expect(page).toContain(`Referente di un’organizzazione: Rifugio ${mark}`);
  expect(page).toContain("31 gennaio 2027");
  expect(page).not.toContain("Invitare chiunque");

  const stranger = await signIn(story);
  expect(await (await stranger.get("/io")).text()).toContain("Non hai ancora nessun ruolo");
  const visitor = await browserOf(story).get("/io");
  expect(visitor.headers.get("Location")).toBe("/entra?torna=%2Fio");
  expect((await ada.get("/io")).headers.get("Cache-Control")).toContain("no-store");
});

test("name and language are corrected; a name too long is given back", async () => {
  const ada = await signIn(story);
  expect((await ada.post("/io", { nome: "Ada Ètoile 🌟", lingua: "en" })).status).toBe(303);
  expect(await (await ada.get("/io")).text()).toContain('value="Ada Ètoile 🌟"');
  const wrong = await ada.post("/io", { nome: "x".repeat(121), lingua: "it" });
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain("x".repeat(121));
  expect((await ada.post("/io", { nome: "A", lingua: "de" })).status).toBe(422);
});

test("a browser that is ended is out at its next request; others stay", async () => {
  const laptop = await signIn(story);
  const phone = await signIn(story, { email: laptop.email });
  const library = await signIn(story, { email: laptop.email });
  expect((await laptop.post(`/io/accessi/${phone.sessionId}/fine`)).status).toBe(303);
  expect((await phone.get("/io")).status).toBe(302);
  expect((await library.get("/io")).status).toBe(200);

  const other = await signIn(story);
  expect((await other.post(`/io/accessi/${library.sessionId}/fine`)).status).toBe(404);
  expect((await laptop.post("/io/accessi/fine")).status).toBe(303);
  expect((await library.get("/io")).status).toBe(302);
  expect((await laptop.get("/io")).status).toBe(200);
});

test("a new address counts when its link is opened by the same person, once, within a day", async () => {
  const ada = await signIn(story);
  const wanted = someAddress();
  expect((await ada.post("/io/indirizzo", { email: "niente" })).status).toBe(422);
  expect((await ada.post("/io/indirizzo", { email: wanted })).status).toBe(303);
  const path = /\/io\/indirizzo\/[\w-]{43}/.exec((await lettersTo(wanted))[0]!.text)![0];

  const eve = await signIn(story);
  expect((await eve.post(path)).status).toBe(404);
  expect((await ada.get(path)).status).toBe(200);
  const person = () =>
    db.selectFrom("accounts.person").select("email").where("id", "=", ada.personId).executeTakeFirstOrThrow();
  expect((await person()).email).toBe(ada.email);

  story.setNow(storyNow.add({ hours: 11 }));
  expect((await ada.post(path)).status).toBe(303);
  expect((await person()).email).toBe(wanted);
  expect((await lettersTo(ada.email))[0]?.text).toContain(wanted);
  expect((await ada.post(path)).status).toBe(410);
  story.setNow(storyNow);
});

test("an address that somebody has is told only to who reads mail there", async () => {
  const ada = await signIn(story);
  const bea = await signIn(story);
  const free = await ada.post("/io/indirizzo", { email: someAddress() });
  const taken = await ada.post("/io/indirizzo", { email: bea.email });
  expect([taken.status, taken.headers.get("Location")]).toEqual([free.status, free.headers.get("Location")]);
  const [letter] = await lettersTo(bea.email);
  expect(letter?.text).not.toContain("/io/indirizzo/");
});

test("opening somebody's page is written, and they see who it was", async () => {
  const { north } = await twoDistricts(db);
  const ada = await signIn(story, { roles: [{ role: "district", of: north }], name: "Ada del distretto" });
  const bea = await signIn(story, { roles: [{ role: "editor", of: north }] });
  expect(await (await bea.get("/io")).text()).toContain("Nessuno ha aperto la tua pagina");

  expect(await (await ada.get(`/persone/${bea.personId}`)).text()).toContain(bea.email);
  await ada.get(`/persone/${bea.personId}`);
  expect(await (await bea.get("/io")).text()).toContain("Ada del distretto");
  const looks = await db
    .selectFrom("accounts.view")
    .select("id")
    .where("person_id", "=", bea.personId)
    .execute();
  expect(looks).toHaveLength(1);
  expect((await bea.get(`/persone/${ada.personId}`)).status).toBe(404);
});

test("everything is downloaded: what a table keeps of a person is in the file, without secrets", async () => {
  const { north } = await twoDistricts(db);
  const ada = await signIn(story, { roles: [{ role: "district", of: north }], name: "Ada" });
  await ada.post("/persone/inviti", { ruolo: "editor", di: north, email: someAddress() });

  const answer = await ada.get("/io/dati.json");
  expect(answer.headers.get("Content-Disposition")).toContain("attachment");
  const data = await answer.json();
  expect(data.person.email).toBe(ada.email);
  expect(data.memberships).toMatchObject([{ role: "district", of_id: north }]);
  expect(data.sessions).toHaveLength(1);
  expect(data.invitationsSent).toHaveLength(1);
  expect(data.acts.map(({ verb }: { verb: string }) => verb)).toContain("invitation.sent");
  expect(JSON.stringify(data)).not.toMatch(/token|hash|public_key/);

  const page = await (await ada.get("/io/dati")).text();
  expect(page).toContain(ada.email);
  expect(page).toContain("mandare: invito");
  expect(page).toMatch(/Entrato con<\/dt><dd>link/);
  expect(await (await ada.get("/en/io/dati")).text()).toContain("send: invitation");
  // No name of a column, no moment as a program writes it.
  expect(
    [...page.matchAll(/<dt>([^<]*)<\/dt>/g)].map(([, term]) => term).filter((term) => /^[a-z]|_/.test(term!)),
  ).toEqual([]);
  expect(page).not.toMatch(/\d{4}-\d\d-\d\d(T|<)/);
});

test("drafts are downloaded whole and go with the account; what was published stays, nobody's", async () => {
  const { north } = await twoDistricts(db);
  const ada = await signIn(story, { roles: [{ role: "district", of: north }] });
  const draft = {
    id: newId(),
    kind: "service",
    record_id: newId(),
    author_id: ada.personId,
    based_on: 0,
    content: JSON.stringify({ name: "Una bozza di Ada" }),
    saved_at: storyNow,
  };
  await db.insertInto("directory.draft").values(draft).execute();
  const revision = {
    record_id: newId(),
    number: 1,
    kind: "service",
    changed_at: storyNow,
    changed_by: ada.personId,
  };
  await db
    .insertInto("directory.revision")
    .values({ ...revision, act: "created", content: JSON.stringify({ name: "Pubblicato" }) })
    .execute();

  const data = await (await ada.get("/io/dati.json")).json();
  expect(data.drafts).toMatchObject([{ content: { name: "Una bozza di Ada" } }]);
  expect(data.revisions).toMatchObject([{ record_id: revision.record_id, act: "created" }]);

  await ada.post("/io/cancella", { conferma: "Cancella" });
  const left = await db
    .selectFrom("directory.draft")
    .select("id")
    .where("author_id", "=", ada.personId)
    .execute();
  expect(left).toEqual([]);
  const kept = await db
    .selectFrom("directory.revision")
    .select("number")
    .where("record_id", "=", revision.record_id)
    .execute();
  expect(kept).toHaveLength(1);
});

test("an erased account leaves no name, address, browser or letter; its acts stay nobody's", async () => {
  const { north } = await twoDistricts(db);
  const root = await signIn(story, { roles: [{ role: "administrator" }] });
  const ada = await signIn(story, { roles: [{ role: "district", of: north }], name: "Ada da cancellare" });
  await ada.post("/io/indirizzo", { email: someAddress() });
  const sent = await ada.post("/persone/inviti", { ruolo: "editor", di: north });
  await root.get(`/persone/${ada.personId}`);

  expect((await ada.post("/io/cancella", { conferma: "sì" })).status).toBe(422);
  const gone = await ada.post("/io/cancella", { conferma: "Cancella" });
  expect(gone.headers.get("Location")).toBe("/io/addio");
  expect((await ada.get("/io/addio")).status).toBe(200);
  expect((await ada.get("/io")).status).toBe(302);

  const tables = await sql<{ table: string }>`
    select table_schema || '.' || table_name as "table" from information_schema.tables
    where table_schema in ('accounts', 'foundation') and table_type = 'BASE TABLE'`.execute(db);
  for (const { table } of tables.rows) {
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(table)} t`.execute(db);
    const left = rows.filter(({ row }) => row.includes(ada.email) || row.includes("Ada da cancellare"));
    expect([table, left]).toEqual([table, []]);
  }
  const acts = await db
    .selectFrom("foundation.activity")
    .select("verb")
    .where("actor", "=", `person:${ada.personId}`)
    .execute();
  expect(acts.map(({ verb }) => verb)).toContain("person.erased");

  const held = await db
    .selectFrom("accounts.membership")
    .select("ended_by")
    .where("person_id", "=", ada.personId)
    .execute();
  expect(held).toEqual([{ ended_by: ada.personId }]);
  expect(await (await root.get(sent.headers.get("Location")!)).text()).toContain("Ritirato");
});

test("who comes back with the same address after erasing is somebody new", async () => {
  const ada = await signIn(story, { name: "Prima" });
  await ada.post("/io/cancella", { conferma: "cancella" });
  const again = await signIn(story, { email: ada.email });
  expect(again.personId).not.toBe(ada.personId);
});

test("the last administrator cannot erase themselves, and is told why", async () => {
  const own = await openStoryOfOne();
  const page = await (await own.get("/io/cancella")).text();
  expect(page).toContain("ultima persona che tiene il sito");
  expect((await own.post("/io/cancella", { conferma: "cancella" })).status).toBe(409);
  expect((await own.get("/io")).status).toBe(200);
});

/** An installation that one person keeps. */
async function openStoryOfOne() {
  await db
    .updateTable("accounts.membership")
    .set({ ended_by: (await signIn(story)).personId })
    .where("role", "=", "administrator")
    .execute();
  return signIn(story, { roles: [{ role: "administrator" }] });
}
