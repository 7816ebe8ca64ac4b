// SPDX-License-Identifier: AGPL-3.0-or-later

/** How long what was printed is taken to be around, in days. */
export const aroundDays = 60;
