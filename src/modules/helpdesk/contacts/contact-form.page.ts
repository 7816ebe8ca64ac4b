// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Typed } from "../../../foundation/typed.ts";
import type { Option } from "../../../ui/fields.tsx";
import type { Frame } from "../../../ui/frame.ts";
import type { TermName } from "../../directory/search/vocabulary.ts";
import type { StandingDesk } from "../desks/standing.ts";
import type { ContactMistake } from "./contact-mistake.ts";
import type { Shown } from "./shown.page.ts";
import { needGroups, type NeedGroup } from "./term-names.ts";

/** What the directory answered inside the form. */
export type Looked = {
  isAsked: boolean;
  found: readonly Shown[];
  pinned: readonly Shown[];
  byNeed: string | undefined;
};

/** What the card of the person opened. */
export type ThreadSaid = { times: number; open: readonly { id: string; name: string }[] };

/** A draft to go on with. */
export type DraftLine = { href: string; text: string };

/** What was stored a moment ago, and what may follow. */
export type StoredSaid = {
  href: string;
  wasThere: boolean;
  needs: readonly { name: string; href: string; isOpen: boolean; refer?: string; followUp?: string }[];
  handout: string | undefined;
  card: string | undefined;
  next: "together" | "follow-up" | undefined;
};

export type ContactFormProps = {
  frame: Frame;
  id: string;
  desks: readonly StandingDesk[];
  typed: Typed;
  mistakes: Partial<Record<string, ContactMistake>>;
  groups: readonly NeedGroup[];
  targets: readonly Option[];
  areaNames: readonly string[];
  looked: Looked;
  kinds: readonly Option[];
  thread: ThreadSaid | undefined;
  drafts: readonly DraftLine[];
  stored: StoredSaid | undefined;
  /** Whether it is "what happens before they go" that must be asked. */
  asksNext: boolean;
  /** The installation's public key, with which the browser closes what waits for the network. */
  boxKey: string;
};

/** The choices of the form in a language, from the terms of the directory. */
export function choicesOf(terms: readonly TermName[], frame: Frame) {
  return {
    groups: needGroups(terms, frame.language),
    targets: terms
      .filter(({ taxonomy, parentCode }) => taxonomy === "targets" && parentCode === null)
      .map(({ code, name }) => ({ value: code, label: name[frame.language] })),
  };
}
