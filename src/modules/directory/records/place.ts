// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AssetBrief, OrganizationBrief, ServiceBrief } from "./brief.ts";
import type { KnownPlace } from "./known-place.ts";
import type { Contact } from "./parts.ts";
import type { Term } from "./term.ts";

/** A place with all that its page tells: it is a home page for who is there and what happens there. */
export type PlaceRecord = KnownPlace & {
  alternate_name: string | null;
  description: string | null;
  contacts: Contact[];
  assured_date: string | null;
  is_demonstration: boolean;
  organization: OrganizationBrief | null;
  services: ServiceBrief[];
  assets: AssetBrief[];
  terms: Term[];
};
