// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Timetable } from "../hours/timetable.ts";
import type { AssetBrief, OrganizationBrief, ServiceBrief } from "./brief.ts";
import type { KnownPlace } from "./known-place.ts";
import type {
  AccessMode,
  Contact,
  CostOption,
  Phone,
  RequiredDocument,
  ServiceStatus,
  SpokenLanguage,
  Url,
} from "./parts.ts";
import type { Term } from "./term.ts";

/** A place where a service is given, with what is particular there; `hours` are those that hold there. */
export type ServicePlace = KnownPlace & {
  there: { description: string | null; phones: Phone[]; contacts: Contact[] };
};

/** For whose territory a service works. */
export type ServedArea = { name: string | null; area_code: string | null };

/** A service with all that its page tells. Dates are YYYY-MM-DD, ages are years. */
export type ServiceRecord = {
  id: string;
  name: string;
  alternate_name: string | null;
  description: string | null;
  url: string | null;
  additional_urls: Url[];
  email: string | null;
  status: ServiceStatus;
  alert: string | null;
  interpretation_services: string | null;
  application_process: string | null;
  application_url: string | null;
  fees_description: string | null;
  is_free: boolean | null;
  wait_time: string | null;
  accreditations: string | null;
  licenses: string | null;
  eligibility_description: string | null;
  minimum_age: number | null;
  maximum_age: number | null;
  outcome_description: string | null;
  conditions_description: string | null;
  access_modes: AccessMode[];
  phones: Phone[];
  contacts: Contact[];
  languages: SpokenLanguage[];
  cost_options: CostOption[];
  required_documents: RequiredDocument[];
  hours: Timetable | null;
  assured_date: string | null;
  is_demonstration: boolean;
  organization: OrganizationBrief | null;
  places: ServicePlace[];
  /** How many of its places keep their address for who calls. */
  reserved_places: number;
  areas: ServedArea[];
  terms: Term[];
  /** What else is in the same places. */
  services_there: ServiceBrief[];
  assets_there: AssetBrief[];
};
