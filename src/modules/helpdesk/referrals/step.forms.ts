// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";
import { z } from "zod";

import { outcomes, type Outcome } from "../contacts/need.ts";
import { followUpWays, type FollowUpPlan } from "../followups/follow-up.ts";
import { rejections, saidCancellations, type Cancellation, type Rejection } from "./reason.ts";
import { rooms, type Room } from "./referral.ts";
import { longestNote, noFollowUp, stepFields, type StepMistake, type StepTyped } from "./step-fields.ts";
import type { PersonStep } from "./steps.ts";

export type StepSaid = {
  revision: number;
  reason?: Rejection | Cancellation;
  room?: Room;
  outcome?: Outcome;
  note: string | null;
  followUp?: FollowUpPlan;
};
export type StepRead = { ok: true; said: StepSaid } | { ok: false; mistakes: Record<string, StepMistake> };

/** Fields as they were typed, whatever they are. */
export const anyFields = z.record(z.string(), z.array(z.string()));

/** Reads the form of a step. `today` is the first day on which somebody can be called again. */
export function readStep(step: PersonStep, typed: StepTyped, today: Temporal.PlainDate): StepRead {
  const mistakes: Record<string, StepMistake> = {};
  const text = (name: string) => typed[name]?.at(-1) ?? "";
  const oneOf = <Code extends string>(codes: readonly Code[], name: string) =>
    codes.find((code) => code === text(name));

  const reason: Rejection | Cancellation | undefined =
    step === "reject"
      ? oneOf(rejections, stepFields.reason)
      : step === "cancel"
        ? oneOf(saidCancellations, stepFields.reason)
        : undefined;
  if ((step === "reject" || step === "cancel") && !reason) mistakes[stepFields.reason] = "reason";
  const room = step === "answer-room" ? oneOf(rooms, stepFields.room) : undefined;
  if (step === "answer-room" && !room) mistakes[stepFields.room] = "room";
  const outcome = step === "complete" ? oneOf(outcomes, stepFields.outcome) : undefined;
  const note = text(stepFields.note).replaceAll(/\r\n?/g, "\n");
  if (note.length > longestNote) mistakes[stepFields.note] = "note";
  if (step === "redirect" && note === "") mistakes[stepFields.note] = "where";
  const plan = step === "request" ? readPlan(text, today) : undefined;
  if (typeof plan === "string") mistakes[plan === "day" ? stepFields.day : stepFields.way] = plan;

  if (Object.keys(mistakes).length > 0) return { ok: false, mistakes };
  const revision = Number(text(stepFields.revision));
  return {
    ok: true,
    said: {
      revision: Number.isSafeInteger(revision) ? revision : 0,
      note: note === "" ? null : note,
      ...(reason && { reason }),
      ...(room && { room }),
      ...(outcome && { outcome }),
      ...(plan && typeof plan !== "string" && { followUp: plan }),
    },
  };
}

/** When and how the person is asked again, or the mistake: not said, or not a day to come. */
function readPlan(
  text: (name: string) => string,
  today: Temporal.PlainDate,
): FollowUpPlan | "followUp" | "day" {
  if (text(stepFields.way) === noFollowUp) return { way: null, dueOn: null };
  const way = followUpWays.find((one) => one === text(stepFields.way));
  if (!way) return "followUp";
  const day = z.iso.date().safeParse(text(stepFields.day));
  if (!day.success) return "day";
  const date = Temporal.PlainDate.from(day.data);
  const isToCome = Temporal.PlainDate.compare(date, today) >= 0;
  const isNear = Temporal.PlainDate.compare(date, today.add({ years: 1 })) <= 0;
  return isToCome && isNear ? { way, dueOn: day.data } : "day";
}
