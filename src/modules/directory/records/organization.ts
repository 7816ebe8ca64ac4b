// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AssetBrief, ServiceBrief } from "./brief.ts";
import type { KnownPlace } from "./known-place.ts";
import type { Contact, OrganizationIdentifier, Phone, Url } from "./parts.ts";
import type { Term } from "./term.ts";

/** An organization with all that its page tells. */
export type OrganizationRecord = {
  id: string;
  name: string;
  alternate_name: string | null;
  description: string | null;
  email: string | null;
  website: string | null;
  additional_websites: Url[];
  tax_id: string | null;
  legal_status: string | null;
  year_incorporated: number | null;
  organization_identifiers: OrganizationIdentifier[];
  contacts: Contact[];
  phones: Phone[];
  assured_date: string | null;
  is_demonstration: boolean;
  parent: { id: string; name: string } | null;
  services: ServiceBrief[];
  places: KnownPlace[];
  /** How many of its places keep their address for who calls. */
  reserved_places: number;
  assets: AssetBrief[];
  terms: Term[];
};
