// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { plain } from "../../directory/import/gathering.ts";
import { ageBands, languagesSpoken, type AgeBand } from "../contacts/contact.ts";
import { closedCodes, labelOf, saidCodes, type Names } from "../monitoring/names.ts";
import type { PastField } from "./past-columns.ts";

/** Fields whose values are codes of a list: what a table calls otherwise is asked. */
export const codedFields = [
  "channel",
  "gender",
  "household",
  "first",
  "language",
  "knew",
  "term",
  "target",
  "done",
  "fate",
  "area",
] as const satisfies readonly PastField[];
export type CodedField = (typeof codedFields)[number];

/** The code that a text means in a field, by its plain form. */
export type Meanings = Record<CodedField, ReadonlyMap<string, string>>;

/** How else people write them, in Italian tables. */
const others: Partial<Record<CodedField, Record<string, readonly string[]>>> = {
  channel: {
    "in-person": ["persona", "sportello", "presenza", "in presenza", "accesso diretto", "di persona"],
    phone: ["telefono", "telefonico", "telefonata", "tel", "chiamata"],
    message: ["messaggio", "mail", "email", "e mail", "whatsapp", "sms", "posta"],
    street: ["strada", "in strada", "esterno"],
  },
  gender: { woman: ["f", "femmina", "donna"], man: ["m", "maschio", "uomo"], other: ["altro", "x"] },
  household: {
    alone: ["solo", "sola", "vive solo", "vive sola", "da solo", "da sola", "unipersonale"],
    couple: ["coppia", "coniuge", "coppia senza figli"],
    "with-children": ["famiglia con figli", "coppia con figli", "con figli"],
    "single-parent": ["monogenitore", "mono genitore", "monoparentale"],
    "no-home": ["senza dimora", "senza fissa dimora"],
  },
  first: {
    yes: ["si", "s", "x", "vero", "true", "1", "nuovo", "nuova", "prima"],
    no: ["no", "n", "falso", "false", "0", "ritorno"],
  },
  done: {
    information: ["informazioni", "informazione"],
    "form-help": [
      "compilazione",
      "compilazione moduli",
      "modulistica",
      "aiuto compilazione",
      "pratica",
      "modulo",
    ],
    orientation: ["orientamento"],
    appointment: ["appuntamento"],
    referral: ["invio", "invio al servizio", "invio accompagnato", "segnalazione"],
    activity: ["attivita", "invito"],
    chat: ["ascolto", "chiacchiera", "compagnia", "chiacchierata"],
  },
  fate: {
    met: ["risolto", "positivo", "ok", "concluso", "soddisfatto"],
    "partly-met": ["parziale", "parzialmente risolto", "in parte"],
    "not-met": ["non risolto", "negativo", "ko", "non soddisfatto"],
    unknown: ["non noto", "sconosciuto", "non si sa"],
  },
};

/** What the texts of a table may mean: codes, our words in both languages, other ways, names of terms and areas. */
export function meaningsWith(names: Names, areas: ReadonlyMap<string, string>): Meanings {
  const entries = codedFields.map((field): [CodedField, ReadonlyMap<string, string>] => {
    if (field === "area") return [field, areas];
    const known = new Map<string, string>();
    for (const code of codesOf(field, names)) {
      const texts = [code, labelOf(field, code, names, "it"), labelOf(field, code, names, "en")];
      for (const text of [...texts, ...(others[field]?.[code] ?? [])]) known.set(plain(text), code);
    }
    return [field, known];
  });
  return Object.fromEntries(entries) as Meanings;
}

/** The codes of a field, in the order in which they are offered to who says what a text means. */
export function codesOf(field: CodedField, { terms, areas }: Names): readonly string[] {
  if (field === "area") return [...areas.keys()];
  if (field === "language") return languagesSpoken;
  if (field === "term" || field === "target") {
    const taxonomy = field === "term" ? "categories" : "targets";
    return terms.filter((term) => term.taxonomy === taxonomy).map(({ code }) => code);
  }
  if (field === "fate") return ["met", "partly-met", "not-met", "unknown"];
  return closedCodes[field] ?? Object.keys(saidCodes(field, "it"));
}

/** "12/03/2024", "12.3.24", "2024-03-12": a day in Italy; undefined when it is none. */
export function readDay(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text);
  const said = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})(?: .*)?$/.exec(text);
  const [year, month, day] = iso ? [iso[1]!, iso[2]!, iso[3]!] : said ? [said[3]!, said[2]!, said[1]!] : [];
  if (year === undefined) return undefined;
  try {
    const full = {
      year: Number(year.length === 2 ? `20${year}` : year),
      month: Number(month),
      day: Number(day),
    };
    return Temporal.PlainDate.from(full, { overflow: "reject" }).toString();
  } catch {
    return undefined;
  }
}

const firstAges: Record<AgeBand, number> = {
  "0-13": 0,
  "14-17": 14,
  "18-34": 18,
  "35-49": 35,
  "50-64": 50,
  "65-74": 65,
  "75+": 75,
};

/** An age, a year of birth, one of our bands or one that lies in one of them; undefined when it is none. */
export function readAge(text: string, day: string): AgeBand | undefined {
  const said = text
    .toLowerCase()
    .replaceAll(/anni|età|eta|years?|old/g, "")
    .replaceAll("–", "-")
    .trim();
  const band = ageBands.find((one) => one === said.replaceAll(" ", ""));
  if (band) return band;
  if (/^(19|20)\d\d$/.test(said)) return bandAt(Number(day.slice(0, 4)) - Number(said));
  if (/^\d{1,3}$/.test(said)) return bandAt(Number(said));
  const range = /^(\d{1,3})\s*(?:-|a)\s*(\d{1,3})$/.exec(said);
  if (range) {
    const [low, high] = [bandAt(Number(range[1])), bandAt(Number(range[2]))];
    return low === high ? low : undefined;
  }
  const from = /^(?:oltre|over|più di|da|>)\s*(\d{1,3})$|^(\d{1,3})\s*(?:\+|e oltre|e più)$/.exec(said);
  return from && Number(from[1] ?? from[2]) >= 75 ? "75+" : undefined;
}

function bandAt(age: number): AgeBand | undefined {
  if (age < 0 || age > 125) return undefined;
  return ageBands.findLast((band) => firstAges[band] <= age);
}
