// SPDX-License-Identifier: AGPL-3.0-or-later

/** One thing that a chart shows; `value` is at least 0. */
export type ChartPoint = {
  label: string;
  value: number;
  /** The value as it is read: "1.204", "meno di 5". */
  said: string;
};

/** What every chart has besides its points. The table beside says the same in figures. */
export type ChartProps = {
  /** Unique on the page: what is inside is named by it. */
  id: string;
  title: string;
  /** What the picture shows, in a sentence: who does not see it misses nothing. */
  description: string;
};

/** How many grounds can be told apart without colour: plain, then lines and dots. */
const grounds = 6;

/** The class of the ground of the nth series; beyond the last they begin again. */
export function groundOf(index: number): number {
  return (index % grounds) + 1;
}

/** The end of an axis that begins at 0: 1, 2, 2.5 or 5 times a power of ten, never below the greatest value. */
export function axisEnd(greatest: number): number {
  if (greatest <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(greatest));
  const step = [1, 2, 2.5, 5, 10].find((one) => one * power >= greatest) ?? 10;
  return Math.max(1, step * power);
}

/** A share as SVG wants it, "12.5%"; never beyond the picture. */
export function percent(share: number): string {
  return `${Number((Math.min(1, Math.max(0, share)) * 100).toFixed(3))}%`;
}

/** A label that fits in a line of a phone; the table has the whole. */
export function shortened(label: string, atMost = 34): string {
  return label.length <= atMost ? label : `${label.slice(0, atMost - 1).trimEnd()}…`;
}

/** Which of many labels under an axis are written, so that they do not touch: the first, the last and every nth. */
export function writtenLabels(count: number, atMost: number): Set<number> {
  const step = Math.max(1, Math.ceil(count / atMost));
  return new Set(Array.from({ length: count }, (_, index) => index).filter((index) => index % step === 0));
}
