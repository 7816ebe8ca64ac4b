// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import { joinWords } from "./join.words.ts";
import type { Member } from "./member.ts";

/** A fellow member, as members know each other: "Ada (Gruppo nonni)". */
export function fellowSaid(
  { called, standsFor }: Pick<Member, "called" | "standsFor">,
  language: Language,
): string {
  const words = joinWords[language];
  const name = called ?? words.somebody;
  return words.fellow(name, standsFor === name ? null : standsFor);
}
