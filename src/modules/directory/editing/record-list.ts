// SPDX-License-Identifier: AGPL-3.0-or-later

/** What a list of the back office shows of all that one may write. */
export const listStates = ["all", "mine", "drafts", "inactive"] as const;
export type ListState = (typeof listStates)[number];

/** A record, or one that is only a draft so far, or one that was taken away. */
export type Listed = {
  id: string;
  name: string;
  /** "published", or why it is not found: "inactive" (a service), "gone", "new". */
  standing: "published" | "inactive" | "gone" | "new";
  organization: string | null;
  hasMyDraft: boolean;
  hasOtherDraft: boolean;
};

export const listedAtOnce = 50;
