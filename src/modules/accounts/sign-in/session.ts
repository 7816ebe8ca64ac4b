// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

/** How somebody came in. */
export type WayIn = "link" | "passkey" | "provider";

/** How long a browser stays signed in: without use, and in any case. */
export type SessionLimits = { idleHours: number; days: number };

export const usualSessionLimits: SessionLimits = { idleHours: 12, days: 30 };

/** One of a person's signed-in browsers, as they see them. */
export type Session = {
  id: string;
  signedInBy: WayIn;
  /** "Firefox, Android"; empty when the browser did not say. */
  device: string;
  createdAt: Temporal.Instant;
  seenAt: Temporal.Instant;
  expiresAt: Temporal.Instant;
  isLocked: boolean;
};

/** Who was last seen before this moment has been away too long. */
export function awaySince(now: Temporal.Instant, { idleHours }: SessionLimits): Temporal.Instant {
  return now.subtract({ hours: idleHours });
}

/** When a session opened now ends in any case. */
export function endOfSession(now: Temporal.Instant, { days }: SessionLimits): Temporal.Instant {
  return now.add({ hours: days * 24 });
}

const browsers = [
  ["Edge", /\bEdg(e|A|iOS)?\//],
  ["Opera", /\b(OPR|Opera)\//],
  ["Samsung Internet", /\bSamsungBrowser\//],
  ["Firefox", /\b(Firefox|FxiOS)\//],
  ["Chrome", /\b(Chrome|CriOS|Chromium)\//],
  ["Safari", /\bSafari\//],
] as const;

const systems = [
  ["Android", /\bAndroid\b/],
  ["iPhone", /\biPhone\b/],
  ["iPad", /\biPad\b/],
  ["Windows", /\bWindows\b/],
  ["Mac", /\bMacintosh\b/],
  ["ChromeOS", /\bCrOS\b/],
  ["Linux", /\bLinux\b/],
] as const;

/**
 * The kind of browser, "Firefox, Android", so that people recognize their own: neither version nor address, which
 * would say more of them than they need. Empty when nothing is recognized.
 */
export function deviceOf(userAgent: string): string {
  const nameIn = (kinds: readonly (readonly [string, RegExp])[]) =>
    kinds.find(([, looks]) => looks.test(userAgent))?.[0];
  return [nameIn(browsers), nameIn(systems)].filter((name) => name !== undefined).join(", ");
}
