// SPDX-License-Identifier: AGPL-3.0-or-later
// A facilitator makes a weekly course with a pause in August and a date that moves; a neighbour proposes a walk.
import { join } from "node:path";

import { expect, test } from "vitest";

import { desktop, phone } from "../browser.ts";
import { signIn } from "../people.ts";
import { known, openInstallation, type Installation } from "./installation.ts";
import { keeperOf, type Keeper, type Looks } from "./keeper.ts";

const installation = await openInstallation();
const { db } = installation.house;
const shots = process.env["TRAMA_SHOTS"];

async function facilitatorOn(screen: typeof phone, looks: Looks): Promise<Keeper> {
  const { organization_id: of } = await db
    .selectFrom("directory.location")
    .select("organization_id")
    .where("id", "=", known.place.split("/").at(-1)!)
    .executeTakeFirstOrThrow();
  const person = await signIn(installation, { roles: [{ role: "organization-contact", of }], name: "Rita" });
  const keeper = await keeperOf(installation, screen, { email: person.email, looks });
  const cookies = [...person.cookies].map(([name, value]) => ({ name, value, url: installation.address }));
  await keeper.context.addCookies(cookies);
  return keeper;
}

async function shoot({ page }: Pick<Keeper, "page">, name: string, { address }: Installation): Promise<void> {
  if (shots === undefined) return;
  const { width } = page.viewportSize()!;
  expect(page.url()).toContain(address);
  await page.screenshot({ path: join(shots, `${name}-${width}.png`), fullPage: true });
}

test.each([
  { on: "a phone", screen: phone },
  { on: "a desktop", screen: desktop },
])(
  "a weekly course is written, checked, published, and one date moves: on $on",
  { timeout: 120_000 },
  async ({ screen }) => {
    const looks: Looks = { seen: new Set(), found: [] };
    const facilitator = await facilitatorOn(screen, looks);
    const { page, meet, press, follow } = facilitator;
    const to = (path: string) => page.goto(installation.address + path);

    await to("/redazione/agenda");
    await meet("Agenda");
    await follow("Nuova attività");
    await meet("Nuova attività");
    await page.getByLabel("Come si chiama").fill("Cucito del martedì");
    await page.getByLabel("Il primo giorno").fill("2027-06-01");
    await page.getByLabel("Dalle", { exact: true }).fill("17:00");
    await page.getByLabel("Alle", { exact: true }).fill("18:30");
    await page.getByText("Ogni settimana", { exact: true }).click();
    await page.getByText("martedì", { exact: true }).click();
    await page.getByText("Fino a un giorno", { exact: true }).click();
    await page.getByLabel("L’ultimo giorno", { exact: true }).fill("2027-09-28");
    await page.getByText("Pause ed eccezioni", { exact: true }).click();
    await page.getByText("Agosto", { exact: true }).click();
    await page.getByLabel("In quale luogo").fill("In Scala");
    await shoot(facilitator, "agenda-form", installation);
    await press("Controlla le date");
    await page.getByText("Le date che ne vengono", { exact: true }).waitFor();
    await page.getByText("Ogni martedì, fino al 28 settembre 2027; non in agosto").waitFor();
    await meet("Nuova attività");
    await shoot(facilitator, "agenda-form-checked", installation);
    await press("Salva la bozza");
    await meet("Cucito del martedì");
    await press("Pubblica");
    await page.getByText("Pubblicata.").waitFor();
    await shoot(facilitator, "agenda-activity-kept", installation);

    await page
      .locator("main")
      .getByRole("link", { name: /^Sposta o annulla: / })
      .nth(1)
      .click();
    await meet("Una data: Cucito del martedì");
    await page.getByLabel("Nuovo giorno").fill("2027-06-09");
    await page.getByLabel("Perché").first().fill("la sala serve al seggio");
    await press("Sposta");
    await page.getByText("la sala serve al seggio").waitFor();
    await follow("Vedi la pagina");
    await meet("Cucito del martedì");
    await page.getByText("Mercoledì 9 giugno, dalle 17.00 alle 18.30").waitFor();
    await page.getByText(/spostata, invece di martedì 8 giugno/).waitFor();
    await shoot(facilitator, "activity", installation);

    await to("/agenda/proponi");
    await meet("Proponi un’attività");
    await press("Manda la proposta");
    await page.getByRole("heading", { name: "Da correggere" }).waitFor();
    await meet("Proponi un’attività");
    expect(looks.found).toEqual([]);
  },
);
