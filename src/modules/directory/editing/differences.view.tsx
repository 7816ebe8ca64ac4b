// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import type { Difference } from "./differences.ts";
import { reviewWords } from "./review.words.ts";

type DifferencesProps = {
  language: Language;
  differences: readonly Difference[];
  /** How the two sides are called; "Prima" and "Dopo" unless told. */
  sides?: { before: string; after: string };
  /** There was nothing before: only what is there now is said. */
  isNew?: boolean;
};

/** What differs between two states, field by field: never by colour alone. */
export function Differences({ language, differences, sides, isNew = false }: DifferencesProps) {
  const words = reviewWords[language];
  const { before, after } = sides ?? { before: words.before, after: words.after };
  return (
    <dl class="differences">
      {differences.map((difference) => (
        <div class="difference">
          <dt>{difference.label}</dt>
          {isNew ? (
            <dd class="written-text" dir="auto">
              {difference.after}
            </dd>
          ) : difference.pieces && sides === undefined ? (
            <dd class="written-text" dir="auto">
              {difference.pieces.map(({ text, in: where }) => {
                if (where === "both") return text;
                return where === "before" ? <del>{text}</del> : <ins>{text}</ins>;
              })}
            </dd>
          ) : (
            <>
              <dd class="written-text" dir="auto">
                <strong>{before}:</strong> {said(difference.before, words.empty)}
              </dd>
              <dd class="written-text" dir="auto">
                <strong>{after}:</strong> {said(difference.after, words.empty)}
              </dd>
            </>
          )}
        </div>
      ))}
    </dl>
  );
}

function said(text: string, empty: string) {
  return text === "" ? <em>{empty}</em> : text;
}
