// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import {
  blocksOf,
  contactFields,
  needFields,
  type ContactField,
  type ContactRow,
  type NeedField,
  type NeedRow,
} from "./fact-block.ts";
import { growingProfiles } from "./profile.ts";

const windows = { before: ["2026-01"], recent: ["2026-02"] };
const noContact = Object.fromEntries(contactFields.map((field) => [field, null])) as Record<
  ContactField,
  null
>;
const noNeed = Object.fromEntries(needFields.map((field) => [field, null])) as Record<NeedField, null>;

type Group = { month: string; many: number; term: string } & Partial<Record<ContactField, string>>;

function profilesOf(groups: Group[]) {
  const contacts: ContactRow[] = [];
  const needs: NeedRow[] = [];
  for (const { month, many, term, ...facts } of groups) {
    for (let times = 0; times < many; times++) {
      const id = `c${contacts.length}`;
      contacts.push({ ...noContact, ...facts, id, deskId: "d", day: `${month}-10` });
      needs.push({ ...noNeed, id: `n${id}`, contactId: id, term, fate: "open" });
    }
  }
  return growingProfiles(blocksOf({ contacts, needs, referrals: [] }), windows, (term) => term);
}

test("a combination that grows beyond all is told, with what it is measured against", () => {
  const found = profilesOf([
    { month: "2026-01", many: 10, term: "casa", age: "18-34", household: "alone" },
    { month: "2026-01", many: 200, term: "soldi", age: "75+" },
    { month: "2026-02", many: 60, term: "casa", age: "18-34", household: "alone" },
    { month: "2026-02", many: 200, term: "soldi", age: "75+" },
  ]);

  expect(found.map(({ traits }) => traits.map(({ value }) => value))).toEqual([["18-34"], ["alone"]]);
  expect(found[0]).toMatchObject({ term: "casa", recent: 60, before: 10 });
  expect(found[0]!.expected).toBeCloseTo(10 * (260 / 210));
});

test("two facts are told together when neither alone says it", () => {
  const found = profilesOf([
    { month: "2026-01", many: 100, term: "casa", age: "18-34", household: "couple" },
    { month: "2026-01", many: 100, term: "casa", age: "75+", household: "alone" },
    { month: "2026-02", many: 80, term: "casa", age: "18-34", household: "couple" },
    { month: "2026-02", many: 80, term: "casa", age: "75+", household: "alone" },
    { month: "2026-02", many: 40, term: "casa", age: "18-34", household: "alone" },
  ]);

  expect(found.map(({ traits }) => traits.map(({ value }) => value))).toEqual([["18-34", "alone"]]);
});

test("when everything grows alike, nothing is new", () => {
  expect(
    profilesOf([
      { month: "2026-01", many: 50, term: "casa", age: "75+" },
      { month: "2026-01", many: 50, term: "soldi", age: "35-49" },
      { month: "2026-02", many: 150, term: "casa", age: "75+" },
      { month: "2026-02", many: 150, term: "soldi", age: "35-49" },
    ]),
  ).toEqual([]);
});

test("few people are never a profile, nor is a month without a past", () => {
  expect(
    profilesOf([
      { month: "2026-01", many: 300, term: "soldi", age: "75+" },
      { month: "2026-02", many: 9, term: "casa", age: "14-17" },
    ]),
  ).toEqual([]);
  expect(profilesOf([{ month: "2026-02", many: 90, term: "casa", age: "14-17" }])).toEqual([]);
});
