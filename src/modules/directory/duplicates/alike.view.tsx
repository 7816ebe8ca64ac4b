// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import { Notice } from "../../../ui/notice.tsx";
import { duplicatesWords } from "./duplicates.words.ts";
import type { LikenessReason } from "./likeness.ts";

export type AlikeShown = { name: string; href: string; isTheirs: boolean; reasons: LikenessReason[] };

/** What a record that is about to be published is probably the same as: said, never in the way. */
export function AlikeNotice({ language, alike }: { language: Language; alike: readonly AlikeShown[] }) {
  if (alike.length === 0) return null;
  const words = duplicatesWords[language];
  return (
    <Notice tone="warning" title={words.alikeTitle}>
      <p>{words.alikeLead}</p>
      <ul>
        {alike.map(({ name, href, isTheirs, reasons }) => (
          <li>
            {name} – {reasons.map((reason) => words.reasons[reason]).join(", ")} (
            <a
              class="alert-link"
              href={href}
              aria-label={`${name}: ${isTheirs ? words.alikeTheirs : words.alikeOthers}`}
            >
              {isTheirs ? words.alikeTheirs : words.alikeOthers}
            </a>
            )
          </li>
        ))}
      </ul>
    </Notice>
  );
}
