// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";
import { english, italian } from "./said.words.ts";

type Measured = { recent: number; before: number; expected: string };

/** New profiles of vulnerability: who asks for what more than before. */
export const profileWords = inBothLanguages({
  it: {
    title: "Nuovi profili di fragilità",
    lead: "Chi, negli ultimi mesi, porta un bisogno più di prima. È un segnale da guardare insieme, non una diagnosi.",
    windows: (recent: string, before: string) =>
      `Ultimi tre mesi finiti: ${recent}. A confronto con i dodici prima: ${before}.`,
    none: "In questi mesi nessun gruppo di persone porta un bisogno più di prima, oltre quello che fa il caso.",
    noPast: "Per dire che cosa cresce servono almeno alcuni mesi di contatti prima di questi tre.",
    caption: "Gruppi che crescono",
    who: "Chi",
    need: "Bisogno",
    now: "Ultimi 3 mesi",
    expected: "Quanti se ne aspettavano",
    why: "Perché è qui",
    whyThis: (who: string, need: string, { recent, before, expected }: Measured) =>
      `Negli ultimi tre mesi finiti i bisogni di tipo «${need}» portati da ${who} sono stati ${italian.format(recent)}. Nei dodici mesi prima erano ${italian.format(before)}. Tenendo conto di quanto sono cambiati tutti i bisogni insieme, se ne aspettavano circa ${expected}. La differenza è troppo grande per essere un caso.`,
    how: "Come si trovano",
    howText:
      "Si prende ogni gruppo di persone uguali in uno o due fatti (età, genere, con chi vivono, zona, lingua, prima volta) e ogni tipo di bisogno. Si contano i bisogni degli ultimi tre mesi finiti e quelli dei dodici prima. Un gruppo è qui se ne porta almeno 10, almeno la metà in più di quanti se ne aspettavano, e la differenza è più di tre volte e mezzo quella che fa il caso. Due fatti si dicono insieme solo se dicono più di uno solo. Chi non ha detto un fatto non si conta per quel fatto.",
    careful:
      "Attenzione: se uno sportello ha cambiato orari, ha aperto da poco o ha cominciato a chiedere una cosa in più, un gruppo può crescere senza che cresca il bisogno.",
    about: (expected: number) => italian.format(Math.max(1, Math.round(expected))),
  },
  en: {
    title: "New profiles of vulnerability",
    lead: "Who, in the last months, brings a need more than before. It is a sign to look at together, not a diagnosis.",
    windows: (recent: string, before: string) =>
      `Last three months that are over: ${recent}. Against the twelve before: ${before}.`,
    none: "In these months no group of people brings a need more than before, beyond what chance does.",
    noPast: "To say what grows, some months of contacts before these three are needed.",
    caption: "Groups that grow",
    who: "Who",
    need: "Need",
    now: "Last 3 months",
    expected: "How many were expected",
    why: "Why it is here",
    whyThis: (who: string, need: string, { recent, before, expected }: Measured) =>
      `In the last three months that are over the needs of kind “${need}” brought by ${who} were ${english.format(recent)}. In the twelve months before they were ${english.format(before)}. Given how all needs together changed, about ${expected} were expected. The difference is too large for chance.`,
    how: "How they are found",
    howText:
      "Every group of people alike in one or two facts (age, gender, with whom they live, area, language, first time) is taken with every kind of need. The needs of the last three months that are over are counted, and those of the twelve before. A group is here if it brings at least 10, at least half as many again as were expected, and the difference is more than three and a half times what chance does. Two facts are told together only if they say more than one alone. Who did not say a fact is not counted for it.",
    careful:
      "Careful: if a desk changed its hours, opened recently or began to ask one thing more, a group can grow without the need growing.",
    about: (expected: number) => english.format(Math.max(1, Math.round(expected))),
  },
});
