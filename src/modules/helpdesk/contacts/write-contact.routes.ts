// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Person } from "../../../foundation/actor.ts";
import type { Transaction } from "../../../foundation/database/database.ts";
import { found, Refused } from "../../../foundation/refusal.ts";
import type { Typed } from "../../../foundation/typed.ts";
import type { House } from "../../../web/house.ts";
import { findThreadByCode } from "../../inquirers/threads/thread.actions.ts";
import { findAreaCalled } from "../../territories/area.queries.ts";
import { codesOf } from "../../territories/area.ts";
import type { Standing, StandingDesk } from "../desks/standing.ts";
import type { ContactMistake } from "./contact-mistake.ts";
import { readContact, type ContactTyped } from "./contact.forms.ts";
import { findContact } from "./contact.queries.ts";
import { isOnlyTold, lateDays, type ContactSource } from "./contact.ts";
import type { DeskEnding } from "./need.ts";
import { recordContact, type Recorded } from "./record-contact.actions.ts";
import { isToldOtherwise } from "./told-otherwise.ts";

export type Writing = { actor: Person; standing: Standing; source: ContactSource; areaCode: string | null };

/** What became of a form: stored, or what must be put right first. */
export type Written =
  | { ok: true; recorded: Recorded; territoryId: string; typed: ContactTyped }
  | { ok: false; mistakes: Partial<Record<string, ContactMistake>> };

/** The code of the area that somebody names; null when they named none, undefined when nothing is called so. */
export async function areaNamed({ db }: House, name: string): Promise<string | null | undefined> {
  if (name === "") return null;
  const area = await findAreaCalled(db, name);
  return area && codesOf(area)[0];
}

/** The desk of a form, of those where this person works now. Refuses with not-found another. */
export function deskIn(standing: Standing, deskId: string): StandingDesk {
  return found(standing.desks.find(({ id }) => id === deskId));
}

/**
 * Reads a contact and stores it, or says what is wrong. From a form it asks what happens next when all that was done is
 * to tell something; from a queue nobody is there to ask, and the need stays open.
 */
export async function writeContact(
  tx: Transaction,
  typed: Typed,
  { actor, standing, source, areaCode }: Writing,
  now: Temporal.Instant,
): Promise<Written> {
  const read = readContact(typed);
  if (!read.ok) return read;

  const { value } = read;
  const desk = deskIn(standing, value.sportello);
  const ending = endingOf(value, source);
  if (ending === "ask") return { ok: false, mistakes: { dopo: "whatNext" } };
  const thread = value.codice ? await threadOf(tx, actor, desk, value.codice, now) : { inquirerId: null };
  if ("mistake" in thread) return { ok: false, mistakes: { codice: thread.mistake } };

  const told = {
    channel: value.canale,
    asked: value.richiesta?.replaceAll(/\r\n?/g, "\n") ?? null,
    done: value.fatto,
  };
  const recorded = await recordContact(
    tx,
    { actor, standing },
    {
      ...told,
      inquirerId: thread.inquirerId,
      territoryId: desk.territoryId,
      deskId: desk.id,
      id: value.id,
      source,
      happenedAt: momentOf(value, source, now),
      needs: value.bisogno,
      target: value.per ?? null,
      ending,
      unmet: value.manca ?? null,
      pins: value.pins,
      ageBand: value.eta ?? null,
      gender: value.genere ?? null,
      household: value.famiglia ?? null,
      areaCode,
      firstTime: value.prima === undefined ? null : value.prima === "si",
      language: value.lingua ?? null,
      knewBy: value.conosciuto ?? null,
    },
    now,
  );
  const stored = recorded.isNew ? undefined : await findContact(tx, value.id, now);
  if (stored && isToldOtherwise(told, stored)) return { ok: false, mistakes: { id: "savedOtherwise" } };
  return { ok: true, recorded, territoryId: desk.territoryId, typed: value };
}

/** How the needs end at once; undefined leaves them open; "ask" when somebody would go away with a number alone. */
function endingOf(
  { esito, bisogno, fatto, dopo }: ContactTyped,
  source: ContactSource,
): DeskEnding | "ask" | undefined {
  if (esito === "aperto" || bisogno.length === 0) return undefined;
  if (!isOnlyTold(fatto)) return "done-here";
  if (dopo === undefined) return source === "form" ? "ask" : undefined;
  return dopo === "enough-said" ? "enough-said" : undefined;
}

/** A form happens when it is sent; what waited for the network when it was written, within reason. */
function momentOf(
  { happenedAt }: ContactTyped,
  source: ContactSource,
  now: Temporal.Instant,
): Temporal.Instant {
  if (source !== "offline" || happenedAt === undefined) return now;
  const earliest = now.subtract({ hours: 24 * lateDays });
  const milliseconds = Math.min(
    Math.max(happenedAt.epochMilliseconds, earliest.epochMilliseconds),
    now.epochMilliseconds,
  );
  return milliseconds === happenedAt.epochMilliseconds ? happenedAt : now;
}

/** The thread that a card opens at this desk; of a code that opens none, the mistake. */
export async function threadOf(
  tx: Transaction,
  actor: Person,
  desk: StandingDesk,
  code: string,
  now: Temporal.Instant,
): Promise<{ inquirerId: string } | { mistake: ContactMistake }> {
  try {
    const thread = await findThreadByCode(tx, actor, { desk, code }, now);
    return thread ? { inquirerId: thread.inquirerId } : { mistake: "unknown" };
  } catch (error) {
    if (error instanceof Refused && error.refusal.kind === "not-now") return { mistake: "wait" };
    throw error;
  }
}
