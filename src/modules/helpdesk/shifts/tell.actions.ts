// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Transaction } from "../../../foundation/database/database.ts";
import { writeMail } from "../../../foundation/mail/outbox.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { listHeldOf } from "../../accounts/memberships/membership.queries.ts";
import { findPerson } from "../../accounts/person.queries.ts";
import { findDesk } from "../desks/desk.queries.ts";
import { shiftLetter, type ShiftWriter } from "./shift-letter.ts";
import type { Shift } from "./shift.ts";

/** More are not written to about one shift. */
const mostTold = 50;

/** Tells the colleagues of a desk that a shift is there to be taken: where and when, not whose it is. */
export async function tellAsked(
  tx: Transaction,
  shift: Shift,
  writer: ShiftWriter,
  now: Temporal.Instant,
): Promise<void> {
  const held = await listHeldOf(tx, { kind: "desk", id: shift.deskId }, romeDate(now).toString());
  const colleagues = [...new Set(held.map(({ personId }) => personId))].filter((id) => id !== shift.personId);
  for (const personId of colleagues.slice(0, mostTold)) await tell(tx, "asked", personId, shift, writer, now);
}

/** Tells who had asked that somebody took it. */
export async function tellTaken(
  tx: Transaction,
  shift: Shift,
  writer: ShiftWriter,
  now: Temporal.Instant,
): Promise<void> {
  if (shift.personId !== null) await tell(tx, "taken", shift.personId, shift, writer, now);
}

async function tell(
  tx: Transaction,
  what: "asked" | "taken",
  personId: string,
  shift: Shift,
  writer: ShiftWriter,
  now: Temporal.Instant,
): Promise<void> {
  const [person, desk] = [await findPerson(tx, personId), await findDesk(tx, shift.deskId)];
  if (!person || !desk) return;
  const about = { shift, desk: desk.name, language: person.language };
  await writeMail(tx, { to: person.email, ...shiftLetter(what, about, writer) }, now);
}
