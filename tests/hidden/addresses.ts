// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Door } from "../doors.ts";

/** What can stand in a blank of an address, by the word before it: "/servizi/:id" takes those of "servizi". */
export type Fillings = Readonly<Record<string, readonly string[]>>;

/** What a page can be asked besides, by its path. */
export type Questions = Readonly<Record<string, readonly string[]>>;

/**
 * Every address that a door stands for: with each thing of the world in its blanks, and each question. Throws for a
 * blank that nobody said how to fill: a new door is walked or the walk fails.
 */
export function addressesOf({ path }: Door, fillings: Fillings, questions: Questions): string[] {
  const filled = filledPaths(path.split(/\/(?![^{]*\})/), fillings);
  return filled.flatMap((address) => ["", ...(questions[path] ?? [])].map((question) => address + question));
}

function filledPaths(parts: readonly string[], fillings: Fillings): string[] {
  let paths: string[][] = [[]];
  for (const part of parts) {
    paths = paths.flatMap((before) => valuesOf(part, before, fillings).map((value) => before.concat(value)));
  }
  return paths.map((path) => path.join("/") || "/");
}

function valuesOf(part: string, before: readonly string[], fillings: Fillings): readonly string[] {
  if (!part.startsWith(":")) return [part];
  const words = /\{\(\?:([a-z|-]+)\)\}$/.exec(part)?.[1]?.split("|");
  if (words) return words;

  const name = part.startsWith(":other") ? before.at(-2) : before.at(-1);
  const kind = part.startsWith(":token") ? `${name} token` : name;
  const values = fillings[kind ?? ""];
  if (!values)
    throw new Error(`Nobody said what stands in ${part} after "${name}": add it to the world of this test`);
  return values;
}
