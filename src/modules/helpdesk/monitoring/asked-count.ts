// SPDX-License-Identifier: AGPL-3.0-or-later
import { countedIn, howMany } from "./counting.ts";
import type { Column, FactBlock } from "./fact-block.ts";
import { meets, type Asked, type Condition } from "./figures.ts";
import { monthsOf, type Question } from "./question.ts";

/** How many rows a number counts, over all desks of the question: the number itself, counted again from the facts. */
export function countAsked(blocks: Iterable<FactBlock>, question: Question, asked: Asked): number {
  const months = new Set(monthsOf(question));
  let sum = 0;
  for (const block of blocks) {
    if (!months.has(block.month) || (question.deskId && block.deskId !== question.deskId)) continue;
    const rows = countedIn(block, question)[asked.unit];
    for (const condition of asked.conditions) narrow(rows, block, asked, condition);
    sum += howMany(rows);
  }
  return sum;
}

/** Leaves in only the rows that meet a condition: on their own facts, or on those of what they belong to. */
function narrow(rows: Uint8Array, block: FactBlock, { unit }: Asked, condition: Condition): void {
  const { contactOf, needOf } = block;
  const [column, placeOf] = columnFor(block, condition.field);
  const isMet = Uint8Array.from(column.values, (value) => (meets(value, condition) ? 1 : 0));
  for (let row = 0; row < rows.length; row++) {
    if (!rows[row]) continue;
    let place = row;
    if (unit === "referrals" && placeOf !== "referral") place = needOf[place]!;
    if (unit !== "contacts" && placeOf === "contact") place = contactOf[place]!;
    rows[row] = isMet[column.codes[place]!]!;
  }
}

function columnFor(block: FactBlock, field: Condition["field"]): [Column, "contact" | "need" | "referral"] {
  const { ofContacts, ofNeeds, ofReferrals } = block;
  if (field in ofReferrals) return [ofReferrals[field as keyof typeof ofReferrals], "referral"];
  if (field in ofNeeds) return [ofNeeds[field as keyof typeof ofNeeds], "need"];
  return [ofContacts[field as keyof typeof ofContacts], "contact"];
}
