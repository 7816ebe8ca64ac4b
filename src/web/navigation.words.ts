// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../foundation/words/words.ts";

export const navigationWords = inBothLanguages({
  it: {
    services: "Trova aiuto",
    places: "Luoghi",
    organizations: "Organizzazioni",
    assets: "Risorse",
    territory: "Il territorio",
    desk: "Sportello",
    editing: "Redazione",
    me: "Io",
    deskParts: {
      today: "Oggi",
      contacts: "Contatti",
      needs: "Bisogni",
      referrals: "Invii",
      followUps: "Ricontatti",
      people: "Persone",
      shifts: "Turni",
      diary: "Diario",
      figures: "Monitoraggio",
      desks: "Sportelli",
    },
  },
  en: {
    services: "Find help",
    places: "Places",
    organizations: "Organizations",
    assets: "Resources",
    territory: "The territory",
    desk: "Help desk",
    editing: "Editing",
    me: "Me",
    deskParts: {
      today: "Today",
      contacts: "Contacts",
      needs: "Needs",
      referrals: "Referrals",
      followUps: "Follow-ups",
      people: "People",
      shifts: "Shifts",
      diary: "Diary",
      figures: "Monitoring",
      desks: "Desks",
    },
  },
});
