// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";
import { beforeEach, expect, test } from "vitest";

import { newId } from "../../src/foundation/uuid.ts";
import { endOldCampaigns, forgetAddresses } from "../../src/modules/directory/assurance/campaign.actions.ts";
import { proposedSeasons } from "../../src/modules/directory/assurance/campaign.ts";
import { signIn } from "../people.ts";
import { campaignsPath, campaignWorld, daysLater, linkIn } from "./campaign-world.ts";

const { story, db, make, district, headOf, letters, lettersTo, mail, twoOrganizations, start, clear } =
  await campaignWorld();

beforeEach(clear);

const proposedOn = (day: string) =>
  proposedSeasons(Temporal.PlainDate.from(day)).map(({ season, from }) => `${season} ${from.toString()}`);

test("June, September and Christmas are proposed, from the one that is on", () => {
  expect(proposedOn("2026-12-09")).toEqual([
    "christmas 2026-12-01",
    "june 2027-06-01",
    "september 2027-09-01",
  ]);
  expect(proposedOn("2026-02-01")).toEqual([
    "june 2026-06-01",
    "september 2026-09-01",
    "christmas 2026-12-01",
  ]);
  expect(proposedOn("2026-07-01")[0]).toBe("september 2026-09-01");
});

test("the district sees how many mails go to whom before it starts, one for each address", async () => {
  const { contact } = await twoOrganizations();
  await make.service({ name: "Senza indirizzo", territory_id: district });
  const head = await headOf();
  const html = await (await head.get(`${campaignsPath}?prova=1&stagione=natale`)).text();
  expect(html).toContain("2 mail a 2 organizzazioni, su 5 schede.");
  expect(html).toContain("Per una scheda non c’è un indirizzo");
  expect(html).not.toContain(contact.email);
  expect(html).not.toContain("example.org");

  expect((await start()).status).toBe(303);
  expect(await mail()).toBe(2);
  const sent = await letters();
  expect(sent.map(({ to_address }) => to_address).toSorted()).toEqual(
    [contact.email, "rete@example.org"].toSorted(),
  );
  const toContact = sent.find(({ to_address }) => to_address === contact.email)!.text;
  expect(toContact).toContain("– Doposcuola");
  expect(toContact).toContain("– Sede Il Filo");
  expect(toContact).not.toContain("Sportello");
});

test("what a scope leaves out is not asked", async () => {
  await twoOrganizations();
  const head = await headOf();
  expect(await (await head.get(`${campaignsPath}?prova=1&tipo=luoghi`)).text()).toContain(
    "Una mail a un’organizzazione, su una scheda.",
  );
  expect(await (await head.get(`${campaignsPath}?prova=1&zona=018110&tipo=servizi`)).text()).toContain(
    "Non c’è nessuno a cui scrivere",
  );
});

test("reminders go after ten and twenty days to who did not answer, then one calls", async () => {
  const { desk } = await twoOrganizations();
  const { id } = await start();
  await mail();
  await mail(9);
  expect(await lettersTo("rete@example.org")).toHaveLength(1);
  await mail(10);
  await mail(20);
  await mail(30);
  const sent = await lettersTo("rete@example.org");
  expect(sent).toHaveLength(3);
  expect(sent.map(({ subject }) => subject.startsWith("Ti aspettiamo"))).toEqual([false, true, true]);
  expect(new Set(sent.map(({ text }) => linkIn(text))).size).toBe(3);

  const calls = async (days: number) =>
    (await (await headOf(days)).get("/redazione/verifiche/telefonate?tipo=servizi")).text();
  expect(await calls(25)).toContain("Non c’è nessuno da chiamare adesso");
  expect(await calls(31)).toContain("C’è una scheda da verificare al telefono.");
  // The first link is over, the last is still good, and answers for all.
  expect((await story.get(linkIn(sent[0]!.text))).status).toBe(404);
  expect((await story.post(linkIn(sent[2]!.text), { scheda: [desk] })).status).toBe(303);
  const html = await (await (await headOf(31)).get(`${campaignsPath}/${id}`)).text();
  expect(html).toContain("Hanno risposto");
});

test("two who send at once, or one that stops in the middle, send each mail once", async () => {
  for (let count = 0; count < 20; count += 1) {
    await make.organization({
      name: `Ente ${count}`,
      territory_id: district,
      email: `ente${count}@example.org`,
    });
  }
  await start();
  await Promise.all([mail(0, { atMost: 3 }), mail(), mail()]);
  const sent = await letters();
  expect(sent).toHaveLength(20);
  expect(new Set(sent.map(({ to_address }) => to_address)).size).toBe(20);
});

test("one campaign of a district at a time, and of one's own only", async () => {
  await twoOrganizations();
  const head = await headOf();
  const begun = await Promise.all([1, 2, 3].map(() => head.post(campaignsPath, { stagione: "natale" })));
  expect(begun.map(({ status }) => status).toSorted()).toEqual([303, 409, 409]);
  const id = /campagne\/([0-9a-f-]{36})/.exec(
    begun.find(({ status }) => status === 303)!.headers.get("location")!,
  )![1]!;
  const elsewhere = await signIn(story, {
    roles: [
      {
        role: "district",
        of: (
          await db
            .insertInto("territories.district")
            .values({ id: newId(), code: newId(), name: "Altro" })
            .returning("id")
            .executeTakeFirstOrThrow()
        ).id,
      },
    ],
  });
  expect((await elsewhere.get(`${campaignsPath}/${id}`)).status).toBe(404);
  expect((await elsewhere.post(`${campaignsPath}/${id}/fine`)).status).toBe(404);
  expect((await elsewhere.post(campaignsPath, { distretto: district })).status).toBe(409);
  const editor = await signIn(story, { roles: [{ role: "editor", of: district }] });
  expect((await editor.get(campaignsPath)).status).toBe(403);
  expect((await editor.post(campaignsPath)).status).toBe(403);
});

test("a campaign ends by itself, and a month later its addresses are forgotten", async () => {
  const { contact } = await twoOrganizations();
  const { id } = await start();
  await mail();
  await endOldCampaigns(db, daysLater(50));
  const ended = () =>
    db.selectFrom("directory.campaign").select("ended_at").where("id", "=", id!).executeTakeFirstOrThrow();
  expect((await ended()).ended_at).toBeNull();
  await endOldCampaigns(db, daysLater(51));
  expect((await ended()).ended_at).not.toBeNull();
  expect(await forgetAddresses(db, daysLater(80))).toBe(0);
  expect(await forgetAddresses(db, daysLater(82))).toBe(2);
  const asks = await db.selectFrom("directory.ask").select(["address", "person_id"]).execute();
  expect(asks).toEqual([
    { address: null, person_id: null },
    { address: null, person_id: null },
  ]);
  expect(await db.selectFrom("directory.ask_link").selectAll().execute()).toEqual([]);
  expect(contact.email).not.toBe("");
});
