// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { newId } from "../../../foundation/uuid.ts";
import { lockRecord } from "../editing/document.queries.ts";
import type { EditableKind } from "../editing/editable.ts";
import { refreshFindings } from "../search/finding.actions.ts";
import { keepHistory } from "./bulk.actions.ts";
import { inTaxonomy } from "./term.actions.ts";
import { listRecordsSaying } from "./term.queries.ts";
import type { KeptTerm } from "./term.ts";

type Said = { id: string; link_entity: EditableKind; link_id: string; doubled: boolean };

/**
 * Makes a term one with another of its taxonomy: every record that said it says the other, those under it stand under
 * the other, and what is needed to take them apart again is kept. No record loses anything but a
 * double.
 */
export async function mergeTerm(
  db: Database,
  actor: Actor,
  { term, intoId, now }: { term: KeptTerm; intoId: string; now: Temporal.Instant },
): Promise<void> {
  await inTaxonomy(db, actor, term.taxonomyId, async (tx, terms) => {
    const gone = found(terms.find(({ id }) => id === term.id));
    const into = terms.find(({ id }) => id === intoId);
    if (!into || into.id === gone.id) refuse({ kind: "not-now", because: "nothing-to-merge-with" });

    const said = await listSaid(tx, gone.id, into.id);
    const spoken = await listRecordsSaying(tx, [gone.id, into.id]);
    const [moved, folded] = [said.filter((one) => !one.doubled), said.filter((one) => one.doubled)];
    const children = terms.filter(({ parentId }) => parentId === gone.id).map(({ id }) => id);
    await sql`
      insert into directory.term_merge (id, taxonomy_id, gone_code, gone, into_id, moved, folded, children, merged_at)
      select ${newId()}, t.taxonomy_id, t.code, to_jsonb(t), ${into.id}, ${moved.map(({ id }) => id)}::uuid[],
        coalesce((select jsonb_agg(to_jsonb(x)) from directory.attribute x where x.id = any (${folded.map(({ id }) => id)}::uuid[])), '[]'),
        ${children}::uuid[], ${now}
      from directory.taxonomy_term t where t.id = ${gone.id}`.execute(tx);

    await withHistories(tx, actor, said, now, async (recordId) => {
      const own = said.find(({ link_id }) => link_id === recordId)!;
      if (own.doubled) await tx.deleteFrom("directory.attribute").where("id", "=", own.id).execute();
      else
        await tx
          .updateTable("directory.attribute")
          .set({ taxonomy_term_id: into.id })
          .where("id", "=", own.id)
          .execute();
    });
    await takeChildren(tx, { gone, into });
    await tx.deleteFrom("directory.taxonomy_term").where("id", "=", gone.id).execute();
    const details = { code: gone.code, into: into.code, moved: moved.length, doubles: folded.length };
    await recordActivity(tx, actor, "term.merged", { kind: "term", id: gone.id }, details);
    await refreshFindings(tx, { now, thingIds: spoken });
  });
}

/** Takes two terms apart: the records that were moved and still say the other term say the first again. */
export async function undoMerge(
  db: Database,
  actor: Actor,
  { id, taxonomyId, now }: { id: string; taxonomyId: string; now: Temporal.Instant },
): Promise<void> {
  await inTaxonomy(db, actor, taxonomyId, async (tx, terms) => {
    const merge = found(
      await tx
        .selectFrom("directory.term_merge")
        .selectAll()
        .where("id", "=", id)
        .where("taxonomy_id", "=", taxonomyId)
        .where("undone_at", "is", null)
        .executeTakeFirst(),
    );
    if (terms.some(({ code }) => code === merge.gone_code))
      refuse({ kind: "not-now", because: "code-is-taken" });

    const gone = merge.gone as { id: string; parent_id: string | null };
    const hasParent = terms.some((term) => term.id === gone.parent_id);
    await sql`
      insert into directory.taxonomy_term
      select * from jsonb_populate_record(null::directory.taxonomy_term, ${JSON.stringify({ ...gone, parent_id: hasParent ? gone.parent_id : null })}::jsonb)`.execute(
      tx,
    );
    await sql`update directory.taxonomy_term set parent_id = ${gone.id}
      where id = any (${merge.children}::uuid[]) and taxonomy_id = ${taxonomyId} and id is distinct from ${gone.parent_id}::uuid`.execute(
      tx,
    );
    const { rows: back } = await sql<Said>`
      select id, link_entity, link_id, false as doubled from directory.attribute
      where id = any (${merge.moved}::uuid[]) and taxonomy_term_id = ${merge.into_id}
      union all
      select f.id, f.link_entity, f.link_id, true
      from jsonb_to_recordset(${JSON.stringify(merge.folded)}::jsonb) as f(id uuid, link_entity text, link_id uuid)
      where exists (select from directory.kept k where k.id = f.link_id)`.execute(tx);
    await withHistories(tx, actor, back, now, async (recordId) => {
      await sql`update directory.attribute set taxonomy_term_id = ${gone.id}
        where link_id = ${recordId} and id = any (${merge.moved}::uuid[])`.execute(tx);
      await sql`insert into directory.attribute
        select f.* from jsonb_populate_recordset(null::directory.attribute, ${JSON.stringify(merge.folded)}::jsonb) as f
        where f.link_id = ${recordId} on conflict do nothing`.execute(tx);
    });
    await tx.updateTable("directory.term_merge").set({ undone_at: now }).where("id", "=", id).execute();
    await recordActivity(
      tx,
      actor,
      "term.merge-undone",
      { kind: "term", id: gone.id },
      { code: merge.gone_code },
    );
    await refreshFindings(tx, { now, thingIds: await listRecordsSaying(tx, [gone.id, merge.into_id]) });
  });
}

async function listSaid(tx: Transaction, goneId: string, intoId: string): Promise<Said[]> {
  const { rows } = await sql<Said>`
    select x.id, x.link_entity, x.link_id, exists (
        select from directory.attribute y where y.link_id = x.link_id and y.taxonomy_term_id = ${intoId}
      ) as doubled
    from directory.attribute x where x.taxonomy_term_id = ${goneId}
    order by x.link_id`.execute(tx);
  return rows;
}

/** Changes each record with its revision, in one order, so that two who do this wait for each other. */
async function withHistories(
  tx: Transaction,
  actor: Actor,
  said: readonly Said[],
  now: Temporal.Instant,
  change: (recordId: string) => Promise<void>,
): Promise<void> {
  const records = new Map(said.map(({ link_id, link_entity }) => [link_id, link_entity]));
  for (const [id, kind] of [...records].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    await lockRecord(tx, id);
    await keepHistory(tx, actor, { kind, id }, now, () => change(id));
  }
}

/** Those under the term that goes stand under the other, or beside it when it stands under one itself. */
async function takeChildren(
  tx: Transaction,
  { gone, into }: { gone: KeptTerm; into: KeptTerm },
): Promise<void> {
  if (into.parentId === gone.id) {
    await tx
      .updateTable("directory.taxonomy_term")
      .set({ parent_id: gone.parentId })
      .where("id", "=", into.id)
      .execute();
  }
  const above = into.parentId === gone.id ? gone.parentId : into.parentId;
  await tx
    .updateTable("directory.taxonomy_term")
    .set({ parent_id: above ?? into.id })
    .where("parent_id", "=", gone.id)
    .execute();
}
