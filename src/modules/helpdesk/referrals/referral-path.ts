// SPDX-License-Identifier: AGPL-3.0-or-later

/** Where a desk reads what it sent and what it was sent. */
export const referralsPath = "/sportello/invii";

export function referralPath(id: string): string {
  return `${referralsPath}/${id}`;
}

/** Where a desk chooses a door for a need. */
export function doorsPath(needId: string): string {
  return `${referralsPath}/nuovo?bisogno=${needId}`;
}

/** Where the contacts of an organization answer. */
export const receivedPath = "/redazione/invii";

/** Where the link of a mail leads: one referral. */
export function answerPath(token: string): string {
  return `/invii/${token}`;
}
