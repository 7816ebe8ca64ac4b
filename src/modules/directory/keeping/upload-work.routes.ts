// SPDX-License-Identifier: AGPL-3.0-or-later
import { setTimeout as pause } from "node:timers/promises";

import type { Person } from "../../../foundation/actor.ts";
import type { House } from "../../../web/house.ts";
import { beginUpload } from "./upload.actions.ts";
import { isUnderWay } from "./upload.queries.ts";
import { readUploadJob, type UploadAsked } from "./upload.ts";

/** How long a person waits for a small file before they see a page that refreshes itself. */
const patienceMs = 1_500;
const lookEveryMs = 100;

/**
 * Asks for a file to be read and rehearsed, or written. Refuses with not-now what goes on already. Waits a moment,
 * because most files are small and done at once.
 */
export async function askForReading(
  house: House,
  actor: Person,
  { id, isDryRun, asked }: { id: string; isDryRun: boolean; asked?: UploadAsked },
): Promise<void> {
  const { db, later } = house;
  if (!later) throw new Error("There is no queue for the work beside the requests");
  await beginUpload(db, actor, { id, state: isDryRun ? "trying" : "loading", asked, now: house.now() });
  await later(readUploadJob, { id });
  const enough = performance.now() + patienceMs;
  while (performance.now() < enough && (await isUnderWay(db, id))) await pause(lookEveryMs);
}
