// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Language } from "../../../foundation/words/words.ts";
import type { Tone } from "../../../ui/tag.tsx";
import { daySaid, momentSaid } from "../../accounts/said.ts";
import { awaited, lastDayOf } from "./clock.ts";
import { isRejection } from "./reason.ts";
import type { Listed } from "./referral-list.ts";
import { waitsForRoom, type Referral } from "./referral.ts";
import { referralWords } from "./referral.words.ts";
import { stepFields, type StepTyped } from "./step-fields.ts";
import type { ReferralStatus } from "./steps.ts";

/** How a referral stands, in words, and how much it should stand out. */
export type StateShown = { label: string; tone: Tone };

const tones: Record<ReferralStatus, Tone> = {
  draft: "neutral",
  requested: "info",
  accepted: "success",
  "contact-made": "success",
  "in-progress": "success",
  completed: "neutral",
  rejected: "warning",
  redirected: "warning",
  cancelled: "neutral",
};

export function stateShown(
  referral: Pick<Referral, "status" | "reason" | "roomAskedAt" | "roomAnsweredAt">,
  language: Language,
): StateShown {
  const words = referralWords[language];
  if (waitsForRoom(referral)) return { label: words.roomAsked, tone: "info" };
  if (referral.reason === "no-answer") return { label: words.noAnswer, tone: "warning" };
  return { label: words.statuses[referral.status], tone: tones[referral.status] };
}

/** Why it was refused or taken back; undefined while it was not. */
export function reasonShown({ reason }: Pick<Referral, "reason">, language: Language): string | undefined {
  if (reason === null) return undefined;
  const words = referralWords[language];
  return isRejection(reason) ? words.rejections[reason] : words.cancellations[reason];
}

/** "una risposta entro 14 dicembre 2026"; undefined while nobody is waited for. */
export function waitShown(
  { status, clockAt }: Pick<Referral, "status" | "clockAt">,
  language: Language,
): string | undefined {
  const what = awaited(status);
  if (!what || clockAt === null) return undefined;
  return referralWords[language].awaited[what](daySaid(lastDayOf(clockAt).toString(), language));
}

/** "Risolto: lo dice la persona"; undefined while nobody said. */
export function outcomeShown(
  { outcome, outcomeBy }: Pick<Referral, "outcome" | "outcomeBy">,
  language: Language,
): string | undefined {
  if (outcome === null || outcomeBy === null) return undefined;
  const words = referralWords[language];
  return `${words.outcomes[outcome]}: ${words.witnesses[outcomeBy]}`;
}

export function aboutShown({ about }: Pick<Listed, "about">, language: Language): string {
  return about?.[language] ?? referralWords[language].unsaid;
}

export function momentOrNothing(moment: Temporal.Instant | null, language: Language): string | undefined {
  return moment === null ? undefined : momentSaid(moment, language);
}

/** How it is done: "Visita accompagnata (un volontario)". */
export function modeShown(
  { mode, accompaniedBy }: Pick<Referral, "mode" | "accompaniedBy">,
  language: Language,
): string {
  const words = referralWords[language];
  const company = accompaniedBy === null ? "" : ` (${words.companies[accompaniedBy].toLowerCase()})`;
  return words.modes[mode] + company;
}

/** What was typed in a form that came too late, but for what the page puts there itself. */
export function wordsTyped(typed: StepTyped): StepTyped {
  const { [stepFields.revision]: _revision, ...words } = typed;
  return words;
}
