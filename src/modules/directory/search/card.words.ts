// SPDX-License-Identifier: AGPL-3.0-or-later
import { theDay } from "../../../foundation/words/italian-day.ts";
import { inBothLanguages } from "../../../foundation/words/words.ts";

const kilometresIt = new Intl.NumberFormat("it", { maximumFractionDigits: 1 });
const kilometresEn = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });

/** What a result says of itself in a few words. */
export const cardWords = inBothLanguages({
  it: {
    metres: (metres: number) =>
      metres < 950
        ? `a ${Math.max(50, Math.round(metres / 50) * 50)} m`
        : `a ${kilometresIt.format(metres / 1000)} km`,
    freeOfCharge: "gratis",
    atHome: "anche a casa",
    remote: "anche a distanza",
    inNeighbourhood: (neighbourhood: string, town: string) => `${neighbourhood}, ${town}`,
    wheelchairYes: "si entra in carrozzina",
    wheelchairPartly: "in carrozzina con aiuto",
    nameHas: (words: string) => `nel nome: «${words}»`,
    textHas: (words: string) => `parla di «${words}»`,
    synonymOf: (words: string, written: string) => `parla di «${words}», cioè «${written}»`,
    assured: (date: string) => `verificato ${theDay(date)}`,
    stale: (date: string) => `da ricontrollare (verificato ${theDay(date)})`,
    neverAssured: "ancora da verificare",
  },
  en: {
    metres: (metres: number) =>
      metres < 950
        ? `${Math.max(50, Math.round(metres / 50) * 50)} m away`
        : `${kilometresEn.format(metres / 1000)} km away`,
    freeOfCharge: "free",
    atHome: "also at home",
    remote: "also remotely",
    inNeighbourhood: (neighbourhood: string, town: string) => `${neighbourhood}, ${town}`,
    wheelchairYes: "wheelchair access",
    wheelchairPartly: "wheelchair access with help",
    nameHas: (words: string) => `in the name: “${words}”`,
    textHas: (words: string) => `it is about “${words}”`,
    synonymOf: (words: string, written: string) => `it is about “${words}”, that is “${written}”`,
    assured: (date: string) => `checked on ${date}`,
    stale: (date: string) => `to be checked again (checked on ${date})`,
    neverAssured: "not checked yet",
  },
});
