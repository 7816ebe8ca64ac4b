// SPDX-License-Identifier: AGPL-3.0-or-later

export const agreementsPath = "/patti";
export const keptAgreementsPath = "/redazione/patti";

export function agreementPath(id: string): string {
  return `${agreementsPath}/${id}`;
}

/** Where who has an account signs for a party. */
export function signPath(id: string): string {
  return `${agreementPath(id)}/firma`;
}

export function keptAgreementPath(id: string): string {
  return `${keptAgreementsPath}/${id}`;
}

/** The agreements of one lab, for who keeps it. */
export function labAgreementsPath(labId: string): string {
  return `/redazione/laboratori/${labId}/patti`;
}
