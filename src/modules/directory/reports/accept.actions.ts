// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Person } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { assure } from "../assurance/assurance.actions.ts";
import { publishDocument, type ToPublish } from "../editing/publish.actions.ts";
import { presentRevision } from "../editing/revision.actions.ts";
import { findLatestRevision } from "../editing/revision.queries.ts";
import { takeOutOfUse } from "../editing/withdraw.actions.ts";
import { decide, settle, type Decided, type Deciding, type Said } from "./decide.actions.ts";
import type { ReportWriter } from "./report-letter.ts";
import { isClosingWaiting } from "./report.queries.ts";
import { groupOf, isClosed, type Acceptance } from "./report.ts";

/** The record as it should be published; `isAsProposed` when it says just what the report proposed. */
export type Correction = Pick<ToPublish, "document" | "gathered"> & { isAsProposed: boolean };

/**
 * Somebody was right: the record is published as corrected (without a correction it stays as it is), what the report is
 * about counts as checked today, and those that say the same are closed with it. What says that something is closed
 * goes by `acceptClosing`.
 */
export async function acceptReport(
  db: Database,
  person: Person,
  { correction, ...said }: Said & { correction: Correction | undefined },
  writer: ReportWriter,
  now: Temporal.Instant,
): Promise<Decided> {
  return decide(db, person, said, async (deciding) => {
    const { tx, report } = deciding;
    const { kind, recordId: id, what } = report;
    if (what === "closed") refuse({ kind: "not-now", because: "two-people-close" });
    if (!deciding.present && what !== "missing" && what !== "check")
      refuse({ kind: "not-now", because: "gone" });
    const revision = correction && (await publishCorrection(deciding, person, correction, now));
    const group = groupOf(what);
    if (group && said.method)
      await assure(tx, person, { kind, id, groups: [group], method: said.method }, now);

    const outcome = await outcomeOf(deciding, correction, revision !== undefined);
    await settle(person, deciding, { ...said, state: "accepted", outcome, revision }, writer, now);
    return { kind: "decided", ...(revision !== undefined && { revision }) };
  });
}

/** A record that was corrected elsewhere since the report arrived was corrected because of it. */
async function outcomeOf(
  { tx, report }: Deciding,
  correction: Correction | undefined,
  isChanged: boolean,
): Promise<Acceptance> {
  if (report.what === "check") return "good";
  if (report.what === "missing") return "made";
  if (isChanged) return correction?.isAsProposed ? "as-proposed" : "changed";
  const latest = await findLatestRevision(tx, report.recordId);
  const isSince = latest && Temporal.Instant.compare(latest.changedAt, report.createdAt) >= 0;
  return isSince && latest.changedBy !== null ? "changed" : "already-so";
}

/** The number of the revision that it made; undefined when the record was so already. */
async function publishCorrection(
  { tx, report }: Deciding,
  person: Person,
  { document, gathered }: Correction,
  now: Temporal.Instant,
): Promise<number | undefined> {
  const { kind, recordId: id } = report;
  // The record is locked and as it was shown: the correction is of its present revision.
  const present = await presentRevision(tx, { kind, id }, now);
  const basedOn = present?.number ?? 0;
  const published = await publishDocument(tx, person, { kind, id, document, gathered, basedOn }, now);
  if (published.kind === "moved-on") refuse({ kind: "not-now", because: "moved-on" });
  return published.kind === "published" ? published.revision.number : undefined;
}

/**
 * Something is closed. Of a service the first who accepts is the first of two people, and nothing changes yet; the
 * second takes it out of use. Other things are taken away at once. Refuses with not-now who was first already.
 */
export async function acceptClosing(
  db: Database,
  person: Person,
  said: Said,
  writer: ReportWriter,
  now: Temporal.Instant,
): Promise<Decided> {
  return decide(db, person, said, async (deciding) => {
    const { tx, report, present } = deciding;
    const { kind, recordId: id } = report;
    if (report.what !== "closed") refuse({ kind: "not-found" });
    // Closed by other ways meanwhile: nobody is needed to close it again.
    const isGone = present === undefined || (kind === "service" && isClosed(present["status"]));
    if (isGone) {
      await settle(person, deciding, { ...said, state: "accepted", outcome: "already-so" }, writer, now);
      return { kind: "decided" };
    }
    if (kind === "service" && report.firstBy === null) {
      if (await isClosingWaiting(tx, id)) refuse({ kind: "not-now", because: "closing-waits" });
      await tx
        .updateTable("directory.report")
        .set({ first_by: person.id, first_at: now, close_to: report.closeTo ?? "inactive" })
        .where("id", "=", report.id)
        .execute();
      await recordActivity(tx, person, "service.closing-asked", { kind, id }, { report: report.id });
      return { kind: "first-of-two" };
    }
    if (report.firstBy === person.id) refuse({ kind: "not-now", because: "needs-a-second-person" });

    const closeTo = report.closeTo ?? "inactive";
    const revision = await takeOutOfUse(tx, person, { kind, id, closeTo }, now);
    await settle(person, deciding, { ...said, state: "accepted", outcome: "closed", revision }, writer, now);
    return { kind: "decided", revision };
  });
}
