// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BrowserContextOptions } from "playwright-core";

import { barriersOn } from "../browser.ts";
import { visit, type Installation, type Visit } from "./installation.ts";
import type { Post } from "./post.ts";

/** Somebody who keeps the directory, in a browser of their own. */
export type Keeper = Visit & {
  email: string;
  /** Waits for the page with this title and looks at it: barriers, and what is wider than the screen. */
  meet: (title: string) => Promise<void>;
  press: (button: string) => Promise<void>;
  follow: (link: string) => Promise<void>;
};

/** The pages already looked at on this screen, and what is wrong with them. */
export type Looks = { seen: Set<string>; found: string[] };

export async function keeperOf(
  installation: Installation,
  options: BrowserContextOptions,
  { email, looks }: { email: string; looks: Looks },
): Promise<Keeper> {
  const visited = await visit(installation, options);
  const { page } = visited;
  return {
    ...visited,
    email,
    meet: async (title) => {
      await page.getByRole("heading", { level: 1, name: title, exact: true }).waitFor();
      await look(visited, title, looks);
    },
    press: (name) => page.getByRole("button", { name, exact: true }).first().click(),
    follow: (name) => page.locator("main").getByRole("link", { name, exact: true }).first().click(),
  };
}

/** Each page once: the same title at the same kind of address is the same page, but for the steps of a form. */
export async function look({ page }: Visit, title: string, { seen, found }: Looks): Promise<void> {
  const { pathname, searchParams } = new URL(page.url());
  const address = pathname.replaceAll(/[0-9a-f-]{36}|[\w-]{43}/g, "…");
  const name = `${address} ${searchParams.get("passo") ?? ""} «${title}»`;
  if (seen.has(name)) return;
  seen.add(name);
  found.push(...(await barriersOn(page)).map((barrier) => `${name}: ${barrier}`));
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (wider > 0) found.push(`${name}: wider than the screen by ${wider}`);
}

/** From the letter of an invitation to one's own page, through the letter that lets one in. */
export async function accept(person: Keeper, post: Post, name: string): Promise<void> {
  const { page, email, meet, press } = person;
  await page.goto(await post.linkIn(email, "inviti"));
  await meet("Hai un invito");
  await page.getByLabel("Il tuo indirizzo e-mail").fill(email);
  await press("Mandami il link");
  await page.waitForURL("**/entra/inviato");
  await meet(post.sentTitle);
  await page.goto(await post.linkIn(email, "entra"));
  await meet("Sei tu?");
  await page.locator("main").getByRole("button", { name: "Entra" }).click();
  await meet("Hai un invito");
  await press("Accetta l’invito");
  await meet("La tua pagina");
  await page.getByLabel("Nome", { exact: true }).fill(name);
  await press("Salva");
  await page.getByText("Salvato.").waitFor();
}
