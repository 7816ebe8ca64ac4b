// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";

/** Why hours written by a person were not understood, and how to write them. */
export const hoursTextWords = inBothLanguages({
  it: {
    empty: "Scrivi gli orari, per esempio «lun-ven 9-12.30; chiuso in agosto»",
    "too-long": "Il testo è troppo lungo: al massimo 2000 caratteri",
    "unknown-word": "Non capisco questa parola",
    unexpected: "Non capisco questo punto: prova a separare le frasi con un punto e virgola",
    "days-missing": "Mancano i giorni: scrivi per esempio «lun-ven 9-12»",
    "hours-missing": "Mancano gli orari: scrivi per esempio «9-12.30»",
    "hour-impossible": "Quest’ora non esiste",
    "closes-before": "Chiude prima di aprire? Se è dopo mezzanotte aggiungi «del giorno dopo»",
    "small-hours": "Di notte o di pomeriggio? Scrivi 15 oppure 03",
    meridiem: "Scrivi am o pm per tutte e due le ore",
    "part-of-day": "L’ora non va d’accordo con la parte del giorno",
    "working-days": "«Feriali» per qualcuno comprende il sabato: scrivi «lunedì-venerdì» o «lunedì-sabato»",
    "slash-days":
      "La barra fra due giorni può voler dire «e» oppure «fino a»: scrivi «lunedì e venerdì» o «lunedì-venerdì»",
    "appointment-too": "Aggiungi «anche» o «solo» prima di «su appuntamento»",
    "date-impossible": "Questa data non esiste",
    "date-order": "La seconda data viene prima della prima",
    "year-missing":
      "Per un orario di stagione scrivi anche l’anno, per esempio «dal 1 giugno 2026 al 30 settembre 2026»",
    "year-half": "Scrivi l’anno in tutte e due le date, o in nessuna",
    note: "Le parentesi servono solo a dire perché è chiuso: scrivi il resto nelle note",
    contradiction: "Lo stesso giorno è detto aperto e chiuso",
    "holidays-hours":
      "Non so tenere un orario diverso per i giorni festivi: scrivi solo se è aperto o chiuso",
  },
  en: {
    empty: "Write the hours, for example “Mon-Fri 9am-12:30pm; closed in August”",
    "too-long": "The text is too long: 2000 characters at most",
    "unknown-word": "This word is not understood",
    unexpected: "This point is not understood: try to separate sentences with a semicolon",
    "days-missing": "The days are missing: write for example “Mon-Fri 9am-12pm”",
    "hours-missing": "The hours are missing: write for example “9am-12:30pm”",
    "hour-impossible": "There is no such time",
    "closes-before": "Does it close before it opens? If it is past midnight, add “the next day”",
    "small-hours": "At night or in the afternoon? Write 15 or 03, or add am or pm",
    meridiem: "Write am or pm for both times",
    "part-of-day": "The time does not agree with the part of the day",
    "working-days": "“Feriali” includes Saturday for some: write “Monday-Friday” or “Monday-Saturday”",
    "slash-days":
      "A slash between two days can mean “and” or “to”: write “Monday and Friday” or “Monday-Friday”",
    "appointment-too": "Add “also” or “only” before “by appointment”",
    "date-impossible": "There is no such date",
    "date-order": "The second date comes before the first",
    "year-missing":
      "For seasonal hours write the year too, for example “from 1 June 2026 to 30 September 2026”",
    "year-half": "Write the year in both dates, or in neither",
    note: "Brackets only say why it is closed: write the rest in the notes",
    contradiction: "The same day is said to be open and closed",
    "holidays-hours":
      "Different hours on public holidays cannot be kept: write only whether it is open or closed",
  },
});

export type HoursTextProblem = keyof (typeof hoursTextWords)["it"];
