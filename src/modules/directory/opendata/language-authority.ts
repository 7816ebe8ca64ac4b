// SPDX-License-Identifier: AGPL-3.0-or-later

/** ISO 639-1 to the European list of languages, for those that are spoken at Italian desks. */
const codes: Readonly<Record<string, string>> = {
  am: "AMH",
  ar: "ARA",
  bg: "BUL",
  bn: "BEN",
  bs: "BOS",
  cs: "CES",
  de: "DEU",
  el: "ELL",
  en: "ENG",
  es: "SPA",
  fa: "FAS",
  fr: "FRA",
  ha: "HAU",
  hi: "HIN",
  hr: "HRV",
  hu: "HUN",
  it: "ITA",
  ja: "JPN",
  ka: "KAT",
  ku: "KUR",
  mk: "MKD",
  nl: "NLD",
  pa: "PAN",
  pl: "POL",
  ps: "PUS",
  pt: "POR",
  ro: "RON",
  ru: "RUS",
  si: "SIN",
  sk: "SLK",
  sl: "SLV",
  so: "SOM",
  sq: "SQI",
  sr: "SRP",
  sw: "SWA",
  ta: "TAM",
  ti: "TIR",
  tl: "TGL",
  tr: "TUR",
  uk: "UKR",
  ur: "URD",
  wo: "WOL",
  zh: "ZHO",
};

/** The URI of a language in the European list; undefined for those it is not known of. */
export function authorityOfLanguage(code: string | null | undefined): string | undefined {
  const known = codes[code?.trim().toLowerCase().slice(0, 2) ?? ""];
  return known && `http://publications.europa.eu/resource/authority/language/${known}`;
}
