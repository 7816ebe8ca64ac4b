// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Person } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { assure } from "../assurance/assurance.actions.ts";
import { publishDocument, type ToPublish } from "../editing/publish.actions.ts";
import { presentRevision } from "../editing/revision.actions.ts";
import { decide, settle, type Decided, type Said } from "./decide.actions.ts";
import type { ReportWriter } from "./report-letter.ts";
import { groupOf, type Rejection } from "./report.ts";

/**
 * Nothing changes, for a reason that who reported will read. When somebody checked and what is written is right, that
 * counts as a check.
 */
export async function rejectReport(
  db: Database,
  person: Person,
  { reason, ...said }: Said & { reason: Exclude<Rejection, "undone"> },
  writer: ReportWriter,
  now: Temporal.Instant,
): Promise<Decided> {
  return decide(db, person, said, async (deciding) => {
    const { tx, report } = deciding;
    const { kind, recordId: id, what } = report;
    const group = groupOf(what);
    if (reason === "right" && group && said.method) {
      await assure(tx, person, { kind, id, groups: [group], method: said.method }, now);
    }
    await settle(person, deciding, { ...said, state: "rejected", outcome: reason }, writer, now);
    return { kind: "decided" };
  });
}

/**
 * Takes back a correction that was live: the record is again as it was before it. Refuses with not-now when somebody
 * changed it since: then its history has the ways back.
 */
export async function undoCorrection(
  db: Database,
  person: Person,
  { before, ...said }: Said & { before: Pick<ToPublish, "document" | "gathered"> },
  writer: ReportWriter,
  now: Temporal.Instant,
): Promise<Decided> {
  return decide(db, person, said, async (deciding) => {
    const { tx, report } = deciding;
    const { kind, recordId: id, revision: undoes } = report;
    if (undoes === null) refuse({ kind: "not-found" });
    const present = await presentRevision(tx, { kind, id }, now);
    if (present?.number !== undoes) refuse({ kind: "not-now", because: "moved-on" });
    const published = await publishDocument(
      tx,
      person,
      { kind, id, ...before, basedOn: undoes, undoes },
      now,
    );
    const revision = published.kind === "published" ? published.revision.number : undefined;
    await settle(person, deciding, { ...said, state: "rejected", outcome: "undone", revision }, writer, now);
    return { kind: "decided", ...(revision !== undefined && { revision }) };
  });
}
