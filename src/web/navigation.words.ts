// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../foundation/words/words.ts";

export const navigationWords = inBothLanguages({
  it: {
    services: "Trova aiuto",
    places: "Luoghi",
    organizations: "Organizzazioni",
    assets: "Risorse",
    territory: "Il territorio",
    editing: "Redazione",
    me: "Io",
  },
  en: {
    services: "Find help",
    places: "Places",
    organizations: "Organizations",
    assets: "Resources",
    territory: "The territory",
    editing: "Editing",
    me: "Me",
  },
});
