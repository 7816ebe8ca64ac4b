// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { newId } from "../../../foundation/uuid.ts";
import { whyNotShared } from "../editing/editing.policy.ts";
import { refreshFindings } from "../search/finding.actions.ts";
import { listKeptTerms, listRecordsSaying } from "./term.queries.ts";
import { codeFor, whyNotUnder, type KeptTerm } from "./term.ts";

export type TermSaid = { name: string; nameEn: string | null; parentId: string | null };

/** Does one thing to a taxonomy at a time: who comes second sees what the first did. Refuses with not-allowed. */
export async function inTaxonomy<Result>(
  db: Database,
  actor: Actor,
  taxonomyId: string,
  work: (tx: Transaction, terms: KeptTerm[]) => Promise<Result>,
): Promise<Result> {
  const refusal = whyNotShared("taxonomy", actor);
  if (refusal) refuse(refusal);
  return inTransaction(db, async (tx) => {
    // A term may describe tens of thousands of records.
    await sql`set local statement_timeout = 0`.execute(tx);
    found(
      await tx
        .selectFrom("directory.taxonomy")
        .select("id")
        .where("id", "=", taxonomyId)
        .forUpdate()
        .executeTakeFirst(),
    );
    return work(tx, await listKeptTerms(tx, taxonomyId));
  });
}

/** Adds a term at the end of where it stands; its code comes from its name and never changes. Gives its id. */
export async function addTerm(
  db: Database,
  actor: Actor,
  { taxonomyId, said, now }: { taxonomyId: string; said: TermSaid; now: Temporal.Instant },
): Promise<string> {
  return inTaxonomy(db, actor, taxonomyId, async (tx, terms) => {
    const id = newId();
    refuseIfNot(whyNotUnder(terms, id, said.parentId));
    const code = codeFor(said.name, new Set(terms.map((term) => term.code)));
    const siblings = terms.filter(({ parentId }) => parentId === said.parentId);
    const position = Math.max(-1, ...siblings.map((term) => term.position)) + 1;
    await tx
      .insertInto("directory.taxonomy_term")
      .values({
        id,
        taxonomy_id: taxonomyId,
        parent_id: said.parentId,
        code,
        name: said.name,
        name_en: said.nameEn,
        position,
      })
      .execute();
    await recordActivity(tx, actor, "term.added", { kind: "term", id }, { code });
    await refreshFindings(tx, { now, thingIds: [] });
    return id;
  });
}

/** Renames a term, or puts it under another: the records that say it are found by its new name and place. */
export async function changeTerm(
  db: Database,
  actor: Actor,
  { term, said, now }: { term: KeptTerm; said: TermSaid; now: Temporal.Instant },
): Promise<void> {
  await inTaxonomy(db, actor, term.taxonomyId, async (tx, terms) => {
    const before = found(terms.find(({ id }) => id === term.id));
    refuseIfNot(whyNotUnder(terms, term.id, said.parentId));
    await tx
      .updateTable("directory.taxonomy_term")
      .set({ name: said.name, name_en: said.nameEn, parent_id: said.parentId })
      .where("id", "=", term.id)
      .execute();
    const details = {
      before: { name: before.name, nameEn: before.nameEn, parentId: before.parentId },
      after: said,
    };
    await recordActivity(tx, actor, "term.changed", { kind: "term", id: term.id }, details);
    await refreshFindings(tx, { now, thingIds: await listRecordsSaying(tx, [term.id]) });
  });
}

/** Moves a term one place up or down among those it stands with. */
export async function reorderTerm(
  db: Database,
  actor: Actor,
  { term, by, now }: { term: KeptTerm; by: -1 | 1; now: Temporal.Instant },
): Promise<void> {
  await inTaxonomy(db, actor, term.taxonomyId, async (tx, terms) => {
    const own = found(terms.find(({ id }) => id === term.id));
    const ids = terms.filter(({ parentId }) => parentId === own.parentId).map(({ id }) => id);
    const from = ids.indexOf(term.id);
    const to = from + by;
    if (to < 0 || to >= ids.length) return;
    ids.splice(to, 0, ...ids.splice(from, 1));
    await sql`
      update directory.taxonomy_term t set position = given.place - 1
      from unnest(${ids}::uuid[]) with ordinality as given (id, place) where t.id = given.id`.execute(tx);
    await recordActivity(tx, actor, "term.reordered", { kind: "term", id: term.id }, { position: to });
    await refreshFindings(tx, { now, thingIds: [] });
  });
}

/** Takes away a term that nothing uses. Refuses with not-now one that records say or under which others stand. */
export async function removeTerm(
  db: Database,
  actor: Actor,
  { term, now }: { term: KeptTerm; now: Temporal.Instant },
): Promise<void> {
  await inTaxonomy(db, actor, term.taxonomyId, async (tx, terms) => {
    const own = terms.find(({ id }) => id === term.id);
    if (!own) return;
    if (own.uses > 0 || terms.some(({ parentId }) => parentId === own.id)) {
      refuse({ kind: "not-now", because: "term-is-used" });
    }
    await tx.deleteFrom("directory.taxonomy_term").where("id", "=", own.id).execute();
    await recordActivity(tx, actor, "term.removed", { kind: "term", id: own.id }, { code: own.code });
    await refreshFindings(tx, { now, thingIds: [] });
  });
}

/** The page offers no such place; only a form that is out of date asks for it. */
function refuseIfNot(because: string | undefined): void {
  if (because !== undefined) refuse({ kind: "not-now", because });
}
