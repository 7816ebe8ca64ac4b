// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import type { Database } from "../../src/foundation/database/database.ts";
import { newId } from "../../src/foundation/uuid.ts";
import { tokenOf } from "../../src/modules/directory/pinboard/pin.ts";
import { browserOf } from "../cookies.ts";
import { signIn, type SignedInBrowser } from "../people.ts";
import { address, choicesIn, phones, worldOfPairs } from "./pairs.ts";

const { story, db, make, district, editor, office, stranger } = await worldOfPairs();
const ours = { territory_id: district };

async function compare(browser: SignedInBrowser, path: string): Promise<Record<string, string>> {
  const page = await browser.get(path);
  expect(page.status).toBe(200);
  return choicesIn(await page.text());
}

const nameOf = async (table: "service" | "organization" | "location", id: string) =>
  (await db.selectFrom(`directory.${table}`).selectAll().where("id", "=", id).executeTakeFirst()) as
    | Record<string, unknown>
    | undefined;

async function actsOf(of: Database, id: string) {
  const rows = await of
    .selectFrom("directory.revision")
    .select(["number", "act"])
    .where("record_id", "=", id)
    .orderBy("number")
    .execute();
  return rows.map(({ act }) => act);
}

const bare = (rows: object[]) => rows.map((row) => Object.assign({}, row, { last_modified: null }));

/** Where a service is given. */
async function placesOf(serviceId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("directory.service_at_location")
    .select("location_id")
    .where("service_id", "=", serviceId)
    .execute();
  return rows.map((row) => row.location_id);
}

/** Everything that the tables say of these records, for "as it was". */
async function stateOf(ids: readonly string[]) {
  const list = [...ids];
  const services = await db
    .selectFrom("directory.service")
    .selectAll()
    .where("id", "in", list)
    .orderBy("id")
    .execute();
  const organizations = await db
    .selectFrom("directory.organization")
    .selectAll()
    .where("id", "in", list)
    .orderBy("id")
    .execute();
  const locations = await db
    .selectFrom("directory.location")
    .selectAll()
    .where("id", "in", list)
    .orderBy("id")
    .execute();
  const placements = await db.selectFrom("directory.service_at_location").selectAll().orderBy("id").execute();
  const attributes = await db
    .selectFrom("directory.attribute")
    .select(["link_id", "taxonomy_term_id"])
    .where("link_id", "in", list)
    .orderBy("link_id")
    .orderBy("taxonomy_term_id")
    .execute();
  return {
    services: bare(services),
    organizations: bare(organizations),
    locations: bare(locations),
    placements,
    attributes,
  };
}

async function twoServices() {
  const hall = await make.place({
    name: "Sala",
    addresses: address("Via Roma 1"),
    area_code: "018110",
    ...ours,
  });
  const gym = await make.place({
    name: "Palestra",
    addresses: address("Via Roma 9"),
    area_code: "018110",
    ...ours,
  });
  const first = await make.service({
    name: "Doposcuola del Vallone",
    description: "Compiti insieme, tutti i pomeriggi, con volontari e insegnanti.",
    phones: phones("0382 111111"),
    at: [hall],
    serves: ["018110"],
    says: { targets: ["minori"] },
    assured_date: "2026-01-10",
    ...ours,
  });
  const second = await make.service({
    name: "Doposcuola Vallone",
    phones: phones("+39 0382 111111", "0382 222222"),
    email: "doposcuola@example.org",
    at: [hall, gym],
    says: { targets: ["minori", "famiglie"] },
    assured_date: "2026-06-01",
    ...ours,
  });
  await make.found();
  return { hall, gym, first, second };
}

test("two services become one with what both say, and the old address leads there", async () => {
  const { hall, gym, first, second } = await twoServices();
  const path = `/redazione/doppioni/servizi/${first}/${second}`;
  const page = await (await editor.get(path)).text();
  for (const said of ["Compiti insieme", "doposcuola@example.org", "Quale scheda resta?"])
    expect(page).toContain(said);

  const stays = [first, second].toSorted()[0] === first ? "a" : "b";
  const fields = await compare(editor, path);
  const done = await editor.post(`${path}/unione`, { ...fields, resta: stays, "campo.name": stays });
  expect(done.status).toBe(303);

  const merged = (await nameOf("service", first))!;
  expect(merged["name"]).toBe("Doposcuola del Vallone");
  expect(merged["description"]).toContain("Compiti insieme");
  expect(merged["email"]).toBe("doposcuola@example.org");
  expect((merged["phones"] as { number: string }[]).map(({ number }) => number)).toEqual([
    "0382 111111",
    "0382 222222",
  ]);
  // Each group is as fresh as the fresher of the two.
  expect(merged["assured_date"]).toBe("2026-06-01");
  expect(await nameOf("service", second)).toBeUndefined();
  expect((await placesOf(first)).toSorted()).toEqual([gym, hall].toSorted());
  expect(await actsOf(db, first)).toEqual(["found", "merged"]);
  expect(await actsOf(db, second)).toEqual(["found", "merged"]);

  const old = await story.get(`/servizi/${second}?da=cartello`);
  expect(old.status).toBe(301);
  expect(old.headers.get("Location")).toBe(`/servizi/${first}?da=cartello`);
  expect((await story.get(`/en/servizi/${second}`)).headers.get("Location")).toBe(`/en/servizi/${first}`);
  expect((await story.get(`/servizi/${newId()}`)).status).toBe(404);
  const pins = await (await story.get(`/bacheca?schede=${tokenOf({ kind: "service", id: second })}`)).text();
  expect(pins).toContain("Doposcuola del Vallone");
  const history = await (await editor.get(`/redazione/servizi/${first}/storia`)).text();
  expect(history).toContain("unita a un’altra scheda da Ada Rossi");
  expect(await (await story.get("/servizi?q=doposcuola")).text()).not.toContain(`/servizi/${second}`);
});

test("taken apart, everything is as it was, addresses too", async () => {
  const { first, second } = await twoServices();
  const before = await stateOf([first, second]);
  const path = `/redazione/doppioni/servizi/${first}/${second}`;
  const done = await editor.post(`${path}/unione`, await compare(editor, path));
  const merge = done.headers.get("Location")!.split("?")[0]!;
  expect(await stateOf([first, second])).not.toEqual(before);

  const apart = await editor.post(`${merge}/separazione`);
  expect(apart.status).toBe(303);
  expect(await stateOf([first, second])).toEqual(before);
  for (const id of [first, second]) expect((await story.get(`/servizi/${id}`)).status).toBe(200);
  const page = await (await editor.get(merge)).text();
  expect(page).toContain("di nuovo separate");
  expect(page).not.toContain("Non è tornato com’era");
  const twice = await editor.post(`${merge}/separazione`);
  expect(twice.status).toBe(409);
  expect(await twice.text()).toContain("Sono già state separate.");
  expect((await stranger.get(merge)).status).toBe(404);
  expect((await stranger.post(`${merge}/separazione`)).status).toBe(404);
});

test("what changed after the merge stays, and is told when they are taken apart", async () => {
  const { first, second } = await twoServices();
  const path = `/redazione/doppioni/servizi/${first}/${second}`;
  const stays = [first, second].toSorted()[0] === first ? "a" : "b";
  const done = await editor.post(`${path}/unione`, { ...(await compare(editor, path)), resta: stays });
  const merge = done.headers.get("Location")!.split("?")[0]!;
  await db
    .updateTable("directory.service")
    .set({ phones: phones("0382 333333") })
    .where("id", "=", first)
    .execute();

  expect((await editor.post(`${merge}/separazione`)).status).toBe(303);
  const page = await (await editor.get(merge)).text();
  expect(page).toContain("Non è tornato com’era");
  expect(page).toContain("<li>Telefoni</li>");
  expect(((await nameOf("service", first))!["phones"] as { number: string }[])[0]!.number).toBe(
    "0382 333333",
  );
});

async function twoOrganizations() {
  const stays = await make.organization({ name: "Auser Pavia", phones: phones("0382 444444"), ...ours });
  const goes = await make.organization({ name: "Auser di Pavia", website: "https://auser.example", ...ours });
  const service = await make.service({ name: "Trasporto", organization_id: goes, ...ours });
  const place = await make.place({ name: "Sede", organization_id: goes, ...ours });
  const asset = await make.asset({ name: "Pulmino", kind: "institutions", organization_id: goes, ...ours });
  const child = await make.organization({ name: "Auser Vallone", parent_organization_id: goes, ...ours });
  const contact = await signIn(story, { roles: [{ role: "organization-contact", of: goes }] });
  return { stays, goes, service, place, asset, child, contact };
}

test("what stands on an organization and who works for it follow, and come back", async () => {
  const { stays, goes, service, place, asset, child, contact } = await twoOrganizations();
  const path = `/redazione/doppioni/organizzazioni/${stays}/${goes}`;
  const letter = [stays, goes].toSorted()[0] === stays ? "a" : "b";
  // Roles would follow that an editor cannot give.
  expect(await (await editor.get(path)).text()).toContain("le unisce il distretto");
  expect((await editor.post(`${path}/unione`, await compare(editor, path))).status).toBe(403);

  const done = await office.post(`${path}/unione`, { ...(await compare(office, path)), resta: letter });
  expect(done.status).toBe(303);
  const merge = done.headers.get("Location")!.split("?")[0]!;
  expect((await nameOf("service", service))!["organization_id"]).toBe(stays);
  expect((await nameOf("location", place))!["organization_id"]).toBe(stays);
  expect((await nameOf("organization", child))!["parent_organization_id"]).toBe(stays);
  expect(await actsOf(db, service)).toEqual(["found", "changed"]);
  expect((await contact.get(`/redazione/organizzazioni/${stays}`)).status).toBe(200);
  expect((await contact.get(`/redazione/risorse/${asset}`)).status).toBe(200);
  expect(await (await story.get("/organizzazioni?q=auser")).text()).not.toContain(goes);
  const page = await (await office.get(merge)).text();
  for (const name of ["Trasporto", "Sede", "Pulmino", "Auser Vallone"]) expect(page).toContain(name);

  // One of them went elsewhere meanwhile: it stays there.
  await db
    .updateTable("directory.service")
    .set({ organization_id: null })
    .where("id", "=", service)
    .execute();
  expect((await office.post(`${merge}/separazione`)).status).toBe(303);
  expect((await nameOf("location", place))!["organization_id"]).toBe(goes);
  expect((await nameOf("organization", child))!["parent_organization_id"]).toBe(goes);
  expect((await nameOf("service", service))!["organization_id"]).toBeNull();
  expect(await (await office.get(merge)).text()).toContain("<li>Trasporto</li>");
  expect((await contact.get(`/redazione/organizzazioni/${goes}`)).status).toBe(200);
  expect((await contact.get(`/redazione/organizzazioni/${stays}`)).status).toBe(404);
});

test("a service at both places is at the one that stays once, and at both again", async () => {
  const full = { addresses: address("Via Dante 5"), area_code: "018110", ...ours };
  const stays = await make.place({ name: "Spazio Q", ...full });
  const goes = await make.place({ name: "Spazio Q Vallone", ...full });
  const both = await make.service({ name: "Ascolto", at: [stays, goes], ...ours });
  const only = await make.service({ name: "Merenda", at: [goes], ...ours });
  const before = await stateOf([stays, goes, both, only]);
  const path = `/redazione/doppioni/luoghi/${stays}/${goes}`;
  const letter = [stays, goes].toSorted()[0] === stays ? "a" : "b";
  const done = await editor.post(`${path}/unione`, { ...(await compare(editor, path)), resta: letter });
  expect(await placesOf(both)).toEqual([stays]);
  expect(await placesOf(only)).toEqual([stays]);
  await editor.post(`${done.headers.get("Location")!.split("?")[0]!}/separazione`);
  expect(await stateOf([stays, goes, both, only])).toEqual(before);
});

test("a merge never opens a reserved address by itself, and one merge after another leads to the last", async () => {
  const [a, b, c] = [
    await make.place({ name: "Casa", addresses: address("Via X 1"), area_code: "018110", ...ours }),
    await make.place({ name: "Casa", address_visibility: "hidden", addresses: address("Via X 1"), ...ours }),
    await make.place({ name: "Casa", addresses: address("Via X 1"), area_code: "018110", ...ours }),
  ];
  const merge = async (one: string, other: string, stays: string) => {
    const path = `/redazione/doppioni/luoghi/${one}/${other}`;
    const letter = [one, other].toSorted()[0] === stays ? "a" : "b";
    const done = await editor.post(`${path}/unione`, { ...(await compare(editor, path)), resta: letter });
    expect(done.status).toBe(303);
    return done.headers.get("Location")!.split("?")[0]!;
  };
  const first = await merge(a, c, c);
  expect((await story.get(`/luoghi/${a}`)).headers.get("Location")).toBe(`/luoghi/${c}`);
  await merge(b, c, b);
  expect((await nameOf("location", b))!["address_visibility"]).toBe("hidden");
  // It leads to a page that nobody may see: there is none, and not even that is said.
  const led = await browserOf(story).get(`/luoghi/${a}`);
  expect(led.status).toBe(404);
  const stuck = await editor.post(`${first}/separazione`);
  expect(stuck.status).toBe(409);
  expect(await stuck.text()).toContain("prima separa quelle");
});

test("a preview that is old, a record that is gone and a pair that is none write nothing", async () => {
  const { first, second } = await twoServices();
  const path = `/redazione/doppioni/servizi/${first}/${second}`;
  const fields = await compare(editor, path);
  await db.updateTable("directory.service").set({ alert: "Chiuso oggi" }).where("id", "=", second).execute();
  const late = await editor.post(`${path}/unione`, fields);
  expect(late.status).toBe(409);
  expect(await late.text()).toContain("Intanto qualcosa è cambiato");
  expect(await nameOf("service", second)).toBeDefined();

  expect((await editor.get(`/redazione/doppioni/servizi/${first}/${first}`)).status).toBe(404);
  expect((await editor.get(`/redazione/doppioni/servizi/${first}/${newId()}`)).status).toBe(404);
  expect((await stranger.post(`${path}/unione`, fields)).status).toBe(404);
  expect((await browserOf(story).get(path)).status).toBe(302);
  expect((await editor.get(`/redazione/doppioni/unioni/${newId()}`)).status).toBe(404);
});
