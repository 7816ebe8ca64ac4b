// SPDX-License-Identifier: AGPL-3.0-or-later

/** Of so many editions the database tells which findings changed; who is further behind reads all again. */
export const editionsTold = 200;

/** More changes than these in one statement are not told one by one. */
export const mostTold = 1000;
