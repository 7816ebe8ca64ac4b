// SPDX-License-Identifier: AGPL-3.0-or-later

/** The names of the fields in which a person's consent to share is written down. */
export const shareFields = { what: "condividi", days: "giorni", agreed: "accordo" } as const;

/** Why nothing was shared: nothing ticked, they do not want to, nobody answers for a minor, nothing of it may go out. */
export type ShareMistake = "nothing" | "objected" | "needs-guardian" | "nothing-to-share" | "over";
