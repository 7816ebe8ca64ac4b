// SPDX-License-Identifier: AGPL-3.0-or-later
// The whole story from two browsers: somebody comes without a name, is asked room for, handed over, accepted by the link
// of a mail, asked with their code what became of it; and what the month's report says. Then one whom a door refuses.
import type { BrowserContextOptions } from "playwright-core";
import { expect, test } from "vitest";

import { desktop, phone } from "../browser.ts";
import { known, openInstallation, wednesday } from "../journeys/installation.ts";
import { keeperOf, type Keeper, type Looks } from "../journeys/keeper.ts";
import { makeDesk, operatorOf } from "./desk-story.ts";

let clock = wednesday;
const installation = await openInstallation(undefined, () => ({ now: () => clock }));
const { db } = installation.house;
const [, , serviceId = ""] = known.service.split("/");
const { territory_id: districtId } = await db
  .selectFrom("directory.service")
  .select("territory_id")
  .where("id", "=", serviceId)
  .executeTakeFirstOrThrow();
const territoryId = districtId ?? "";
const deskName = "Punto Comunità Crosione";
const deskId = await makeDesk(db, { territoryId, name: deskName, lockMinutes: 60 });

/** Somebody who works at the desk, at their own screen. */
async function operatorAt(screen: BrowserContextOptions, looks: Looks): Promise<Keeper> {
  const { cookies, email } = await operatorOf(installation, { territoryId, id: deskId }, { name: "Ada" });
  const operator = await keeperOf(installation, screen, { email, looks });
  const given = [...cookies].map(([key, value]) => ({ name: key, value, url: installation.address }));
  await operator.context.addCookies(given);
  return operator;
}

/** A contact with one need, from an empty screen to the notice that it is stored. Gives the seconds it took the machine. */
async function receive(
  operator: Keeper,
  { asked, need, code }: { asked: string; need: string; code?: string },
): Promise<number> {
  const { page, go, meet, press } = operator;
  const started = performance.now();
  await go("/sportello/contatto");
  await meet("Nuovo contatto");
  await page.getByLabel("Che cosa ha chiesto").fill(asked);
  await page.locator("#cerca-bisogno").fill(need);
  await page.keyboard.press("Enter");
  if (code !== undefined) {
    await page.locator("details:has(#campo-codice) > summary").click();
    await page.getByLabel("Codice della tessera").fill(code);
  }
  await press("Salva il contatto");
  await page.getByText("Contatto salvato.").waitFor();
  await meet("Nuovo contatto");
  return (performance.now() - started) / 1000;
}

/** A thread without a name, and the card that the person takes with them: its code. */
async function giveCard({ page, go, press, meet }: Keeper): Promise<string> {
  await go("/sportello/persone/nuovo");
  await meet("Comincia un filo");
  await press("Comincia");
  await meet("La tessera");
  const code = /[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}/.exec(await page.locator("main").innerText())?.[0];
  if (code === undefined) throw new Error("the card says no code");
  return code;
}

/** The newest letter to an address, and the link in it. */
async function letterTo(address: string) {
  const letter = await db
    .selectFrom("foundation.mail")
    .select(["subject", "text"])
    .where("to_address", "=", address)
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .executeTakeFirstOrThrow();
  return { ...letter, link: /(http:\/\/\S+\/invii\/[\w-]{43})/.exec(letter.text)![1]! };
}

async function chooseDoor({ page, meet }: Keeper): Promise<string> {
  await meet("Quale porta?");
  const door = page.locator("#servizi article a").first();
  const name = (await door.innerText()).trim();
  await door.click();
  await meet(`Affidare a ${name}`);
  return name;
}

function letGo(looks: Looks, people: readonly Keeper[]) {
  expect(looks.found).toEqual([]);
  // A form that comes back with a mistake is a 422: the browser tells it in its console.
  const troubles = people
    .flatMap((person) => person.troubles)
    .filter((line) => !/status of (409|422)/.test(line));
  expect(troubles).toEqual([]);
  return Promise.all(people.map(({ context }) => context.close()));
}

test.each([
  { on: "a phone", screen: phone, email: "accoglie-1@example.org" },
  { on: "a desktop", screen: desktop, email: "accoglie-2@example.org" },
])(
  "somebody without a name finds the right door, and says so: on $on",
  { timeout: 240_000 },
  async (given) => {
    const { screen, email } = given;
    const looks: Looks = { seen: new Set(), found: [] };
    const operator = await operatorAt(screen, looks);
    const other = await keeperOf(installation, screen, { email, looks });
    const { page, meet, press, follow } = operator;

    // At the counter: a contact, a need, a card without a name.
    const code = await giveCard(operator);
    await receive(operator, { asked: "Cerco un lavoro, anche poche ore", need: "lavoro", code });

    // Which door? First: is there room? Nobody is named.
    await follow("Accompagna da qualcuno");
    const door = await chooseDoor(operator);
    await page.getByLabel("Telefonata a tre").check();
    await page.getByLabel("Che cosa devono sapere").fill("Mattine libere, ha già lavorato in cucina.");
    await page.getByLabel("La loro e-mail").fill(email);
    await press("Chiedi prima se c’è posto");
    await meet(`Invio: ${door}`);
    await page.getByText("Chiesto se c’è posto").first().waitFor();

    // The other browser: the provider, from the mail.
    const asked = await letterTo(email);
    expect(asked.subject).toBe(`Avete posto? Lo chiede ${deskName}`);
    expect(asked.text).not.toMatch(/cucina|mattin/i);
    await other.page.goto(asked.link);
    await other.meet("Avete posto?");
    await other.page.getByText("ha già lavorato in cucina").waitFor();
    await other.page.getByLabel("Sì, c’è posto").check();
    await other.press("Rispondi");
    await other.page.getByText("Ricevuto, grazie").waitFor();

    // The desk hands over, and asks whether it may ask again.
    await page.reload();
    await page.getByText("Sì, c’è posto").first().waitFor();
    await meet(`Invio: ${door}`);
    await page.getByLabel("Sì, con un messaggio").check();
    await press("Manda adesso");
    await page.getByText("Mandato, aspetta risposta").first().waitFor();
    const sent = page.url();

    // The provider accepts by the link of the mail, then says that they have spoken.
    const request = await letterTo(email);
    await other.page.goto(request.link);
    await other.meet("Una persona da accogliere");
    await other.press("Accettiamo");
    await other.page.getByText("Ricevuto, grazie").waitFor();
    await other.meet("Una persona da accogliere");
    await other.page.getByLabel("Vuoi aggiungere qualcosa?").first().fill("Sentita: viene giovedì alle 9.");
    await other.press("Segna il primo contatto");
    await other.page.getByText("Si sono sentiti").first().waitFor();
    await page.goto(sent);
    await page.getByText("Sentita: viene giovedì alle 9.").waitFor();
    await meet(`Invio: ${door}`);

    // The person, with their code, on the other device: did it help? Nobody asks who they are.
    await other.context.clearCookies();
    await other.go("/filo");
    await other.meet("Il mio filo");
    await other.page.getByLabel("Codice della tessera").fill(code);
    await other.press("Apri il mio filo");
    await other.page.locator("#risposte a").first().click();
    await other.meet("Com’è andata?");
    await other.page.getByLabel("Sì, ha risolto").check();
    await other.page.getByLabel("Va bene così").check();
    await other.press("Manda");
    await other.page.waitForURL("**/filo/mio?fatto=1");
    await other.meet("Il mio filo");

    // The need is met, because the person says so; the month's report says it.
    await page.goto(sent);
    await page.getByText("Risolto: lo dice la persona").first().waitFor();
    const need = await db
      .selectFrom("helpdesk.referral")
      .innerJoin("helpdesk.need", "helpdesk.need.id", "helpdesk.referral.need_id")
      .select(["helpdesk.need.state", "helpdesk.need.outcome", "helpdesk.need.outcome_by"])
      .where("helpdesk.referral.id", "=", sent.split("/").at(-1)!.split("?")[0]!)
      .executeTakeFirstOrThrow();
    expect(need).toEqual({ state: "closed", outcome: "met", outcome_by: "person" });
    await operator.go("/sportello/monitoraggio/relazione/2026-12");
    await meet("Relazione di dicembre 2026");
    const report = await page.locator("main").innerText();
    expect(report).toMatch(/risolti, del tutto o in parte/);
    expect(report).toMatch(/com’è andata lo dice la persona stessa/);
    expect(report).toMatch(/Bisogni risolti, del tutto o in parte\t[1-9]/);
    await letGo(looks, [operator, other]);
  },
);

test.each([
  { on: "a phone", screen: phone, refuses: "rifiuta-1@example.org", accepts: "altra-1@example.org" },
  { on: "a desktop", screen: desktop, refuses: "rifiuta-2@example.org", accepts: "altra-2@example.org" },
])("a door stays shut, and the need finds another: on $on", { timeout: 240_000 }, async (given) => {
  const { screen, refuses, accepts } = given;
  const looks: Looks = { seen: new Set(), found: [] };
  const operator = await operatorAt(screen, looks);
  const other = await keeperOf(installation, screen, { email: refuses, looks });
  const { page, meet, press, follow } = operator;

  await receive(operator, { asked: "Non riesco a pagare l’affitto", need: "affitto" });
  await follow("Accompagna da qualcuno");
  const first = await chooseDoor(operator);
  await page.getByLabel("Visita accompagnata").check();
  await page.getByLabel("Se è una visita, chi va con lei").selectOption({ label: "Un volontario" });
  await page.getByLabel("La loro e-mail").fill(refuses);
  await page.getByLabel("Sì, quando torna allo sportello").check();
  await press("Manda adesso");
  await meet(`Invio: ${first}`);
  const sent = page.url();

  // The provider cannot, and says why: the page that the link opened says no only when the button is pressed.
  await other.page.goto((await letterTo(refuses)).link);
  await other.meet("Una persona da accogliere");
  await other.page.locator("summary", { hasText: "Non possiamo" }).click();
  await other.page.locator("#passo-rifiuto").getByLabel("Perché").selectOption({ label: "Non c’è posto" });
  await other.press("Manda il no");
  await other.page.getByText("Ricevuto, grazie").waitFor();
  await other.page.getByText("Non c’è altro da fare").waitFor();
  await other.meet("Una persona da accogliere");

  // The need is still open, and doors that have not said no are there to choose: the first of them.
  await operator.go("/sportello/invii");
  await meet("Invii");
  await follow(first);
  await meet(`Invio: ${first}`);
  const next = page.locator("#porte article a").first();
  const second = (await next.innerText()).trim();
  expect(second).not.toBe(first);
  await next.click();
  await meet(`Affidare a ${second}`);
  await page.getByLabel("Telefonata a tre").check();
  await page.getByLabel("La loro e-mail").fill(accepts);
  await page.getByLabel("Sì, quando torna allo sportello").check();
  await press("Manda adesso");
  await meet(`Invio: ${second}`);
  await other.page.goto((await letterTo(accepts)).link);
  await other.press("Accettiamo");
  await other.page.getByText("Ricevuto, grazie").waitFor();

  // The first is over and no longer asks for anything; when the person comes back, they say that it helped in part.
  await operator.go("/sportello/invii");
  expect(await page.locator("main").innerText()).not.toContain(first);
  await page.goto(sent);
  await page.getByText("Non c’è posto").first().waitFor();
  await operator.go("/sportello/ricontatti");
  await meet("Ricontatti");
  await page.locator("#ricontatti tbody tr", { hasText: second }).getByRole("link").click();
  await meet("Com’è andata?");
  await page.getByLabel("Solo in parte").first().check();
  await page.getByLabel("Va bene così").first().check();
  await press("Salva");
  await page.getByText("Salvato.").waitFor();
  await meet("Com’è andata?");
  const { state, outcome } = await db
    .selectFrom("helpdesk.need")
    .innerJoin("helpdesk.referral", "helpdesk.referral.need_id", "helpdesk.need.id")
    .select(["helpdesk.need.state", "helpdesk.need.outcome"])
    .where("helpdesk.referral.id", "=", new URL(sent).pathname.split("/").at(-1)!)
    .executeTakeFirstOrThrow();
  expect({ state, outcome }).toEqual({ state: "closed", outcome: "partly-met" });
  await letGo(looks, [operator, other]);
});
