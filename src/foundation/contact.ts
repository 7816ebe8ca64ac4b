// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

/** No letter goes to a longer address (RFC 5321). */
export const longestEmail = 254;
const address = z.email().max(longestEmail);
const called = /^\+?[\d\s()./-]{2,30}$/;

/** Whether a letter can be sent there. */
export function isEmail(text: string): boolean {
  return address.safeParse(text).success;
}

/**
 * Whether one can call there: digits, with a + before and the signs that people put between. At most fifteen (ITU-T
 * E.164), at least six, unless it may be the short number of a service ("112", "1522").
 */
export function isPhone(text: string, { mayBeShort = false }: { mayBeShort?: boolean } = {}): boolean {
  const digits = text.replaceAll(/\D/g, "").length;
  return called.test(text) && digits >= (mayBeShort ? 3 : 6) && digits <= 15;
}

/** An e-mail, in small letters, or a phone; null when nothing is written, undefined when it is neither. */
export function readContact(written: string): string | null | undefined {
  return written.includes("@") ? readEmail(written) : readPhone(written);
}

/** In small letters; null when nothing is written, undefined when it is no address. */
export function readEmail(written: string): string | null | undefined {
  const email = written.trim().toLowerCase();
  if (email === "") return null;
  return isEmail(email) ? email : undefined;
}

/** Null when nothing is written, undefined when it is no number. */
export function readPhone(written: string): string | null | undefined {
  const number = written.trim();
  if (number === "") return null;
  return isPhone(number) ? number : undefined;
}
