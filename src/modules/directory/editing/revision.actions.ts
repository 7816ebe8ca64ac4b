// SPDX-License-Identifier: AGPL-3.0-or-later
import { isDeepStrictEqual } from "node:util";

import type { Temporal } from "temporal-polyfill";

import type { Actor } from "../../../foundation/actor.ts";
import type { Transaction } from "../../../foundation/database/database.ts";
import { unchecked } from "./document-mark.ts";
import { findDocument } from "./document.queries.ts";
import type { Document, EditableKind } from "./editable.ts";
import { findLatestRevision } from "./revision.queries.ts";
import type { Revision, RevisionAct } from "./revision.ts";

type Record = { kind: EditableKind; id: string };

/**
 * The revision that says how the record is now, written when none does: what was there before anybody edited it here is
 * "found", what a load of data changed since is "imported". Undefined for a record that never was. Lock it first.
 */
export async function presentRevision(
  tx: Transaction,
  record: Record,
  now: Temporal.Instant,
): Promise<Revision | undefined> {
  const latest = await findLatestRevision(tx, record.id);
  const document = await findDocument(tx, record.kind, record.id);
  if (!document && !latest?.content) return latest;
  if (document && latest?.content && isDeepStrictEqual(unchecked(latest.content), unchecked(document))) {
    return { ...latest, content: document };
  }

  const act = latest === undefined ? "found" : "imported";
  return addRevision(tx, record, { latest, act, content: document ?? null, now, actor: undefined });
}

export async function addRevision(
  tx: Transaction,
  { kind, id }: Record,
  {
    latest,
    act,
    content,
    now,
    actor,
    undoes = null,
  }: {
    latest: Revision | undefined;
    act: RevisionAct;
    content: Document | null;
    now: Temporal.Instant;
    /** Nobody in particular, when it only tells what was found. */
    actor: Actor | undefined;
    undoes?: number | null;
  },
): Promise<Revision> {
  const number = (latest?.number ?? 0) + 1;
  const changedBy = actor?.kind === "person" ? actor.id : null;
  await tx
    .insertInto("directory.revision")
    .values({
      record_id: id,
      number,
      kind,
      content: content === null ? null : JSON.stringify(content),
      changed_at: now,
      changed_by: changedBy,
      act,
      undoes,
    })
    .execute();
  return { number, act, content, changedAt: now, changedBy, undoes };
}
