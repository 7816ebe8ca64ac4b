// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import type { AgreementShown } from "./agreement-said.page.ts";
import { partySaid } from "./agreement-text.ts";
import type { Agreement } from "./agreement.ts";
import { agreementWords } from "./agreement.words.ts";

/** As paper/agreement.typ reads it. On a sheet to sign each party has a line of its own to sign on. */
export function agreementSheet(
  shown: AgreementShown,
  {
    address,
    hash,
    language,
    isToSign,
  }: { address: string; hash: string; language: Language; isToSign: boolean },
) {
  const words = agreementWords[language];
  return {
    title: shown.title,
    author: shown.facts.find(({ term }) => term === words.keptBy)?.value ?? shown.title,
    language,
    second: "en",
    kicker: shown.kind,
    facts: shown.facts.map(({ term, value }) => ({ term, value })),
    paragraphs: shown.paragraphs,
    partiesTitle: words.parties,
    parties: shown.parties,
    commitmentsTitle: words.commitments,
    columns: [words.who, words.what, words.when],
    commitments: shown.commitments.map(({ who, what, when, checks }) => ({
      who,
      what,
      when,
      checks: checks.map(({ said, note }) => (note === null ? said : `${said}. ${note}`)),
    })),
    keptTitle: words.kept,
    isToSign,
    verify: words.verify(hash),
    printed: words.printed,
    address,
  };
}

/** The same as plain text that opens well elsewhere. */
export function agreementMarkdown(shown: AgreementShown, address: string, language: Language): string {
  const words = agreementWords[language];
  const commitments = shown.commitments.flatMap(({ who, what, when, checks }) => [
    `- **${who}**: ${what}${when === "" ? "" : ` (${when})`}`,
    ...checks.map(({ said, note }) => `  - ${note === null ? said : `${said}. ${note}`}`),
  ]);
  return [
    `# ${shown.title}`,
    `*${shown.kind}*`,
    shown.facts.map(({ term, value }) => `- ${term}: ${value}`).join("\n"),
    ...shown.paragraphs,
    `## ${words.parties}`,
    shown.parties.map(({ name, kind, signed }) => `- ${name} (${kind}): ${signed}`).join("\n"),
    ...(commitments.length === 0 ? [] : [`## ${words.commitments}`, commitments.join("\n")]),
    `<${address}>`,
  ]
    .join("\n\n")
    .concat("\n");
}

/** The same for programs. Days are YYYY-MM-DD; what is kept is the latest check and those before it. */
export function agreementJson(agreement: Agreement, address: string, hash: string) {
  const numbers = new Map(agreement.parties.map(({ id, number }) => [id, number]));
  return {
    "@id": address,
    type: agreement.kind,
    title: agreement.title,
    status: agreement.status,
    about: { kind: agreement.objectKind, name: agreement.objectName },
    lab: agreement.lab === null ? null : { id: agreement.lab.id, name: agreement.lab.name },
    starts_on: agreement.startsOn,
    ends_on: agreement.endsOn,
    review_on: agreement.reviewOn,
    closed_on: agreement.closedOn,
    closed_because: agreement.closedBecause,
    renews: agreement.renewedFrom,
    text: agreement.body,
    text_sha256: hash,
    parties: agreement.parties.map((party) => ({
      number: party.number,
      kind: party.kind,
      name: partySaid(party, "it"),
      organization_id: party.organizationId,
    })),
    signatures: agreement.signatures
      .filter(({ version }) => version === agreement.version)
      .map(({ partyId, how, on, as }) => ({ party: numbers.get(partyId), how, on, as })),
    commitments: agreement.commitments.map(({ partyId, what, from, by, checks }) => ({
      party: numbers.get(partyId),
      what,
      from,
      by,
      checks: checks.map(({ on, outcome, said }) => ({ on, outcome, note: said })),
    })),
  };
}
