// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { askToClose } from "../reports/closing.actions.ts";
import { isClosed, type ClosedStatus } from "../reports/report.ts";
import { findDocument, listSpokenOf, listStandingOn, lockRecord } from "./document.queries.ts";
import { ownershipOf, type EditableKind } from "./editable.ts";
import { refuseStrangers } from "./publish.actions.ts";
import { addRevision, presentRevision } from "./revision.actions.ts";
import { removeRecord, tellSearch } from "./save-document.actions.ts";

/** `closing`: it waits for a second person, and nothing has changed yet. */
export type Withdrawn = { kind: "withdrawn" | "closing" };

/**
 * Takes a record out of what people find. A service that is in use closes only when a second person agrees; a keeper at
 * the command line is enough alone. Refuses with not-now when something still stands on it, or when it is not as
 * `basedOn` says.
 */
export async function withdrawRecord(
  db: Database,
  actor: Actor,
  { kind, id, basedOn }: { kind: EditableKind; id: string; basedOn: number },
  now: Temporal.Instant,
): Promise<Withdrawn> {
  return inTransaction(db, async (tx) => {
    await lockRecord(tx, id);
    const present = await presentRevision(tx, { kind, id }, now);
    const before = present?.content ?? undefined;
    await refuseStrangers(tx, actor, { kind, id, before, step: "withdraw" });
    if (before === undefined) refuse({ kind: "not-found" });
    if (basedOn !== 0 && present?.number !== basedOn) refuse({ kind: "not-now", because: "moved-on" });

    if (kind === "service" && actor.kind === "person" && !isClosed(before["status"])) {
      await askToClose(tx, actor, { service: ownershipOf(kind, id, before), closeTo: "inactive" }, now);
      return { kind: "closing" };
    }
    await takeOutOfUse(tx, actor, { kind, id, closeTo: "inactive" }, now);
    return { kind: "withdrawn" };
  });
}

/**
 * Takes a record out of use, now: who calls it has decided that they may, and has locked it. A service stays, with the
 * status that says so, because who looks for it must read that it ended; the others are removed and their revision
 * kept, so that they can come back. Refuses with not-now when something still stands on it. Gives the revision's number.
 */
export async function takeOutOfUse(
  tx: Transaction,
  actor: Actor,
  { kind, id, closeTo }: { kind: EditableKind; id: string; closeTo: ClosedStatus },
  now: Temporal.Instant,
): Promise<number> {
  const present = await presentRevision(tx, { kind, id }, now);
  if ((await listStandingOn(tx, kind, id)).length > 0) refuse({ kind: "not-now", because: "in-use" });

  const alsoOf = await listSpokenOf(tx, kind, id);
  if (kind === "service") {
    await tx
      .updateTable("directory.service")
      .set({ status: closeTo, last_modified: now })
      .where("id", "=", id)
      .execute();
  } else await removeRecord(tx, kind, id);

  const content = (await findDocument(tx, kind, id)) ?? null;
  const revision = await addRevision(
    tx,
    { kind, id },
    { latest: present, act: "withdrawn", content, now, actor },
  );
  await recordActivity(tx, actor, `${kind}.withdrawn`, { kind, id }, { revision: revision.number });
  await tellSearch(tx, { kind, id, alsoOf }, now);
  return revision.number;
}
