// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

const phone = /^[+\d][\d\s./()-]{5,30}$/;

/** An e-mail or a phone; null when they left none, undefined when it is neither. */
export function readContact(written: string): string | null | undefined {
  const contact = written.trim().toLowerCase();
  if (contact === "") return null;
  return contact.includes("@") ? readEmail(contact) : readPhone(contact);
}

/** Null when empty, undefined when it is no address. */
export function readEmail(written: string): string | null | undefined {
  const email = written.trim().toLowerCase();
  if (email === "") return null;
  return z.email().max(254).safeParse(email).success ? email : undefined;
}

/** Null when empty, undefined when it is no number. */
export function readPhone(written: string): string | null | undefined {
  const number = written.trim();
  if (number === "") return null;
  return phone.test(number) ? number : undefined;
}
