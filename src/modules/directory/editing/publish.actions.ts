// SPDX-License-Identifier: AGPL-3.0-or-later
import { isDeepStrictEqual } from "node:util";

import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { assurePublished } from "../assurance/published-checks.actions.ts";
import type { Gathered } from "../import/gathering.ts";
import { askToCheck, askToClose } from "../reports/closing.actions.ts";
import { isClosed, isClosing } from "../reports/report.ts";
import { findDocument, findTerritoryOf, listSpokenOf, lockRecord } from "./document.queries.ts";
import { ownershipOf, type Document, type EditableKind, type Ownership } from "./editable.ts";
import { reachOf } from "./editing-reach.ts";
import { isToBeChecked, mayCreate, whyNot, type Step } from "./editing.policy.ts";
import { addRevision, presentRevision } from "./revision.actions.ts";
import { findLastState } from "./revision.queries.ts";
import type { Revision, RevisionAct } from "./revision.ts";
import { tellSearch, writeDocument } from "./save-document.actions.ts";

export type ToPublish = {
  kind: EditableKind;
  id: string;
  document: Document;
  /** The same, as the readers of the import understand it. */
  gathered: Gathered;
  /** The revision on which it was written; 0 for a new record. */
  basedOn: number;
  /** When it brings back an earlier state: which revision it undoes. */
  undoes?: number;
};

/**
 * `moved-on`: somebody published in the meantime, and nothing was written. `same`: there was nothing to change. `closing`:
 * the service goes out of use when a second person agrees; until then it keeps its status.
 */
export type Published =
  | { kind: "published"; revision: Revision; closing?: true }
  | { kind: "same"; closing?: true }
  | { kind: "moved-on"; latest: Revision | undefined };

/**
 * Makes a document the record that everybody reads, with its revision, its findings and its trace, or nothing of it.
 * What a known volunteer publishes is looked at afterwards; a service that a person closes waits for a second one.
 * Refuses with not-found whoever may not write the record, with not-allowed what would give it to somebody else.
 */
export async function publishDocument(
  db: Database,
  actor: Actor,
  asked: ToPublish,
  now: Temporal.Instant,
): Promise<Published> {
  const { kind, id, document, basedOn, undoes } = asked;
  return inTransaction(db, async (tx) => {
    await lockRecord(tx, id);
    const present = await presentRevision(tx, { kind, id }, now);
    const before = present?.content ?? undefined;
    const step = undoes === undefined ? "publish" : "undo";
    await refuseStrangers(tx, actor, { kind, id, before, step });
    if ((present?.number ?? 0) !== basedOn) return { kind: "moved-on", latest: present };

    const territoryId = await territoryOf(tx, actor, document);
    const theirs = ownershipOf(kind, id, { ...document, territory_id: territoryId });
    if (whyNot(step, theirs, actor)) refuse({ kind: "not-allowed", because: "gives-it-away" });

    const closing = await closingOf(tx, actor, { theirs, before, document }, now);
    const gathered = closing ? withStatus(asked.gathered, before?.["status"]) : asked.gathered;
    const alsoOf = await listSpokenOf(tx, kind, id);
    await writeDocument(tx, { kind, id, gathered, territoryId, before }, now);
    const restored = undoes === undefined ? undefined : document;
    await assurePublished(tx, actor, { kind, id, before, restored }, now);
    const content = (await findDocument(tx, kind, id)) ?? null;
    if (isDeepStrictEqual(content, before)) return { kind: "same", ...closing };

    const act = actOf(before, undoes);
    const revision = await addRevision(
      tx,
      { kind, id },
      { latest: present, act, content, now, actor, undoes },
    );
    await recordActivity(tx, actor, `${kind}.${act}`, { kind, id }, { revision: revision.number });
    if (isToBeChecked(theirs, actor)) await askToCheck(tx, theirs, revision.number, now);
    await tellSearch(tx, { kind, id, alsoOf }, now);
    return { kind: "published", revision, ...closing };
  });
}

type Closing = { theirs: Ownership; before: Document | undefined; document: Document };

/** Asks for a second person when this one would take a service out of use. */
async function closingOf(
  tx: Transaction,
  actor: Actor,
  { theirs, before, document }: Closing,
  now: Temporal.Instant,
): Promise<{ closing: true } | undefined> {
  const { status } = document;
  if (actor.kind !== "person" || !isClosed(status) || !isClosing(theirs.kind, before, document))
    return undefined;
  await askToClose(tx, actor, { service: theirs, closeTo: status }, now);
  return { closing: true };
}

function withStatus(gathered: Gathered, status: unknown): Gathered {
  const services = gathered.services.map((entry) => ({ ...entry, row: { ...entry.row, status } }));
  return { ...gathered, services };
}

function actOf(before: Document | undefined, undoes: number | undefined): RevisionAct {
  if (undoes !== undefined) return "undone";
  return before === undefined ? "created" : "changed";
}

/** Who may not write a record does not learn that it exists. */
export async function refuseStrangers(
  tx: Transaction,
  actor: Actor,
  { kind, id, before, step }: { kind: EditableKind; id: string; before: Document | undefined; step: Step },
): Promise<void> {
  const state = before ?? (await findLastState(tx, id));
  const refusal = state && whyNot(step, ownershipOf(kind, id, state), actor);
  if (refusal || (!state && !mayCreate(kind, actor))) refuse({ kind: "not-found" });
}

/** A new record belongs to the district of who writes it, else to that of the organization that runs it. */
async function territoryOf(tx: Transaction, actor: Actor, document: Document): Promise<string | null> {
  if (typeof document["territory_id"] === "string") return document["territory_id"];
  const { isEverything, districts } = reachOf(actor);
  const [only, ...others] = [...new Set(districts)];
  if (only !== undefined && others.length === 0 && !isEverything) return only;
  const organization = document["organization_id"];
  return typeof organization === "string" ? findTerritoryOf(tx, organization) : null;
}
