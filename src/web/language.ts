// SPDX-License-Identifier: AGPL-3.0-or-later
import { getPath } from "hono/utils/url";

import type { Language } from "../foundation/words/words.ts";

// "/en" alone or before something; "/en/" is nobody's path and gets redirected like any trailing slash.
const english = /^\/en(?=\/.|$)/;

/** The language a path speaks: English under /en, Italian elsewhere. */
export function languageOf(path: string): Language {
  return english.test(path) ? "en" : "it";
}

/** "/en/servizi" and "/servizi" are one route: "/servizi". Removes one prefix only, so that /en/en is nothing. */
export function withoutLanguage(path: string): string {
  return path.replace(english, "") || "/";
}

/** What the router matches: the path as Hono decodes it, less the language. */
export function pathToMatch(request: Request): string {
  return withoutLanguage(getPath(request));
}
