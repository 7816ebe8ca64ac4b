// SPDX-License-Identifier: AGPL-3.0-or-later
import { join } from "node:path";

import type { BrowserContextOptions } from "playwright-core";
import { Temporal } from "temporal-polyfill";

import type { Role } from "../../src/foundation/actor.ts";
import { barriersOn, phone } from "../browser.ts";
import { signIn } from "../people.ts";
import { openInstallation, visit, wednesday } from "./installation.ts";

export type Year = Awaited<ReturnType<typeof openYear>>;
/** Somebody of the year, in a browser of their own. */
export type Somebody = Awaited<ReturnType<Year["somebody"]>>;

type Who = { role?: Role; of?: string; screen?: BrowserContextOptions };

/**
 * Months over the demonstration: a clock that goes on when it is told to, and people who stay signed in meanwhile; who
 * is not said to be at a desk is on a phone.
 */
export async function openYear() {
  let clock = wednesday;
  const installation = await openInstallation(undefined, () => ({
    now: () => clock,
    sessionLimits: { idleHours: 24 * 400, days: 400 },
  }));
  const everybody: { troubles: string[] }[] = [];

  /** Goes on to this hour of Rome: "2027-01-14T16:30". */
  function at(hour: string): void {
    clock = Temporal.PlainDateTime.from(hour).toZonedDateTime("Europe/Rome").toInstant();
  }

  /** A visitor; with a role, signed in. */
  async function somebody(name: string, { role, of, screen = phone }: Who = {}) {
    const visited = await visit(installation, screen);
    const { page } = visited;
    const roles = role === undefined ? [] : [{ role, ...(of !== undefined && { of }) }];
    const personId = role === undefined ? undefined : await enter(visited, { name, roles });
    everybody.push(visited);
    const main = page.locator("main");
    return {
      ...visited,
      main,
      personId,
      /** Waits for the page with this title; with `look`, for one that no other test looks at, counts its barriers. */
      meet: async (title: string, { look = false } = {}) => {
        await page.getByRole("heading", { level: 1, name: title, exact: true }).waitFor();
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (wider > 0) visited.troubles.push(`«${title}» is wider than the screen by ${wider}`);
        if (look) visited.troubles.push(...(await barriersOn(page)));
        await shoot(page, `${clock.toString().slice(0, 10)} ${name} ${title.slice(0, 30)}`);
      },
      /** Waits until the page says so. */
      read: (words: string | RegExp) => main.getByText(words).first().waitFor(),
      follow: (link: string | RegExp) => main.getByRole("link", named(link)).first().click(),
      /** What is visible and what is only heard of a button may be parted by a space. */
      press: (button: string | RegExp) => main.getByRole("button", named(button)).first().click(),
      write: async (fields: Readonly<Record<string, string>>) => {
        for (const [label, text] of Object.entries(fields))
          await main
            .getByLabel(label, { exact: true })
            .and(main.locator("input, textarea"))
            .first()
            .fill(text);
      },
    };
  }

  type Newcomer = Parameters<typeof signIn>[1];
  async function enter({ context }: Pick<Awaited<ReturnType<typeof visit>>, "context">, who: Newcomer) {
    const { cookies, personId } = await signIn(installation, who);
    const url = installation.address;
    await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url })));
    return personId;
  }

  return { ...installation, at, somebody, troubles: () => everybody.flatMap(({ troubles }) => troubles) };
}

/** Words are the whole name; what holds more is found by a pattern. */
function named(name: string | RegExp) {
  return { name, exact: typeof name === "string" };
}

/** Pictures of every page met, for who wants to look: TRAMA_SHOTS says where. */
async function shoot(
  page: { screenshot: (to: { path: string; fullPage: boolean }) => Promise<unknown> },
  name: string,
) {
  const folder = process.env["TRAMA_SHOTS"];
  if (folder)
    await page.screenshot({ path: join(folder, `${name.replaceAll("/", " ")}.png`), fullPage: true });
}
