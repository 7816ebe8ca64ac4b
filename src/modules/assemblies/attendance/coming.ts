// SPDX-License-Identifier: AGPL-3.0-or-later

/** What a member says about coming: in person, from afar, not. */
export type Says = "yes" | "remote" | "no";
