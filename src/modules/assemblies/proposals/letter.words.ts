// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";

type News = {
  site: string;
  assembly: string;
  title: string;
  what: string;
  answer: string | null;
  page: string | undefined;
};
type Arrived = { site: string; assembly: string; title: string; page: string };
type Receipt = { site: string; assembly: string; address: string };

const asList = (title: string, lines: readonly string[]) =>
  lines.length === 0 ? [] : ["", title, ...lines.map((line) => `– ${line}`)];

export const itemLetterWords = inBothLanguages({
  it: {
    receiptSubject: (assembly: string) => `La tua proposta per «${assembly}» è arrivata`,
    receipt: ({ site, assembly, address }: Receipt) =>
      `Ciao,\n\nil punto che proponi per «${assembly}» è arrivato.\n\nQui leggi che cosa ne è, fino a che cosa si decide:\n${address}\n\nSe non hai mandato niente tu, non serve fare nulla.\n\n${site}\n`,
    toKeeperSubject: (assembly: string) => `«${assembly}»: qualcuno propone un punto`,
    toKeeper: ({ site, assembly, title, page }: Arrived) =>
      `Ciao,\n\nper «${assembly}» è arrivata una proposta:\n«${title}»\n\nQui la leggi e rispondi:\n${page}\n\nHai ricevuto questa lettera perché tieni questa assemblea.\n\n${site}\n`,
    newsSubject: (assembly: string) => `«${assembly}»: notizie del punto che hai proposto`,
    newsText: ({ site, assembly, title, what, answer, page }: News) =>
      `Ciao,\n\navevi proposto a «${assembly}»:\n«${title}»\n\n${what}\n${answer ? `\nCi hanno scritto:\n${answer}\n` : ""}${page ? `\nLa riunione:\n${page}\n` : ""}\nGrazie di averci pensato.\n\n${site}\n`,
    placed: (when: string) => `È all’ordine del giorno della riunione di ${when}.`,
    news: {
      accepted: "È stato accolto: andrà in una delle prossime riunioni.",
      declined: "Non è stato accolto.",
      joined: "È stato unito a un altro punto che chiede una cosa simile.",
      postponed: "La riunione l’ha rimandato: se ne parla più avanti.",
    },
    discussed: (decided: readonly string[]) =>
      ["La riunione ne ha parlato.", ...asList("Si è deciso:", decided)].join("\n"),
  },
  en: {
    receiptSubject: (assembly: string) => `Your proposal for “${assembly}” has arrived`,
    receipt: ({ site, assembly, address }: Receipt) =>
      `Hello,\n\nthe point that you propose for “${assembly}” has arrived.\n\nHere you read what becomes of it, up to what is decided:\n${address}\n\nIf you did not send anything, nothing needs doing.\n\n${site}\n`,
    toKeeperSubject: (assembly: string) => `“${assembly}”: somebody proposes a point`,
    toKeeper: ({ site, assembly, title, page }: Arrived) =>
      `Hello,\n\na proposal has arrived for “${assembly}”:\n“${title}”\n\nHere you read it and answer:\n${page}\n\nYou get this letter because you keep this assembly.\n\n${site}\n`,
    newsSubject: (assembly: string) => `“${assembly}”: news of the point you proposed`,
    newsText: ({ site, assembly, title, what, answer, page }: News) =>
      `Hello,\n\nyou proposed to “${assembly}”:\n“${title}”\n\n${what}\n${answer ? `\nThey wrote:\n${answer}\n` : ""}${page ? `\nThe meeting:\n${page}\n` : ""}\nThank you for thinking of it.\n\n${site}\n`,
    placed: (when: string) => `It is on the agenda of the meeting of ${when}.`,
    news: {
      accepted: "It was accepted: it goes to one of the next meetings.",
      declined: "It was not accepted.",
      joined: "It was joined to another point that asks for something similar.",
      postponed: "The meeting put it off: it will be talked about later.",
    },
    discussed: (decided: readonly string[]) =>
      ["The meeting talked about it.", ...asList("It was decided:", decided)].join("\n"),
  },
});
