// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";
import { z } from "zod";

import { phases, type Phase, type PhaseContent, type PhaseMistake } from "./phase.ts";

type Texts = Record<string, string[]>;
export type PhaseRead =
  | { ok: true; content: PhaseContent }
  | { ok: false; mistakes: { [field in PhaseMistake]?: true } };

/**
 * What a facilitator says; `read` is what the signs say now: who does not agree writes why. Undefined when the form is
 * none of ours.
 */
export function readPhase(
  typed: Texts,
  read: Phase | undefined,
  today: Temporal.PlainDate,
): PhaseRead | undefined {
  const id = z.guid().safeParse(typed["detto"]?.at(-1));
  if (!id.success) return undefined;
  const phase = phases.find((one) => one === typed["fase"]?.at(-1));
  const note = typed["nota"]?.at(-1)?.slice(0, 2000) ?? null;
  const startsOn = readDay(typed["dal"]?.at(-1), today);
  const mistakes: { [field in PhaseMistake]?: true } = {};
  if (phase === undefined) mistakes.phase = true;
  if (startsOn === undefined) mistakes.startsOn = true;
  if (phase !== undefined && read !== undefined && phase !== read && note === null) mistakes.note = true;
  if (phase === undefined || startsOn === undefined || mistakes.note) return { ok: false, mistakes };
  const isPublic = typed["pubblica"] !== undefined;
  return { ok: true, content: { id: id.data, phase, startsOn, note, isPublic } };
}

/** A phase begins today, or began: it is not announced. */
function readDay(text: string | undefined, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  if (text === undefined) return today;
  const day = z.iso.date().safeParse(text);
  if (!day.success) return undefined;
  const said = Temporal.PlainDate.from(day.data);
  return said.year >= 1990 && Temporal.PlainDate.compare(said, today) <= 0 ? said : undefined;
}

export function readTelling(typed: Texts): { id: string; isPublic: boolean } | undefined {
  const id = z.guid().safeParse(typed["detto"]?.at(-1));
  const said = typed["pubblica"]?.at(-1);
  if (!id.success || (said !== "0" && said !== "1")) return undefined;
  return { id: id.data, isPublic: said === "1" };
}
