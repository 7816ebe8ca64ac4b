// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { newId } from "../../src/foundation/uuid.ts";
import { tokenOf } from "../../src/modules/directory/pinboard/pin.ts";
import { browserOf } from "../cookies.ts";
import { worldOfMerges } from "./merging.ts";
import { phones } from "./pairs.ts";

const { story, db, editor, stranger, compare, nameOf, actsOf, placesOf, stateOf, twoServices } =
  await worldOfMerges();

/** Whether other systems are told that it is no longer there. */
async function isRemembered(id: string): Promise<boolean> {
  return (await db.selectFrom("directory.tombstone").select("id").where("id", "=", id).execute()).length > 0;
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
  expect(await actsOf(first)).toEqual(["found", "merged"]);
  expect(await actsOf(second)).toEqual(["found", "merged"]);

  const old = await story.get(`/servizi/${second}?da=cartello`);
  expect(old.status).toBe(301);
  expect(old.headers.get("Location")).toBe(`/servizi/${first}?da=cartello`);
  expect((await story.get(`/en/servizi/${second}`)).headers.get("Location")).toBe(`/en/servizi/${first}`);
  expect((await story.get(`/segnala/servizi/${second}?cosa=hours`)).headers.get("Location")).toBe(
    `/segnala/servizi/${first}?cosa=hours`,
  );
  expect((await story.get(`/servizi/${newId()}`)).status).toBe(404);
  expect((await story.get(`/hsds/services/${second}`)).status).toBe(404);
  expect(await isRemembered(second)).toBe(true);
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
  for (const id of [first, second]) {
    expect((await story.get(`/servizi/${id}`)).status).toBe(200);
    expect((await story.get(`/hsds/services/${id}`)).status).toBe(200);
  }
  expect(await isRemembered(second)).toBe(false);
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
