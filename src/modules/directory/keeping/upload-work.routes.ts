// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Person } from "../../../foundation/actor.ts";
import type { House } from "../../../web/house.ts";
import type { GivenMapping } from "../import/column-mapping.ts";
import { nothingRead, readBytes, readTogether } from "../import/file-reading.forms.ts";
import { plain } from "../import/gathering.ts";
import { importGathered } from "../import/import.actions.ts";
import { listOrganizationNames } from "../import/known.queries.ts";
import { beginUpload, failUpload, finishUpload, tellProgress } from "./upload.actions.ts";
import { findUploadContent } from "./upload.queries.ts";
import { keptReport } from "./upload.ts";

/** How long a person waits for a small file before they see a page that refreshes itself. */
const patienceMs = 1_500;
const tellEveryMs = 500;

type Work = {
  id: string;
  fileName: string;
  mapping: GivenMapping;
  isDryRun: boolean;
  /** Whose the boundaries are that do not say it themselves. */
  source?: string | undefined;
};

/**
 * Reads a file and rehearses it, or writes it, beside the request: the page tells how far it is. Refuses with not-now
 * what goes on already. Waits a moment, because most files are small and done at once.
 */
export async function workOn(house: House, actor: Person, work: Work): Promise<void> {
  const { db } = house;
  const { id, isDryRun } = work;
  await beginUpload(db, actor, { id, state: isDryRun ? "trying" : "loading", now: house.now() });
  // What goes wrong is told by the page; the work is begun again by whoever reads it.
  const done = readAndWrite(house, actor, work).catch(() => failUpload(db, id).catch(() => {}));
  const enough = new Promise<void>((resolve) => void setTimeout(resolve, patienceMs).unref());
  await Promise.race([done, enough]);
}

async function readAndWrite(
  { db, now }: House,
  actor: Person,
  { id, fileName, mapping, isDryRun, source }: Work,
): Promise<void> {
  const content = await findUploadContent(db, id);
  if (!content) return;
  const organizations = new Map((await listOrganizationNames(db)).map((one) => [plain(one.name), one.id]));
  const into = nothingRead({ source });
  await readBytes(content, fileName, mapping, into);
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
