// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { findDocument, listSpokenOf, listStandingOn, lockRecord } from "./document.queries.ts";
import type { EditableKind } from "./editable.ts";
import { refuseStrangers } from "./publish.actions.ts";
import { addRevision, presentRevision } from "./revision.actions.ts";
import { removeRecord, tellSearch } from "./save-document.actions.ts";

/**
 * Takes a record out of what people find. A service stays, as not active, because who looks for it must read that it
 * ended; the others are removed and their revision kept, so that they can come back. Refuses with not-now when
 * something still stands on it, or when it is not as `basedOn` says.
 */
export async function withdrawRecord(
  db: Database,
  actor: Actor,
  { kind, id, basedOn }: { kind: EditableKind; id: string; basedOn: number },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    await lockRecord(tx, id);
    const present = await presentRevision(tx, { kind, id }, now);
    const before = present?.content ?? undefined;
    await refuseStrangers(tx, actor, { kind, id, before, step: "withdraw" });
    if (before === undefined) refuse({ kind: "not-found" });
    if (basedOn !== 0 && present?.number !== basedOn) refuse({ kind: "not-now", because: "moved-on" });
    if ((await listStandingOn(tx, kind, id)).length > 0) refuse({ kind: "not-now", because: "in-use" });

    const alsoOf = await listSpokenOf(tx, kind, id);
    if (kind === "service") {
      await tx
        .updateTable("directory.service")
        .set({ status: "inactive", last_modified: now })
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
  });
}
