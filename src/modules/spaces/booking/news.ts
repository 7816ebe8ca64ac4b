// SPDX-License-Identifier: AGPL-3.0-or-later

/** What a letter tells who asked for a space. */
export type AskerNews =
  | "received"
  | "granted"
  | "refused"
  | "cancelled"
  | "moved"
  | "asked-again"
  | "freed"
  | "released"
  | "lapsed"
  | "allocated"
  | "withdrawn";

/** What a letter tells who keeps a space. */
export type HostNews = "asked" | "booked" | "cancelled" | "freed" | "wished" | "idea";
