// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

/** What somebody may say of themselves at a desk, nothing of which they have to. `area`: the neighbourhood or town alone. */
export const fields = ["name", "phone", "email", "born", "address", "area", "notes"] as const;
export type Field = (typeof fields)[number];

export type Identity = Partial<Record<Field, string>>;

/** By these somebody is found again who says exactly the same. */
export const findable = ["name", "phone", "email"] as const satisfies readonly Field[];
export type Findable = (typeof findable)[number];

/** What makes it likely enough that who says it is who left it: two of these. Area and notes are known to neighbours. */
export const telling = ["name", "phone", "email", "born", "address"] as const satisfies readonly Field[];
export type Telling = (typeof telling)[number];

/** Whether the address may be shown and shared, only the area, or nothing of it: somebody may be looking for them. */
export const addressRules = ["shown", "area-only", "hidden"] as const;
export type AddressRule = (typeof addressRules)[number];

/** Why somebody reads what a person said of themselves: noted each time, and told to the person. */
export const viewPurposes = [
  "recognize",
  "contact",
  "correct",
  "hand-off",
  "copy",
  "new-card",
  "own",
] as const;
export type ViewPurpose = (typeof viewPurposes)[number];

/** Who answers for somebody under age, and how that was seen. */
export const bonds = ["parent", "guardian", "foster", "service"] as const;
export type Bond = (typeof bonds)[number];
export const proofs = ["declared", "document", "court-order"] as const;
export type Proof = (typeof proofs)[number];

/** That somebody answers for them, and how it was seen. */
export type MandateKind = { bond: Bond; seen: Proof };
export type OpenedMandate = MandateKind & { name: string };

/** What is known of somebody, opened. */
export type Known = { said: Identity; mandate: OpenedMandate | undefined };

/** The Italian age for one's own data in services of the information society (d.lgs. 196/2003, article 2-quinquies), and of age. */
const ownDataAge = 14;
const ofAge = 18;

/** Full years on a day; undefined when the birthday was not said. */
function ageOn(born: string | undefined, today: Temporal.PlainDate): number | undefined {
  if (born === undefined) return undefined;
  return Temporal.PlainDate.from(born).until(today, { largestUnit: "year" }).years;
}

/** Under 14 nothing of somebody is written down without who answers for them. */
export function needsMandateToBeKept(born: string | undefined, today: Temporal.PlainDate): boolean {
  return (ageOn(born, today) ?? ofAge) < ownDataAge;
}

/** Under 18 nothing is shared with others without who answers for them. */
export function needsMandateToShare(born: string | undefined, today: Temporal.PlainDate): boolean {
  return (ageOn(born, today) ?? ofAge) < ofAge;
}

/** What may go outside the desks, or onto paper, under an address rule. */
export function outwardFields(rule: AddressRule, asked: readonly Field[]): Field[] {
  const kept = { shown: [], "area-only": ["address"], hidden: ["address", "area"] } as const;
  return fields.filter((field) => asked.includes(field) && !(kept[rule] as readonly Field[]).includes(field));
}

/**
 * The same thing said in different ways: "ROSSI Maria" and "maria  rossì", "+39 0382 12 34 56" and "0382123456". Empty when
 * nothing is left of it.
 */
export function sameAs(field: Telling, text: string): string {
  if (field === "phone") return text.replaceAll(/\D/g, "").replace(/^(?:00)?39(?=\d{6,})/, "");
  if (field === "born") return text.trim();
  const plain = text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  if (field === "email") return plain.replaceAll(/\s/g, "");
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).toSorted().join(" ");
}

/** A word that only they know, whatever accents, capitals and spaces it is said with. */
export function sameWord(word: string): string {
  return (
    word
      .normalize("NFD")
      .replaceAll(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join("");
}
