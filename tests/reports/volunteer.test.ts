// SPDX-License-Identifier: AGPL-3.0-or-later
import { beforeEach, expect, test } from "vitest";

import { newId } from "../../src/foundation/uuid.ts";
import { bodyOf, publish, write } from "../editing/writing.ts";
import { storyNow } from "../story.ts";
import { decideOn, queueOf, reportingWorld } from "./reporting.ts";

const world = await reportingWorld();
const { story, db, make, service, editor, contact, volunteer, district } = world;
beforeEach(() => story.setNow(storyNow));

const rows = (recordId: string) =>
  db
    .selectFrom("directory.report")
    .selectAll()
    .where("record_id", "=", recordId)
    .orderBy("created_at")
    .execute();
const page = async (path: string) => (await story.get(path)).text();

test("what a known volunteer publishes is live at once, and somebody looks at it after", async () => {
  const id = await service();
  const path = `/redazione/servizi/${id}`;
  await publish(volunteer, path, { hours: "domenica dalle 9 alle 12" });
  expect(await page(`/servizi/${id}`)).toMatch(/Domenica/i);
  const [check] = await queueOf(editor, `?scheda=${id}&cosa=check&da=volunteer`);
  const shown = await (await editor.get(check!)).text();
  expect(shown).toContain("Vera");
  expect(shown).toContain("<del>");
  expect((await decideOn(editor, check!, "accettazione")).status).toBe(303);
  expect(await rows(id)).toMatchObject([{ state: "accepted", outcome: "good" }]);

  await publish(volunteer, path, { hours: "domenica dalle 15 alle 16" });
  const [wrong] = await queueOf(editor, `?scheda=${id}`);
  expect((await decideOn(editor, wrong!, "annullo")).status).toBe(303);
  expect(await page(`/servizi/${id}`)).not.toMatch(/dalle 15 alle 16/);
  expect((await rows(id)).at(-1)).toMatchObject({ state: "rejected", outcome: "undone" });
});

test("a volunteer withdraws nothing, makes nothing new, and sees no reserved place", async () => {
  const id = await service();
  const hidden = await make.place({
    name: "Casa rifugio",
    territory_id: district,
    address_visibility: "hidden",
  });
  expect((await volunteer.post(`/redazione/servizi/${id}/ritiro`, { su: "0" })).status).toBe(404);
  expect((await volunteer.get("/redazione/servizi/nuova")).status).toBe(403);
  expect((await volunteer.get(`/redazione/luoghi/${hidden}`)).status).toBe(404);
  expect((await volunteer.get(`/redazione/servizi/${id}/ritiro`)).status).toBe(404);
  for (const list of ["/redazione/luoghi", "/redazione/insieme?tipo=luoghi", "/redazione/insieme"]) {
    const { status, html } = await bodyOf(await volunteer.get(list));
    expect(status).toBe(200);
    expect(html).not.toContain("Casa rifugio");
  }
  const lodigiano = newId();
  await db.insertInto("territories.district").values({ id: lodigiano, code: "lodi", name: "Lodi" }).execute();
  const elsewhere = await make.service({ name: "Fuori", territory_id: lodigiano });
  expect((await volunteer.get(`/redazione/servizi/${elsewhere}`)).status).toBe(404);
  expect((await bodyOf(await write(volunteer, `/redazione/servizi/${id}`, {}))).status).toBe(303);
});

test("a service at a reserved place is corrected by a volunteer who does not learn where it is", async () => {
  const addresses = JSON.stringify([{ address_1: "via Segreta 1", city: "Pavia" }]);
  const reserved = { territory_id: district, address_visibility: "hidden", addresses };
  const hidden = await make.place({ name: "Casa Protetta", ...reserved });
  const id = await make.service({ name: "Ascolto", territory_id: district, at: [hidden], status: "active" });
  const path = `/redazione/servizi/${id}`;
  const { html } = await bodyOf(await volunteer.get(path));
  expect(html).not.toMatch(/Casa Protetta|via Segreta/);
  expect(html).toContain(`— · ${hidden.slice(-6)}`);
  await publish(volunteer, path, { description: "Si parla con una psicologa." });
  expect((await bodyOf(await volunteer.get(`${path}/storia`))).html).not.toMatch(/Casa Protetta|ripristino/);
  const at = db
    .selectFrom("directory.service_at_location")
    .select("location_id")
    .where("service_id", "=", id);
  expect(await at.execute()).toEqual([{ location_id: hidden }]);
  expect((await bodyOf(await editor.get(path))).html).toContain("Casa Protetta");
});

test("an undo that comes after another change leads to the history instead", async () => {
  const id = await service();
  await publish(volunteer, `/redazione/servizi/${id}`, { fees_description: "Dieci euro" });
  const [path] = await queueOf(editor, `?scheda=${id}`);
  await publish(contact, `/redazione/servizi/${id}`, { fees_description: "Undici euro" });
  expect(await (await editor.get(path!)).text()).toContain("usa la sua storia");
  expect((await decideOn(editor, path!, "annullo")).status).toBe(409);
  expect(await page(`/servizi/${id}`)).toContain("Undici euro");
});
