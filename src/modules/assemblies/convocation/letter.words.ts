// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";

export type MeetingSaid = {
  site: string;
  called: string;
  assembly: string;
  when: string;
  where: string | undefined;
  link: string | undefined;
  agenda: readonly string[];
  reason: string | null;
  page: string;
  papers: number;
};

export const convocationWords = inBothLanguages({
  it: {
    subjects: {
      called: (assembly: string, when: string) => `${assembly}: riunione ${when}`,
      changed: (assembly: string) => `${assembly}: la riunione cambia`,
      cancelled: (assembly: string) => `${assembly}: riunione annullata`,
      reminder: (assembly: string) => `${assembly}: la riunione è tra poco`,
    },
    first: {
      called: (assembly: string) => `ci vediamo per una riunione di «${assembly}».`,
      changed: (assembly: string) => `la riunione di «${assembly}» cambia. Adesso è così:`,
      cancelled: (assembly: string) => `la riunione di «${assembly}» non si fa più.`,
      reminder: (assembly: string) => `ti ricordiamo la riunione di «${assembly}».`,
    },
    text: (first: string, said: MeetingSaid, isCancelled: boolean) =>
      [
        `Ciao ${said.called},`,
        "",
        first,
        "",
        `Quando: ${said.when}`,
        ...(said.where ? [`Dove: ${said.where}`] : []),
        ...(said.link && !isCancelled ? [`Da lontano: ${said.link}`] : []),
        ...(said.reason ? ["", `Perché: ${said.reason}`] : []),
        ...(said.agenda.length > 0 && !isCancelled
          ? ["", "Di che cosa parliamo:", ...said.agenda.map((title, at) => `${at + 1}. ${title}`)]
          : []),
        ...(isCancelled
          ? []
          : [
              "",
              said.papers > 0
                ? "Dì se ci sei, leggi le carte o scegli chi parla per te:"
                : "Dì se ci sei, o scegli chi parla per te:",
            ]),
        ...(isCancelled ? ["", "La tua pagina:"] : []),
        said.page,
        "",
        said.site,
        "",
      ].join("\n"),
  },
  en: {
    subjects: {
      called: (assembly: string, when: string) => `${assembly}: meeting ${when}`,
      changed: (assembly: string) => `${assembly}: the meeting changes`,
      cancelled: (assembly: string) => `${assembly}: meeting cancelled`,
      reminder: (assembly: string) => `${assembly}: the meeting is soon`,
    },
    first: {
      called: (assembly: string) => `there is a meeting of “${assembly}”.`,
      changed: (assembly: string) => `the meeting of “${assembly}” changes. Now it is so:`,
      cancelled: (assembly: string) => `the meeting of “${assembly}” does not take place.`,
      reminder: (assembly: string) => `we remind you of the meeting of “${assembly}”.`,
    },
    text: (first: string, said: MeetingSaid, isCancelled: boolean) =>
      [
        `Hello ${said.called},`,
        "",
        first,
        "",
        `When: ${said.when}`,
        ...(said.where ? [`Where: ${said.where}`] : []),
        ...(said.link && !isCancelled ? [`From afar: ${said.link}`] : []),
        ...(said.reason ? ["", `Why: ${said.reason}`] : []),
        ...(said.agenda.length > 0 && !isCancelled
          ? ["", "What we talk about:", ...said.agenda.map((title, at) => `${at + 1}. ${title}`)]
          : []),
        ...(isCancelled
          ? []
          : [
              "",
              said.papers > 0
                ? "Say whether you come, read the papers or choose who speaks for you:"
                : "Say whether you come, or choose who speaks for you:",
            ]),
        ...(isCancelled ? ["", "Your page:"] : []),
        said.page,
        "",
        said.site,
        "",
      ].join("\n"),
  },
});
