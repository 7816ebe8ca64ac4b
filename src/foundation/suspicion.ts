// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * What speaks for a program in a form sent without an account: a field that people do not see was filled, it came too fast,
 * it holds links. Such a form is kept and shown, and nobody is written to because of it.
 */
export const suspicions = ["trap", "fast", "links"] as const;
export type Suspicion = (typeof suspicions)[number];

const link = /https?:\/\/|www\.|\[url|<a\s/i;

/** Whether texts for people hold a link: those who fill forms for gain leave them. */
export function holdsLink(texts: readonly (string | null | undefined)[]): boolean {
  return texts.some((text) => link.test(text ?? ""));
}
