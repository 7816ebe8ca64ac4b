// SPDX-License-Identifier: AGPL-3.0-or-later
import { array, assert, asyncProperty, boolean, constantFrom, nat, property, subarray } from "fast-check";
import { expect, test } from "vitest";

import { newId } from "../../src/foundation/uuid.ts";
import { visibilities, type Visibility } from "../../src/modules/labs/diary/diary-note.ts";
import { mayRead, whyNotNote } from "../../src/modules/labs/diary/diary.policy.ts";
import { skills, toldCount } from "../../src/modules/labs/following/following.ts";
import { signIn, type SignedInBrowser } from "../people.ts";
import { openLabStory } from "./lab-story.ts";

const story = await openLabStory();
const { lab, district, organization } = story;
const other = await story.makeLab({ name: "Altrove" });
const path = `/redazione/laboratori/${lab}/diario`;

/** Everybody there is: who keeps the lab in each way, who keeps another, who keeps none, who has no account. */
const keepers: Record<string, SignedInBrowser> = {
  ada: await signIn(story, { roles: [{ role: "lab-contact", of: lab }] }),
  bea: await signIn(story, { roles: [{ role: "lab-contact", of: lab }] }),
  district: await signIn(story, { roles: [{ role: "district", of: district }] }),
  organization: await signIn(story, { roles: [{ role: "organization-contact", of: organization }] }),
  administrator: await signIn(story, { roles: [{ role: "administrator" }] }),
};
const strangers: Record<string, Pick<SignedInBrowser, "get">> = {
  elsewhere: await signIn(story, { roles: [{ role: "lab-contact", of: other }] }),
  operator: await signIn(story, { roles: [{ role: "volunteer", of: district }] }),
  nobody: await signIn(story),
  visitor: { get: (at) => story.get(at) },
};
const everybody: Record<string, Pick<SignedInBrowser, "get">> = { ...keepers, ...strangers };

/** Every door through which a note might be read: the lab's, the other lab's, the public ones, one's own. */
function doorsOf(id: string, word: string): string[] {
  return [
    path,
    `${path}?q=${word}`,
    `${path}?quali=mine`,
    `${path}?etichetta=${word}`,
    `${path}/${id}`,
    `/en${path}/${id}`,
    `${path}/stampa?private=1`,
    `${path}/diario.md?private=1`,
    `/redazione/laboratori/${other}/diario/${id}`,
    `/redazione/laboratori/${other}/diario.md?private=1`,
    `/laboratori/${lab}`,
    `/laboratori/${lab}/diario`,
    `/laboratori/${lab}/diario?etichetta=${word}`,
    "/io/diario",
    "/io/diario/diario.md",
    "/io/dati.json",
    "/io/dati",
  ];
}

/** What was public or of the team before is the likeliest to be seen still. */
const examples: [Visibility, Visibility, string][] = [
  ["public", "private", "ada"],
  ["private", "team", "ada"],
  ["team", "private", "district"],
];

test("a private note is seen by nobody else through any door, one of the team by who keeps the lab alone", async () => {
  await assert(
    asyncProperty(
      constantFrom<Visibility>(...visibilities),
      constantFrom<Visibility>(...visibilities),
      constantFrom(...Object.keys(keepers)),
      async (before, after, writer) => {
        const id = newId();
        const word = `segno${id.replaceAll("-", "").slice(-10)}`;
        const first = `prima${word}`;
        const fields = { nota: id, giorno: "2026-12-08", domanda: "senza", etichette: word };
        const author = keepers[writer]!;
        await author.post(path, { ...fields, testo: first, chi_legge: before });
        const change = { ...fields, testo: `dopo${word}`, chi_legge: after, revisione: "1" };
        expect((await author.post(`${path}/${id}`, change)).status).toBe(303);

        for (const [name, browser] of Object.entries(everybody)) {
          const isWriter = name === writer;
          const mayKnow = isWriter || after === "public" || (after === "team" && name in keepers);
          for (const door of doorsOf(id, word)) {
            const text = await (await browser.get(door)).text();
            const seen = [text.includes(`dopo${word}`), text.includes(first)];
            // What it said before is its writer's alone, whatever it has become.
            if (!isWriter) expect([name, door, seen[1]]).toEqual([name, door, false]);
            if (!mayKnow) expect([name, door, seen[0]]).toEqual([name, door, false]);
          }
        }
      },
    ),
    { numRuns: 4, examples },
  );
}, 120_000);

test("the policy says the same of each step", () => {
  assert(
    property(
      constantFrom<Visibility>(...visibilities),
      constantFrom("ada", "bea", null),
      constantFrom("ada", "bea"),
      boolean(),
      (visibility, writtenBy, personId, keepsLab) => {
        const note = { visibility, writtenBy };
        const reader = { personId, keepsLab };
        const isTheirs = writtenBy === personId;
        expect(mayRead(note, reader)).toBe(isTheirs || (keepsLab && visibility !== "private"));
        if (!isTheirs) {
          expect(whyNotNote("edit", note, reader)).toBeDefined();
          expect(whyNotNote("remove", note, reader)).toBeDefined();
        }
        if (!mayRead(note, reader)) {
          for (const step of ["edit", "withdraw", "remove"] as const) {
            expect(whyNotNote(step, note, reader)).toEqual({ kind: "not-found" });
          }
        }
      },
    ),
  );
});

const count = (of: string[][], skill: string) => of.filter((can) => can.includes(skill)).length;

test("no number of people, nor the difference of two, tells of fewer than five", () => {
  const people = array(subarray([...skills]), { maxLength: 60 });
  assert(
    property(people, subarray([...skills]), nat(59), (population, newcomer, leaver) => {
      for (const skill of skills) {
        const all = count(population, skill);
        const told = toldCount(all);
        expect(told === undefined).toBe(all < 5);
        expect((told ?? 0) % 5).toBe(0);
        expect(told ?? 0).toBeLessThanOrEqual(all);
        // One who comes or goes shows only when a fifth one completes a step: then four others are in it.
        for (const others of [[...population, newcomer], population.toSpliced(leaver, 1)]) {
          const step = (toldCount(count(others, skill)) ?? 0) - (told ?? 0);
          expect([-5, 0, 5]).toContain(step);
        }
      }
      // Two numbers taken from each other, whatever groups they are of, give zero or at least five.
      const shown = skills.map((skill) => toldCount(count(population, skill)) ?? 0);
      for (const one of shown) for (const another of shown) expect(Math.abs(one - another) % 5).toBe(0);
    }),
  );
});
