// SPDX-License-Identifier: AGPL-3.0-or-later

/** Where who came is marked: the choice of dates, or one of them. */
export function presencePath(labId: string, occurrenceId?: string): string {
  return `/redazione/laboratori/${labId}/presenze${occurrenceId === undefined ? "" : `/${occurrenceId}`}`;
}

/** Who left a name in a lab: all, or one of them. */
export function peoplePath(labId: string, participantId?: string): string {
  return `/redazione/laboratori/${labId}/persone${participantId === undefined ? "" : `/${participantId}`}`;
}

/** The pages that open without network, on a device that saw them before: those of the presences. */
export const offlineScope = "/redazione/laboratori";
