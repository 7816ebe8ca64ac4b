// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

/** No letter goes to a longer address (RFC 5321). */
export const longestEmail = 254;
const address = z.email().max(longestEmail);
/** The signs of numbers, and those that people put between. */
const numbers = /^[+\d(][\d\s()./+-]{2,39}$/;

/** Whether a letter can be sent there. */
export function isEmail(text: string): boolean {
  return address.safeParse(text).success;
}

/**
 * Whether it is a number where somebody can be called: digits, with a + before and the signs that people put between. At
 * least six, at most fifteen (ITU-T E.164).
 */
export function isPhone(text: string): boolean {
  const digits = digitsIn(text);
  return numbers.test(text) && digits >= 6 && digits <= 15;
}

/**
 * Whether everybody can read it as where to call: one number or more ("0382 000000 / 333 0000000"), also the short one of
 * a service ("1522").
 */
export function isShownPhone(text: string): boolean {
  return numbers.test(text) && digitsIn(text) >= 3;
}

/** A number with what one writes beside it, for who reads it and dials: "333 0000000 (la figlia)". */
export function hasPhone(text: string): boolean {
  return digitsIn(text) >= 5;
}

function digitsIn(text: string): number {
  return text.replaceAll(/\D/g, "").length;
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
