// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * The register of purposes (GDPR, article 30), in the order in which it is shown; its texts are in purposes.words.ts.
 * A column with personal data says its purpose in its comment, "personal(sign-in): …": a test fails for one without.
 */
export const purposes = [
  "sign-in",
  "security",
  "collaboration",
  "accountability",
  "transparency",
  "reports",
  "upkeep",
  "desk-work",
  "help",
  "thread",
  "identity",
  "minors",
  "hand-off",
  "bookings",
  "registrations",
  "proposals",
  "assemblies",
  "labs",
  "networks",
  "practices",
  "diary",
  "following",
  "agreements",
] as const;
export type Purpose = (typeof purposes)[number];

/** What the register says of one purpose. */
export type PurposeSaid = {
  title: string;
  /** What it is for. */
  purpose: string;
  basis: string;
  categories: string;
  recipients: string;
  retention: string;
};

/** The purpose that a comment of the database names; undefined when it names none. */
export function purposeNamed(comment: string): string | undefined {
  return /^personal\(([a-z-]+)\):/.exec(comment)?.[1];
}

/** Names of columns that hold something about a person, whatever the table. */
const personalNames =
  /(^|_)(e_?mail|phone|mobile|address|name|surname|birth|fiscal|tax_code|device|ip|user_agent|subject|credential_id|public_key|called|language|text|note|actor)(_|$)/;

/** Whether a column's name alone says that it is about a person: it then needs a purpose, or a reason not to. */
export function looksPersonal(column: string): boolean {
  return personalNames.test(column);
}
