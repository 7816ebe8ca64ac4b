// SPDX-License-Identifier: AGPL-3.0-or-later

/** How often links may be asked for: of one address, and by one client (a school or a library is one). */
export type SignInLimits = { ofAddress: Limit; byClient: Limit };
type Limit = { times: number; withinMinutes: number };

/**
 * An address gets no more mail than this, whoever asks; the same count for addresses that nobody has. A client that
 * tries many addresses is slowed before it has tried a street.
 */
export const usualSignInLimits: SignInLimits = {
  ofAddress: { times: 6, withinMinutes: 15 },
  byClient: { times: 40, withinMinutes: 15 },
};
