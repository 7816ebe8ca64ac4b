// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";
import type {
  AccessFact,
  AccessName,
  ActivityKind,
  ActivityStatus,
  Price,
  RegistrationKind,
} from "./activity.ts";

type Kinds = Record<ActivityKind, string>;
type Statuses = Record<ActivityStatus, string>;
type Prices = Record<Price, string>;
type Registrations = Record<RegistrationKind, string>;
type Access = Record<AccessName, string>;
type Values = Record<AccessFact["value"], string>;

/** What an activity is called in every page. */
export const activityWords = inBothLanguages({
  it: {
    kinds: {
      course: "Corso",
      workshop: "Laboratorio",
      talk: "Incontro con qualcuno",
      meeting: "Ritrovo",
      movement: "Movimento",
      outing: "Passeggiata o gita",
      party: "Festa",
      show: "Musica, teatro, cinema",
      play: "Gioco",
      reading: "Lettura",
      study: "Studio e compiti",
      meal: "Mangiare insieme",
      reuse: "Scambio e riuso",
      help: "Aiuto e informazioni",
      other: "Attività",
    } as Kinds,
    statuses: {
      draft: "Bozza",
      proposed: "Proposta",
      published: "Pubblicata",
      cancelled: "Annullata",
      rejected: "Non accolta",
    } as Statuses,
    prices: {
      free: "Gratis",
      donation: "A offerta libera",
      paid: "A pagamento",
      voucher: "Con un voucher",
      unknown: "Costo non detto",
    } as Prices,
    registrations: {
      none: "Non serve iscriversi",
      "drop-in": "Si entra quando si vuole",
      "per-date": "Ci si iscrive a ogni data",
      series: "Ci si iscrive a tutto il ciclo",
    } as Registrations,
    access: {
      wheelchair: "Si entra in carrozzina",
      toilet: "Bagno accessibile",
      parking: "Parcheggio riservato vicino",
      pram: "Si entra con il passeggino",
      hearing: "Per chi sente poco (LIS, sottotitoli, impianto)",
      sight: "Per chi vede poco",
      quiet: "Spazio tranquillo",
    } as Access,
    values: { yes: "sì", partly: "in parte", no: "no" } as Values,
    accessFact: (name: string, value: string, note: string | null) =>
      `${name}: ${value}${note ? ` – ${note}` : ""}`,
    ages: {
      all: "Per tutte le età",
      from: (age: number) => `Da ${age} anni`,
      to: (age: number) => `Fino a ${age} anni`,
      between: (from: number, to: number) => `${from}–${to} anni`,
    },
    families: "Per famiglie",
    accessible: "Accessibile in carrozzina",
    together: "insieme a",
  },
  en: {
    kinds: {
      course: "Course",
      workshop: "Workshop",
      talk: "Talk",
      meeting: "Gathering",
      movement: "Moving",
      outing: "Walk or trip",
      party: "Party",
      show: "Music, theatre, cinema",
      play: "Play",
      reading: "Reading",
      study: "Study and homework",
      meal: "Eating together",
      reuse: "Swap and reuse",
      help: "Help and information",
      other: "Activity",
    },
    statuses: {
      draft: "Draft",
      proposed: "Proposed",
      published: "Published",
      cancelled: "Cancelled",
      rejected: "Not accepted",
    },
    prices: {
      free: "Free",
      donation: "Free, donations welcome",
      paid: "With a charge",
      voucher: "With a voucher",
      unknown: "Cost not said",
    },
    registrations: {
      none: "No need to sign up",
      "drop-in": "Come in whenever you like",
      "per-date": "Sign up for each date",
      series: "Sign up for the whole series",
    },
    access: {
      wheelchair: "Wheelchair access",
      toilet: "Accessible toilet",
      parking: "Reserved parking nearby",
      pram: "Pram access",
      hearing: "For people who hear little (sign language, subtitles, loop)",
      sight: "For people who see little",
      quiet: "Quiet space",
    },
    values: { yes: "yes", partly: "partly", no: "no" },
    accessFact: (name: string, value: string, note: string | null) =>
      `${name}: ${value}${note ? ` – ${note}` : ""}`,
    ages: {
      all: "For all ages",
      from: (age: number) => `From age ${age}`,
      to: (age: number) => `Up to age ${age}`,
      between: (from: number, to: number) => `Ages ${from}–${to}`,
    },
    families: "For families",
    accessible: "Wheelchair accessible",
    together: "together with",
  },
});
