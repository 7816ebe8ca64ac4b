// SPDX-License-Identifier: AGPL-3.0-or-later

/** What is counted of a contact. `done` holds several codes with spaces between; `thread` tells people apart, not who they are. */
export const contactFields = [
  "channel",
  "age",
  "gender",
  "household",
  "area",
  "first",
  "language",
  "knew",
  "done",
  "source",
  "thread",
] as const;
export type ContactField = (typeof contactFields)[number];

/** `fate`: open, or the outcome. `days`: whole days from opening to closing. `unmet`: why no record answers it. */
export const needFields = ["term", "target", "fate", "witness", "unmet", "days"] as const;
export type NeedField = (typeof needFields)[number];

/** `answer` and `contact`: whole days from the request to the provider's answer, and to their first contact. */
export const referralFields = ["mode", "to", "standing", "reason", "answer", "contact"] as const;
export type ReferralField = (typeof referralFields)[number];

type Facts<Field extends string> = Record<Field, string | null>;

/** `day`: YYYY-MM-DD on the calendar of Rome. */
export type ContactRow = { id: string; deskId: string; day: string } & Facts<ContactField>;
export type NeedRow = { id: string; contactId: string } & Facts<NeedField>;
export type ReferralRow = { needId: string } & Facts<ReferralField>;
export type FactRows = { contacts: ContactRow[]; needs: NeedRow[]; referrals: ReferralRow[] };

/** Of each row, which of the values it has. */
export type Column = { values: (string | null)[]; codes: Uint8Array | Uint16Array | Uint32Array };
export type Columns<Field extends string> = Record<Field, Column>;

/**
 * The facts of what one desk received in one month, column by column: half a million contacts are counted in some
 * hundredths of a second, whatever is crossed with what. `contactOf[n]` is the contact of the nth need.
 */
export type FactBlock = {
  deskId: string;
  /** YYYY-MM on the calendar of Rome. */
  month: string;
  contacts: number;
  needs: number;
  referrals: number;
  contactOf: Uint32Array;
  needOf: Uint32Array;
  ofContacts: Columns<ContactField>;
  ofNeeds: Columns<NeedField>;
  ofReferrals: Columns<ReferralField>;
};

/** Rows as they were read, made into a block for each desk and month. */
export function blocksOf({ contacts, needs, referrals }: FactRows): FactBlock[] {
  const needsOf = Map.groupBy(needs, ({ contactId }) => contactId);
  const referralsOf = Map.groupBy(referrals, ({ needId }) => needId);
  const groups = Map.groupBy(contacts, ({ deskId, day }) => `${deskId} ${monthOf(day)}`);
  return [...groups.values()].map((group) => {
    const itsNeeds = group.flatMap(({ id }) => needsOf.get(id) ?? []);
    const itsReferrals = itsNeeds.flatMap(({ id }) => referralsOf.get(id) ?? []);
    const placeOfContact = placesOf(group);
    const placeOfNeed = placesOf(itsNeeds);
    const { deskId, day } = group[0]!;
    return {
      deskId,
      month: monthOf(day),
      contacts: group.length,
      needs: itsNeeds.length,
      referrals: itsReferrals.length,
      contactOf: Uint32Array.from(itsNeeds, ({ contactId }) => placeOfContact.get(contactId)!),
      needOf: Uint32Array.from(itsReferrals, ({ needId }) => placeOfNeed.get(needId)!),
      ofContacts: columnsOf(group, contactFields),
      ofNeeds: columnsOf(itsNeeds, needFields),
      ofReferrals: columnsOf(itsReferrals, referralFields),
    };
  });
}

/** "2026-11" of "2026-11-22". */
function monthOf(day: string): string {
  return day.slice(0, 7);
}

function placesOf(rows: readonly { id: string }[]): Map<string, number> {
  return new Map(rows.map(({ id }, index) => [id, index]));
}

function columnsOf<Field extends string>(
  rows: readonly Facts<Field>[],
  fields: readonly Field[],
): Columns<Field> {
  const pairs = fields.map((field): [Field, Column] => [field, columnOf(rows.map((row) => row[field]))]);
  return Object.fromEntries(pairs) as Columns<Field>;
}

function columnOf(cells: readonly (string | null)[]): Column {
  const places = new Map<string | null, number>();
  for (const cell of cells) if (!places.has(cell)) places.set(cell, places.size);
  const codes = emptyCodes(places.size, cells.length);
  for (const [index, cell] of cells.entries()) codes[index] = places.get(cell)!;
  return { values: [...places.keys()], codes };
}

/** As narrow as so many different values allow. */
export function emptyCodes(values: number, rows: number): Column["codes"] {
  if (values <= 0x1_00) return new Uint8Array(rows);
  return values <= 0x1_00_00 ? new Uint16Array(rows) : new Uint32Array(rows);
}
