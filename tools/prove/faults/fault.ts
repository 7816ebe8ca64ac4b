// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Product } from "../product.ts";
import { isSound, resultOf, type World } from "../world.ts";
import { statusesSaid, type Watched } from "./watch.ts";

/** What a fault did, in one line of the table; `wrong` is what should not have been. */
export type Outcome = { fault: string; seen: string; wrong: string[] };

/** A fault cannot be made here: that is said, and is no failure. */
export class NotHere extends Error {}

export type Fault = {
  name: string;
  /** `isShort`: for the tests of every day, the first of its kind alone. */
  run: (settings: { folder: string; seed: number; isShort?: boolean }) => Promise<Outcome[]>;
};

/** Looks for what was acknowledged, and puts all into a line. */
export async function outcomeOf(
  fault: string,
  world: World,
  { watched, recovered, besides = [] }: { watched?: Watched; recovered?: number; besides?: string[] },
): Promise<Outcome> {
  const result = await resultOf(world);
  const { acknowledged, refusals, halfWritten, letters } = result;
  const wrong = [...(watched?.wrong ?? []), ...refusals, ...halfWritten.keys(), ...besides];
  if (!isSound(result)) wrong.push("something acknowledged is not there, or not once");
  const seen = [
    `${acknowledged} acts acknowledged and there`,
    letters.written > 0 && `${letters.sent} of ${letters.written} letters left`,
    watched && `pages ${statusesSaid(watched)}`,
    recovered !== undefined && `well again after ${Math.round(recovered)} ms`,
  ];
  return { fault, seen: seen.filter(Boolean).join("; "), wrong };
}

/** Milliseconds until pages come again. */
export async function untilServed(product: Product): Promise<number> {
  const began = performance.now();
  await product.ready();
  return performance.now() - began;
}
