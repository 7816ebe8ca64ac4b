// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../words/words.ts";

/** Names of the days of rest, as they follow "chiuso per" and "closed for". Keys as in holidays.ts. */
export const holidayWords = inBothLanguages({
  it: {
    "new-year": "Capodanno",
    epiphany: "l’Epifania",
    easter: "Pasqua",
    "easter-monday": "il lunedì dell’Angelo",
    liberation: "la festa della Liberazione",
    labour: "la festa del lavoro",
    republic: "la festa della Repubblica",
    assumption: "Ferragosto",
    francis: "la festa di san Francesco",
    "all-saints": "Ognissanti",
    immaculate: "l’Immacolata",
    christmas: "Natale",
    "saint-stephen": "Santo Stefano",
    patron: "la festa del patrono",
    other: "un giorno festivo",
  },
  en: {
    "new-year": "New Year’s Day",
    epiphany: "Epiphany",
    easter: "Easter",
    "easter-monday": "Easter Monday",
    liberation: "Liberation Day",
    labour: "Labour Day",
    republic: "Republic Day",
    assumption: "the Assumption holiday",
    francis: "the feast of Saint Francis",
    "all-saints": "All Saints’ Day",
    immaculate: "the Immaculate Conception",
    christmas: "Christmas",
    "saint-stephen": "Saint Stephen’s Day",
    patron: "the patron saint’s day",
    other: "a public holiday",
  },
});
