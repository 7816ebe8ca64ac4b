// SPDX-License-Identifier: AGPL-3.0-or-later

/** "9–12.30", "9 am–12:30 pm": a line may end after a dash, and half of an hour says another hour. */
const span =
  /((?:\d[\d.:]{0,9}(?:\s[ap]m)?|noon|midnight)–(?:\d[\d.:]{0,9}\d(?:\s[ap]m)?|\d(?:\s[ap]m)?|noon|midnight))/;

/** A text whose ranges of numbers stay on one line. */
export function Unbroken({ text }: { text: string }) {
  // Splitting by a group gives what lies between and the ranges themselves, in turn.
  return (
    <>
      {text
        .split(span)
        .map((part, index) => (index % 2 === 0 ? part : <span class="text-nowrap">{part}</span>))}
    </>
  );
}
