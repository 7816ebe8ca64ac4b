// SPDX-License-Identifier: AGPL-3.0-or-later

/** Longer texts are joined whole, one after the other: comparing them line by line would take long. */
const mostLines = 400;

/**
 * Two texts of the same item in one, to go on from: lines that both have stand once, where they differ the saved one's
 * come first. Every line of both is there; whoever merges takes away what is double.
 */
export function mergeTexts(saved: string, mine: string): string {
  const [one, other] = [linesOf(saved), linesOf(mine)];
  if (one.length > mostLines || other.length > mostLines) return [saved, mine].join("\n\n");
  const lengths = commonLengths(one, other);
  const merged: string[] = [];
  let at = 0;
  let there = 0;
  while (at < one.length || there < other.length) {
    if (at < one.length && there < other.length && one[at] === other[there]) {
      merged.push(one[at]!);
      at += 1;
      there += 1;
    } else if (
      there === other.length ||
      (at < one.length && lengths[at + 1]![there]! >= lengths[at]![there + 1]!)
    ) {
      merged.push(one[at]!);
      at += 1;
    } else {
      merged.push(other[there]!);
      there += 1;
    }
  }
  return merged.join("\n");
}

function linesOf(text: string): string[] {
  return text === "" ? [] : text.split(/\r\n|\r|\n/);
}

/** How many lines the two have in common, in order, from each pair of places on. */
function commonLengths(one: readonly string[], other: readonly string[]): number[][] {
  const lengths = Array.from({ length: one.length + 1 }, () =>
    Array.from({ length: other.length + 1 }, () => 0),
  );
  for (let at = one.length - 1; at >= 0; at -= 1) {
    for (let there = other.length - 1; there >= 0; there -= 1) {
      lengths[at]![there] =
        one[at] === other[there]
          ? lengths[at + 1]![there + 1]! + 1
          : Math.max(lengths[at + 1]![there]!, lengths[at]![there + 1]!);
    }
  }
  return lengths;
}
