// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { newId } from "../../src/foundation/uuid.ts";
import { browserOf } from "../cookies.ts";
import { signIn, someAddress } from "../people.ts";
import { storyNow } from "../story.ts";
import { mayEdit, note, worldOfClaims } from "./claims.ts";

const { story, db, make, district, office, otherOffice, editor, organization, letters, claimOf } =
  await worldOfClaims();

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

test("what a volunteer wrote proves nothing until somebody looked at it", async () => {
  const { id, domain, path } = await organization();
  const correction = newId();
  await db
    .insertInto("directory.report")
    .values({
      id: correction,
      source: "volunteer",
      what: "check",
      kind: "organization",
      record_id: id,
      territory_id: district,
      created_at: storyNow,
      revision: 1,
    })
    .execute();
  const claimant = await signIn(story, { roles: [], email: `vera@${domain}` });
  expect(await (await claimant.get(path)).text()).not.toContain(`@${domain}</`);
  await claimant.post(path, { note });
  expect(await mayEdit(claimant, id)).toBe(false);

  await db.deleteFrom("directory.report").where("id", "=", correction).execute();
  await claimant.post(path, { note });
  expect(await mayEdit(claimant, id)).toBe(true);
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
