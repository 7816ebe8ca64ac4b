// SPDX-License-Identifier: AGPL-3.0-or-later

/** Where a desk finds whom to ask again. */
export const followUpsPath = "/sportello/ricontatti";

export function followUpPath(id: string): string {
  return `${followUpsPath}/${id}`;
}

/** Where the link that a person was given leads. */
export function personAnswerPath(token: string): string {
  return `/come-va/${token}`;
}
