// SPDX-License-Identifier: AGPL-3.0-or-later
import { ofTheDay } from "../../../foundation/words/italian-day.ts";
import { inBothLanguages } from "../../../foundation/words/words.ts";
import { monitoringWords } from "./monitoring.words.ts";
import type { Change, Compared, Most, NamedCount } from "./report.ts";

const italian = monitoringWords.it;
const english = monitoringWords.en;

/** "Casa (12), Soldi (9) e Salute (4)" */
function joined(locale: string, texts: readonly string[]): string {
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(texts);
}

/** The report of a month, in sentences that one reads in two minutes. */
export const reportWords = inBothLanguages({
  it: {
    title: (month: string) => `Relazione di ${month}`,
    lead: "Che cosa è successo agli sportelli, in due minuti.",
    print: "Stampa con Ctrl+P (o ⌘P).",
    otherMonths: "Altri mesi",
    earlier: "Mese prima",
    later: "Mese dopo",
    goesOn: "Il mese non è ancora finito: i numeri cresceranno.",
    nobody: (month: string) => `A ${month} non è venuta nessuna persona.`,
    who: "Chi è venuto",
    asked: "Che cosa hanno chiesto",
    did: "Che cosa abbiamo fatto e com’è andata",
    missing: "Che cosa manca",
    note: "Come leggere i numeri",
    inFigures: "Il mese in cifre",
    inFiguresCaption: "Questo mese e quello prima",
    came: (contacts: number, desks: number, month: string) =>
      `A ${month} ${contacts === 1 ? "abbiamo ricevuto 1 contatto" : `abbiamo ricevuto ${italian.number(contacts)} contatti`}${desks > 1 ? `, in ${desks} sportelli` : ""}.`,
    changed: (change: Change, contacts: number, month: string) =>
      ({
        double: `Sono almeno il doppio di ${month} (${italian.number(contacts)}).`,
        more: `Sono di più che a ${month} (${italian.number(contacts)}).`,
        same: `Sono più o meno come a ${month} (${italian.number(contacts)}).`,
        less: `Sono di meno che a ${month} (${italian.number(contacts)}).`,
        half: `Sono la metà di ${month} o meno (${italian.number(contacts)}).`,
        "too-few": `A ${month} erano ${italian.number(contacts)}: sono numeri piccoli, non dicono se cresce o cala.`,
      })[change],
    first: (first: number, said: number) =>
      first === 0
        ? "Chi l’ha detto era già stato qui."
        : `${italian.number(first)} su ${italian.number(said)} venivano per la prima volta.`,
    age: ({ label, many, said }: Most) =>
      `Per età, il gruppo più numeroso è «${label}»: ${italian.number(many)} su ${italian.number(said)}.`,
    household: ({ label, many, said }: Most) =>
      `Per come vivono: «${label}» è la risposta più frequente, ${italian.number(many)} su ${italian.number(said)}.`,
    area: ({ label, many, said }: Most) =>
      `Più spesso vivono a ${label}: ${italian.number(many)} su ${italian.number(said)}.`,
    onlySaid: "Si conta chi l’ha detto: nessuno è obbligato a dirlo.",
    needs: (needs: number, terms: readonly NamedCount[]) =>
      needs === 0
        ? "Non sono stati scritti bisogni."
        : `I bisogni portati sono ${italian.number(needs)}. ${
            terms.length > 0
              ? `I più frequenti: ${joined(
                  "it",
                  terms.map(({ label, many }) => `${label} (${italian.number(many)})`),
                )}.`
              : ""
          }`,
    growing: (terms: readonly Compared[]) =>
      `Cresce: ${joined(
        "it",
        terms.map(
          ({ label, before, many }) => `${label} (da ${italian.number(before)} a ${italian.number(many)})`,
        ),
      )}.`,
    shrinking: (terms: readonly Compared[]) =>
      `Cala: ${joined(
        "it",
        terms.map(
          ({ label, before, many }) => `${label} (da ${italian.number(before)} a ${italian.number(many)})`,
        ),
      )}.`,
    steady: "Rispetto al mese prima nessun bisogno cresce o cala più di quanto faccia il caso.",
    done: (kinds: readonly NamedCount[]) =>
      `Che cosa abbiamo fatto più spesso: ${joined(
        "it",
        kinds.map(({ label, many }) => `${label.toLocaleLowerCase("it")} (${italian.number(many)})`),
      )}.`,
    fate: (solved: number, needs: number) =>
      `Fino a oggi ${solved === 1 ? "è risolto 1 bisogno" : `sono risolti, del tutto o in parte, ${italian.number(solved)} bisogni`} su ${italian.number(needs)}.`,
    openAndNot: (open: number, notMet: number, unknown: number) =>
      [
        open > 0 && `${italian.number(open)} ${open === 1 ? "è ancora aperto" : "sono ancora aperti"}`,
        notMet > 0 && `${italian.number(notMet)} ${notMet === 1 ? "non è risolto" : "non sono risolti"}`,
        unknown > 0 && `di ${italian.number(unknown)} non sappiamo com’è andata`,
      ]
        .filter((text) => text !== false)
        .join("; ")
        .replace(/^./, (sign) => sign.toLocaleUpperCase("it"))
        .replace(/$/, "."),
    person: (many: number) =>
      many === 1
        ? "In 1 caso com’è andata lo dice la persona stessa."
        : `In ${italian.number(many)} casi com’è andata lo dice la persona stessa.`,
    referrals: (many: number) =>
      many === 1
        ? "Abbiamo accompagnato 1 persona da chi poteva aiutarla."
        : `Gli invii accompagnati sono ${italian.number(many)}.`,
    answer: (days: string, cases: number) =>
      cases < 5
        ? `Chi accoglie ha risposto in ${italian.number(cases)} ${cases === 1 ? "caso" : "casi"}: troppo pochi per dire in quanto tempo.`
        : `Di solito chi accoglie risponde in: ${days}.`,
    unmet: (many: number, label: string | undefined, area: string | undefined) =>
      `${many === 1 ? "C’è 1 bisogno" : `Ci sono ${italian.number(many)} bisogni`} a cui nessuno risponde${label ? `: più spesso ${label}${area ? `, a ${area}` : ""}` : ""}.`,
    noUnmet: "Non ci sono bisogni a cui nessuno risponde.",
    counts:
      "Un contatto è una persona che è venuta, ha chiamato, ha scritto o è stata incontrata: chi torna conta ogni volta. I bisogni sono quelli portati nel mese; com’è andata è fino a oggi. «Di più» e «di meno» si dicono solo quando la differenza è più grande di quella che fa il caso.",
    small:
      "Alcuni numeri sono piccoli: una persona in più o in meno li cambia molto, e chi conosce il posto potrebbe riconoscere qualcuno. Questa relazione è per chi lavora agli sportelli e per chi decide: non pubblicarla. Le cifre per tutti sono nella pagina pubblica.",
    publicPage: "Le cifre per tutti",
    figures: "Tutte le cifre",
    place: "Distretto",
    madeOn: (day: string) => `Cifre ${ofTheDay(day)}.`,
    day: (iso: string) =>
      new Intl.DateTimeFormat("it", { dateStyle: "long", timeZone: "UTC" }).format(Date.parse(iso)),
    what: "Che cosa",
    thisMonth: "Questo mese",
    monthBefore: "Il mese prima",
    contacts: "Contatti",
    needsCount: "Bisogni portati",
    solved: "Bisogni risolti, del tutto o in parte",
    open: "Bisogni ancora aperti",
    unmetCount: "Bisogni a cui nessuno risponde",
    referralsCount: "Invii accompagnati",
  },
  en: {
    title: (month: string) => `Report of ${month}`,
    lead: "What happened at the desks, in two minutes.",
    print: "Print with Ctrl+P (or ⌘P).",
    otherMonths: "Other months",
    earlier: "Month before",
    later: "Month after",
    goesOn: "The month is not over yet: the numbers will grow.",
    nobody: (month: string) => `Nobody came in ${month}.`,
    who: "Who came",
    asked: "What they asked",
    did: "What we did and what became of it",
    missing: "What is missing",
    note: "How to read the numbers",
    inFigures: "The month in figures",
    inFiguresCaption: "This month and the one before",
    came: (contacts: number, desks: number, month: string) =>
      `In ${month} we received ${contacts === 1 ? "1 contact" : `${english.number(contacts)} contacts`}${desks > 1 ? `, at ${desks} desks` : ""}.`,
    changed: (change: Change, contacts: number, month: string) =>
      ({
        double: `They are at least twice those of ${month} (${english.number(contacts)}).`,
        more: `They are more than in ${month} (${english.number(contacts)}).`,
        same: `They are about as many as in ${month} (${english.number(contacts)}).`,
        less: `They are fewer than in ${month} (${english.number(contacts)}).`,
        half: `They are half of those of ${month} or less (${english.number(contacts)}).`,
        "too-few": `In ${month} they were ${english.number(contacts)}: small numbers do not tell growth.`,
      })[change],
    first: (first: number, said: number) =>
      first === 0
        ? "Those who said so had been here before."
        : `${english.number(first)} of ${english.number(said)} came for the first time.`,
    age: ({ label, many, said }: Most) =>
      `By age, the largest group is “${label}”: ${english.number(many)} of ${english.number(said)}.`,
    household: ({ label, many, said }: Most) =>
      `By how they live, “${label}” is the most frequent answer: ${english.number(many)} of ${english.number(said)}.`,
    area: ({ label, many, said }: Most) =>
      `Most often they live in ${label}: ${english.number(many)} of ${english.number(said)}.`,
    onlySaid: "Only who said so is counted: nobody has to.",
    needs: (needs: number, terms: readonly NamedCount[]) =>
      needs === 0
        ? "No needs were written down."
        : `The needs brought are ${english.number(needs)}. ${
            terms.length > 0
              ? `The most frequent: ${joined(
                  "en-GB",
                  terms.map(({ label, many }) => `${label} (${english.number(many)})`),
                )}.`
              : ""
          }`,
    growing: (terms: readonly Compared[]) =>
      `Growing: ${joined(
        "en-GB",
        terms.map(
          ({ label, before, many }) => `${label} (from ${english.number(before)} to ${english.number(many)})`,
        ),
      )}.`,
    shrinking: (terms: readonly Compared[]) =>
      `Shrinking: ${joined(
        "en-GB",
        terms.map(
          ({ label, before, many }) => `${label} (from ${english.number(before)} to ${english.number(many)})`,
        ),
      )}.`,
    steady: "Against the month before no need grows or shrinks more than chance does.",
    done: (kinds: readonly NamedCount[]) =>
      `What we did most often: ${joined(
        "en-GB",
        kinds.map(({ label, many }) => `${label.toLowerCase()} (${english.number(many)})`),
      )}.`,
    fate: (solved: number, needs: number) =>
      `Until today ${english.number(solved)} of ${english.number(needs)} needs are met, wholly or partly.`,
    openAndNot: (open: number, notMet: number, unknown: number) =>
      [
        open > 0 && `${english.number(open)} still open`,
        notMet > 0 && `${english.number(notMet)} not met`,
        unknown > 0 && `of ${english.number(unknown)} we do not know`,
      ]
        .filter((text) => text !== false)
        .join("; ")
        .replace(/^./, (sign) => sign.toUpperCase())
        .replace(/$/, "."),
    person: (many: number) =>
      `In ${english.number(many)} ${many === 1 ? "case" : "cases"} the person themselves says what became of it.`,
    referrals: (many: number) =>
      many === 1
        ? "We went with 1 person to somebody who could help."
        : `There were ${english.number(many)} warm hand-offs.`,
    answer: (days: string, cases: number) =>
      cases < 5
        ? `Providers answered in ${english.number(cases)} ${cases === 1 ? "case" : "cases"}: too few to say how fast.`
        : `Providers usually answer in: ${days}.`,
    unmet: (many: number, label: string | undefined, area: string | undefined) =>
      `${many === 1 ? "There is 1 need" : `There are ${english.number(many)} needs`} that nobody answers${label ? `: most often ${label}${area ? `, in ${area}` : ""}` : ""}.`,
    noUnmet: "There are no needs that nobody answers.",
    counts:
      "A contact is somebody who came, called, wrote or was met: who comes again counts each time. Needs are those brought in the month; what became of them is until today. “More” and “fewer” are said only when the difference is larger than chance.",
    small:
      "Some numbers are small: one person more or less changes them much, and who knows the place might recognize somebody. This report is for who works at the desks and who decides: do not publish it. Figures for everybody are on the public page.",
    publicPage: "The figures for everybody",
    figures: "All the figures",
    place: "District",
    madeOn: (day: string) => `Figures of ${day}.`,
    day: (iso: string) =>
      new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(Date.parse(iso)),
    what: "What",
    thisMonth: "This month",
    monthBefore: "The month before",
    contacts: "Contacts",
    needsCount: "Needs brought",
    solved: "Needs met, wholly or partly",
    open: "Needs still open",
    unmetCount: "Needs that nobody answers",
    referralsCount: "Warm hand-offs",
  },
});
