// SPDX-License-Identifier: AGPL-3.0-or-later

/** The names of the fields of a hand-off that is being written; those of its follow-up are in step-fields.ts. */
export const draftFields = {
  id: "codice",
  need: "bisogno",
  cameFrom: "da",
  service: "servizio",
  organization: "organizzazione",
  desk: "sportello",
  social: "sociale",
  name: "nome",
  email: "email",
  phone: "telefono",
  mode: "modo",
  company: "compagnia",
  appointmentDay: "appuntamento-giorno",
  appointmentTime: "appuntamento-ora",
  urgency: "fretta",
  note: "nota",
  what: "cosa",
} as const;

/** What happens with it at once: it is sent, it is asked whether there is room, it stays there while the desk calls. */
export const firstActs = ["request", "ask-room", "keep"] as const;
export type FirstAct = (typeof firstActs)[number];

export type DraftMistake = "name" | "email" | "mode" | "appointment" | "note" | "followUp" | "day";
