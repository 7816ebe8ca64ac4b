// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import type { WhyNot } from "./slot-rules.ts";
import { whyNotWords } from "./why-not.words.ts";

/** Why a time of a space cannot be had, as the end of a sentence: "è già di qualcun altro". */
export function whyNotSaid(because: WhyNot, language: Language): string {
  return whyNotWords[language][because];
}
