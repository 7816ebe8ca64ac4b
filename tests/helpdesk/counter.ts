// SPDX-License-Identifier: AGPL-3.0-or-later
import { join } from "node:path";

import type { HttpBindings } from "@hono/node-server";
import type { Hono } from "hono";
import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";

import { createApp } from "../../src/app.ts";
import { installedFolder } from "../../src/foundation/installed.ts";
import { siteOf } from "../../src/site.ts";
import { openAssets } from "../../src/ui/assets.ts";
import type { Env, House } from "../../src/web/house.ts";
import { listen, openBrowser } from "../browser.ts";
import { demonstratedDatabase } from "../demonstrated-database.ts";
import { storyNow } from "../story.ts";
import { makeDesk, operatorOf } from "./desk-story.ts";

/**
 * A counter over the demonstration, with the built files, in a real browser: one desk, somebody who works there, and a
 * line that can be cut. At the top of a test file.
 */
export async function openCounter() {
  const { db } = await demonstratedDatabase(storyNow);
  const dist = join(installedFolder(), "dist");
  let app: Hono<Env>;
  let isDown = false;
  const address = await listen({
    fetch: async (request, env) => {
      const { incoming } = env as unknown as HttpBindings;
      if (!isDown) return app.fetch(request, env);
      incoming.socket.destroy();
      return new Response(null);
    },
  });
  const house: House = {
    db,
    now: () => storyNow,
    baseUrl: address,
    assets: openAssets(dist),
    assetsFolder: join(dist, "assets"),
    site: siteOf(db),
  };
  const often = { requests: 1_000_000, withinSeconds: 1 };
  app = createApp(house, { limits: { reading: often, changing: often } });
  const browser = await openBrowser();
  const { id: territoryId } = await db
    .selectFrom("territories.district")
    .select("id")
    .orderBy("name")
    .executeTakeFirstOrThrow();
  const desk = { territoryId, id: await makeDesk(db, { territoryId, name: "Punto Comunità Scala" }) };

  return {
    db,
    address,
    desk,
    cutLine: (down: boolean) => {
      isDown = down;
    },
    /** A browser at the counter, with who works there signed in; and what its scripts complained about. */
    sitDown: async (
      options: BrowserContextOptions = {},
    ): Promise<{
      context: BrowserContext;
      page: Page;
      complaints: string[];
      signIn: () => Promise<void>;
    }> => {
      const context = await browser.newContext({ locale: "it-IT", reducedMotion: "reduce", ...options });
      context.setDefaultTimeout(15_000);
      const signIn = async () => {
        const { cookies } = await operatorOf({ app, house }, desk, { name: "Ada Operatrice" });
        await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: address })));
      };
      await signIn();
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on("pageerror", (error) => void complaints.push(error.message));
      page.on("console", (line) => {
        if (line.type() === "error") complaints.push(line.text());
      });
      return { context, page, complaints, signIn };
    },
  };
}
