// SPDX-License-Identifier: AGPL-3.0-or-later

/** What is done to keep the directory true. `list`: seeing what has to be checked of one's own, and saying it was. */
export const checkingWorks = ["list", "calls", "sheets", "campaigns", "half-lives"] as const;
export type CheckingWork = (typeof checkingWorks)[number];
export type Checking = Record<CheckingWork, boolean>;
