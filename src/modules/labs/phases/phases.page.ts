// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import { daySaid } from "../../accounts/said.ts";
import { phaseOf, signKeys, speaks, type PhaseEvent, type Sign, type SignKey, type Signs } from "./phase.ts";
import { phasesWords } from "./phases.words.ts";

const percents = {
  it: new Intl.NumberFormat("it-IT", { style: "percent" }),
  en: new Intl.NumberFormat("en-GB", { style: "percent" }),
};

export type SignShown = { key: SignKey; label: string; value: string; speaks: string; definition: string };

export function signsShown(signs: Signs, language: Language): SignShown[] {
  const words = phasesWords[language];
  return signKeys.map((key) => {
    const rule = { share: 0, among: 0, least: 0, ...speaks[key] };
    const phase = phaseOf(key, signs[key]);
    return {
      key,
      label: words.signs[key],
      value: signSaid(signs[key], language),
      speaks: phase === undefined ? words.silent : words.phases[phase],
      definition: words.definitions[key]({ ...rule, share: percents[language].format(rule.share) }),
    };
  });
}

function signSaid({ value, of }: Sign, language: Language): string {
  return of === undefined ? String(value) : phasesWords[language].some(value, of);
}

export type EventShown = {
  id: string;
  phase: PhaseEvent["phase"];
  name: string;
  since: string;
  agreement: string;
  note: string | null;
  signs: string[];
  isPublic: boolean;
};

export function eventShown(event: PhaseEvent, language: Language): EventShown {
  const words = phasesWords[language];
  const { id, phase, suggested, startsOn, note, signs, isPublic } = event;
  const isAgreed = suggested === phase;
  return {
    id,
    phase,
    name: words.phases[phase],
    since: daySaid(startsOn.toString(), language),
    agreement:
      suggested === null ? words.unread : isAgreed ? words.agreed : words.disagreed(words.phases[suggested]),
    note,
    signs: signKeys.flatMap((key) => {
      const sign = signs[key];
      return sign ? [`${words.signs[key]}: ${signSaid(sign, language)}`] : [];
    }),
    isPublic,
  };
}
