// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Transaction } from "../../../foundation/database/database.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { lockRecord, recordTables } from "../editing/document.queries.ts";
import type { EditableKind } from "../editing/editable.ts";
import { refreshFindings } from "../search/finding.actions.ts";
import { groupsOf, type FieldGroup, type Method } from "./assurance.ts";
import type { Thing } from "./thing.ts";

export type ToAssure = {
  kind: EditableKind;
  id: string;
  groups: readonly FieldGroup[];
  method: Method;
};

/**
 * Says that these groups of a record were checked today: the groups, the record's assured_date, what searches find, and
 * the trace "<kind>.assured". Groups that the record has not are left out; of a record that is gone nothing is written.
 * Who calls it has decided that they may. `personId`: who checked, when it is not the actor (a link by mail).
 */
export async function assure(
  tx: Transaction,
  actor: Actor,
  { kind, id, groups, method, personId }: ToAssure & { personId?: string | null },
  now: Temporal.Instant,
): Promise<void> {
  await lockRecord(tx, id);
  const own = groupsOf[kind].filter((group) => groups.includes(group));
  const by = personId ?? (actor.kind === "person" ? actor.id : null);
  const isThere = await writeChecks(tx, { kind, id, groups: own, method, by }, now);
  if (!isThere) return;
  await recordActivity(tx, actor, `${kind}.assured`, { kind, id }, { groups: own, method });
  await refreshFindings(tx, { now, thingIds: [id] });
}

/** The same of many records at once, all their groups; searches are told once. Refuses nobody, like `assure`. */
export async function assureTogether(
  tx: Transaction,
  actor: Actor,
  { things, method, personId }: { things: readonly Thing[]; method: Method; personId: string | null },
  now: Temporal.Instant,
): Promise<void> {
  // In one order, so that two who do this at once wait for each other and not for ever.
  const inOrder = things.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  for (const { id } of inOrder) await lockRecord(tx, id);
  for (const { kind, id } of inOrder) {
    const groups = groupsOf[kind];
    const isThere = await writeChecks(tx, { kind, id, groups, method, by: personId }, now);
    if (isThere) await recordActivity(tx, actor, `${kind}.assured`, { kind, id }, { groups, method });
  }
  if (things.length > 0) await refreshFindings(tx, { now, thingIds: inOrder.map(({ id }) => id) });
}

export type Check = ToAssure & { by: string | null };

/** The groups as checked today, and the record's date with them. False when there is nothing to write. The record is locked. */
export async function writeChecks(
  tx: Transaction,
  { kind, id, groups, method, by }: Check,
  now: Temporal.Instant,
): Promise<boolean> {
  if (groups.length === 0) return false;
  const today = romeDate(now).toString();
  await spellOut(tx, { kind, id });
  const { rows } = await sql<{ id: string }>`
    update ${sql.table(recordTables[kind])} set assured_date = greatest(assured_date, ${today}::date), last_modified = ${now}
    where id = ${id} returning id`.execute(tx);
  if (rows.length === 0) return false;
  await sql`
    insert into directory.assurance (record_id, kind, field_group, assured_date, method, assured_by)
    select ${id}, ${kind}, field_group, ${today}, ${method}, ${by} from unnest(${[...groups]}::text[]) field_group
    on conflict (record_id, field_group) do update
    set assured_date = excluded.assured_date, method = excluded.method, assured_by = excluded.assured_by
    where directory.assurance.assured_date <= excluded.assured_date`.execute(tx);
  return true;
}

/** What only the record's own date said, said of each of its groups: from now on they may differ. */
async function spellOut(tx: Transaction, { kind, id }: { kind: EditableKind; id: string }): Promise<void> {
  await sql`
    insert into directory.assurance (record_id, kind, field_group, assured_date, method)
    select r.id, ${kind}, c.field_group, c.assured_date, c.method
    from ${sql.table(recordTables[kind])} r
    cross join lateral directory.checked(r.id, ${kind}, r.assured_date) c
    where r.id = ${id} and c.assured_date is not null
    on conflict do nothing`.execute(tx);
}

/**
 * Takes groups back to an earlier day, or to never: what they say was brought back from then. Those that were checked
 * before stay. The record is locked.
 */
export async function lowerChecks(
  tx: Transaction,
  {
    kind,
    id,
    groups,
    to,
  }: { kind: EditableKind; id: string; groups: readonly FieldGroup[]; to: string | null },
): Promise<void> {
  await spellOut(tx, { kind, id });
  const later = sql`record_id = ${id} and field_group = any (${[...groups]}::text[])`;
  if (to === null) await sql`delete from directory.assurance where ${later}`.execute(tx);
  else {
    await sql`update directory.assurance set assured_date = ${to}, method = 'import', assured_by = null
      where ${later} and assured_date > ${to}::date`.execute(tx);
  }
  await sql`update ${sql.table(recordTables[kind])}
    set assured_date = (select max(a.assured_date) from directory.assurance a where a.record_id = ${id})
    where id = ${id}`.execute(tx);
}

/**
 * Two records became one: each group of the survivor is as fresh as the fresher of the two. Both are locked, and the
 * other (`gone`) is still there.
 */
export async function uniteAssurance(
  tx: Transaction,
  { kind, survivor, gone }: { kind: EditableKind; survivor: string; gone: string },
): Promise<void> {
  await spellOut(tx, { kind, id: survivor });
  await sql`
    insert into directory.assurance as a (record_id, kind, field_group, assured_date, method, assured_by)
    select ${survivor}, ${kind}, c.field_group, c.assured_date, c.method,
      (select g.assured_by from directory.assurance g where g.record_id = r.id and g.field_group = c.field_group)
    from ${sql.table(recordTables[kind])} r
    cross join lateral directory.checked(r.id, ${kind}, r.assured_date) c
    where r.id = ${gone} and c.assured_date is not null
    on conflict (record_id, field_group) do update
    set assured_date = excluded.assured_date, method = excluded.method, assured_by = excluded.assured_by
    where a.assured_date < excluded.assured_date`.execute(tx);
  await sql`update ${sql.table(recordTables[kind])}
    set assured_date = (select max(a.assured_date) from directory.assurance a where a.record_id = ${survivor})
    where id = ${survivor} and exists (select from directory.assurance a where a.record_id = ${survivor})`.execute(
    tx,
  );
}
