// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { editingWorld } from "../editing/writing.ts";
import { signIn } from "../people.ts";

const { story, db, make, district, association } = await editingWorld();
const editor = await signIn(story, { roles: [{ role: "editor", of: district }] });
const head = await signIn(story, { roles: [{ role: "district", of: district }] });
const { contact, organization, place } = await association("Il Filo");
const old = await make.service({
  name: "Doposcuola",
  territory_id: district,
  organization_id: organization,
  assured_date: "2026-05-09",
  at: [place],
});
const fresh = await make.service({
  name: "Appena visto",
  territory_id: district,
  assured_date: "2026-12-01",
});
const elsewhere = await make.service({ name: "Di altri", territory_id: null });
await make.found();

const page = async (path: string, browser = editor) => (await browser.get(path)).text();

test("what is due is listed with its reason, the worst first, and what is fresh is not", async () => {
  const html = await page("/redazione/verifiche");
  expect(html).toContain("<strong>Orari</strong>: l’ultima volta il 9 maggio 2026");
  expect(html).toContain("mai verificato");
  expect(html).not.toContain("Appena visto");
  expect(html.indexOf("Di altri")).toBeLessThan(html.indexOf("Doposcuola"));
  expect(html).toContain("4 schede.");
});

test("filters are the address: by part, kind, area and organization", async () => {
  const hours = await page("/redazione/verifiche?tipo=servizi&parte=orari");
  expect(hours).toContain("Doposcuola");
  expect(hours).toContain("2 schede.");
  const contacts = await page(`/redazione/verifiche?parte=contatti&ente=${organization}&tipo=servizi`);
  expect(contacts).toContain("Non c’è niente da ricontrollare");
  expect(await page("/redazione/verifiche?zona=018110&tipo=servizi")).toContain("Doposcuola");
  expect(await page("/redazione/verifiche?zona=018110&tipo=servizi")).not.toContain("Di altri");
  for (const odd of ["tipo=x", "parte=%27", "ente=1", "pagina=-3", "pagina=9999", "q=%25"]) {
    expect((await editor.get(`/redazione/verifiche?${odd}`)).status).toBe(200);
  }
});

test("one click says that parts are right and how one knows, and brings back to the same list", async () => {
  const said = await editor.post(`/redazione/verifiche/servizi/${elsewhere}`, {
    parte: ["orari", "costo"],
    metodo: "call",
    elenco: "tipo=servizi",
  });
  expect(said.status).toBe(303);
  expect(said.headers.get("location")).toBe("/redazione/verifiche?tipo=servizi&fatto=1#elenco");
  const rows = await db
    .selectFrom("directory.assurance")
    .selectAll()
    .where("record_id", "=", elsewhere)
    .execute();
  expect(rows).toMatchObject(
    [
      { field_group: "hours", method: "call", assured_by: editor.personId },
      { field_group: "cost", method: "call" },
    ].toSorted(
      (a, b) =>
        rows.findIndex((row) => row.field_group === a.field_group) -
        rows.findIndex((row) => row.field_group === b.field_group),
    ),
  );
  const html = await page("/redazione/verifiche?tipo=servizi&parte=orari");
  expect(html).not.toContain("Di altri");
  expect(await (await story.get(`/servizi/${elsewhere}`)).text()).toContain(
    "Orari verificati il 9 dicembre 2026, con una telefonata.",
  );
});

test("who runs it says it as its owner, of its own records only", async () => {
  const html = await page("/redazione/verifiche", contact);
  expect(html).toContain("Doposcuola");
  expect(html).not.toContain("Di altri");
  expect(html).toContain('value="owner"');
  expect(html).not.toContain('value="call"');
  const own = { parte: "orari", metodo: "owner" };
  expect((await contact.post(`/redazione/verifiche/servizi/${elsewhere}`, own)).status).toBe(404);
  expect((await contact.post(`/redazione/verifiche/servizi/${old}`, { ...own, metodo: "call" })).status).toBe(
    403,
  );
  expect((await contact.post(`/redazione/verifiche/servizi/${old}`, own)).status).toBe(303);
  expect((await contact.post(`/redazione/verifiche/servizi/${old}`, { metodo: "?" })).status).toBe(400);
  const stranger = await signIn(story);
  expect((await stranger.get("/redazione/verifiche")).status).toBe(403);
  expect((await stranger.post(`/redazione/verifiche/servizi/${fresh}`, own)).status).toBe(403);
});

test("the district says for how long checks hold, and sees what that does", async () => {
  expect((await editor.get("/redazione/verifiche/durata")).status).toBe(403);
  const html = await page("/redazione/verifiche/durata", head);
  expect(html).toContain("Adesso con 3 mesi");
  const months = { hours: "3", contacts: "6", eligibility: "12", cost: "12", address: "12" };
  const wrong = await head.post("/redazione/verifiche/durata", { ...months, hours: "0", cost: "molti" });
  expect(wrong.status).toBe(422);
  const again = await wrong.text();
  expect(again).toContain("Scrivi un numero di mesi da 1 a 60.");
  expect(again).toContain('value="molti"');

  const before = await page("/redazione/verifiche?tipo=servizi&parte=contatti", head);
  expect(before).not.toContain("Doposcuola");
  const saved = await head.post("/redazione/verifiche/durata", { ...months, contacts: "2" });
  expect(saved.headers.get("location")).toBe("/redazione/verifiche/durata?fatto=1");
  expect(await page("/redazione/verifiche?tipo=servizi&parte=contatti", head)).toContain("Doposcuola");
  const found = await db.selectFrom("directory.finding").selectAll().where("thing_id", "=", old).execute();
  expect(found).toMatchObject([{ is_stale: true }]);
});
