// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../foundation/words/words.ts";

/** Where the built files are: names as written in the source, URLs as served. */
export type Assets = {
  /** "trama.css" → "/assets/trama.5f3c.css"; throws on a name that was never built. */
  url: (name: string) => string;
};

/** One entry of the public navigation; `path` is without the language prefix. */
export type NavigationEntry = { path: string; label: string };

/** What every page is hung in; made once a request, passed to each view as `frame`. */
export type Frame = {
  language: Language;
  assets: Assets;
  /** Path and query of this page without language prefix: "/servizi?q=casa". */
  path: string;
  /** Absolute address of the installation, without final slash. */
  baseUrl: string;
  site: Site;
  navigation: readonly NavigationEntry[];
  /** How many things this browser keeps on its pinboard. */
  pinned: number;
  /** Absent when nobody is signed in: the pages of who is. */
  own?: readonly NavigationEntry[];
  /** Present on pages of the help desk, for who works there. */
  desk?: DeskScreen;
};

/** What a screen at a counter needs: its parts, and to be hidden and locked. */
export type DeskScreen = {
  parts: readonly NavigationEntry[];
  /** After how many minutes without use it locks. */
  lockMinutes: number;
  /** Whose screen it is, as a code: who unlocks it must be the same. Empty of a page that is nobody's: it only hides. */
  who: string;
};

/** What this installation says of itself. */
export type Site = {
  /** "Ambito di Pavia": who speaks. */
  name: string;
  /** True while the data are the demonstration's: every page says so. */
  isDemonstration: boolean;
  /** Where the source of exactly this version can be had (AGPL, section 13); without it the notes say where. */
  sourceUrl?: string | undefined;
  /** Who answers for the data, for catalogues of open data: an IPA code or tax code, and an address to write to. */
  publisher?: { identifier?: string | undefined; email?: string | undefined };
};

/** The link to a page in the language of this one: English pages live under /en. */
export function linkTo(frame: Pick<Frame, "language">, path: string): string {
  if (frame.language === "it") return path;
  return path === "/" ? "/en" : `/en${path}`;
}

/** The one language a reader can change to. */
export function otherLanguage(language: Language): Language {
  return language === "it" ? "en" : "it";
}
