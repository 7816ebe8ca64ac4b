// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "./foundation/database/database.ts";
import { getSetting } from "./foundation/setting.ts";
import type { Site } from "./ui/frame.ts";

const freshForMs = 10_000;

/**
 * What the installation says of itself, asked to the database at most every ten seconds. It never fails: the page
 * that says "the database does not answer" needs a frame too, and gets the last one known.
 */
export function siteOf(
  db: Database,
  { sourceUrl, publisher }: Pick<Site, "sourceUrl" | "publisher"> = {},
): () => Promise<Site> {
  let known: Site = { name: "Trama", isDemonstration: false, sourceUrl, publisher };
  let freshUntil = -Infinity;

  return async () => {
    if (performance.now() < freshUntil) return known;
    freshUntil = performance.now() + freshForMs;
    try {
      const name = await getSetting(db, "installation.name");
      const isDemonstration = await getSetting(db, "installation.demonstration");
      known = { name: name || "Trama", isDemonstration, sourceUrl, publisher };
    } catch {
      freshUntil = -Infinity;
    }
    return known;
  };
}
