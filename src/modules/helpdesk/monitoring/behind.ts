// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ContactRow, FactRows, NeedRow, ReferralRow } from "./fact-block.ts";
import { meets, type Asked } from "./figures.ts";
import { liesIn, type Question } from "./question.ts";

/** A row behind a number: facts without identity. What it is a row of has its facts, and those of what it belongs to. */
export type BehindRow = { contact: ContactRow; need?: NeedRow; referral?: ReferralRow };

/**
 * The rows that a number counts: the same facts, looked at one by one instead of being summed. That both agree is
 * proved for every number of the page in tests.
 */
export function rowsBehind(facts: FactRows, question: Question, { unit, conditions }: Asked): BehindRow[] {
  const { channel, area, target, deskId } = question;
  const needsOf = Map.groupBy(facts.needs, ({ contactId }) => contactId);
  const referralsOf = Map.groupBy(facts.referrals, ({ needId }) => needId);
  const isFor = (need: NeedRow) => target?.kind !== "for" || need.target === target.code;
  const isAsked = (contact: ContactRow) =>
    (!deskId || contact.deskId === deskId) &&
    (!channel || contact.channel === channel) &&
    (!area || liesIn(contact.area, area)) &&
    (target?.kind !== "age" || contact.age === target.code) &&
    (target?.kind !== "for" || (needsOf.get(contact.id) ?? []).some(isFor));

  return facts.contacts.filter(isAsked).flatMap((contact): BehindRow[] => {
    const needs = (needsOf.get(contact.id) ?? []).filter(isFor);
    if (unit === "contacts") return [{ contact }].filter((row) => meetsAll(row, conditions));
    if (unit === "needs")
      return needs.map((need) => ({ contact, need })).filter((row) => meetsAll(row, conditions));
    return needs
      .flatMap((need) => (referralsOf.get(need.id) ?? []).map((referral) => ({ contact, need, referral })))
      .filter((row) => meetsAll(row, conditions));
  });
}

function meetsAll({ contact, need, referral }: BehindRow, conditions: Asked["conditions"]): boolean {
  const cells: Record<string, string | null> = {
    ...cellsOf(contact),
    ...(need && { ...need }),
    ...(referral && { ...referral }),
  };
  // Two facts are called "contact": the time to it belongs to the referral alone.
  return conditions.every((condition) => meets(cells[condition.field] ?? null, condition));
}

function cellsOf({ id: _id, thread: _thread, ...cells }: ContactRow): Record<string, string | null> {
  return cells;
}
