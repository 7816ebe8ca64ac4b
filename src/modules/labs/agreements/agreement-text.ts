// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Agreement, Commitment, Party } from "./agreement.ts";
import { agreementWords } from "./agreement.words.ts";

/** How a party is named where everybody reads: a citizen by first name, by number once it is forgotten. */
export function partySaid({ kind, name, called, number }: Party, language: "it" | "en"): string {
  return kind === "citizen" ? (called ?? agreementWords[language].citizen(number)) : (name ?? "");
}

/** The days of a commitment as the text says them: (2027-03-01 / 2027-10-31); empty without days. */
function daysOf({ from, by }: Commitment): string {
  return from === null && by === null ? "" : ` (${from ?? "…"} / ${by ?? "…"})`;
}

/**
 * The text that is signed: everything that was agreed, in Italian, the same for the same agreement. Citizens are named by
 * their number, so that a first name can be forgotten and the signatures still hold. Markdown.
 */
export function textToSign(agreement: Agreement): string {
  const { kind, title, objectKind, objectName, body, endsOn, parties, commitments } = agreement;
  const words = agreementWords.it;
  const numberOf = new Map(parties.map(({ id, number }) => [id, number]));
  return [
    `# ${title}`,
    `${words.kinds[kind]}. ${words.about}: ${objectName} (${words.objects[objectKind]}).`,
    ...(endsOn === null ? [] : [`${words.until}: ${endsOn}.`]),
    body.trim().replaceAll(/\r\n?/g, "\n"),
    `## ${words.parties}`,
    parties
      .map(
        ({ number, kind: party, name }) => `${number}. ${party === "citizen" ? words.citizen(number) : name}`,
      )
      .join("\n"),
    ...(commitments.length === 0
      ? []
      : [
          `## ${words.commitments}`,
          commitments.map((one) => `- [${numberOf.get(one.partyId)}] ${one.what}${daysOf(one)}`).join("\n"),
        ]),
  ]
    .join("\n\n")
    .concat("\n");
}
