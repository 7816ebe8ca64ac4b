// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

/** A link asked for by a browser, good there and once. */
export type SignInLink = {
  id: string;
  email: string;
  /** What the browser that asked was marked with; null: made at the command line, good in any. */
  browserHash: Buffer | null;
  returnTo: string;
  /** An address without account gets one when this says that somebody invited it. */
  invitationId: string | null;
  /** Or this: it was asked for on a page that anybody may use. */
  welcomes: boolean;
  expiresAt: Temporal.Instant;
  usedAt: Temporal.Instant | null;
};

/** From when its mail left: what waits for a mail server is not spent. */
export const linkLastsMinutes = 15;
/** Without a mail server somebody hands it over, when they come by: as long as the browser keeps its mark. */
export const handedLinkLastsMinutes = 24 * 60;
/** The keeper reads it on the screen, and may have to walk to another machine. */
export const keeperLinkLastsMinutes = 60;
/** Links are forgotten a day after they were good for anything. */
export const linkSweptAfter = { hours: 24 };

/** What a link is to whoever opens it. */
export type LinkState = "good" | "used" | "expired" | "other-browser";

/** `browser` is the mark of the browser that opens it, when it has one. */
export function linkState(
  { browserHash, usedAt, expiresAt }: Pick<SignInLink, "browserHash" | "usedAt" | "expiresAt">,
  browser: Buffer | undefined,
  now: Temporal.Instant,
): LinkState {
  if (browserHash && !(browser && browserHash.equals(browser))) return "other-browser";
  if (usedAt) return "used";
  return expiresAt.epochMilliseconds <= now.epochMilliseconds ? "expired" : "good";
}
