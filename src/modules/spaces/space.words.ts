// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../foundation/words/words.ts";
import type { AccessAnswer, AccessFact, Asker, Equipment, SpaceKind } from "./space.ts";

type SpaceWords = {
  spaces: string;
  kinds: Record<SpaceKind, string>;
  askers: Record<Asker, string>;
  equipment: Record<Equipment, string>;
  access: Record<AccessFact, string>;
  answers: Record<AccessAnswer, string>;
  people: (count: number) => string;
  free: string;
  paid: string;
  squareMetres: (count: number) => string;
  coWorking: string;
  coSpacing: string;
};

export const spaceWords = inBothLanguages<SpaceWords>({
  it: {
    spaces: "Spazi",
    kinds: { room: "Al chiuso", outdoor: "All’aperto" },
    askers: {
      anyone: "chiunque",
      members: "soci e socie di chi ospita",
      organizations: "organizzazioni, scuole, imprese",
      "informal-groups": "gruppi informali",
    },
    equipment: {
      tables: "tavoli",
      chairs: "sedie",
      wifi: "wi-fi",
      screen: "schermo",
      projector: "proiettore",
      sound: "impianto audio",
      microphone: "microfono",
      piano: "pianoforte",
      stage: "palco",
      whiteboard: "lavagna",
      computers: "computer",
      kitchen: "cucina",
      bar: "banco bar",
      fridge: "frigorifero",
      toilet: "bagno",
      "changing-room": "spogliatoio",
      mirrors: "specchi",
      mats: "tappetini",
      toys: "giochi per bambini",
      heating: "riscaldamento",
      cooling: "aria fresca d’estate",
      electricity: "corrente elettrica",
      water: "acqua",
      shade: "ombra",
      parking: "parcheggio",
    },
    access: {
      wheelchair: "Si entra in carrozzina",
      toilet: "Bagno accessibile",
      parking: "Parcheggio riservato vicino",
      hearing: "Aiuto per chi sente poco",
      pram: "Si entra con il passeggino",
    },
    answers: { yes: "sì", partly: "in parte", no: "no" },
    people: (count) => (count === 1 ? "una persona" : `fino a ${count} persone`),
    free: "Gratis",
    paid: "A pagamento",
    squareMetres: (count) => `${count} m²`,
    coWorking: "Co-working",
    coSpacing: "Co-spacing",
  },
  en: {
    spaces: "Spaces",
    kinds: { room: "Indoors", outdoor: "Outdoors" },
    askers: {
      anyone: "anyone",
      members: "members of the host",
      organizations: "organizations, schools, companies",
      "informal-groups": "informal groups",
    },
    equipment: {
      tables: "tables",
      chairs: "chairs",
      wifi: "wi-fi",
      screen: "screen",
      projector: "projector",
      sound: "sound system",
      microphone: "microphone",
      piano: "piano",
      stage: "stage",
      whiteboard: "whiteboard",
      computers: "computers",
      kitchen: "kitchen",
      bar: "bar counter",
      fridge: "fridge",
      toilet: "toilet",
      "changing-room": "changing room",
      mirrors: "mirrors",
      mats: "mats",
      toys: "toys for children",
      heating: "heating",
      cooling: "cool in summer",
      electricity: "electricity",
      water: "water",
      shade: "shade",
      parking: "parking",
    },
    access: {
      wheelchair: "Wheelchair access",
      toilet: "Accessible toilet",
      parking: "Reserved parking nearby",
      hearing: "Help for who hears little",
      pram: "Pram access",
    },
    answers: { yes: "yes", partly: "partly", no: "no" },
    people: (count) => (count === 1 ? "one person" : `up to ${count} people`),
    free: "Free",
    paid: "Paid",
    squareMetres: (count) => `${count} m²`,
    coWorking: "Co-working",
    coSpacing: "Co-spacing",
  },
});
