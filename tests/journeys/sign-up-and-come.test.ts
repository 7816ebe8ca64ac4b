// SPDX-License-Identifier: AGPL-3.0-or-later
// A mother signs two children up on a phone and later cancels; the waiting list moves; who comes is marked at the door.
import type { Browser } from "playwright-core";
import { expect, test } from "vitest";

import { newId } from "../../src/foundation/uuid.ts";
import { writeLetters } from "../../src/modules/calendar/registrations/postman.actions.ts";
import { desktop, openBrowser, phone } from "../browser.ts";
import { cameraThatSees } from "../calendar/fake-camera.ts";
import { signIn } from "../people.ts";
import { openInstallation, wednesday } from "./installation.ts";
import { keeperOf, type Looks } from "./keeper.ts";

let clock = wednesday;
const installation = await openInstallation(undefined, () => ({ now: () => clock, later: async () => {} }));
const { db } = installation.house;
const { id: district } = await db
  .selectFrom("territories.district")
  .select("id")
  .limit(1)
  .executeTakeFirstOrThrow();

/** A workshop with two seats, a week from now. */
async function workshop(name: string): Promise<{ activity: string; date: string }> {
  const [activity, date] = [newId(), newId()];
  await db
    .insertInto("calendar.activity")
    .values({
      territory_id: district,
      id: activity,
      name,
      place_name: "Spazio dei Tigli",
      address: "via dei Tigli 12, Pavia",
      contact_phone: "0382 000000",
      registration_kind: "per-date",
      capacity: 2,
      status: "published",
      first_start: "2026-12-09T16:30",
      minutes: 120,
      created_at: clock,
      last_modified: clock,
    })
    .execute();
  await db
    .insertInto("calendar.occurrence")
    .values({
      territory_id: district,
      activity_id: activity,
      id: date,
      original_start: "2026-12-09T16:30",
      starts_at: "2026-12-09T16:30:00+01:00",
      ends_at: "2026-12-09T18:30:00+01:00",
    })
    .execute();
  return { activity, date };
}

async function linkIn(email: string): Promise<string> {
  await writeLetters(db, clock);
  const letter = await db
    .selectFrom("foundation.mail")
    .select("text")
    .where("to_address", "=", email)
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirstOrThrow();
  return new URL(/https?:\S+\/iscrizioni\/[\w-]{43}/.exec(letter.text)![0]).pathname;
}

async function shot(page: { screenshot: (o: object) => Promise<unknown> }, name: string): Promise<void> {
  const folder = process.env["TRAMA_LOOK"];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

test.each([
  { on: "a phone", screen: phone, at: "360" },
  { on: "a desktop", screen: desktop, at: "1280" },
])(
  "two children are signed up, cancelled, and the next of the line comes: on $on",
  { timeout: 240_000 },
  async ({ screen, at }) => {
    const name = `Merenda e compiti ${at}`;
    const { activity, date } = await workshop(name);
    const looks: Looks = { seen: new Set(), found: [] };
    const mother = await keeperOf(installation, screen, { email: `carla${at}@example.org`, looks });

    await mother.go(`/agenda/${activity}/iscrizione?data=${date}`);
    await mother.meet(name);
    const { page } = mother;
    await page.getByText("mercoledì 9 dicembre, dalle 16.30 alle 18.30 – restano 2 posti").waitFor();
    await page.getByRole("button", { name: "Iscrivimi" }).last().click();
    await page.getByRole("heading", { name: "Manca qualcosa" }).waitFor();
    await mother.meet(name);
    await shot(page, `mistakes-${at}`);
    await page.getByLabel("Vengo io").uncheck();
    await page.getByLabel("Età").first().fill("7");
    await page.getByLabel("Nome (se vuoi)").first().fill("Leo");
    await page.getByRole("button", { name: "Aggiungi una riga" }).click();
    expect(await page.getByLabel("Età").count()).toBe(3);
    await page.getByLabel("Età").nth(1).fill("9");
    await page.getByLabel("Come ti chiami").fill("Carla");
    await page.getByLabel("E-mail", { exact: true }).fill(mother.email);
    await shot(page, `form-${at}`);
    clock = clock.add({ seconds: 30 });
    await page.getByRole("button", { name: "Iscrivimi" }).last().click();
    await page.getByText("Fatto: ti aspettiamo.").waitFor();
    await mother.meet(name);
    await page.getByText("Leo, 7 anni").first().waitFor();
    expect(await page.locator(".registration-code .qr svg").isVisible()).toBe(true);
    await shot(page, `own-${at}`);

    // Somebody else finds no seat, and waits.
    const neighbour = await keeperOf(installation, screen, { email: `nadia${at}@example.org`, looks });
    await neighbour.go(`/agenda/${activity}/iscrizione?data=${date}`);
    await neighbour.page.getByLabel("Come ti chiami").fill("Nadia");
    await neighbour.page.getByLabel("E-mail", { exact: true }).fill(neighbour.email);
    clock = clock.add({ seconds: 30 });
    await neighbour.page.getByRole("button", { name: "Mettimi in lista d’attesa" }).last().click();
    await neighbour.page.getByText("Il prossimo posto che si libera è per te.").waitFor();
    await neighbour.meet(name);
    await shot(neighbour.page, `waiting-${at}`);

    // The mother cancels from her letter: a page asks, a press does.
    await mother.go(`${await linkIn(mother.email)}/disdetta`);
    await mother.meet("Non puoi venire?");
    await shot(page, `cancel-${at}`);
    await mother.press("Sì, disdico");
    await page.getByText("Hai disdetto. Grazie per averlo detto.").waitFor();

    await neighbour.go(await linkIn(neighbour.email));
    await neighbour.page.getByText("Ci sei?").waitFor();
    await neighbour.meet(name);
    await shot(neighbour.page, `offered-${at}`);
    await neighbour.press("Sì, vengo");
    await neighbour.page.getByText("Il posto è tuo.").first().waitFor();
    const code = (await neighbour.page.locator("[data-element=registration-code]").innerText()).trim();

    // At the door: the camera reads the code, without leaving the page; then the line goes away and comes back.
    const filming = await openBrowser(
      cameraThatSees(`${installation.address}/iscrizioni?codice=${code.replace("-", "")}`),
    );
    const host = await hostAtDoor(filming, { activity, date, looks, screen, at, name });
    await host.page.getByRole("button", { name: "Leggi i codici con la fotocamera" }).click();
    await host.page.getByText("Nadia: È qui").waitFor({ timeout: 30_000 });
    await shot(host.page, `camera-${at}`);
    await host.page.getByRole("button", { name: "Chiudi la fotocamera" }).click();
    await expectPeople(date, 1);
    await host.context.setOffline(true);
    await host.page.getByLabel("Quante persone").fill("3");
    await host.page.getByRole("button", { name: "Aggiungi", exact: true }).click();
    await host.page.getByText("Segni che aspettano su questo dispositivo: 1.").waitFor();
    await host.page.getByText("Presenti: 4. Attesi: 1.").waitFor();
    await shot(host.page, `offline-${at}`);
    await expectPeople(date, 1);
    await host.context.setOffline(false);
    await host.page.getByText("Tutto salvato.").waitFor({ timeout: 60_000 });
    await expectPeople(date, 4);
    await host.go(`/redazione/agenda/${activity}/presenze/${date}/foglio`);
    await host.meet(name);
    await shot(host.page, `sheet-${at}`);
    await host.go(`/redazione/agenda/${activity}/iscritti`);
    await host.meet(name);
    await shot(host.page, `registered-${at}`);
    await host.go(`/redazione/agenda/${activity}/iscritti/nuova`);
    await host.meet(name);
    await shot(host.page, `desk-${at}`);
    await host.go("/redazione/agenda/da-chiamare");
    await host.meet("Da chiamare");
    for (const { context } of [mother, neighbour, host]) await context.close();
    expect(looks.found).toEqual([]);
    // The form that came back with its mistakes is a 422, which a browser writes down.
    const troubles = [...mother.troubles, ...neighbour.troubles].filter((line) => !line.includes("422"));
    expect(troubles).toEqual([]);
  },
);

async function expectPeople(date: string, people: number): Promise<void> {
  await expect
    .poll(async () => {
      const rows = await db
        .selectFrom("calendar.attendance")
        .select("people")
        .where("occurrence_id", "=", date)
        .execute();
      return rows.reduce((sum, row) => sum + row.people, 0);
    })
    .toBe(people);
}

type Door = {
  activity: string;
  date: string;
  looks: Looks;
  screen: typeof phone;
  at: string;
  name: string;
};

async function hostAtDoor(browser: Browser, { activity, date, looks, screen, at, name }: Door) {
  const { cookies, email } = await signIn(installation, { roles: [{ role: "editor", of: district }] });
  const host = await keeperOf({ ...installation, browser }, screen, { email, looks });
  const given = [...cookies].map(([key, value]) => ({ name: key, value, url: installation.address }));
  await host.context.addCookies(given);
  await host.go(`/redazione/agenda/${activity}/presenze/${date}`);
  await host.meet(name);
  await shot(host.page, `door-${at}`);
  return host;
}
