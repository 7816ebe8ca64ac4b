// SPDX-License-Identifier: AGPL-3.0-or-later

export type Chance = {
  /** From 0 up to 1. */
  next: () => number;
  between: (least: number, most: number) => number;
  oneOf: <Thing>(things: readonly Thing[]) => Thing;
};

/** Chance that comes out the same for the same seed (mulberry32). */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    between: (least, most) => least + next() * (most - least),
    oneOf: (things) => things[Math.floor(next() * things.length)]!,
  };
}
