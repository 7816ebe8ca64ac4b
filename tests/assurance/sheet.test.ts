// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { inTransaction } from "../../src/foundation/database/transaction.ts";
import { forgetAsked } from "../../src/modules/directory/assurance/campaign.actions.ts";
import { tokenOf } from "../../src/modules/directory/pinboard/pin.ts";
import { signIn } from "../people.ts";
import { campaignWorld } from "./campaign-world.ts";

const { story, db, make, district, twoOrganizations, start, mail } = await campaignWorld();
const { place, service, contact, organization } = await twoOrganizations();
const hidden = await make.place({
  name: "Casa segreta",
  territory_id: district,
  address_visibility: "hidden",
});
const cot = await make.asset({
  name: "Lettino",
  kind: "physical-structures",
  territory_id: district,
  location_id: hidden,
});
await make.service({ name: "Rifugio", territory_id: district, at: [hidden] });
const volunteer = await signIn(story, { roles: [{ role: "volunteer", of: district }] });

test("the sheet has what is written, boxes and lines, and no word of a hidden place", async () => {
  const html = await (await volunteer.get("/redazione/verifiche/foglio")).text();
  expect(html).toContain("Sede Il Filo");
  expect(html).toContain("via Scala 9, 27100, Pavia, PV");
  expect(html).toContain("0382 1");
  expect(html.match(/sheet-box/g)!.length).toBeGreaterThan(10);
  expect(html).toContain("Stampato il 9 dicembre 2026.");
  for (const secret of ["Casa segreta", "Lettino", hidden, cot]) expect(html).not.toContain(secret);
});

test("the sheet is of what one chooses", async () => {
  const places = await (await volunteer.get("/redazione/verifiche/foglio?tipo=luoghi&parte=orari")).text();
  expect(places).toContain("Sede Il Filo");
  expect(places).not.toContain("Doposcuola");
  const theirs = await (
    await volunteer.get(`/redazione/verifiche/foglio?ente=${organization}&tipo=servizi`)
  ).text();
  expect(theirs).toContain("Doposcuola");
  expect(theirs).not.toContain("Sportello");
  expect((await contact.get("/redazione/verifiche/foglio")).status).toBe(403);
  expect((await volunteer.get("/redazione/verifiche/foglio?tipo=x&zona=%27")).status).toBe(200);
});

test("a page and the sheet one takes along say what has to be checked before going", async () => {
  const never = "Nessuno ha ancora verificato queste informazioni: chiama prima di andare.";
  const page = await (await story.get(`/servizi/${service}`)).text();
  expect(page).toContain(never);
  expect(page).toContain(`/segnala/servizi/${service}?cosa=hours`);
  expect(await (await story.get(`/luoghi/${place}`)).text()).toContain(never);
  const pin = tokenOf({ kind: "service", id: service });
  expect(await (await story.get(`/bacheca/stampa?schede=${pin}`)).text()).toContain(never);
});

test("who erases their account is in no campaign any more", async () => {
  expect((await start()).status).toBe(303);
  await mail();
  const asks = () => db.selectFrom("directory.ask").select(["address", "person_id"]).execute();
  expect((await asks()).map(({ address }) => address)).toContain(contact.email);
  await inTransaction(db, (tx) => forgetAsked(tx, contact.personId));
  expect((await asks()).map(({ address }) => address)).not.toContain(contact.email);
  expect((await asks()).filter(({ person_id }) => person_id === contact.personId)).toEqual([]);
});
