// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";
import type { Temporal } from "temporal-polyfill";

import { found, Refused } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { readForm } from "../../../web/form.ts";
import type { Env, House } from "../../../web/house.ts";
import type { Writer } from "../desks/letter-writer.actions.ts";
import { stepCalled, type StepMistake, type StepTyped } from "./step-fields.ts";
import { anyFields, readStep, type StepSaid } from "./step.forms.ts";
import type { PersonStep } from "./steps.ts";

/** What of a form is shown again: with its mistakes, or because it came too late. */
export type Back = {
  step: PersonStep;
  typed: StepTyped;
  mistakes: Record<string, StepMistake>;
  isLate: boolean;
};

/** How a page that offers steps takes one: where it is done, where one reads it, and how its page is shown again. */
export type Stepping = {
  take: (step: PersonStep, said: StepSaid, writer: Writer, now: Temporal.Instant) => Promise<unknown>;
  /** Where one reads what was done. */
  path: string;
  again: (back: Back) => Promise<Response>;
};

/**
 * Answers the form of a step: done, 303; something wrong in it, the page again with 422; somebody quicker, the page as
 * it is now with 409, and what was typed.
 */
export async function answerStep(
  c: Context<Env>,
  house: House,
  { take, path, again }: Stepping,
): Promise<Response> {
  const step = found(stepCalled(c.req.param("passo")));
  const read = await readForm(c, anyFields);
  const typed: StepTyped = read.ok ? read.value : read.typed;
  const now = house.now();
  const said = readStep(step, typed, romeDate(now));
  if (!said.ok) return again({ step, typed, mistakes: said.mistakes, isLate: false });

  try {
    await take(step, said.said, { site: (await house.site()).name, baseUrl: house.baseUrl }, now);
  } catch (error) {
    if (!(error instanceof Refused) || error.refusal.kind !== "not-now") throw error;
    return again({ step, typed, mistakes: {}, isLate: true });
  }
  await house.mail?.wake();
  return c.redirect(`${path}?fatto=1`, 303);
}
