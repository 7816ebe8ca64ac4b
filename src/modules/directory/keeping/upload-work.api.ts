// SPDX-License-Identifier: AGPL-3.0-or-later
import { setTimeout as pause } from "node:timers/promises";

import type { Temporal } from "temporal-polyfill";

import type { Person } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import type { Job } from "../../../foundation/jobs/jobs.ts";
import { Refused } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { listRolesHeld } from "../../accounts/memberships/membership.queries.ts";
import { nothingRead, readBytes, readTogether } from "../import/file-reading.forms.ts";
import { plain } from "../import/gathering.ts";
import { importGathered } from "../import/import.actions.ts";
import { listOrganizationNames } from "../import/known.queries.ts";
import { aloneOnUpload, failUpload, finishUpload, seeUpload, tellProgress } from "./upload.actions.ts";
import { mappingAsked } from "./upload.forms.ts";
import { findUploadWork, listUploadsUnderWay, type UploadWork } from "./upload.queries.ts";
import { keptReport, readUploadJob } from "./upload.ts";

/** Goes on with what a stop interrupted; also asked at every start. */
export const resumeUploadsJob = "directory.resume-uploads";

const tellEveryMs = 500;
const seenEveryMs = 15_000;
const tries = 8;
const tryEveryMs = 250;

/** Reading files and writing what they hold, beside the requests. */
export function uploadJobs(db: Database, now: () => Temporal.Instant): Job[] {
  return [
    {
      name: readUploadJob,
      work: async (data) => workOnUpload(db, now, idIn(data)),
    },
    {
      name: resumeUploadsJob,
      cron: "*/5 * * * *",
      once: true,
      work: async () => {
        for (const id of await listUploadsUnderWay(db)) await workOnUpload(db, now, id);
      },
    },
  ];
}

function idIn(data: unknown): string {
  if (typeof data === "object" && data !== null && "id" in data && typeof data.id === "string")
    return data.id;
  throw new Error(`${readUploadJob} was asked without the id of a file`);
}

/**
 * Reads a file and rehearses it, or writes it, as it was asked: all of it or nothing, once. What goes wrong is told by
 * its page; whoever reads it begins again.
 */
async function workOnUpload(db: Database, now: () => Temporal.Instant, id: string): Promise<void> {
  const alone = () =>
    aloneOnUpload(db, id, async () => {
      const work = await findUploadWork(db, id);
      if (work) await workSeen(db, now, id, work);
    });
  // Who rehearsed it a moment ago may not have let go of it yet: what was asked in between must not be lost.
  for (let left = tries; left > 0 && !(await alone()); left--) await pause(tryEveryMs);
}

async function workSeen(db: Database, now: () => Temporal.Instant, id: string, work: UploadWork) {
  const seeing = setInterval(() => void seeUpload(db, id, now()).catch(() => {}), seenEveryMs);
  try {
    await readAndWrite(db, now, id, work);
  } catch (error) {
    await failUpload(db, id);
    // Its page says it to who loads; a fault of ours is also the keeper's business.
    if (!(error instanceof Refused)) throw error;
  } finally {
    clearInterval(seeing);
  }
}

async function readAndWrite(
  db: Database,
  now: () => Temporal.Instant,
  id: string,
  { fileName, content, isDryRun, asked, askedBy }: UploadWork,
): Promise<void> {
  const roles = await listRolesHeld(db, askedBy, romeDate(now()).toString());
  const actor: Person = { kind: "person", id: askedBy, name: "", sessionId: "", roles };
  const organizations = new Map((await listOrganizationNames(db)).map((one) => [plain(one.name), one.id]));
  const into = nothingRead({ source: asked.source ?? undefined, rowsAre: asked.rowsAre ?? undefined });
  await readBytes(content, fileName, mappingAsked(fileName, asked), into);
  const read = readTogether(into, (name) => organizations.get(name));

  const { organizations: orgs, locations, services, assets, placements } = read.gathered;
  const toWrite = orgs.length + locations.length + services.length + assets.length + placements.length;
  let [written, toldAt] = [0, 0];
  const onWritten = (rows: number) => {
    written += rows;
    if (performance.now() - toldAt < tellEveryMs) return;
    toldAt = performance.now();
    // How far it is does not matter more than the work itself.
    tellProgress(db, id, { written, toWrite, now: now() }).catch(() => {});
  };
  const report = await importGathered(db, actor, read, { isDryRun, onWritten }, now());
  await finishUpload(db, id, { report: keptReport(report), mapping: read.mappings[0] ?? null });
}
