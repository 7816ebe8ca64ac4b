// SPDX-License-Identifier: AGPL-3.0-or-later

type Limit = { times: number; withinMinutes: number };

/**
 * How often people may sign up: by one client (a school or a library is one), and with one address or number. What is
 * sent sooner than anybody writes a name was filled by a program, and is asked to press again.
 */
export type SignUpLimits = { byClient: Limit; withAddress: Limit; writingSeconds: number };

export const usualSignUpLimits: SignUpLimits = {
  byClient: { times: 60, withinMinutes: 15 },
  withAddress: { times: 8, withinMinutes: 60 },
  writingSeconds: 2,
};
