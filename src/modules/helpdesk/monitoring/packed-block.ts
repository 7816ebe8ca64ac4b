// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  contactFields,
  emptyCodes,
  needFields,
  referralFields,
  type Column,
  type Columns,
  type FactBlock,
} from "./fact-block.ts";

/** Raised when the form changes: what was packed otherwise is not read, and packed again. */
const form = 1;

const parts = [
  ["ofContacts", "contacts", contactFields],
  ["ofNeeds", "needs", needFields],
  ["ofReferrals", "referrals", referralFields],
] as const;

type Header = {
  form: number;
  counts: [number, number, number];
  /** The values of each column, in the order of the fields. */
  values: (string | null)[][];
};

/**
 * A block as bytes: the length of the header, the header as JSON with the values of every column, then of each column the
 * place of each row's value, one byte where they are few. Little-endian, as every machine we run on.
 */
export function packed(block: FactBlock): Buffer {
  const columns = parts.flatMap(([part, , fields]) => fields.map((field) => columnIn(block[part], field)));
  const header: Header = {
    form,
    counts: [block.contacts, block.needs, block.referrals],
    values: columns.map(({ values }) => values),
  };
  const text = Buffer.from(JSON.stringify(header), "utf8");
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  const codes = [block.contactOf, block.needOf, ...columns.map((column) => column.codes)];
  return Buffer.concat([
    length,
    text,
    ...codes.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
  ]);
}

/** The block again; undefined when it was packed by another version. */
export function unpacked(bytes: Buffer, deskId: string, month: string): FactBlock | undefined {
  const begin = 4 + bytes.readUInt32LE(0);
  const { form: its, counts, values } = JSON.parse(bytes.toString("utf8", 4, begin)) as Header;
  if (its !== form) return undefined;
  const [contacts, needs, referrals] = counts;
  let at = begin;
  const taken = <Codes extends Column["codes"]>(codes: Codes): Codes => {
    // Copied, because numbers of several bytes must begin at a multiple of their width.
    const raw = new Uint8Array(codes.buffer, codes.byteOffset, codes.byteLength);
    raw.set(bytes.subarray(at, at + codes.byteLength));
    at += codes.byteLength;
    return codes;
  };
  const contactOf = taken(new Uint32Array(needs));
  const needOf = taken(new Uint32Array(referrals));
  let next = 0;
  const columns = <Field extends string>(fields: readonly Field[], rows: number): Columns<Field> => {
    const read = fields.map((field): [Field, Column] => {
      const itsValues = values[next++]!;
      return [field, { values: itsValues, codes: taken(emptyCodes(itsValues.length, rows)) }];
    });
    return Object.fromEntries(read) as Columns<Field>;
  };
  return {
    deskId,
    month,
    contacts,
    needs,
    referrals,
    contactOf,
    needOf,
    ofContacts: columns(contactFields, contacts),
    ofNeeds: columns(needFields, needs),
    ofReferrals: columns(referralFields, referrals),
  };
}

function columnIn(columns: Readonly<Record<string, Column>>, field: string): Column {
  return columns[field]!;
}
