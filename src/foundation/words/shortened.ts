// SPDX-License-Identifier: AGPL-3.0-or-later

/** What ends no line that goes on. */
const signs = /[,;:.]/;

/** The first words of a text longer than so many characters, with "…"; a shorter one as it is. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const words = text.slice(0, longest).split(/\s+/);
  // The last is cut in the middle, unless it is all there is.
  let short = (words.length > 1 ? words.slice(0, -1) : words).join(" ");
  while (signs.test(short.at(-1) ?? "")) short = short.slice(0, -1);
  return `${short}…`;
}
