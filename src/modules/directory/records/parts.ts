// SPDX-License-Identifier: AGPL-3.0-or-later
// The lists that belong to a record, spelled as HSDS 3.1 spells them. `id` is kept so that an export gives back what came in.

export type Phone = {
  id?: string;
  number: string;
  extension?: number | null;
  type?: string | null;
  description?: string | null;
};

/** HSDS contact. Only roles are shown to the public; a name appears when the organization publishes it. */
export type Contact = {
  id?: string;
  name?: string | null;
  title?: string | null;
  department?: string | null;
  email?: string | null;
  phones?: Phone[];
};

export type Address = {
  id?: string;
  attention?: string | null;
  address_1: string;
  address_2?: string | null;
  city: string;
  region?: string | null;
  state_province: string;
  postal_code: string;
  country: string;
  address_type: "physical" | "postal" | "virtual";
};

/** A language spoken there: `code` is ISO 639-1 ("it"), `name` as the source wrote it. */
export type SpokenLanguage = {
  id?: string;
  name?: string | null;
  code?: string | null;
  note?: string | null;
};

export type Accessibility = {
  id?: string;
  description?: string | null;
  details?: string | null;
  url?: string | null;
};

/** `amount` in units of `currency` (ISO 4217), as HSDS has it. */
export type CostOption = {
  id?: string;
  option?: string | null;
  amount?: number | null;
  currency?: string | null;
  amount_description?: string | null;
  valid_from?: string | null;
  valid_to?: string | null;
};

export type RequiredDocument = { id?: string; document?: string | null; uri?: string | null };

export type Url = { id?: string; label?: string | null; url: string };

export type OrganizationIdentifier = {
  id?: string;
  identifier_scheme?: string | null;
  identifier_type: string;
  identifier: string;
};

/** How far a place can be entered and used; a fact that nobody checked is absent, not "no". */
export type AccessFact = "yes" | "partly" | "no";
export const accessFacts = ["wheelchair", "toilet", "parking", "pram", "hearing", "sight"] as const;
export type AccessibilityFacts = Partial<Record<(typeof accessFacts)[number], AccessFact>>;

export const accessModes = ["in-person", "phone", "online", "home", "mail"] as const;
export type AccessMode = (typeof accessModes)[number];

/** The seven kinds of asset mapping, and networks of help between people. */
export const assetKinds = [
  "skills",
  "firms",
  "institutions",
  "public-services",
  "parks-and-leisure",
  "physical-structures",
  "natural-resources",
  "help-networks",
] as const;
export type AssetKind = (typeof assetKinds)[number];

export const serviceStatuses = ["active", "inactive", "defunct", "temporarily closed"] as const;
export type ServiceStatus = (typeof serviceStatuses)[number];

export const addressVisibilities = ["full", "area", "hidden"] as const;
