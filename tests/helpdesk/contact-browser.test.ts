// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Page } from "playwright-core";
import { expect, test, vi } from "vitest";

import { barriersOn, desktop, phone } from "../browser.ts";
import { openCounter } from "./counter.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const counter = await openCounter();
const { db, address } = counter;
const form = `${address}/sportello/contatto`;

const lastContact = () =>
  db
    .selectFrom("helpdesk.contact")
    .selectAll()
    .where("source", "=", "form")
    .orderBy("id", "desc")
    .executeTakeFirstOrThrow();
const needsOf = (id: string) =>
  db.selectFrom("helpdesk.need").selectAll().where("contact_id", "=", id).execute();

/** A pair of hands on a keyboard: what is typed, and how often a key that is no letter is pressed. */
function handsOn(page: Page) {
  const count = { letters: 0, keys: 0 };
  const started = performance.now();
  return {
    type: async (text: string) => {
      count.letters += text.length;
      await page.keyboard.type(text);
    },
    press: async (key: string) => {
      count.keys += 1;
      await page.keyboard.press(key);
    },
    /** Seconds of the machine, and of a person who types forty words a minute (0.28 s a key, 1.35 s to think before each act). */
    told: (story: string) => {
      const machine = (performance.now() - started) / 1000;
      const person = 0.28 * (count.letters + count.keys) + 1.35 * Math.ceil(count.keys / 2);
      return { story, ...count, clicks: 0, machine: Number(machine.toFixed(1)), person: Math.round(person) };
    },
  };
}

test.each([
  ["phone", phone],
  ["desktop", desktop],
])(
  "the screens of contacts and needs have no barriers, and none is wider than the screen: %s",
  async (_name, options) => {
    const { page, complaints } = await counter.sitDown(options);
    await page.goto(form);
    await page.getByLabel("Che cosa ha chiesto").fill("Cerca qualcuno per la nonna");
    await page.locator("#cerca-bisogno").fill("badant");
    await page.keyboard.press("Enter");
    await page.locator("#trovati li").first().waitFor();
    await page.locator("#trovati input").first().check();
    await page.locator("#cerca-bisogno").fill("casa");
    for (const fold of await page.locator("details.terms").all())
      await fold.evaluate((one) => one.setAttribute("open", ""));
    expect(await barriersOn(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Salva il contatto" }).click();
    await page.getByText("Contatto salvato.").waitFor();
    const { id } = await lastContact();
    const [need] = await needsOf(id);
    for (const path of [
      `/sportello/contatto?salvato=${id}`,
      "/sportello/contatti",
      `/sportello/contatti/${id}`,
      `/sportello/contatti/${id}/correzione`,
      `/sportello/contatti/${id}/voce`,
      "/sportello/bisogni",
      `/sportello/bisogni/${need!.id}`,
      "/sportello/bisogni/scoperti",
      "/sportello/senza-rete",
    ]) {
      await page.goto(address + path);
      expect({ path, barriers: await barriersOn(page) }).toEqual({ path, barriers: [] });
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect({ path, wider: wider > 0 }).toEqual({ path, wider: false });
    }
    expect(complaints).toEqual([]);
  },
);

async function keysShown(options: typeof phone): Promise<number> {
  const { page } = await counter.sitDown(options);
  await page.goto(form);
  return page.locator(".key-hint:visible").count();
}

test("keys are shown where there is a keyboard, and nowhere else", async () => {
  expect(await keysShown(phone)).toBe(0);
  expect(await keysShown(desktop)).toBeGreaterThan(4);
});

test("the three commonest stories, with the keyboard alone, each in under a minute", async () => {
  const { page, complaints } = await counter.sitDown(desktop);
  const stories = [];

  // One asks where the CAF is: an address, a sheet.
  await page.goto(form);
  let hands = handsOn(page);
  await hands.press("Alt+p");
  await hands.type("Chiede dove fare l'ISEE");
  await hands.press("Alt+b");
  await hands.type("isee");
  await hands.press("Enter");
  await page.locator("#trovati input").first().waitFor();
  await hands.press("Alt+r");
  await hands.press("Space");
  await hands.press("Alt+f");
  await hands.press("Space");
  await hands.press("Alt+s");
  await page.getByText("Contatto salvato.").waitFor();
  stories.push(hands.told("an address from the directory, on the sheet"));
  const first = await lastContact();
  expect(first).toMatchObject({ done: ["information"] });
  expect(await needsOf(first.id)).toMatchObject([{ category_code: "isee", state: "open" }]);
  expect(
    await db.selectFrom("helpdesk.contact_pin").selectAll().where("contact_id", "=", first.id).execute(),
  ).toHaveLength(1);

  // One is helped with SPID, and it is done.
  await page.goto(form);
  hands = handsOn(page);
  await hands.press("Alt+p");
  await hands.type("Non riesce a entrare con lo SPID");
  await hands.press("Alt+b");
  await hands.type("spid");
  await hands.press("Enter");
  await hands.press("Alt+f");
  await hands.press("Tab");
  await hands.press("Space");
  await hands.press("Alt+e");
  await hands.press("ArrowDown");
  await hands.press("Alt+s");
  await page.getByText("Contatto salvato.").waitFor();
  stories.push(hands.told("help with a form, done at once"));
  const second = await lastContact();
  expect(await needsOf(second.id)).toMatchObject([
    { category_code: "spid", state: "closed", ending: "done-here" },
  ]);

  // One gets a number: before they go they are asked what they prefer.
  await page.goto(form);
  hands = handsOn(page);
  await hands.press("Alt+p");
  await hands.type("Il numero dello psicologo per il figlio");
  await hands.press("Alt+b");
  await hands.type("psicologo");
  await hands.press("Enter");
  await hands.press("Alt+f");
  await hands.press("Space");
  await hands.press("Alt+e");
  await hands.press("ArrowDown");
  await hands.press("Alt+s");
  await page.getByText("Prima di salutarsi").first().waitFor();
  expect(await page.getByLabel("Che cosa ha chiesto").inputValue()).toBe(
    "Il numero dello psicologo per il figlio",
  );
  await hands.press("Alt+d");
  await hands.press("ArrowDown");
  await hands.press("Alt+s");
  await page.getByText("Contatto salvato.").waitFor();
  await page.getByText("vuole essere risentita").waitFor();
  stories.push(hands.told("a number, and what the person prefers"));
  const third = await lastContact();
  expect(await needsOf(third.id)).toMatchObject([{ category_code: "psicologo", state: "open" }]);

  for (const { person } of stories) expect(person).toBeLessThan(60);
  for (const { story, letters, keys, person } of stories)
    process.stdout.write(`${story}: ${letters} letters, ${keys} keys, no click, about ${person} s\n`);
  expect(complaints.filter((line) => !line.includes("422"))).toEqual([]);
});

test("without scripts the same screen searches, keeps what was typed and saves", async () => {
  const { page } = await counter.sitDown({ ...desktop, javaScriptEnabled: false });
  await page.goto(form);
  await page.getByLabel("Che cosa ha chiesto").fill("Un pasto caldo");
  await page.locator("#campo-bisogno summary").click();
  await page.getByLabel("Mensa e pasti", { exact: true }).check();
  await page.locator("#campo-cerca").fill("mensa");
  await page.keyboard.press("Enter");
  await page.locator("#trovati input").first().waitFor();
  expect(await page.getByLabel("Che cosa ha chiesto").inputValue()).toBe("Un pasto caldo");
  await page.locator("#trovati input").first().check();
  await page.getByRole("button", { name: "Salva il contatto" }).click();
  await page.getByText("Contatto salvato.").waitFor();
  expect(await needsOf((await lastContact()).id)).toMatchObject([{ category_code: "mensa" }]);
});

test("what happens near here is found in the same screen, and goes with the contact", async () => {
  const { page } = await counter.sitDown(desktop);
  await page.goto(form);
  await page.getByLabel("Dove cercare").selectOption("activity");
  await page.locator("#campo-vicino").fill("");
  await page.getByRole("button", { name: "Cerca", exact: true }).click();
  const first = page.locator("#trovati input[value^=activity]").first();
  await first.check();
  await page.getByLabel("Che cosa ha chiesto").fill("Vorrebbe conoscere qualcuno");
  await page.getByRole("button", { name: "Salva il contatto" }).click();
  await page.getByRole("link", { name: "Consegna il foglio" }).click();
  await page.locator('#consegna a[href^="/agenda/"]').first().waitFor();
});

test("a closed laptop loses nothing: the draft is there in another browser of the same day", async () => {
  const { page, context } = await counter.sitDown(desktop);
  await page.goto(form);
  await page.getByLabel("Che cosa ha chiesto").fill("A metà di una frase");
  await page.getByText("Bozza salvata").waitFor();
  await page.close();
  const again = await context.newPage();
  await again.goto(form);
  await again.getByRole("link", { name: "Riprendi" }).click();
  expect(await again.getByLabel("Che cosa ha chiesto").inputValue()).toBe("A metà di una frase");
});

test("without network contacts wait closed on the device, and are sent once when the line is back", async () => {
  const { page, context } = await counter.sitDown(desktop);
  await page.goto(form);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(async () => (await caches.keys()).length > 0);
  const before = Number(
    (
      await db
        .selectFrom("helpdesk.contact")
        .select(({ fn }) => fn.countAll<number>().as("n"))
        .executeTakeFirstOrThrow()
    ).n,
  );

  counter.cutLine(true);
  await page.getByLabel("Che cosa ha chiesto").fill("Scritto mentre cadeva la rete");
  await page.getByRole("button", { name: "Salva il contatto" }).click();
  await page.getByText("Contatti che aspettano la rete: 1.").waitFor();

  // The page opens without network, says nothing of anybody, and takes another contact.
  const cold = await context.newPage();
  await cold.goto(form);
  await cold.getByRole("heading", { name: "Senza rete" }).waitFor();
  expect(await cold.content()).not.toContain("Ada");
  await cold.getByLabel("Che cosa ha chiesto").fill("Scritto senza rete");
  await cold.locator("#cerca-bisogno").fill("docce");
  await cold.keyboard.press("Enter");
  await cold.getByText("Bozza tenuta su questo computer").waitFor();
  await cold.getByRole("button", { name: "Salva il contatto" }).click();
  await cold.getByText("Contatti che aspettano la rete: 2.").waitFor();
  const onDevice = await cold.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const request = indexedDB.open("trama-desk", 1);
        request.addEventListener("success", () => {
          const all = request.result.transaction("waiting").objectStore("waiting").getAll();
          all.addEventListener("success", () => resolve(JSON.stringify(all.result)));
        });
      }),
  );
  expect(onDevice).not.toContain("rete");
  expect(onDevice).not.toContain("docce");

  counter.cutLine(false);
  await Promise.all([page, cold].map((one) => one.evaluate(() => window.dispatchEvent(new Event("online")))));
  await expect
    .poll(
      async () =>
        (await db.selectFrom("helpdesk.contact").selectAll().where("source", "=", "offline").execute())
          .length,
      { timeout: 20_000 },
    )
    .toBe(2);
  await page.reload();
  const stored = await db
    .selectFrom("helpdesk.contact")
    .select(({ fn }) => fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  expect(Number(stored.n)).toBe(before + 2);
  const left = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const request = indexedDB.open("trama-desk", 1);
        request.addEventListener("success", () => {
          const count = request.result.transaction("waiting").objectStore("waiting").count();
          count.addEventListener("success", () => resolve(count.result));
        });
      }),
  );
  expect(left).toBe(0);
  const { id } = await db
    .selectFrom("helpdesk.contact")
    .selectAll()
    .where("source", "=", "offline")
    .orderBy("happened_at", "desc")
    .executeTakeFirstOrThrow();
  expect((await page.goto(`${address}/sportello/contatti/${id}`))!.status()).toBe(200);
});
