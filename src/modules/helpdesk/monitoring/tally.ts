// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  addCounts,
  addCrossed,
  addTo,
  apart,
  countedIn,
  countsOf,
  howMany,
  sumOf,
  type Counts,
  type Crossed,
} from "./counting.ts";
import {
  contactFields,
  needFields,
  referralFields,
  type ContactField,
  type Columns,
  type FactBlock,
  type NeedField,
  type ReferralField,
} from "./fact-block.ts";
import { monthsOf, type Question } from "./question.ts";

/**
 * Everything that the page of figures says, counted over the contacts of a period: the needs are those that these
 * contacts brought, the referrals those of these needs, whenever they ended.
 */
export type Tally = {
  contacts: number;
  /** Different people among the contacts of those who took a card; the others cannot be told apart. */
  threads: number;
  needs: number;
  referrals: number;
  unmet: number;
  contactsBy: Record<Exclude<ContactField, "thread">, Counts>;
  needsBy: Record<NeedField, Counts>;
  referralsBy: Record<ReferralField, Counts>;
  /** Of every month asked for, also those in which nobody came. */
  byMonth: Map<string, number>;
  byDesk: Counts;
  /** Term, then month. */
  termsByMonth: Crossed;
  /** Term, then what became of it. */
  termsByFate: Crossed;
  /** Area, then term, of the unmet needs. */
  unmetByArea: Crossed;
};

/** Counts what the blocks hold that answers a question. Pure: the same blocks give the same figures. */
export function tally(blocks: Iterable<FactBlock>, question: Question): Tally {
  const byMonth = new Map(monthsOf(question).map((month) => [month, 0]));
  const contactsBy = emptyCounts(contactFields);
  const needsBy = emptyCounts(needFields);
  const referralsBy = emptyCounts(referralFields);
  const byDesk: Counts = new Map();
  const [termsByMonth, termsByFate, unmetByArea]: [Crossed, Crossed, Crossed] = [
    new Map(),
    new Map(),
    new Map(),
  ];
  for (const block of blocks) {
    if (!byMonth.has(block.month) || (question.deskId && block.deskId !== question.deskId)) continue;
    const counted = countedIn(block, question);
    const { ofContacts, ofNeeds, ofReferrals, contactOf } = block;
    const contacts = howMany(counted.contacts);
    addTo(byMonth as Counts, block.month, contacts);
    if (contacts > 0) addTo(byDesk, block.deskId, contacts);
    addAll(contactsBy, ofContacts, counted.contacts);
    addAll(needsBy, ofNeeds, counted.needs);
    addAll(referralsBy, ofReferrals, counted.referrals);
    addCrossed(termsByFate, ofNeeds.term, ofNeeds.fate, counted.needs);
    const terms: Counts = new Map();
    addCounts(terms, ofNeeds.term, counted.needs);
    for (const [term, many] of terms) addTo(countsOf(termsByMonth, term), block.month, many);
    const unmet = unmetAmong(block, counted.needs);
    if (howMany(unmet) === 0) continue;
    const byTerm: Crossed = new Map();
    addCrossed(byTerm, ofNeeds.term, ofContacts.area, unmet, contactOf);
    for (const [term, areas] of byTerm) {
      for (const [area, many] of areas) addTo(countsOf(unmetByArea, area), term, many);
    }
  }
  const { thread, ...ofPeople } = contactsBy;
  const needs = sumOf(needsBy.fate);
  return {
    contacts: sumOf(contactsBy.channel),
    threads: [...thread.keys()].filter((one) => one !== null).length,
    needs,
    referrals: sumOf(referralsBy.standing),
    unmet: needs - (needsBy.unmet.get(null) ?? 0),
    contactsBy: { ...ofPeople, done: apart(contactsBy.done) },
    needsBy,
    referralsBy,
    byMonth,
    byDesk,
    termsByMonth,
    termsByFate,
    unmetByArea,
  };
}

/** Of the rows that are counted, those of which the column "unmet" says something. */
function unmetAmong({ ofNeeds: { unmet } }: FactBlock, rows: Uint8Array): Uint8Array {
  const nothing = unmet.values.indexOf(null);
  return rows.map((row, need) => (unmet.codes[need] === nothing ? 0 : row));
}

function emptyCounts<Field extends string>(fields: readonly Field[]): Record<Field, Counts> {
  return Object.fromEntries(fields.map((field) => [field, new Map()])) as Record<Field, Counts>;
}

function addAll<Field extends string>(
  into: Record<Field, Counts>,
  columns: Columns<Field>,
  rows: Uint8Array,
): void {
  for (const field of Object.keys(into) as Field[]) addCounts(into[field], columns[field], rows);
}
