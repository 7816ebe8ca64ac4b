// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import type { WhyNot } from "../../spaces/booking/slot-rules.ts";
import { whyNotSaid } from "../../spaces/booking/why-not-said.ts";

/** Why a room could not be had, out of the address of a page; undefined when it says nothing we know. */
export function clashSaid(because: string, language: Language): string | undefined {
  return because === "" ? undefined : (whyNotSaid(because as WhyNot, language) as string | undefined);
}
