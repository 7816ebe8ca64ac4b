// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { likenessOf, type Evidence } from "../../src/modules/directory/duplicates/likeness.ts";
import { publish } from "../editing/writing.ts";
import { address, phones, worldOfPairs } from "./pairs.ts";

const { db, make, district, editor, stranger, compare } = await worldOfPairs();
const nothing: Evidence = { nameLikeness: 0, shared: [], hasPlaceInCommon: false, town: "unknown" };

test("a score has its reasons, and needs a name or two contacts", () => {
  expect(likenessOf("organization", { ...nothing, nameLikeness: 1, town: "same" })).toEqual({
    score: 64,
    reasons: ["same-name", "town"],
  });
  expect(likenessOf("organization", { ...nothing, nameLikeness: 1, town: "other" })).toBeUndefined();
  expect(
    likenessOf("organization", { ...nothing, nameLikeness: 0.7, shared: ["phone", "web"] }),
  ).toMatchObject({
    reasons: ["similar-name", "phone", "web"],
  });
  expect(likenessOf("organization", { ...nothing, shared: ["phone"] })).toBeUndefined();
  expect(likenessOf("organization", { ...nothing, shared: ["phone", "web", "email"] })?.score).toBe(73);
  expect(likenessOf("organization", { ...nothing, shared: ["tax"] })?.score).toBe(90);
  // Two services of one office have its telephone, and are two.
  const office = { ...nothing, shared: ["organization", "phone", "email", "web"] };
  expect(likenessOf("service", office)).toBeUndefined();
  expect(likenessOf("service", { ...office, nameLikeness: 0.6 })).toBeUndefined();
  expect(likenessOf("service", { ...office, nameLikeness: 1, hasPlaceInCommon: true })?.reasons).toEqual([
    "same-name",
    "phone",
    "email",
    "web",
    "place",
    "organization",
  ]);
});

test("the list has the likeliest first, only of what somebody may write, and what is told apart stays out", async () => {
  const ours = { territory_id: district };
  const auser = await make.organization({
    name: "Associazione Auser Pavia",
    website: "https://www.auser.example/pavia",
    phones: phones("0382 123456"),
    ...ours,
  });
  const again = await make.organization({
    name: "AUSER di Pavia – ODV",
    website: "http://auser.example/pavia/",
    phones: phones("+39 0382-123.456"),
    ...ours,
  });
  await make.organization({ name: "Anteas Pavia", phones: phones("0382 999999"), ...ours });
  const places = [
    await make.place({
      name: "Sala civica Borgo Ticino",
      addresses: address("Via dei Mille, 12"),
      area_code: "018110",
      ...ours,
    }),
    await make.place({
      name: "Sala civica del Borgo",
      addresses: address("via dei mille n. 12/A"),
      area_code: "018110",
      ...ours,
    }),
  ];
  await compare();

  const list = await (await editor.get("/redazione/doppioni")).text();
  expect(list).toContain("2 coppie.");
  expect(list).toMatch(/Quasi certo|Molto probabile/);
  expect(list).toContain("stesso nome, stesso telefono, stesso sito");
  expect(list).toContain("nome simile, stesso indirizzo, stesso comune");
  expect(list).not.toContain("Anteas");
  expect(await (await editor.get("/redazione/doppioni?tipo=luoghi")).text()).toContain("Una coppia.");
  expect(await (await editor.get("/redazione/doppioni?motivo=sito&q=auser")).text()).toContain("Una coppia.");
  expect(await (await editor.get("/en/redazione/doppioni?tipo=x&pagina=-1&motivo=%27")).text()).toContain(
    "same telephone",
  );
  expect(await (await stranger.get("/redazione/doppioni")).text()).toContain("Nessun doppione da guardare");
  const pair = `/redazione/doppioni/organizzazioni/${auser}/${again}`;
  expect((await stranger.get(pair)).status).toBe(404);
  expect((await stranger.post(`${pair}/distinte`)).status).toBe(404);

  const [first, second] = places.toSorted();
  const said = await editor.post(`/redazione/doppioni/luoghi/${second}/${first}/distinte`);
  expect(said.headers.get("Location")).toBe("/redazione/doppioni?fatto=told");
  expect(await (await editor.get("/redazione/doppioni")).text()).toContain("Una coppia.");
  // Also after one of them changed and was compared again.
  await db
    .updateTable("directory.location")
    .set({ alternate_name: "Sala" })
    .where("id", "=", places[0]!)
    .execute();
  await compare();
  expect(await (await editor.get("/redazione/doppioni")).text()).toContain("Una coppia.");

  const apart = await (await editor.get("/redazione/doppioni?vista=distinte")).text();
  expect(apart).toContain("Sala civica del Borgo");
  expect(apart).toContain("Ada Rossi");
  expect((await editor.post(`/redazione/doppioni/luoghi/${first}/${second}/dubbio`)).status).toBe(303);
  await compare();
  expect(await (await editor.get("/redazione/doppioni")).text()).toContain("2 coppie.");
});

test("before publishing one reads what is probably there already, and can publish all the same", async () => {
  const ours = { territory_id: district };
  await make.service({ name: "Sportello immigrazione", phones: phones("0382 777777"), ...ours });
  const new1 = (await editor.get("/redazione/servizi/nuova")).headers.get("Location")!;
  const { summary, published } = await publish(editor, new1, {
    name: "Sportello per l’immigrazione",
    "phones.0.number": "0382 777 777",
  });
  expect(summary).toContain("Forse c’è già");
  expect(summary).toContain("stesso telefono");
  expect(published.status).toBe(303);

  const new2 = (await editor.get("/redazione/servizi/nuova")).headers.get("Location")!;
  const other = await publish(editor, new2, { name: "Prestito di carrozzine" });
  expect(other.summary).not.toContain("Forse c’è già");
});

test("a reserved place is nobody’s likeness but of who may write it", async () => {
  const reserved = { addresses: address("Vicolo Segreto 3"), address_visibility: "hidden" };
  await make.place({ name: "Casa rifugio", ...reserved, territory_id: district });
  const new1 = (await stranger.get("/redazione/luoghi/nuova")).headers.get("Location")!;
  const written = {
    name: "Casa rifugio",
    "addresses.0.address_1": "Vicolo Segreto 3",
    "addresses.0.city": "Pavia",
    "addresses.0.postal_code": "27100",
    "addresses.0.state_province": "PV",
  };
  expect((await publish(stranger, new1, written)).summary).not.toContain("Forse c’è già");
  const new2 = (await editor.get("/redazione/luoghi/nuova")).headers.get("Location")!;
  expect((await publish(editor, new2, written)).summary).toContain("Forse c’è già");
});
