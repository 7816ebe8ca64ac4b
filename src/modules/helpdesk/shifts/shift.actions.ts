// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Person } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { newId } from "../../../foundation/uuid.ts";
import type { Desk } from "../desks/desk.ts";
import type { ShiftWriter } from "./shift-letter.ts";
import { whyNotShift, type ShiftStanding, type ShiftStep } from "./shift.policy.ts";
import { findShift, listAllPatterns } from "./shift.queries.ts";
import { daysOf, momentsOn, type Shift, type ShiftPattern } from "./shift.ts";
import { tellAsked, tellTaken } from "./tell.actions.ts";

type Plan = {
  desk: Pick<Desk, "territoryId" | "id">;
  /** YYYY-MM-DD; every week: the first day. */
  day: string;
  starts: string;
  ends: string;
  personId: string | null;
  /** Every week, until a day or without end; absent is once. */
  weekly?: { untilOn: string | null };
  now: Temporal.Instant;
};

/**
 * Puts a shift in the plan, once or every week. Whoever calls has made sure that this actor plans there, and that the
 * person receives at the desk. Refuses (not-now) when they keep another shift at that time.
 */
export async function planShift(tx: Transaction, actor: Person, plan: Plan): Promise<void> {
  const { desk, day, starts, ends, personId, weekly, now } = plan;
  if (weekly === undefined) {
    await refusingTwoAtOnce(() => insertShift(tx, { desk, day, starts, ends, personId }));
    await recordActivity(tx, actor, "shift.planned", { kind: "desk", id: desk.id }, { on: day });
    return;
  }
  const pattern: ShiftPattern = {
    territoryId: desk.territoryId,
    id: newId(),
    deskId: desk.id,
    personId,
    weekday: Temporal.PlainDate.from(day).dayOfWeek,
    starts,
    ends,
    fromOn: day,
    untilOn: weekly.untilOn,
  };
  await tx
    .insertInto("helpdesk.shift_pattern")
    .values({
      territory_id: pattern.territoryId,
      id: pattern.id,
      desk_id: pattern.deskId,
      person_id: personId,
      weekday: pattern.weekday,
      starts,
      ends,
      from_on: day,
      until_on: pattern.untilOn,
      made_by: actor.id,
      made_at: now,
    })
    .execute();
  await layPattern(tx, pattern, romeDate(now).toString());
  await recordActivity(tx, actor, "shift.planned-weekly", { kind: "desk", id: desk.id }, { from: day });
}

/** Lays the dates of every weekly shift some weeks ahead; what is laid already stays as it is. Gives how many were new. */
export async function layShifts(db: Database, now: Temporal.Instant): Promise<number> {
  const today = romeDate(now).toString();
  let laid = 0;
  for (const pattern of await listAllPatterns(db, today)) laid += await layPattern(db, pattern, today);
  return laid;
}

async function layPattern(db: Database, pattern: ShiftPattern, today: string): Promise<number> {
  const rowsOf = (personId: string | null) =>
    daysOf(pattern, today).map((day) => {
      const { startsAt, endsAt } = momentsOn(day, pattern);
      return {
        territory_id: pattern.territoryId,
        id: newId(),
        desk_id: pattern.deskId,
        pattern_id: pattern.id,
        on_day: day,
        starts_at: startsAt,
        ends_at: endsAt,
        person_id: personId,
      };
    });
  const rows = rowsOf(pattern.personId);
  if (rows.length === 0) return 0;
  const insert = (values: typeof rows) =>
    db
      .insertInto("helpdesk.shift")
      .values(values)
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .execute();
  const laid = await insert(rows);
  // Where they keep another shift already, this date is there for somebody else to take.
  const free = pattern.personId === null ? [] : await insert(rowsOf(null));
  return laid.length + free.length;
}

type Stepping = { shiftId: string; who: ShiftStanding; deskId: string; now: Temporal.Instant };

/** Locks the shift, and refuses what may not be done with it now. */
async function getShiftFor(
  tx: Transaction,
  step: ShiftStep,
  { shiftId, who, deskId, now }: Stepping,
): Promise<Shift> {
  const shift = found(await findShift(tx, shiftId, { toChange: true }));
  if (shift.deskId !== deskId) refuse({ kind: "not-found" });
  const isOver = shift.endsAt.epochMilliseconds <= now.epochMilliseconds;
  const refusal = whyNotShift(step, { ...shift, isOver }, who);
  if (refusal) refuse(refusal);
  return shift;
}

/** Asks the colleagues of the desk for somebody to take this shift of mine; they are written to, without names. */
export async function askForSwap(
  tx: Transaction,
  actor: Person,
  stepping: Stepping,
  writer: ShiftWriter,
): Promise<void> {
  const shift = await getShiftFor(tx, "ask", stepping);
  await update(tx, shift, { asked_by: actor.id, asked_at: stepping.now });
  await recordActivity(tx, actor, "shift.asked", { kind: "shift", id: shift.id });
  await tellAsked(tx, shift, writer, stepping.now);
}

/** Keeps a shift that one had asked others to take. */
export async function keepShift(tx: Transaction, actor: Person, stepping: Stepping): Promise<void> {
  const shift = await getShiftFor(tx, "keep", stepping);
  await update(tx, shift, { asked_by: null, asked_at: null });
  await recordActivity(tx, actor, "shift.kept", { kind: "shift", id: shift.id });
}

/**
 * Takes a shift that nobody keeps, or that who keeps it asked others to take: they are told. Of several who take it at
 * once one gets it, the others are refused (not-now).
 */
export async function takeShift(
  tx: Transaction,
  actor: Person,
  stepping: Stepping,
  writer: ShiftWriter,
): Promise<void> {
  const shift = await getShiftFor(tx, "take", stepping);
  const taken = { person_id: actor.id, asked_by: null, asked_at: null };
  await refusingTwoAtOnce(() => update(tx, shift, taken));
  await recordActivity(tx, actor, "shift.taken", { kind: "shift", id: shift.id });
  if (shift.personId !== null) await tellTaken(tx, shift, writer, stepping.now);
}

/** Gives a shift that nobody keeps to somebody of the desk, who agreed to it. */
export async function assignShift(
  tx: Transaction,
  actor: Person,
  { personId, ...stepping }: Stepping & { personId: string },
): Promise<void> {
  const shift = await getShiftFor(tx, "assign", stepping);
  await refusingTwoAtOnce(() => update(tx, shift, { person_id: personId }));
  await recordActivity(tx, actor, "shift.assigned", { kind: "shift", id: shift.id });
}

/** The shift does not take place; its weekly pattern does not bring it back. */
export async function cancelShift(tx: Transaction, actor: Person, stepping: Stepping): Promise<void> {
  const shift = await getShiftFor(tx, "cancel", stepping);
  await update(tx, shift, { cancelled_at: stepping.now });
  await recordActivity(tx, actor, "shift.cancelled", { kind: "shift", id: shift.id });
}

type Ending = { desk: Pick<Desk, "territoryId" | "id">; patternId: string; now: Temporal.Instant };

/** A weekly shift stops: today's stays, the dates after it go, but those that a colleague took. */
export async function endPattern(
  tx: Transaction,
  actor: Person,
  { desk, patternId, now }: Ending,
): Promise<void> {
  const today = romeDate(now);
  const before = today.subtract({ days: 1 }).toString();
  const pattern = await tx
    .updateTable("helpdesk.shift_pattern")
    .set(({ fn, val, ref }) => ({ until_on: fn("greatest", [ref("from_on"), val(today.toString())]) }))
    .where("territory_id", "=", desk.territoryId)
    .where("desk_id", "=", desk.id)
    .where("id", "=", patternId)
    .where((eb) => eb.or([eb("until_on", "is", null), eb("until_on", ">", before)]))
    .returning(["person_id", "until_on"])
    .executeTakeFirst();
  if (!pattern) refuse({ kind: "not-found" });
  await tx
    .deleteFrom("helpdesk.shift")
    .where("territory_id", "=", desk.territoryId)
    .where("pattern_id", "=", patternId)
    .where("on_day", ">", today.toString())
    .where((eb) =>
      eb.or([eb("person_id", "is", null), eb("person_id", "is not distinct from", pattern.person_id)]),
    )
    .execute();
  await recordActivity(tx, actor, "shift.ended-weekly", { kind: "desk", id: desk.id });
}

async function insertShift(
  tx: Transaction,
  { desk, day, starts, ends, personId }: Pick<Plan, "desk" | "day" | "starts" | "ends" | "personId">,
): Promise<void> {
  const { startsAt, endsAt } = momentsOn(day, { starts, ends });
  await tx
    .insertInto("helpdesk.shift")
    .values({
      territory_id: desk.territoryId,
      id: newId(),
      desk_id: desk.id,
      on_day: day,
      starts_at: startsAt,
      ends_at: endsAt,
      person_id: personId,
    })
    .execute();
}

type Change = {
  person_id?: string;
  asked_by?: string | null;
  asked_at?: Temporal.Instant | null;
  cancelled_at?: Temporal.Instant;
};

async function update(tx: Transaction, { territoryId, id }: Shift, change: Change): Promise<void> {
  await tx
    .updateTable("helpdesk.shift")
    .set(change)
    .where("territory_id", "=", territoryId)
    .where("id", "=", id)
    .execute();
}

/** Nobody keeps two shifts at once: the database says so, whoever writes at the same moment. */
async function refusingTwoAtOnce(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    const isTwoAtOnce = error instanceof Error && (error as { code?: unknown }).code === "23P01";
    if (isTwoAtOnce) refuse({ kind: "not-now", because: "another-shift-then" });
    throw error;
  }
}
