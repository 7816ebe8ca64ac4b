// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";
import type { AgeBand, Channel, DoneKind, Gender, Household, KnewBy, SpokenLanguage } from "./contact.ts";
import type { Ending, Outcome, UnmetReason, Witness } from "./need.ts";

type CodesSaid = {
  channels: Record<Channel, string>;
  dones: Record<DoneKind, string>;
  ageBands: Record<AgeBand, string>;
  genders: Record<Gender, string>;
  households: Record<Household, string>;
  knewBys: Record<KnewBy, string>;
  languages: Record<SpokenLanguage, string>;
  outcomes: Record<Outcome, string>;
  witnesses: Record<Witness, string>;
  endings: Record<Ending, string>;
  unmetReasons: Record<UnmetReason, string>;
};

/** How each code of a contact and of a need is said, wherever it is shown: form, lists, figures. */
export const contactWords = inBothLanguages<CodesSaid>({
  it: {
    channels: {
      "in-person": "Di persona",
      phone: "Al telefono",
      message: "Per messaggio",
      street: "Per strada",
    },
    dones: {
      information: "Informazione",
      "form-help": "Aiuto con un modulo",
      orientation: "Orientamento",
      appointment: "Appuntamento",
      referral: "Invio accompagnato",
      activity: "Invito a un’attività",
      chat: "Due chiacchiere",
    },
    ageBands: {
      "0-13": "Fino a 13 anni",
      "14-17": "14–17 anni",
      "18-34": "18–34 anni",
      "35-49": "35–49 anni",
      "50-64": "50–64 anni",
      "65-74": "65–74 anni",
      "75+": "75 anni e più",
    },
    genders: { woman: "Donna", man: "Uomo", other: "Altro" },
    households: {
      alone: "Da sola o da solo",
      couple: "In coppia",
      "with-children": "In coppia con figli",
      "single-parent": "Un genitore con figli",
      relatives: "Con altri familiari",
      others: "Con altre persone, in comunità",
      "no-home": "Senza casa",
    },
    knewBys: {
      "word-of-mouth": "Da un conoscente",
      "social-service": "Dai servizi sociali",
      doctor: "Dal medico",
      school: "Dalla scuola",
      parish: "Dalla parrocchia",
      association: "Da un’associazione",
      flyer: "Da un volantino",
      internet: "Da internet",
      "passing-by": "Passando di qui",
      other: "In altro modo",
    },
    languages: {
      it: "italiano",
      en: "inglese",
      fr: "francese",
      es: "spagnolo",
      ar: "arabo",
      ro: "romeno",
      sq: "albanese",
      uk: "ucraino",
      zh: "cinese",
      bn: "bengalese",
      ur: "urdu",
      pa: "punjabi",
      hi: "hindi",
      ru: "russo",
      pt: "portoghese",
      tl: "tagalog",
      si: "singalese",
      wo: "wolof",
      ti: "tigrino",
      am: "amarico",
      so: "somalo",
      fa: "persiano",
      tr: "turco",
    },
    outcomes: {
      met: "Soddisfatto",
      "partly-met": "In parte",
      "not-met": "Non soddisfatto",
      unknown: "Non si sa",
    },
    witnesses: {
      person: "lo dice la persona",
      desk: "lo dice lo sportello",
      provider: "lo dice chi l’ha accolta",
    },
    endings: {
      "done-here": "Risolto qui",
      "enough-said": "Le basta così: l’ha detto lei",
      referral: "Con un invio accompagnato",
      "follow-up": "Sentita di nuovo",
      "gave-up": "Ha rinunciato",
      lost: "Non l’abbiamo più sentita",
    },
    unmetReasons: {
      "no-record": "Nessuno lo fa, qui",
      full: "C’è, ma è pieno",
      conditions: "C’è, ma non per chi è in questa situazione",
      far: "C’è, ma è troppo lontano",
      cost: "C’è, ma costa troppo",
      language: "C’è, ma non nella sua lingua",
    },
  },
  en: {
    channels: {
      "in-person": "In person",
      phone: "By phone",
      message: "By message",
      street: "In the street",
    },
    dones: {
      information: "Information",
      "form-help": "Help with a form",
      orientation: "Orientation",
      appointment: "Appointment",
      referral: "Warm hand-off",
      activity: "Invitation to an activity",
      chat: "Just a chat",
    },
    ageBands: {
      "0-13": "Up to 13",
      "14-17": "14–17",
      "18-34": "18–34",
      "35-49": "35–49",
      "50-64": "50–64",
      "65-74": "65–74",
      "75+": "75 and over",
    },
    genders: { woman: "Woman", man: "Man", other: "Other" },
    households: {
      alone: "Alone",
      couple: "A couple",
      "with-children": "A couple with children",
      "single-parent": "One parent with children",
      relatives: "With other relatives",
      others: "With other people, in a community",
      "no-home": "Without a home",
    },
    knewBys: {
      "word-of-mouth": "From somebody they know",
      "social-service": "From social services",
      doctor: "From the doctor",
      school: "From school",
      parish: "From the parish",
      association: "From an association",
      flyer: "From a flyer",
      internet: "From the internet",
      "passing-by": "Passing by",
      other: "In another way",
    },
    languages: {
      it: "Italian",
      en: "English",
      fr: "French",
      es: "Spanish",
      ar: "Arabic",
      ro: "Romanian",
      sq: "Albanian",
      uk: "Ukrainian",
      zh: "Chinese",
      bn: "Bengali",
      ur: "Urdu",
      pa: "Punjabi",
      hi: "Hindi",
      ru: "Russian",
      pt: "Portuguese",
      tl: "Tagalog",
      si: "Sinhala",
      wo: "Wolof",
      ti: "Tigrinya",
      am: "Amharic",
      so: "Somali",
      fa: "Persian",
      tr: "Turkish",
    },
    outcomes: { met: "Met", "partly-met": "Partly met", "not-met": "Not met", unknown: "Unknown" },
    witnesses: {
      person: "the person says so",
      desk: "the desk says so",
      provider: "who received them says so",
    },
    endings: {
      "done-here": "Done here",
      "enough-said": "It is enough: they said so",
      referral: "By a warm hand-off",
      "follow-up": "Asked again",
      "gave-up": "Gave up",
      lost: "Not heard of any more",
    },
    unmetReasons: {
      "no-record": "Nobody does it here",
      full: "It exists, but is full",
      conditions: "It exists, but not for people in this situation",
      far: "It exists, but too far away",
      cost: "It exists, but costs too much",
      language: "It exists, but not in their language",
    },
  },
});
