// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Words } from "../../../foundation/words/words.ts";
import type { Referral } from "./referral.ts";

/** What somebody is looking for in a list. */
export const referralLists = ["to-do", "under-way", "over"] as const;
export type ReferralList = (typeof referralLists)[number];

/** A referral as a list shows it: with what it is about and who sends it. */
export type Listed = Referral & {
  /** What the need is about; null when nobody could say. */
  about: Words<string> | null;
  fromDesk: string;
  isNeedOpen: boolean;
};
