// SPDX-License-Identifier: AGPL-3.0-or-later

/** Lists of codes that many findings have in common: each different list is kept once, and a finding says its number. */
export const setNames = ["categories", "targets", "modes", "languages", "serves"] as const;
export type SetName = (typeof setNames)[number];
/** `numbers` of lists as PostgreSQL writes them, `members` of a list the numbers of its codes. */
export type Sets = {
  numbers: Map<string, number>;
  members: number[][];
  codes: string[];
  codeNumbers: Map<string, number>;
};

export function emptySets(): Sets {
  return { numbers: new Map(), members: [], codes: [], codeNumbers: new Map() };
}

/** The number of a list of codes, written as JSON; a new one when nobody had it before. */
export function numberOfSet(sets: Sets, text: string): number {
  const known = sets.numbers.get(text);
  if (known !== undefined) return known;
  const codes = new Set(JSON.parse(text) as string[]);
  const number = sets.members.push([...codes].map((code) => codeNumberOf(sets, code))) - 1;
  sets.numbers.set(text, number);
  return number;
}

function codeNumberOf({ codes, codeNumbers }: Sets, code: string): number {
  const known = codeNumbers.get(code);
  const number = known ?? codes.push(code) - 1;
  if (known === undefined) codeNumbers.set(code, number);
  return number;
}
