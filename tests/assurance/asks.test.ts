// SPDX-License-Identifier: AGPL-3.0-or-later
import { beforeEach, expect, test } from "vitest";

import { signIn } from "../people.ts";
import { campaignsPath, campaignWorld, linkIn } from "./campaign-world.ts";

const { story, db, make, district, headOf, letters, lettersTo, mail, twoOrganizations, start, clear } =
  await campaignWorld();

beforeEach(clear);

test("opening the link changes nothing; one press confirms all, twice is once", async () => {
  const { desk, other } = await twoOrganizations();
  await start();
  await mail();
  const [letter] = await lettersTo("rete@example.org");
  const link = linkIn(letter!.text);
  const page = await story.get(link);
  expect(page.status).toBe(200);
  const html = await page.text();
  expect(html).toContain("0382 1");
  expect(html).toContain(`/segnala/servizi/${desk}?cosa=hours`);
  expect(await db.selectFrom("directory.assurance").selectAll().execute()).toEqual([]);

  expect((await story.post(link, {})).status).toBe(422);
  const pressed = await Promise.all([1, 2, 3].map(() => story.post(link, { scheda: [desk, other] })));
  expect(pressed.map(({ status }) => status)).toEqual([303, 303, 303]);
  const traces = await db
    .selectFrom("foundation.activity")
    .selectAll()
    .where("thing_id", "=", desk)
    .where("verb", "=", "service.assured")
    .execute();
  expect(traces).toHaveLength(1);
  expect(traces[0]).toMatchObject({ actor: "visitor", details: { method: "owner" } });
  expect(await (await story.get(link)).text()).toContain("Abbiamo segnato che è tutto giusto");
  expect(await (await story.get(`/servizi/${desk}`)).text()).toContain(
    "Orari verificati il 9 dicembre 2026, da chi se ne occupa.",
  );
});

test("who confirms a part is told where to say what has changed, and is not written to again", async () => {
  const { desk, other } = await twoOrganizations();
  await start();
  await mail();
  const link = linkIn((await letters()).find(({ to_address }) => to_address === "rete@example.org")!.text);
  await story.post(link, { scheda: [other] });
  const html = await (await story.get(link)).text();
  expect(html).toContain(`/segnala/servizi/${desk}`);
  expect(html).toContain("Di queste dicci che cosa è cambiato");
  await mail(10);
  expect((await letters()).filter(({ to_address }) => to_address === "rete@example.org")).toHaveLength(1);
});

test("two contacts of one organization: what one confirms the other is not reminded of", async () => {
  const { organization, service, place, contact } = await twoOrganizations();
  const second = await signIn(story, { roles: [{ role: "organization-contact", of: organization }] });
  await start();
  await mail();
  const letter = (await letters()).find(({ to_address }) => to_address === contact.email)!;
  await story.post(linkIn(letter.text), { scheda: [service, place, organization] });
  await mail(10);
  expect((await letters()).filter(({ to_address }) => to_address === second.email)).toHaveLength(1);
});

test("who wants no more mail gets none, also in later campaigns", async () => {
  await twoOrganizations();
  const { id } = await start();
  await mail();
  const link = linkIn((await letters()).find(({ to_address }) => to_address === "rete@example.org")!.text);
  expect((await story.post(`${link}/basta`)).status).toBe(303);
  expect(await (await story.get(link)).text()).toContain("Non ti scriviamo più");
  await (await headOf()).post(`${campaignsPath}/${id}/fine`);
  expect(await (await (await headOf()).get(`${campaignsPath}?prova=1`)).text()).toContain(
    "Un indirizzo ha chiesto di non ricevere mail.",
  );
});

test("a link that nobody sent, or made up, is no page; a hidden place is never written about", async () => {
  expect((await story.get(`/conferma/${"a".repeat(43)}`)).status).toBe(404);
  expect((await story.post(`/conferma/${"a".repeat(43)}`, { scheda: district })).status).toBe(404);
  expect((await story.get("/conferma/x")).status).toBe(404);

  const shelter = await make.organization({
    name: "Rifugio",
    territory_id: district,
    email: "r@example.org",
  });
  const hidden = await make.place({
    name: "Casa segreta",
    territory_id: district,
    organization_id: shelter,
    address_visibility: "hidden",
  });
  await make.service({ name: "Ascolto", territory_id: district, organization_id: shelter, at: [hidden] });
  await start();
  await mail();
  const [letter] = await letters();
  expect(letter!.text).toContain("– Ascolto");
  expect(letter!.text).not.toContain("Casa segreta");
  const html = await (await story.get(linkIn(letter!.text))).text();
  expect(html).not.toContain("Casa segreta");
});
