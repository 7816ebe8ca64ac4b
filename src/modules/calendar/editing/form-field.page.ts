// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Typed } from "../../../foundation/typed.ts";
import type { Option } from "../../../ui/fields.tsx";
import type { Frame } from "../../../ui/frame.ts";
import type { DatesShown } from "./dates-shown.page.ts";

export type ActivityFormProps = {
  frame: Frame;
  title: string;
  action: string;
  typed: Typed;
  /** What is wrong, in words, by field, in the order of the form. */
  mistakes: Readonly<Record<string, string>>;
  labels: Readonly<Record<string, string>>;
  dates: DatesShown | undefined;
  /** Names to propose. */
  places: readonly string[];
  organizations: readonly string[];
  areas: readonly string[];
  spaces: readonly Option[];
  languages: readonly Option[];
  /** Of one that everybody reads: its changes are told to who is registered. */
  isPublished: boolean;
  /** The rule is one that the form cannot say. */
  hasOtherRule: boolean;
  hidden: Record<string, string>;
  /** The way here. */
  back: readonly { label: string; path: string }[];
};

/** The name, the label and what is wrong of a field, as every control takes them. */
export function field(
  { typed, mistakes }: Pick<ActivityFormProps, "typed" | "mistakes">,
  name: string,
  label: string,
) {
  return { name, label, value: typed[name]?.at(-1), error: mistakes[name] };
}
