// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { newId } from "../../src/foundation/uuid.ts";
import { signIn } from "../people.ts";
import { recordsOf } from "../records.ts";
import { openStory, storyNow } from "../story.ts";

const story = await openStory();
const { db } = story.house;
const records = recordsOf(db);

const pavese = newId();
const lodigiano = newId();
await db
  .insertInto("territories.district")
  .values([
    { id: pavese, code: "pavese", name: "Ambito Pavese" },
    { id: lodigiano, code: "lodigiano", name: "Ambito Lodigiano" },
  ])
  .execute();
await records.area({
  code: "018110",
  name: "Pavia",
  territory_id: pavese,
  within: ["018"],
  residents: 70_000,
});
await records.area({
  code: "018001",
  name: "Albonese",
  territory_id: pavese,
  within: ["018"],
  residents: 500,
});
await records.area({ code: "098031", name: "Lodi", territory_id: lodigiano, residents: 45_000 });
await records.area({ code: "018", name: "Provincia di Pavia", kind: "province" });
const hall = await records.place({ name: "Sala civica", area_code: "018110", territory_id: pavese });
const meals = await records.service({
  name: "Pasti a domicilio",
  territory_id: pavese,
  at: [hall],
  // It lies in the town and works for its people: it is there once.
  serves: ["018110"],
  says: { targets: ["anziani"] },
  assured_date: "2026-11-01",
});
await records.service({ name: "Telefono amico", territory_id: pavese, serves: ["018"] });
await records.service({ name: "Sportello chiuso", territory_id: pavese, at: [hall], status: "defunct" });
await records.service({ name: "Mensa di Lodi", territory_id: lodigiano, serves: ["098031"] });
const shelter = await records.organization({ name: "Casa segreta", territory_id: lodigiano });
await db
  .insertInto("directory.unanswered_search")
  .values([
    { asked_on: "2026-12-01", kind: "service", words: "badante", times: 7 },
    { asked_on: "2026-06-01", kind: "service", words: "dentista", times: 9 },
  ])
  .execute();
await records.found();

/** The figure of a table whose link says this. */
async function figure(page: string, says: string): Promise<{ number: string; href: string }> {
  const [, href, number] =
    new RegExp(`<a href="([^"]*)" aria-label="${says}">(?:<strong>)?(\\d+)`).exec(page) ?? [];
  return { number: number ?? "", href: (href ?? "").replaceAll("&amp;", "&") };
}

test("who is not signed in is sent to sign in and comes back; a stranger is refused", async () => {
  const visitor = await story.get("/redazione?di=luoghi");
  expect(visitor.status).toBe(302);
  expect(visitor.headers.get("Location")).toBe("/entra?torna=%2Fredazione%3Fdi%3Dluoghi");

  const stranger = await signIn(story);
  expect((await stranger.get("/redazione")).status).toBe(403);
});

test("a district reads where there is nothing, and each number opens a list with as many records", async () => {
  const district = await signIn(story, { roles: [{ role: "district", of: pavese }] });
  const page = await (await district.get("/redazione")).text();

  // In Pavia the meals and, because the whole province is served, the telephone; in Albonese only this one.
  const inPavia = await figure(page, "2, Servizi, Pavia");
  expect(inPavia.number).toBe("2");
  expect((await figure(page, "1, Servizi, Albonese")).number).toBe("1");
  expect((await figure(page, "0, Luoghi, Albonese")).number).toBe("0");
  expect((await figure(page, "1, anziani, Pavia")).number).toBe("1");
  expect(page.indexOf("Albonese")).toBeLessThan(page.indexOf(">Pavia<"));
  expect(page).not.toContain("Lodi");

  // One service was checked a month ago, one never; the one that is over does not count.
  expect((await figure(page, "1, Negli ultimi sei mesi, Servizi")).number).toBe("1");
  expect((await figure(page, "1, Mai verificate, Servizi")).number).toBe("1");
});

test("the same figures count what is to be checked again, and open lists with as many", async () => {
  const district = await signIn(story, { roles: [{ role: "district", of: pavese }] });
  // The meals were checked in November, all of them; the telephone never.
  await db
    .insertInto("directory.assurance")
    .values(
      ["hours", "contacts", "eligibility", "cost", "address"].map((field_group) => ({
        record_id: meals,
        kind: "service",
        field_group,
        assured_date: "2026-11-01",
        method: "call",
      })),
    )
    .execute();
  const page = await (await district.get("/redazione?conta=da-ricontrollare")).text();
  const inPavia = await figure(page, "1, Servizi, Pavia");
  expect(inPavia.number).toBe("1");
  expect(inPavia.href).toContain("verifica=da-ricontrollare");
  expect((await figure(page, "0, anziani, Pavia")).number).toBe("0");
  const list = await (await district.get(inPavia.href)).text();
  expect(list).toContain("Telefono amico");
  expect(list).not.toContain("Pasti a domicilio");
});

test("only the searches of the last thirty days are on the first page", async () => {
  const editor = await signIn(story, { roles: [{ role: "editor", of: pavese }] });
  const page = await (await editor.get("/redazione")).text();

  expect(page).toContain("badante");
  expect(page).not.toContain("dentista");
});

test("drafts of one's records are told, those of another district are not", async () => {
  const writer = await signIn(story, { roles: [{ role: "district", of: lodigiano }] });
  await db
    .insertInto("directory.draft")
    .values({
      id: newId(),
      kind: "organization",
      record_id: shelter,
      author_id: writer.personId,
      based_on: 0,
      content: "{}",
      saved_at: storyNow,
    })
    .execute();
  expect(await (await writer.get("/redazione")).text()).toContain("Casa segreta");

  const other = await signIn(story, { roles: [{ role: "district", of: pavese }] });
  expect(await (await other.get("/redazione")).text()).not.toContain("Casa segreta");
  const administrator = await signIn(story, { roles: [{ role: "administrator" }] });
  expect(await (await administrator.get("/en/redazione")).text()).toContain("Casa segreta");
});

test("a contact sees the freshness of their organization, not the numbers of the district", async () => {
  const contact = await signIn(story, { roles: [{ role: "organization-contact", of: shelter }] });
  const page = await (await contact.get("/redazione")).text();

  expect((await figure(page, "1, Mai verificate, Organizzazioni")).number).toBe("1");
  expect((await figure(page, "0, Mai verificate, Servizi")).number).toBe("0");
  expect(page).not.toContain("badante");
  expect(page).not.toContain("tabella-comuni");

  // They begin what their organization runs; each door leads to a form.
  expect(page).not.toContain("/redazione/organizzazioni/nuova");
  for (const segment of ["servizi", "luoghi", "risorse"]) {
    expect(page).toContain(`href="/redazione/${segment}/nuova"`);
    expect((await contact.get(`/redazione/${segment}/nuova`)).status).toBeLessThan(400);
  }
});
