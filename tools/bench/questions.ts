// SPDX-License-Identifier: AGPL-3.0-or-later
import { activities, audiences, things } from "./italian.ts";
import { oneOf, randomOf, zipf, type Random } from "./random.ts";
import { quarters, towns } from "./towns.ts";

/** The three kinds of search that are measured. */
export const searchKinds = ["text", "text + near", "near + open now + for whom"] as const;
export type SearchKind = (typeof searchKinds)[number];

/** What people type: the parameters of the address, spelled as the URL spells them. */
export type Asked = { q?: string; vicino?: string; aperto?: "ora"; per?: string };

/** Words of every day that records say otherwise (synonyms that every installation has). */
const everyday = [
  "badante",
  "bolletta",
  "affitto",
  "alcol",
  "ansia",
  "abiti",
  "730",
  "acqua",
  "spesa",
  "avvocato",
];

const anyActivity = zipf(activities.map(([name]) => name));
const anyThing = zipf(things);
const anyTown = zipf(towns);
const anyTarget = zipf(audiences.filter(({ target }) => target !== "tutti").map(({ target }) => target));

/** So many questions of a kind, the same at every run, hardly any asked twice. */
export function questionsOf(kind: SearchKind, count: number): Asked[] {
  return Array.from({ length: count }, (_, number) => {
    const random = randomOf(100 + searchKinds.indexOf(kind), number);
    switch (kind) {
      case "text":
        return { q: wordsFor(random) };
      case "text + near":
        return { q: wordsFor(random), vicino: placeFor(random) };
      case "near + open now + for whom":
        return { vicino: placeFor(random), aperto: "ora", per: anyTarget(random) };
    }
  });
}

/** One to three words: what services are called, things in descriptions, everyday words; one in ten mistyped. */
function wordsFor(random: Random): string {
  const chance = random();
  if (chance < 0.15) return oneOf(random, everyday);
  const activity = anyActivity(random).toLowerCase();
  const words =
    chance < 0.6
      ? activity
      : chance < 0.8
        ? `${activity.split(" ")[0]} ${anyThing(random)}`
        : anyThing(random);
  return random() < 0.1 ? mistyped(words) : words;
}

function mistyped(words: string): string {
  const middle = Math.ceil(words.length / 2);
  return words.slice(0, middle) + words.slice(middle + 1);
}

/** A municipality, a quarter, a postal code, or the rounded position of a telephone. */
function placeFor(random: Random): string {
  const town = anyTown(random);
  const chance = random();
  if (chance < 0.4) return town.name;
  if (chance < 0.6) return oneOf(random, quarters).name;
  if (chance < 0.7) return town.postalCode;
  const degrees = (value: number) => (value + (random() - 0.5) * 0.04).toFixed(3);
  return `${degrees(town.latitude)},${degrees(town.longitude)}`;
}

export function addressOf(asked: Asked): string {
  return `/servizi?${new URLSearchParams(asked).toString()}`;
}
