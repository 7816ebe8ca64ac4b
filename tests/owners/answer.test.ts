// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { newId } from "../../src/foundation/uuid.ts";
import { sweepClaims } from "../../src/modules/directory/owners/claim.actions.ts";
import { signIn } from "../people.ts";
import { storyNow } from "../story.ts";
import { mayEdit, note, worldOfClaims } from "./claims.ts";

const { story, db, make, district, office, organization, letters, claimOf } = await worldOfClaims();

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
  const first = await (await office.get("/redazione")).text();
  expect(first).not.toContain("le-tue-schede");
  expect(first).toMatch(/chied(e|ono) di tenere le schede di un’organizzazione/);
});
