// SPDX-License-Identifier: AGPL-3.0-or-later
// A citizen says that the hours are wrong, somebody corrects them, and everybody reads it: the citizen, the page, the API.
import type { BrowserContextOptions } from "playwright-core";
import { expect, test } from "vitest";

import type { Role } from "../../src/foundation/actor.ts";
import { desktop, phone } from "../browser.ts";
import { signIn } from "../people.ts";
import { known, openInstallation, visit, wednesday } from "./installation.ts";
import { keeperOf, type Keeper, type Looks } from "./keeper.ts";

let clock = wednesday;
const installation = await openInstallation(undefined, () => ({ now: () => clock }));
const { db } = installation.house;
const [, , serviceId = ""] = known.service.split("/");
const { name, territory_id: districtId } = await db
  .selectFrom("directory.service")
  .select(["name", "territory_id"])
  .where("id", "=", serviceId)
  .executeTakeFirstOrThrow();

/** Somebody who works for the district, already signed in. */
async function colleague(role: Role, called: string, screen: BrowserContextOptions, looks: Looks) {
  const { cookies, email } = await signIn(installation, { roles: [{ role, of: districtId }], name: called });
  const keeper = await keeperOf(installation, screen, { email, looks });
  const given = [...cookies].map(([key, value]) => ({ name: key, value, url: installation.address }));
  await keeper.context.addCookies(given);
  return keeper;
}

/** What programs read of the service: HSDS. */
async function asPrograms() {
  const answer = await fetch(`${installation.address}/hsds/services/${serviceId}`);
  expect(answer.status).toBe(200);
  return (await answer.json()) as {
    assured_date?: string;
    schedules?: { opens_at?: string; byday?: string }[];
  };
}

test.each<{ on: string; screen: BrowserContextOptions; hours: string; read: RegExp; opens: string }>([
  { on: "a phone", screen: phone, hours: "martedì dalle 15 alle 18.30", read: /martedì/i, opens: "15:00" },
  { on: "a desktop", screen: desktop, hours: "sabato dalle 8.15 alle 11", read: /sabato/i, opens: "08:15" },
])("wrong hours are reported, corrected and read by all: on $on", { timeout: 240_000 }, async (given) => {
  const { screen, hours, read, opens } = given;
  const looks: Looks = { seen: new Set(), found: [] };
  const citizen = await keeperOf(installation, screen, { email: "cittadina@example.org", looks });
  const editor = await colleague("editor", "Edo della redazione", screen, looks);

  // Two taps: what is wrong, and send; the right hours and an address are hers to add.
  await citizen.go(known.service);
  await citizen.meet(name);
  await citizen.page
    .locator('[data-element="report-inefficiency"]')
    .getByRole("link", { name: "Gli orari" })
    .click();
  await citizen.meet(`Qualcosa non va: ${name}`);
  clock = clock.add({ seconds: 20 });
  await citizen.page.getByLabel("Orari", { exact: true }).fill(hours);
  await citizen.page.getByLabel("Se vuoi una risposta, la tua e-mail").fill(citizen.email);
  await citizen.page.getByRole("button", { name: "Invia" }).last().click();
  await citizen.meet("La tua segnalazione");
  const status = new URL(citizen.page.url()).pathname;
  const told = await citizen.page.locator("main").innerText();
  expect(told).toContain("Grazie: la tua segnalazione è arrivata.");
  expect(told).toMatch(read);
  expect(told).not.toContain(citizen.email);

  // The first page of the back office leads to it; present and proposed stand side by side.
  clock = clock.add({ hours: 5 });
  await editor.go("/redazione");
  await editor.meet("Redazione");
  await editor.follow("Una segnalazione aspetta");
  await editor.meet("Segnalazioni");
  await editor.follow(name);
  await editor.meet(`Orari: ${name}`);
  expect(await editor.page.locator("#differenze").innerText()).toMatch(read);
  await editor.page.getByLabel("Come hai controllato").selectOption({ label: "con una telefonata" });
  await editor.page.getByLabel("Risposta a chi ha segnalato").fill("Abbiamo chiamato: è proprio così.");
  await editor.press("Accetta e pubblica");
  await editor.page.getByText("È già stata decisa").waitFor();
  await editor.meet(`Orari: ${name}`);

  // Her link says so, a letter too.
  await citizen.go(status);
  await citizen.page.getByText("abbiamo corretto come hai detto").first().waitFor();
  await citizen.page.getByText("Abbiamo chiamato: è proprio così.").waitFor();
  const letters = await db
    .selectFrom("foundation.mail")
    .select("text")
    .where("to_address", "=", citizen.email)
    .execute();
  expect(letters.map(({ text }) => text).join("\n")).toContain("abbiamo corretto come hai detto");

  // The page and the API say the new hours, and when they were checked.
  const stranger = await visit(installation, screen);
  await stranger.go(known.service);
  const page = await stranger.page.locator("main").innerText();
  expect(page).toMatch(read);
  expect(page).toMatch(/2 dicembre/);
  const record = await asPrograms();
  expect(record.assured_date).toBe("2026-12-02");
  expect(JSON.stringify(record)).toContain(opens);

  await letGo(looks, [citizen, editor, { ...stranger, email: "" } as Keeper]);
  await db.deleteFrom("foundation.mail").execute();
});

test.each([
  { on: "a phone", screen: phone },
  { on: "a desktop", screen: desktop },
])(
  "something missing is proposed, a correction is checked, a service closes with two: on $on",
  { timeout: 240_000 },
  async ({ screen }) => {
    const looks: Looks = { seen: new Set(), found: [] };
    const citizen = await keeperOf(installation, screen, { email: "cittadina@example.org", looks });
    const editor = await colleague("editor", "Edo", screen, looks);
    const district = await colleague("district", "Dora", screen, looks);
    const volunteer = await colleague("volunteer", "Vera", screen, looks);

    await citizen.go("/servizi?q=parrucchierexyz");
    await citizen.follow("Manca qualcosa? Diccelo");
    await citizen.meet("Manca qualcosa? Diccelo");
    await citizen.page.getByLabel(/Un luogo dove si può andare/).check();
    clock = clock.add({ seconds: 20 });
    await citizen.press("Invia");
    await citizen.page.getByText("Da sistemare prima di inviare").waitFor();
    await citizen.meet("Manca qualcosa? Diccelo");
    clock = clock.add({ seconds: 20 });
    await citizen.page.getByLabel("Come si chiama").fill("Portineria di via Milano");
    await citizen.page.getByLabel("Dove", { exact: true }).fill("via Milano 4, Pavia");
    await citizen.press("Invia");
    await citizen.meet("La tua segnalazione");

    await editor.go("/redazione/segnalazioni?cosa=missing");
    await editor.follow("Portineria di via Milano");
    await editor.meet("Scheda che manca: Portineria di via Milano");
    await editor.press("Crea la scheda");
    await editor.page.getByText("È già stata decisa").waitFor();
    await citizen.page.reload();
    await citizen.page.getByText("L’abbiamo aggiunto al catalogo.").first().waitFor();

    // A volunteer corrects: live at once, and looked at after.
    await volunteer.go(`/redazione${known.service}`);
    await volunteer.page
      .getByLabel("Descrizione")
      .first()
      .fill(`Corretto sul ${screen.isMobile ? "telefono" : "computer"}.`);
    await volunteer.press("Controlla e pubblica");
    await volunteer.meet("Controlla prima di pubblicare");
    await volunteer.press("Pubblica");
    await volunteer.page.getByText("Pubblicata: chi cerca la trova da adesso.").waitFor();
    await editor.go("/redazione/segnalazioni?cosa=check");
    await editor.follow(name);
    await editor.meet(`Modifica da ricontrollare: ${name}`);
    await editor.press("Va bene");
    await editor.page.getByText("È già stata decisa").waitFor();

    // One asks, the page warns, another says that it is still open.
    await editor.go(`/redazione${known.service}/ritiro`);
    await editor.meet(`Ritirare «${name}»?`);
    await editor.press("Ritira");
    await editor.page.getByText("serve il sì di una seconda persona").waitFor();
    await citizen.go(known.service);
    await citizen.page.getByText("Forse chiuso: stiamo controllando").waitFor();
    await citizen.meet(name);
    await district.go("/redazione/segnalazioni?stato=second");
    await district.follow(name);
    await district.meet(`Chiuso: ${name}`);
    await district.page.getByLabel("Perché").selectOption({ label: "È ancora aperto" });
    await district.press("Non accettare");
    await district.page.getByText("È già stata decisa").waitFor();
    await citizen.page.reload();
    expect(await citizen.page.locator("main").innerText()).not.toContain("Forse chiuso");

    await letGo(looks, [citizen, editor, district, volunteer]);
  },
);

async function letGo(looks: Looks, people: readonly Keeper[]): Promise<void> {
  expect(looks.found).toEqual([]);
  // A form that comes back with a mistake is a 422: the browser tells it in its console.
  const troubles = people
    .flatMap((person) => person.troubles)
    .filter((line) => !line.includes("status of 422"));
  expect(troubles).toEqual([]);
  await Promise.all(people.map(({ context }) => context.close()));
}
