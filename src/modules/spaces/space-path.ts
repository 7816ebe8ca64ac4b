// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../foundation/words/words.ts";

export const spacesPath = "/spazi";
export const keepingPath = "/redazione/spazi";

export function spacePath(id: string): string {
  return `${spacesPath}/${id}`;
}

/** Where a space is asked for. */
export function askPath(id: string): string {
  return `${spacePath(id)}/richiesta`;
}

/** Where who asked follows their request. */
export function statusPath(token: string): string {
  return `${spacesPath}/richieste/${token}`;
}

/** Where who keeps the space reads a request and answers it. */
export function requestPath(id: string): string {
  return `${keepingPath}/richieste/${id}`;
}

export function keptSpacePath(id: string): string {
  return `${keepingPath}/${id}`;
}

export function seasonPath(id: string): string {
  return `${spacesPath}/stagioni/${id}`;
}

export function keptSeasonPath(id: string): string {
  return `${keepingPath}/stagioni/${id}`;
}

export const sitesPath = `${spacesPath}/recupero`;
export const keptSitesPath = "/redazione/recupero";

export function sitePath(id: string): string {
  return `${sitesPath}/${id}`;
}

/** The same page in a language: English is the same route under /en. */
export function inLanguage(language: Language, path: string): string {
  return language === "it" ? path : `/${language}${path}`;
}
