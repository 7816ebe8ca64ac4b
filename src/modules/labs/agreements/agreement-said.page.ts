// SPDX-License-Identifier: AGPL-3.0-or-later
import { capital } from "../../../foundation/words/capital.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { linkTo } from "../../../ui/frame.ts";
import { daySaid } from "../../accounts/said.ts";
import { partySaid } from "./agreement-text.ts";
import { countKept, signaturesNow, type Agreement, type Commitment } from "./agreement.ts";
import { agreementWords } from "./agreement.words.ts";

/** A fact whose value may lead somewhere. */
export type AgreementFact = { term: string; value: string; href?: string };

export type PartyShown = { name: string; kind: string; signed: string };
export type CommitmentShown = {
  id: string;
  who: string;
  what: string;
  when: string;
  checks: readonly { said: string; note: string | null }[];
};

/** An agreement as a page, a sheet and a file of text say it. */
export type AgreementShown = {
  title: string;
  kind: string;
  status: string;
  facts: readonly AgreementFact[];
  paragraphs: readonly string[];
  parties: readonly PartyShown[];
  commitments: readonly CommitmentShown[];
  /** "2 mantenuti, 1 in parte"; empty when nothing was promised. */
  summary: string;
};

/** Where what it is about can be seen; undefined when it is said in words only. */
export type ObjectLink = { name: string; path: string } | undefined;

export function agreementShown(agreement: Agreement, object: ObjectLink, language: Language): AgreementShown {
  const words = agreementWords[language];
  const day = (date: string) => daySaid(date, language);
  const names = new Map(agreement.parties.map((party) => [party.id, partySaid(party, language)]));
  const signatures = new Map(signaturesNow(agreement).map((signature) => [signature.partyId, signature]));
  const counts = countKept(agreement.commitments);
  return {
    title: agreement.title,
    kind: words.kinds[agreement.kind],
    status: words.statuses[agreement.status],
    facts: factsOf(agreement, object, language),
    paragraphs: agreement.body.split(/\r?\n\s*\r?\n/).filter((part) => part.trim() !== ""),
    parties: agreement.parties.map((party) => {
      const signature = signatures.get(party.id);
      return {
        name: names.get(party.id) ?? "",
        kind: words.partyKinds[party.kind],
        signed: signature
          ? words.signed(signature.as, day(signature.on), words.how[signature.how])
          : words.unsigned,
      };
    }),
    commitments: agreement.commitments.map((one) => ({
      id: one.id,
      who: names.get(one.partyId) ?? "",
      what: one.what,
      when: whenSaid(one, language),
      checks: one.checks.map(({ on, outcome, said }) => ({
        said: words.onDay(day(on), words.outcomes[outcome]),
        note: said,
      })),
    })),
    summary: words.summary(counts.kept, counts["in-part"], counts["not-kept"], counts.unseen),
  };
}

/** "dal 1 marzo 2027 entro il 30 giugno 2027" */
function whenSaid({ from, by }: Commitment, language: Language): string {
  const words = agreementWords[language];
  return [
    from === null ? "" : words.fromDay(daySaid(from, language)),
    by === null ? "" : words.byDay(daySaid(by, language)),
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function factsOf(agreement: Agreement, object: ObjectLink, language: Language): AgreementFact[] {
  const words = agreementWords[language];
  const { lab, startsOn, endsOn, reviewOn, closedOn, closedBecause, status } = agreement;
  const day = (date: string) => daySaid(date, language);
  const isOver = status === "ended" || status === "renewed";
  const labPath = lab?.isPublic ? linkTo({ language }, `/laboratori/${lab.id}`) : undefined;
  return [
    { term: words.about, value: agreement.objectName },
    ...(object ? [{ term: words.where, value: object.name, href: linkTo({ language }, object.path) }] : []),
    { term: words.keptBy, value: lab?.name ?? words.district, ...(labPath && { href: labPath }) },
    ...(startsOn === null ? [] : [{ term: words.since, value: day(startsOn) }]),
    ...(endsOn === null || isOver ? [] : [{ term: words.until, value: day(endsOn) }]),
    ...(reviewOn === null || isOver ? [] : [{ term: words.reviewOn, value: day(reviewOn) }]),
    {
      term: words.status,
      value:
        status === "ended" && closedOn !== null
          ? words.closed(day(closedOn), closedBecause ?? "")
          : words.statuses[status],
    },
  ].filter(({ value }) => value !== "");
}

/** What it is about, at the beginning of a line. */
export function objectSaid({ objectName }: Agreement): string {
  return capital(objectName);
}

/** How it stands, whose it is, since when: one line of a list. */
export function agreementLine(agreement: Agreement, language: Language): string[] {
  const words = agreementWords[language];
  const { lab, startsOn } = agreement;
  return [
    capital(words.statuses[agreement.status]),
    lab?.name ?? words.district,
    ...(startsOn === null ? [] : [capital(words.fromDay(daySaid(startsOn, language)))]),
  ];
}
