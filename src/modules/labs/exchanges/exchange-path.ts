// SPDX-License-Identifier: AGPL-3.0-or-later

/** What a lab does with others, for who keeps it. */
export function exchangesPath(labId: string): string {
  return `/redazione/laboratori/${labId}/scambi`;
}
