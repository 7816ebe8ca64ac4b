// SPDX-License-Identifier: AGPL-3.0-or-later
// What the demonstration tells beyond its first pages: the past of desks, labs and assemblies. Made while people already
// read, so that the first start of all does not wait for it.
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Database, Transaction } from "./foundation/database/database.ts";
import { inTransaction } from "./foundation/database/transaction.ts";
import { readOwnDrawing, type ReadyPicture } from "./foundation/files/picture.ts";
import type { Job } from "./foundation/jobs/jobs.ts";
import { getSetting, setSetting } from "./foundation/setting.ts";
import { loadDemonstrationMeetings } from "./modules/assemblies/demonstration/demonstration.actions.ts";
import { loadDemonstrationMinutes } from "./modules/assemblies/minutes/demonstration.actions.ts";
import { loadDemonstrationContacts } from "./modules/helpdesk/monitoring/demonstration.actions.ts";
import { loadDemonstrationAgreements } from "./modules/labs/agreements/demonstration.actions.ts";
import { loadDemonstrationPictures } from "./modules/labs/demonstration/demonstration.actions.ts";
import { loadDemonstrationDiaries } from "./modules/labs/diary/demonstration.actions.ts";
import { loadDemonstrationExchanges } from "./modules/labs/exchanges/demonstration.actions.ts";
import { listLabs } from "./modules/labs/lab/lab.queries.ts";
import { loadDemonstrationNetworks } from "./modules/labs/networks/demonstration.actions.ts";
import {
  loadDemonstrationParticipation,
  publishDemonstrationFigures,
} from "./modules/labs/participation/demonstration.actions.ts";
import { loadDemonstrationPractices } from "./modules/labs/practices/demonstration.actions.ts";
import { loadDemonstrationSpaces } from "./modules/spaces/demonstration.actions.ts";
import { readDemonstration, readShipped } from "./shipped.ts";

/** Asked at every start; does nothing when nothing is left. */
export const loadRestJob = "demonstration.load-rest";

type Load = (tx: Transaction, now: Temporal.Instant) => Promise<void>;

/** In this order: some stand on those before. */
const parts: Readonly<Record<string, Load>> = {
  spaces: async (tx, now) => loadDemonstrationSpaces(tx, await readDemonstration("spaces"), now),
  agreements: async (tx, now) => {
    const { agreements, ...exchanges } = await readDemonstration("agreements");
    await loadDemonstrationAgreements(tx, agreements, now);
    await loadDemonstrationExchanges(tx, exchanges, now);
  },
  meetings: async (tx, now) => {
    const labs = new Map((await listLabs(tx)).map(({ id, territoryId }) => [id, territoryId]));
    const { assemblies } = await readDemonstration("meetings");
    await loadDemonstrationMeetings(tx, assemblies, (labId) => labs.get(labId), now);
    await loadDemonstrationMinutes(tx, (await readDemonstration("minutes")).minutes, now);
  },
  participation: async (tx, now) =>
    loadDemonstrationParticipation(tx, (await readDemonstration("participation")).labs, now),
  networks: async (tx, now) => {
    const shipped = await readDemonstration("networks");
    const { labs } = await readDemonstration("labs");
    const labIds = new Map(labs.map(({ key, id }) => [key, id]));
    await loadDemonstrationNetworks(tx, shipped, labIds, now);
    await loadDemonstrationPractices(tx, shipped, labIds, now);
  },
  diaries: async (tx, now) => loadDemonstrationDiaries(tx, (await readDemonstration("diary")).diaries, now),
  figures: publishDemonstrationFigures,
  pictures: async (tx, now) => {
    const { labs } = await readDemonstration("labs");
    const files = labs.flatMap(({ pictures = [] }) => pictures.map(({ file }) => file));
    const ready = new Map<string, ReadyPicture>();
    for (const file of files) ready.set(file, await readOwnDrawing(await readShipped(`demo/${file}`)));
    await loadDemonstrationPictures(tx, labs, ready, now);
  },
  contacts: async (tx, now) => loadDemonstrationContacts(tx, await readDemonstration("contacts"), now),
};

/** Notes that all of it is still to be made, in the transaction that makes what comes before. */
export function leaveRest(tx: Transaction): Promise<void> {
  return setSetting(tx, "demonstration.left", Object.keys(parts));
}

/** Nothing more of it is wanted; waits for the part that is being made. */
export async function forgetRest(tx: Transaction): Promise<void> {
  await getSetting(tx, "demonstration.left", { lock: true });
  await setSetting(tx, "demonstration.left", []);
}

/**
 * Makes what is left, part after part, each in a transaction that also notes that it is there: a start that was cut goes on
 * where it was, and two processes take turns. Gives how many parts it made.
 */
export async function loadRest(db: Database, now: Temporal.Instant, signal?: AbortSignal): Promise<number> {
  let made = 0;
  while (await loadNextPart(db, now)) {
    made += 1;
    if (signal?.aborted) break;
  }
  return made;
}

/** False when nothing was left. */
export function loadNextPart(db: Database, now: Temporal.Instant): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    // An old laptop may need longer than a page would be given.
    await sql`set local statement_timeout = 0`.execute(tx);
    const [next, ...left] = await getSetting(tx, "demonstration.left", { lock: true });
    if (next === undefined) return false;
    // A part of another version that this one does not know is none.
    await parts[next]?.(tx, now);
    await setSetting(tx, "demonstration.left", left);
    return true;
  });
}

export function demonstrationJobs(db: Database, now: () => Temporal.Instant, tell: () => void): Job[] {
  return [
    {
      name: loadRestJob,
      once: true,
      work: async (_, signal) => {
        if ((await loadRest(db, now(), signal)) > 0) tell();
      },
    },
  ];
}
