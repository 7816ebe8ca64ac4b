// SPDX-License-Identifier: AGPL-3.0-or-later

/** The same with its first letter a capital: what is said in a sentence, at the beginning of one. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
