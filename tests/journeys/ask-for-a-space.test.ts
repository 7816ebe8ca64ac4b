// SPDX-License-Identifier: AGPL-3.0-or-later
// A group asks a bar for its table every week, on a phone and without an account; the host of the bar gives it.
import type { BrowserContextOptions } from "playwright-core";
import { expect, test } from "vitest";

import { barriersOn, desktop, phone } from "../browser.ts";
import { signIn } from "../people.ts";
import { openInstallation, visit, wednesday, type Visit } from "./installation.ts";

// Time goes on, twenty times as fast: who fills in a form in no time is taken for a machine.
const started = performance.now();
const now = () => wednesday.add({ milliseconds: Math.round((performance.now() - started) * 20) });
const installation = await openInstallation(undefined, () => ({ now }));
const bar = "13490744-a72a-5e1f-8d32-8eb8403fd27c";

async function host(screen: BrowserContextOptions): Promise<Visit> {
  const there = await visit(installation, screen);
  const roles = [{ role: "organization-contact", of: bar }] as const;
  const { cookies } = await signIn(installation, { roles, name: "Chi tiene il bistrot" });
  const url = installation.address;
  await there.context.addCookies([...cookies].map(([name, value]) => ({ name, value, url })));
  return there;
}

const looked = async ({ page }: Visit) => {
  expect(await barriersOn(page), page.url()).toEqual([]);
  const width = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
  expect(width, `${page.url()} is wider than its window`).toBe(0);
};

test.each([
  { on: "a phone", screen: phone, day: "2027-01-14", other: desktop, script: false },
  { on: "a desktop", screen: desktop, day: "2027-01-15", other: phone, script: true },
])("the host of a bar gives a weekly slot: asked on $on", { timeout: 120_000 }, async (given) => {
  const { screen, day, other, script } = given;
  const asker = await visit(installation, { ...screen, javaScriptEnabled: script });
  await asker.go("/spazi");
  expect(await asker.page.getByRole("heading", { level: 1 }).textContent()).toBe("Spazi");
  await asker.page.getByRole("link", { name: "Il tavolo grande" }).click();
  await asker.page.getByRole("link", { name: "Chiedi questo spazio" }).first().click();

  // A mistake first: everything typed is still there.
  await asker.page.getByLabel("Giorno", { exact: true }).fill(day);
  await asker.page.getByLabel("Dalle", { exact: true }).fill("18:00");
  await asker.page.getByLabel("Alle", { exact: true }).fill("20:00");
  const fold = asker.page.getByText("Se ti serve più volte");
  if (await fold.isVisible()) await fold.click();
  await asker.page.getByLabel("Ti serve più volte?").selectOption("settimana");
  await asker.page.getByLabel("Quante volte", { exact: true }).fill("5");
  await asker.page.getByLabel("Una persona, una famiglia").check();
  await asker.page.getByLabel("Come ti chiami").fill("Ada");
  await asker.page.getByLabel("Quante persone, più o meno").fill("9");
  await asker.page.getByLabel("A che cosa vi serve").fill("Gruppo di lettura");
  await asker.page.getByLabel("Ho letto le regole della casa").check();
  await asker.page.getByRole("button", { name: "Manda la richiesta" }).click();
  await asker.page.getByRole("alert").waitFor();
  expect(await asker.page.getByRole("alert").textContent()).toContain("Lascia un’e-mail o un telefono");
  await asker.page.getByLabel("E-mail").fill(`ada-${day}@example.org`);
  await asker.page.getByRole("button", { name: "Manda la richiesta" }).click();
  // The quota of the bar is four a month: January has three Thursdays left, or Fridays, and February the rest.
  await asker.page.getByText("Chi tiene lo spazio non ha ancora risposto").waitFor();
  const status = new URL(asker.page.url()).pathname;
  expect(await asker.page.getByRole("row").filter({ hasText: "aspetta risposta" }).count()).toBe(5);

  const keeper = await host(other);
  await keeper.go("/redazione/spazi");
  await looked(keeper);
  await keeper.page.getByRole("link", { name: "Ada" }).first().click();
  await keeper.page.getByText("Gruppo di lettura").waitFor();
  await looked(keeper);
  await keeper.page.getByLabel("Due righe per chi chiede").fill("Vi aspettiamo!");
  await keeper.page.getByRole("button", { name: "Dai lo spazio" }).click();
  await keeper.page.getByText("Lo abbiamo scritto a chi chiede").waitFor();
  await looked(keeper);
  await keeper.page.getByRole("link", { name: "Il tavolo grande" }).click();
  await keeper.page.getByRole("heading", { name: "Prenotazioni" }).waitFor();
  await looked(keeper);

  await asker.go(status);
  await asker.page.getByText("Lo spazio è tuo").waitFor();
  await asker.page.getByText("Chiedi al banco: ti accompagnano.").waitFor();
  expect(await asker.page.getByRole("row").filter({ hasText: "è tua" }).count()).toBe(5);
  // The browser itself tells of the form that came back.
  expect(asker.troubles.filter((trouble) => !trouble.includes("422"))).toEqual([]);
  expect(keeper.troubles).toEqual([]);
  await asker.context.close();
  await keeper.context.close();
});

test.each([
  { on: "a phone", screen: phone },
  { on: "a desktop", screen: desktop },
])("no page of spaces has a barrier, or is wider than $on", { timeout: 120_000 }, async ({ screen }) => {
  const visitor = await visit(installation, screen);
  await visitor.go("/spazi");
  await looked(visitor);
  const space = await visitor.page.getByRole("link", { name: "Sala dei corsi" }).getAttribute("href");
  for (const path of [
    "/spazi?persone=9000",
    space!,
    `${space}?dal=2026-12-09`,
    `${space}/richiesta?giorno=2026-12-10&dalle=15:00&alle=17:00`,
    "/spazi/recupero",
    "/en/spazi",
  ]) {
    await visitor.go(path);
    await looked(visitor);
  }
  await visitor.go(space!);
  await visitor.page.getByRole("link", { name: "Chiedi un orario per la stagione" }).click();
  await visitor.page.getByLabel("Quale giorno").waitFor();
  await looked(visitor);
  await visitor.go("/spazi/recupero");
  await visitor.page.getByRole("link", { name: "Ex asilo di via dei Mille" }).click();
  await visitor.page.getByRole("link", { name: "Manda un’idea" }).waitFor();
  await looked(visitor);
  await visitor.page.getByRole("link", { name: "Manda un’idea" }).click();
  await visitor.page.getByLabel("Raccontala").waitFor();
  await looked(visitor);
  expect(visitor.troubles).toEqual([]);
  await visitor.context.close();

  const keeper = await host(screen);
  await keeper.go("/redazione/spazi/nuovo");
  await looked(keeper);
  await keeper.go("/redazione/spazi");
  await keeper.page.getByRole("link", { name: /^Sala del Naviglio/ }).click();
  await looked(keeper);
  await keeper.page.getByRole("link", { name: "Apri una stagione" }).click();
  await keeper.page.getByLabel("Come si chiama").waitFor();
  await looked(keeper);
  await keeper.context.close();
});
