// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { mendAfterMerges } from "../../src/modules/directory/duplicates/mend.actions.ts";
import { browserOf } from "../cookies.ts";
import { makeDesk } from "../helpdesk/desk-story.ts";
import { signIn } from "../people.ts";
import { storyNow } from "../story.ts";
import { worldOfMerges } from "./merging.ts";
import { address, phones } from "./pairs.ts";

const { story, db, make, editor, office, ours, compare, nameOf, actsOf, placesOf, stateOf } =
  await worldOfMerges();

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
  expect(await actsOf(service)).toEqual(["found", "changed"]);
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

test("what other rooms have at a place follows too, and goes back: here the desk of a point", async () => {
  const full = { addresses: address("Via Roma 1"), area_code: "018110", ...ours };
  const stays = await make.place({ name: "Spazio Q", ...full });
  const goes = await make.place({ name: "Spazio Q Vallone", ...full });
  await make.found();
  const id = await makeDesk(db, { territoryId: ours.territory_id, placeId: goes });
  const placeOfDesk = async () =>
    (
      await db
        .selectFrom("helpdesk.desk")
        .select("location_id")
        .where("id", "=", id)
        .executeTakeFirstOrThrow()
    ).location_id;

  const [a] = [stays, goes].toSorted();
  const path = `/redazione/doppioni/luoghi/${stays}/${goes}`;
  const done = await editor.post(`${path}/unione`, {
    ...(await compare(editor, path)),
    resta: a === stays ? "a" : "b",
  });
  expect(done.status).toBe(303);
  expect(await placeOfDesk()).toBe(stays);
  const merge = done.headers.get("Location")!.split("?")[0]!;
  expect((await editor.post(`${merge}/separazione`)).status).toBe(303);
  expect(await placeOfDesk()).toBe(goes);
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

test("what was published on the organization that went follows it, and goes back with the rest", async () => {
  const { stays, goes } = await twoOrganizations();
  const path = `/redazione/doppioni/organizzazioni/${stays}/${goes}`;
  const letter = [stays, goes].toSorted()[0] === stays ? "a" : "b";
  const done = await office.post(`${path}/unione`, { ...(await compare(office, path)), resta: letter });
  const late = await make.service({ name: "Pubblicato intanto", organization_id: goes, ...ours });
  expect(await mendAfterMerges(db, storyNow)).toBe(1);
  expect(await mendAfterMerges(db, storyNow)).toBe(0);
  expect((await nameOf("service", late))!["organization_id"]).toBe(stays);
  await office.post(`${done.headers.get("Location")!.split("?")[0]!}/separazione`);
  expect((await nameOf("service", late))!["organization_id"]).toBe(goes);
});
