// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import { daySaid } from "../../accounts/said.ts";
import { accessNames } from "../activities/activity.ts";
import { activityWords } from "../activities/activity.words.ts";
import { formWords } from "./activity-form.words.ts";
import type { Mistakes } from "./when.forms.ts";

/** What is wrong, in words, by field. */
export function mistakesSaid(mistakes: Mistakes, language: Language): Record<string, string> {
  const words = formWords[language];
  return Object.fromEntries(
    Object.entries(mistakes).map(([name, { because, day }]) => {
      const text = words.mistakes[because] ?? words.mistakes["value"]!;
      if (!day || because === "not-a-day") return [name, text.endsWith(".") ? text : `${text}.`];
      return [name, words.mistakeAbout(text, dayOrText(day, language))];
    }),
  );
}

function dayOrText(day: string, language: Language): string {
  return /^\d{4}-\d\d-\d\d$/.test(day) ? daySaid(day, language) : `«${day}»`;
}

/** How fields are called at the top of the form, where the mistakes are listed. */
export function labelsOf(language: Language): Record<string, string> {
  const words = formWords[language];
  const access = activityWords[language].access;
  const rows = Array.from({ length: 30 }, (_, row) => row);
  return {
    nome: words.name,
    data: words.day,
    dalle: words.from,
    alle: words.to,
    finisce_il: words.lastDay,
    ripete: words.repeat,
    giorni: words.weekdays,
    fino_al: words.until,
    volte: words.times,
    pausa_mesi: words.pauseMonths,
    luogo: words.place,
    stanza: words.space,
    indirizzo: words.address,
    zona: words.area,
    organizza: words.organizer,
    insieme: words.together,
    referente: words.contactName,
    telefono: words.phone,
    email: words.email,
    per: words.audience,
    eta_da: words.ageFrom,
    eta_a: words.ageTo,
    costo_nota: words.priceNote,
    portare: words.bring,
    posti: words.capacity,
    iscrizioni_dal: words.opens,
    chiude_ore: words.closes,
    perche: words.told,
    descrizione: words.description,
    ...Object.fromEntries(
      rows.flatMap((row) => [
        [`pausa.${row}.dal`, words.pause(row + 1)],
        [`pausa.${row}.al`, words.pause(row + 1)],
        [`salta.${row}`, words.skip(row + 1)],
        [`aggiungi.${row}.giorno`, words.add(row + 1)],
        [`aggiungi.${row}.ora`, words.add(row + 1)],
      ]),
    ),
    ...Object.fromEntries(
      accessNames.flatMap((name) => [
        [`accesso.${name}`, access[name]],
        [`accesso_nota.${name}`, access[name]],
      ]),
    ),
  };
}
