// SPDX-License-Identifier: AGPL-3.0-or-later
// Who is there, marked where there is no network: what a telephone kept is sent once later, in a box that only the
// installation opens.
import { join } from "node:path";

import { expect, test } from "vitest";

import { createApp } from "../../src/app.ts";
import { boxKey } from "../../src/foundation/secrets/sealed-box.ts";
import { newId } from "../../src/foundation/uuid.ts";
import { closeBox } from "../../src/islands/desk/sealed-box.ts";
import { openAssets } from "../../src/ui/assets.ts";
import { listen, openBrowser, phone } from "../browser.ts";
import { openLabStory } from "./lab-story.ts";

const story = await openLabStory();
const { db, house, lab, facilitator, stranger, held } = story;

async function today() {
  const { occurrenceId } = await held("2026-12-09T09:30");
  return `/redazione/laboratori/${lab}/presenze/${occurrenceId}`;
}

/** A form as a telephone closes it while there is no network. */
async function kept(fields: Record<string, string>, quando = "2026-12-09T08:50:00.000Z") {
  const id = newId();
  const text = new URLSearchParams({ ...fields, quando }).toString();
  return { id, scatola: await closeBox(await boxKey(db, house.now()), id, text) };
}

const textOf = async (page: string) => (await (await facilitator.get(page)).text()).replaceAll(/\s+/g, " ");

test("heads, names, and what people did are taken from the box, each once however often it is sent", async () => {
  const page = await today();
  const heads = await kept({ segno: newId(), tipo: "passaggio", persone: "5" });
  for (const _ of [1, 2]) {
    const answer = await facilitator.post(`${page}/segni`, heads);
    expect([answer.status, await answer.json()]).toEqual([200, { done: "1" }]);
  }
  const persona = newId();
  const name = await kept({ persona, nome: "Ada", recapito: "non è un recapito", lingua: "it" });
  for (const _ of [1, 2]) expect((await facilitator.post(`${page}/nomi`, name)).status).toBe(200);
  const more = await kept({ persona, guida: "1" });
  expect((await facilitator.post(`${page}/di-piu`, more)).status).toBe(200);
  const first = await kept({ persona, prima: "0" });
  expect((await facilitator.post(`${page}/prima-volta`, first)).status).toBe(200);
  expect(await textOf(page)).toContain("Ci sono 6 persone.</span> 1 ha lasciato il nome.");
  const ada = await db
    .selectFrom("labs.participant")
    .select(["called", "contact", "first_ever"])
    .where("id", "=", persona)
    .executeTakeFirst();
  expect(ada).toEqual({ called: "Ada", contact: null, first_ever: false });
});

test("of two marks about one person the later pressed stands, whichever arrives first", async () => {
  const page = await today();
  const persona = newId();
  await facilitator.post(`${page}/nomi`, { persona, nome: "Bea", lingua: "it" });
  await facilitator.post(`${page}/presenti`, { persona, qui: "0" });
  // Pressed on another telephone before, and sent after.
  const before = await kept({ persona, qui: "1" }, "2026-12-09T07:00:00.000Z");
  expect((await facilitator.post(`${page}/presenti`, before)).status).toBe(200);
  expect(await textOf(page)).toContain("Ci sono 0 persone.");
});

test("another box is refused, and so is who does not keep the lab", async () => {
  const page = await today();
  const heads = await kept({ segno: newId(), tipo: "passaggio", persone: "1" });
  expect((await facilitator.post(`${page}/segni`, { ...heads, id: newId() })).status).toBe(400);
  expect((await facilitator.post(`${page}/segni`, { id: newId(), scatola: "{}" })).status).toBe(400);
  expect((await stranger.post(`${page}/segni`, heads)).status).toBe(403);
  expect(await textOf(page)).toContain("Ci sono 0 persone.");
});

/** The facilitator's telephone before an installation; `before` is waited for at each request. */
async function telephone(before: (path: string) => Promise<void> = async () => {}) {
  const dist = join(import.meta.dirname, "../../dist");
  const app = createApp({ ...house, assets: openAssets(dist), assetsFolder: join(dist, "assets") });
  const site = await listen({
    fetch: async (request, ...more) => {
      await before(new URL(request.url).pathname);
      return app.fetch(request, ...more);
    },
  });
  const browser = await openBrowser();
  const context = await browser.newContext(phone);
  await context.addCookies([...facilitator.cookies].map(([name, value]) => ({ name, value, url: site })));
  return { site, context, page: await context.newPage() };
}

test("on a telephone without network heads are counted at once, and leave by themselves when it is back", async () => {
  const { site, context, page } = await telephone();
  await page.goto(site + (await today()));
  const [here, add] = [page.locator("[data-here]"), page.locator("#teste button").first()];
  await add.click();
  await page.getByText("C’è 1 persona.").waitFor();

  await context.setOffline(true);
  await add.click();
  await add.click();
  await page.getByText("aspetta su questo telefono (2)").waitFor();
  expect(await here.textContent()).toBe("Ci sono 3 persone.");
  await context.setOffline(false);
  await page.getByText("tutto salvato").waitFor();
  expect(await here.textContent()).toBe("Ci sono 3 persone.");

  // Shut and opened again without network: the browser has kept what opens it, with nobody's name.
  await page.evaluate(async () => navigator.serviceWorker.ready);
  await context.setOffline(true);
  await page.reload();
  await page.getByRole("heading", { name: "Italiano per tutti" }).waitFor();
  expect(await here.textContent()).toBe("Ci sono 3 persone.");
  await page.getByText("Qualcuno vuole lasciare il nome").waitFor();
  await page.locator("#teste button").nth(1).click();
  await page.getByText("aspetta su questo telefono (1)").waitFor();
  expect(await here.textContent()).toBe("Ci sono 5 persone.");
  // From another page of the labs: the dates that this telephone knows.
  await page.goto(`${site}/redazione/laboratori/${lab}`);
  await page.getByRole("link", { name: "Italiano per tutti" }).click();
  await page.getByText("Ci sono 5 persone.").waitFor();
  await context.setOffline(false);
  await page.getByRole("heading", { name: "Chi torna" }).waitFor();
  expect(await here.textContent()).toBe("Ci sono 5 persone.");
}, 60_000);

test("a telephone whose line falls while it learns to open the page alone learns it when the line is back", async () => {
  const [asked, cut] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const { site, context, page } = await telephone(async (path) => {
    if (!path.endsWith("/lavoratore.js")) return;
    asked.resolve();
    await cut.promise;
  });
  await page.goto(site + (await today()));
  await asked.promise;
  // The line of the page falls at once, its worker's as soon as there is one.
  const falls = context.setOffline(true);
  await page.waitForFunction(() => !navigator.onLine);
  cut.resolve();
  await falls;
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistrations()).length === 0);
  await context.setOffline(false);
  await page.evaluate(async () => navigator.serviceWorker.ready);
  await context.setOffline(true);
  await page.reload();
  await page.getByText("Puoi contare lo stesso").waitFor();
}, 60_000);

test("what a telephone keeps is the same for everybody, and in both languages", async () => {
  const taken = await (await story.get("/redazione/laboratori/senza-rete")).text();
  expect(taken).toContain("Puoi contare lo stesso");
  expect(await (await story.get("/en/redazione/laboratori/senza-rete")).text()).toContain(
    "You can count all the same",
  );
});
