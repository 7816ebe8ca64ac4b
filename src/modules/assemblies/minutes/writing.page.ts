// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Frame } from "../../../ui/frame.ts";
import type { Tone } from "../../../ui/tag.tsx";
import type { Decision } from "../decisions/decision.ts";
import type { MinutesStatus } from "../meetings/meeting.ts";
import type { ItemShown, MinutesShown } from "./minutes.page.ts";
import type { ItemFate } from "./minutes.ts";

export type CommentShown = { id: string; who: string; when: string; body: string; answer: string | null };

export type ItemToWrite = ItemShown & {
  fate: ItemFate;
  revision: number;
  /** The earlier minutes that are approved under it. */
  approval: { path: string; status: MinutesStatus; day: string } | undefined;
  /** The open decision that it comes back to. */
  about: { path: string; status: string | undefined } | undefined;
  raw: readonly Decision[];
  comments: readonly CommentShown[];
};

/** What is wrong in one form: of an item, or of a decision that is changed. */
export type Wrong = {
  itemId: string | undefined;
  form: "text" | "item" | "decision" | "amend" | "vote" | "approval" | "correction" | "answer";
  typed: Readonly<Record<string, string | undefined>>;
  mistakes: Readonly<Record<string, string>>;
};

export type WritingProps = {
  frame: Frame;
  meetingId: string;
  path: string;
  meetingPath: string;
  assembly: { name: string; path: string };
  decisionsPath: string;
  shown: MinutesShown;
  items: readonly ItemToWrite[];
  comments: readonly CommentShown[];
  /** How many may vote; 0 when nobody's presence is written. */
  entitled: number;
  usualQuorum: number | null;
  /** Without members nobody could vote. */
  hasMembers: boolean;
  may: { write: boolean; share: boolean; takeBack: boolean; correct: boolean; read: boolean };
  newId: () => string;
  said: { tone: Tone; text: string } | undefined;
  wrong: Wrong | undefined;
};
