// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import { idsHeldAs, type Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { behindWall } from "../../../foundation/database/wall.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { districtsOf, whyNotEnter, type Lacking, type Standing, type StandingDesk } from "./standing.ts";

/** A desk of which somebody holds the role, and what they lack to work there today. */
export type HeldDesk = StandingDesk & { lacking: Lacking | undefined };

/** The desks of which a person holds the role, by name, with what keeps them away on a day (YYYY-MM-DD). */
export async function listHeldDesks(db: Database, actor: Actor, today: string): Promise<HeldDesk[]> {
  const held = idsHeldAs(actor, "desk-operator");
  if (actor.kind !== "person" || held.length === 0) return [];
  const rows = await db
    .selectFrom("helpdesk.desk as desk")
    .where(({ eb, fn, val }) => eb("desk.id", "=", fn.any(val(held))))
    .select(["desk.territory_id", "desk.id", "desk.name"])
    .select((eb) => [
      eb
        .or([eb("desk.closed_on", "is", null), eb("desk.closed_on", ">", today)])
        .$castTo<boolean>()
        .as("is_in_use"),
      eb
        .exists(
          eb
            .selectFrom("helpdesk.mandate as mandate")
            .whereRef("mandate.territory_id", "=", "desk.territory_id")
            .whereRef("mandate.desk_id", "=", "desk.id")
            .where("mandate.person_id", "=", actor.id)
            .where("mandate.ended_at", "is", null)
            .where("mandate.starts_on", "<=", today)
            .where("mandate.ends_on", ">=", today),
        )
        .$castTo<boolean>()
        .as("has_mandate"),
      eb
        .exists(
          eb
            .selectFrom("helpdesk.training as training")
            .whereRef("training.territory_id", "=", "desk.territory_id")
            .where("training.person_id", "=", actor.id)
            .where("training.held_on", "<=", today)
            .where((or) =>
              or.or([or("training.valid_until", "is", null), or("training.valid_until", ">=", today)]),
            ),
        )
        .$castTo<boolean>()
        .as("has_training"),
    ])
    .orderBy(sql`desk.name collate "it-x-icu"`)
    .orderBy("desk.id")
    .execute();
  return rows.map((row) => ({
    territoryId: row.territory_id,
    id: row.id,
    name: row.name,
    lacking: lackingOf(row),
  }));
}

function lackingOf(row: {
  is_in_use: boolean;
  has_mandate: boolean;
  has_training: boolean;
}): Lacking | undefined {
  if (!row.is_in_use) return "desk-closed";
  if (!row.has_mandate) return "mandate";
  return row.has_training ? undefined : "training";
}

/**
 * As what an actor stands in the help desk on a day (YYYY-MM-DD): a desk counts while role, mandate and training all
 * hold, so that access ends with each of them by itself.
 */
export async function standingOf(db: Database, actor: Actor, today: string): Promise<Standing> {
  const held = await listHeldDesks(db, actor, today);
  const desks = held
    .filter(({ lacking }) => lacking === undefined)
    .map(({ territoryId, id, name }) => ({ territoryId, id, name }));
  return {
    desks,
    operatesIn: [...new Set(desks.map(({ territoryId }) => territoryId))],
    supervises: idsHeldAs(actor, "district"),
  };
}

/**
 * The way into every page and act of the help desk: the standing, then one transaction in which only rows of its
 * districts exist. Refuses (not-allowed) who has no desk and supervises no district.
 */
export async function atDesk<Result>(
  db: Database,
  actor: Actor,
  now: Temporal.Instant,
  work: (tx: Transaction, standing: Standing) => Promise<Result>,
): Promise<Result> {
  const standing = await standingOf(db, actor, romeDate(now).toString());
  const refusal = whyNotEnter(standing);
  if (refusal) refuse(refusal);
  return behindWall(db, { districts: districtsOf(standing) }, (tx) => work(tx, standing));
}
