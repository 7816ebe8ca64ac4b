// SPDX-License-Identifier: AGPL-3.0-or-later
import { refuseText } from "./hours-text-mistake.ts";

/** A piece of what was written: what it means, and where it stands in the text. */
export type Token = { from: number; to: number } & Meaning;

export type Meaning =
  | { kind: "day"; days: number[] }
  | { kind: "month"; month: number }
  | {
      kind: "number";
      value: number;
      minutes: number | undefined;
      /** "03" */
      padded: boolean;
      /** "1º": never an hour */
      ordinal: boolean;
      meridiem: "am" | "pm" | undefined;
    }
  | { kind: "date"; year: string; month: number; day: number }
  | { kind: "year"; year: string }
  /** 1 to 5, or -1 for the last. */
  | { kind: "place"; place: number }
  | { kind: "clock"; minutes: number }
  | { kind: "repetitions"; count: number }
  | { kind: "part"; part: "morning" | "afternoon" | "evening" }
  | { kind: "note"; text: string }
  | { kind: "word"; text: string }
  | PlainMeaning;

/** One member for each kind, so that a kind taken is a kind known. */
type PlainMeaning = { [Kind in Plain]: { kind: Kind } }[Plain];

type Plain = (typeof plainKinds)[number];
const plainKinds = [
  "dash",
  "slash",
  "comma",
  "and",
  "end",
  "from",
  "to",
  "until",
  "in",
  "for",
  "closed",
  "also",
  "only",
  "except",
  "included",
  "holidays",
  "every-day",
  "around-the-clock",
  "always",
  "appointment",
  "next-day",
  "night",
  "of-month",
  "month-day",
  "last-day",
  "every",
  "weeks",
  "months",
  "alternate",
  "working-days",
  "filler",
] as const;

const days = [
  "lunedi|lun|mondays?|mon",
  "martedi|mart?|tuesdays?|tues?",
  "mercoledi|merc?|wednesdays?|wed",
  "giovedi|giov?|thursdays?|thurs?|thu",
  "venerdi|ven|fridays?|fri",
  "sabat[oi]|sab|saturdays?|sat",
  "domenic(?:a|he)|dom|sundays?|sun",
];
// "mar" is Tuesday: March is written whole.
const months = [
  "gennaio|gen|january|jan",
  "febbraio|feb|february",
  "marzo|march",
  "aprile|apr|april",
  "maggio|mag|may",
  "giugno|giu|june|jun",
  "luglio|lug|july|jul",
  "agosto|ago|august|aug",
  "settembre|sett?|september|sept?",
  "ottobre|ott|october|oct",
  "novembre|nov|november",
  "dicembre|dic|december|dec",
];
const places = [
  "prim[oai]|first|1st",
  "second[oai]?|2nd",
  "terz[oai]|third|3rd",
  "quart[oai]|fourth|4th",
  "quint[oai]|fifth|5th",
];

/** Longest phrases first within a meaning; text is compared in lower case, without accents. */
const phrases: [RegExp, Meaning][] = [
  ...plain({
    "around-the-clock": "24 ?(?:ore|h) ?su ?24|24 hours(?: a day)?|24 ?h ?/ ?24|h ?24|24 ?h",
    always: "sempre apert[oa]|always open|24/7|7 giorni su 7",
    "every-day": "tutti i giorni|ogni giorno|every day|daily",
    appointment: "(?:su|per|previo|con) appuntamento|by appointment",
    "of-month": "del mese|di ogni mese|ogni mese|of (?:the|every|each) month",
    "next-day": "del giorno (?:dopo|seguente|successivo)|the next day",
    night: "di notte|at night",
    "last-day": "l'ultimo giorno|ultimo giorno|the last day",
    holidays: "(?:giorni )?festiv(?:i|ita)|(?:public|bank) holidays?",
    "working-days": "(?:giorni )?feriali",
    alternate: "a settimane alterne|settimane alterne|every other week",
    weeks: "settimane|weeks",
    months: "mesi|months",
    until: "fino all'|fino a[dl]?|until|till",
    to: "fino alle|all'|alle|alla|al|ad|a|to",
    from: "dall'|dalle|dalla|dal|da|from|between",
    in: "nel mese di|nei mesi di|negli?|nell[ae]|nel|nei|in|durante|during",
    for: "per|for",
    closed: "chius[oaie]|chiusura|closed",
    also: "anche|also|too|pure",
    only: "solo|soltanto|only",
    except: "tranne|eccetto|esclus[oaie]|salvo|except",
    included: "compres[oaie]|inclus[oaie]|including",
    and: "ed|e|and|&",
    every: "ogni|every|each",
    "month-day": "day",
    filler: "h|l'|il|lo|la|i|gli|le|the|on|at|ore|orario|orari|hours|apert[oaie]|apertura|open",
  }),
  ...days.map((names, day): [RegExp, Meaning] => [phrase(names), { kind: "day", days: [day] }]),
  [phrase("fine settimana|week-?ends?"), { kind: "day", days: [5, 6] }],
  [phrase("weekdays"), { kind: "day", days: [0, 1, 2, 3, 4] }],
  ...months.map((names, index): [RegExp, Meaning] => [phrase(names), { kind: "month", month: index + 1 }]),
  ...places.map((names, index): [RegExp, Meaning] => [phrase(names), { kind: "place", place: index + 1 }]),
  [phrase("second to last|penultim[oa]"), { kind: "place", place: -2 }],
  [phrase("third to last|terzultim[oa]"), { kind: "place", place: -3 }],
  [phrase("fourth to last|quartultim[oa]"), { kind: "place", place: -4 }],
  [phrase("fifth to last|quintultim[oa]"), { kind: "place", place: -5 }],
  [phrase("ultim[oa]|last"), { kind: "place", place: -1 }],
  [phrase("mezzogiorno|noon"), { kind: "clock", minutes: 720 }],
  [phrase("mezzanotte|midnight"), { kind: "clock", minutes: 1440 }],
  [phrase("mattin[oa]|morning"), { kind: "part", part: "morning" }],
  [phrase("pomeriggio|afternoon"), { kind: "part", part: "afternoon" }],
  [phrase("sera|evening"), { kind: "part", part: "evening" }],
];

function plain(words: Partial<Record<Plain, string>>): [RegExp, Meaning][] {
  return plainKinds.flatMap((kind) =>
    words[kind] === undefined ? [] : [[phrase(words[kind]), { kind } as PlainMeaning]],
  );
}

function phrase(words: string): RegExp {
  return new RegExp(`(?:${words})(?:(?<=')|(?![a-z0-9]))`, "y");
}

const signs: Record<string, Plain> = {
  "-": "dash",
  "/": "slash",
  ",": "comma",
  "&": "and",
  ";": "end",
  "\n": "end",
  "+": "and",
};

/** Cuts the text into tokens. Words nobody taught us stay "word": a reason for closing, or a mistake where they stand. */
export function tokensOf(text: string): Token[] {
  const folded = fold(text);
  const tokens: Token[] = [];
  let at = 0;
  while (at < folded.length) {
    const [length, meaning] = readAt(folded, text, at, tokens.at(-1));
    if (meaning && meaning.kind !== "filler") tokens.push({ ...meaning, from: at, to: at + length });
    at += length;
  }
  return tokens;
}

/** Lower case, no accents, one kind of dash and apostrophe; every letter stays in its place. */
function fold(text: string): string {
  const letters = text.split("").map((letter) => {
    const bare = letter
      .normalize("NFD")
      .replaceAll(/[\u0300-\u036F]/g, "")
      .toLowerCase();
    return bare.length === 1 ? bare : letter;
  });
  return letters
    .join("")
    .replaceAll(/[‐-―−]/g, "-")
    .replaceAll(/[’‘`´]/g, "'")
    .replaceAll(/[^\S\n]/g, " ");
}

function readAt(
  folded: string,
  text: string,
  at: number,
  before: Token | undefined,
): [number, Meaning | undefined] {
  const letter = folded[at]!;
  if (letter === " " || letter === ":") return [1, undefined];
  if (letter === ".") return [1, before && endsSentence(folded, at, before) ? { kind: "end" } : undefined];
  if (letter === "(") return readNote(text, folded, at);

  const number = readNumber(folded, at);
  let longest: [number, Meaning] | undefined = number;
  for (const [pattern, meaning] of phrases) {
    pattern.lastIndex = at;
    const length = pattern.exec(folded)?.[0].length ?? 0;
    if (length > (longest?.[0] ?? 0)) longest = [length, meaning];
  }
  if (longest) return longest;

  const sign = signs[letter];
  if (sign !== undefined) return [1, { kind: sign } as PlainMeaning];
  const word = /^[^\s;,.()\-/:]+/.exec(folded.slice(at))?.[0] ?? letter;
  return [word.length, { kind: "word", text: text.slice(at, at + word.length) }];
}

/** A full stop ends a sentence, unless it only shortens "lun." or "dic." */
function endsSentence(folded: string, at: number, before: Token): boolean {
  const shortens =
    (before.kind === "day" || before.kind === "month") && before.to === at && before.to - before.from <= 5;
  return !shortens && /^\.(?:\s|$)/.test(folded.slice(at));
}

function readNote(text: string, folded: string, at: number): [number, Meaning] {
  const end = folded.indexOf(")", at);
  if (end === -1) refuseText("unexpected", { from: at, to: text.length });
  const inside = text.slice(at + 1, end).trim();
  // "(5 volte)" counts; anything else in brackets is a note.
  const times = /^(\d{1,4}) (?:volte|times)$/.exec(inside.toLowerCase());
  if (times) return [end + 1 - at, { kind: "repetitions", count: Number(times[1]) }];
  return [end + 1 - at, { kind: "note", text: inside }];
}

function readNumber(folded: string, at: number): [number, Meaning] | undefined {
  const rest = folded.slice(at, at + 24);
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(rest);
  if (iso)
    return [iso[0].length, { kind: "date", year: iso[1]!, month: Number(iso[2]), day: Number(iso[3]) }];

  const slashed = /^(?!24\/7(?!\/))(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?(?![\d.:/])/.exec(rest);
  if (slashed && !/^\d+\/\d+ *-/.test(rest)) {
    return [
      slashed[0].length,
      { kind: "date", year: slashed[3] ?? "", month: Number(slashed[2]), day: Number(slashed[1]) },
    ];
  }
  const year = /^(?:19|20|21)\d\d(?!\d|[.:]\d)/.exec(rest);
  if (year) return [4, { kind: "year", year: year[0] }];

  const number = /^(\d{1,2})(?:[.:](\d\d))?(?!\d)(?: ?([ap])\.?m(?:\.|(?![a-z])))?[°º]?/.exec(rest);
  if (!number) return undefined;
  const [whole, value, minutes, half] = number;
  const meridiem = half === "a" ? "am" : half === "p" ? "pm" : undefined;
  const minute = minutes === undefined ? undefined : Number(minutes);
  const padded = value!.startsWith("0");
  const ordinal = /[°º]$/.test(whole);
  return [whole.length, { kind: "number", value: Number(value), minutes: minute, padded, ordinal, meridiem }];
}
