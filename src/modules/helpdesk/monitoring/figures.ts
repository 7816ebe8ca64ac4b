// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ContactField, NeedField, ReferralField } from "./fact-block.ts";

/** What is counted: people's contacts, the needs they brought, the hand-offs of those needs. */
export const units = ["contacts", "needs", "referrals"] as const;
export type Unit = (typeof units)[number];

export type CountedField =
  | Exclude<ContactField, "thread">
  | Exclude<NeedField, "days">
  | Exclude<ReferralField, "answer" | "contact" | "reason">
  | "reason";

/**
 * The tables of the page, in the order in which they are read: who came, what they asked, what was done, what became of
 * it, what is missing.
 */
export const parts = {
  who: ["age", "gender", "household", "area", "language", "first", "knew", "channel"],
  asked: ["term", "target"],
  done: ["done", "mode", "to"],
  became: ["fate", "witness", "standing", "reason"],
  missing: ["unmet"],
} as const satisfies Record<string, readonly CountedField[]>;
export type Part = keyof typeof parts;

const ofNeeds: ReadonlySet<string> = new Set(["term", "target", "fate", "witness", "unmet"]);
const ofReferrals: ReadonlySet<string> = new Set(["mode", "to", "standing", "reason"]);

export function unitOf(field: CountedField): Unit {
  if (ofNeeds.has(field)) return "needs";
  return ofReferrals.has(field) ? "referrals" : "contacts";
}

/** How long something takes: opening to closing of needs, request to answer and to first contact of referrals. */
export const durations = ["answer", "contact", "days"] as const;
export type Duration = (typeof durations)[number];

/**
 * One thing that rows of a list have in common. `value` null: it was not said; `any`: it was, whatever it is; `among`: one of
 * these codes, the first of which is the one above the others.
 */
export type Condition = {
  field: CountedField | Duration;
  value: string | null | { any: true } | { among: readonly string[] };
};

/** What a number counts: what is in the list behind it. */
export type Asked = { unit: Unit; conditions: readonly Condition[] };

/** Whether a cell of a row is what a condition asks. Several codes may stand in one cell of `done`. */
export function meets(cell: string | null, { field, value }: Condition): boolean {
  if (value === null) return cell === null;
  if (typeof value === "object") return "any" in value ? cell !== null : value.among.includes(cell ?? "");
  return field === "done" ? (cell?.split(" ").includes(value) ?? false) : cell === value;
}
