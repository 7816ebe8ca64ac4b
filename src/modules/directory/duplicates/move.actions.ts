// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Actor } from "../../../foundation/actor.ts";
import type { Transaction } from "../../../foundation/database/database.ts";
import { findDocument, recordTables } from "../editing/document.queries.ts";
import type { EditableKind } from "../editing/editable.ts";
import { keepHistory } from "../keeping/bulk.actions.ts";
import type { Movable, Moved, Staying } from "./merge.ts";

type Pair = { fromId: string; toId: string };

/** Lets what stood on one record stand on the other, each with its revision and its trace. All of them are locked. */
export async function moveOver(
  tx: Transaction,
  actor: Actor,
  { movable, fromId, toId }: Pair & { movable: readonly Movable[] },
  now: Temporal.Instant,
): Promise<Moved[]> {
  const moved: Moved[] = [];
  for (const { kind, id, column } of movable) {
    // An organization that stood under the one that goes and takes its place stands under nobody: the merge says so itself.
    if (id === toId) continue;
    await keepHistory(tx, actor, { kind, id }, now, async () => {
      moved.push(
        column === "placement"
          ? await movePlacement(tx, { serviceId: id, fromId, toId })
          : await movePointer(tx, { kind, id, column, toId }),
      );
      await touch(tx, { kind, id }, now);
    });
  }
  return moved;
}

async function movePointer(
  tx: Transaction,
  {
    kind,
    id,
    column,
    toId,
  }: Pick<Extract<Moved, { what: "pointer" }>, "kind" | "id" | "column"> & { toId: string },
): Promise<Moved> {
  await sql`update ${sql.table(recordTables[kind])} set ${sql.ref(column)} = ${toId} where id = ${id}`.execute(
    tx,
  );
  return { what: "pointer", kind, id, column };
}

/** A service that was at both is at the other once, as it was there; how it was at the first is kept. */
async function movePlacement(
  tx: Transaction,
  { serviceId, fromId, toId }: Pair & { serviceId: string },
): Promise<Moved> {
  const { rows } = await sql<{ placement: Record<string, unknown> & { id: string }; doubled: boolean }>`
    select to_jsonb(x) as placement, exists (
      select from directory.service_at_location y where y.service_id = x.service_id and y.location_id = ${toId}) as doubled
    from directory.service_at_location x where x.service_id = ${serviceId} and x.location_id = ${fromId}`.execute(
    tx,
  );
  const { placement, doubled } = rows[0]!;
  if (doubled) await sql`delete from directory.service_at_location where id = ${placement.id}`.execute(tx);
  else {
    await sql`update directory.service_at_location set location_id = ${toId} where id = ${placement.id}`.execute(
      tx,
    );
  }
  return {
    what: "placement",
    kind: "service",
    id: serviceId,
    placementId: placement.id,
    folded: doubled ? placement : null,
  };
}

/** Puts back what was moved and still stands where it was moved to; gives what does not, and stays. */
export async function moveBack(
  tx: Transaction,
  actor: Actor,
  { moved, fromId, toId }: Pair & { moved: readonly Moved[] },
  now: Temporal.Instant,
): Promise<Staying[]> {
  const staying: Staying[] = [];
  for (const one of moved) {
    const { kind, id } = one;
    const document = await findDocument(tx, kind, id);
    if (!(await isStillThere(tx, one, toId))) {
      if (document) staying.push({ what: "record", kind, id, name: String(document["name"] ?? "—") });
      continue;
    }
    await keepHistory(tx, actor, { kind, id }, now, async () => {
      if (one.what === "pointer") {
        await sql`update ${sql.table(recordTables[kind])} set ${sql.ref(one.column)} = ${fromId} where id = ${id}`.execute(
          tx,
        );
      } else if (one.folded) {
        await sql`insert into directory.service_at_location
          select * from jsonb_populate_record(null::directory.service_at_location, ${JSON.stringify(one.folded)}::jsonb)
          on conflict do nothing`.execute(tx);
      } else {
        await sql`update directory.service_at_location set location_id = ${fromId} where id = ${one.placementId}`.execute(
          tx,
        );
      }
      await touch(tx, { kind, id }, now);
    });
  }
  return staying;
}

async function isStillThere(tx: Transaction, one: Moved, toId: string): Promise<boolean> {
  const { rows } =
    one.what === "pointer"
      ? await sql`select from ${sql.table(recordTables[one.kind])} where id = ${one.id} and ${sql.ref(one.column)} = ${toId}`.execute(
          tx,
        )
      : one.folded
        ? await sql`select from directory.service where id = ${one.id}`.execute(tx)
        : await sql`select from directory.service_at_location
            where id = ${one.placementId} and service_id = ${one.id} and location_id = ${toId}`.execute(tx);
  return rows.length > 0;
}

async function touch(
  tx: Transaction,
  { kind, id }: { kind: EditableKind; id: string },
  now: Temporal.Instant,
): Promise<void> {
  await sql`update ${sql.table(recordTables[kind])} set last_modified = ${now} where id = ${id}`.execute(tx);
}
