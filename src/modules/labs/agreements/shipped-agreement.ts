// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LendableKind, LoanStatus, VisitStatus } from "../exchanges/exchange.ts";
import type { AgreementKind, Outcome, PartyKind } from "./agreement.ts";

type ShippedCheck = { days_ago: number; outcome: Outcome; said?: string };

/** An agreement as it is shipped: labs by key, parties by their place in the list, days counted from today. */
export type ShippedAgreement = {
  key: string;
  lab: string;
  kind: AgreementKind;
  title: string;
  about: string;
  location_id?: string;
  text: string;
  started_days_ago?: number;
  review_in_days?: number;
  ended_days_ago?: number;
  because?: string;
  /** It waits for signatures. */
  to_sign?: boolean;
  /** `organization_of` is the reference organization of a lab; without `as` a party has not signed. */
  parties: { kind: PartyKind; name?: string; organization_of?: string; as?: string }[];
  commitments: { party: number; what: string; checks: ShippedCheck[] }[];
};

/** What labs do for each other, and what they learned, as it is shipped. */
export type ShippedExchanges = {
  lendables: { key: string; lab: string; kind?: LendableKind; title: string; conditions?: string }[];
  loans: { lendable: string; to: string; days: number; for: number; status: LoanStatus; said?: string }[];
  visits: {
    host: string;
    guest?: string;
    days: number | null;
    status: VisitStatus;
    see: string;
    host_learned?: string;
    guest_learned?: string;
  }[];
  lessons: { lab: string; years_ago: number; said: string }[];
  shared: { lab: string; with: string }[];
};

export type ShippedAgreements = ShippedExchanges & { agreements: ShippedAgreement[] };
