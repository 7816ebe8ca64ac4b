// SPDX-License-Identifier: AGPL-3.0-or-later
import { join } from "node:path";

import { Temporal } from "temporal-polyfill";

import { createApp } from "../../src/app.ts";
import { openInstallation } from "../../src/foundation/database/installation.ts";
import { installedFolder } from "../../src/foundation/installed.ts";
import { listen } from "../../src/listen.ts";
import { rememberFindings } from "../../src/modules/directory/memory/remember.queries.ts";
import { siteOf } from "../../src/site.ts";
import { openAssets } from "../../src/ui/assets.ts";

// The product as `npm start` runs it, but for two things: one client may ask as often as it likes, and the clock
// stands still, so that as many doors are open at every run. Bundled by tools/bench/server.ts.

const [dataFolder, clock] = process.argv.slice(2) as [string, string];
const dist = join(installedFolder(), "dist");
const now = Temporal.Instant.from(clock);
const unlimited = { requests: 1e9, withinSeconds: 1 };
const unlimitedTries = { times: 1e9, withinMinutes: 1 };

const { db } = await openInstallation({ dataFolder, databaseUrl: undefined });
const { port } = await listen((request, env) => app.fetch(request, env), "127.0.0.1", 0);
const baseUrl = `http://127.0.0.1:${port}`;
const app = createApp(
  {
    db,
    now: () => now,
    baseUrl,
    assets: openAssets(dist),
    assetsFolder: join(dist, "assets"),
    site: siteOf(db),
  },
  {
    limits: { reading: unlimited, changing: unlimited },
    signInLimits: { ofAddress: unlimitedTries, byClient: unlimitedTries },
  },
);
// As the product does when it starts; what is measured is a server that has been running.
await rememberFindings(db);
process.send!(baseUrl);
process.on("disconnect", () => process.exit());
