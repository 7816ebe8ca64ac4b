// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";

export const embeddedWords = inBothLanguages({
  it: {
    title: "L’agenda nel tuo sito",
    lead: "Che cosa si fa, sempre aggiornato, dentro le tue pagine.",
    codeTitle: "La riga da copiare",
    code: "Copiala dove vuoi che l’agenda si veda. Non usa cookie né script.",
    preview: "Come si vede",
    frameName: (site: string) => `Agenda di ${site}`,
    titleAll: (site: string) => `Che cosa si fa – ${site}`,
    by: (site: string) => `Tutta l’agenda su ${site}`,
    optionsTitle: "Che cosa mostrare",
    optionsCaption: "Parametri dell’indirizzo",
    option: "Parametro",
    does: "Che cosa fa",
    options: [
      ["luogo=ID", "solo un luogo: l’ID è nell’indirizzo della sua pagina"],
      ["ente=ID", "solo quello che organizza un’organizzazione"],
      ["lab=ID", "solo un laboratorio, con le sue riunioni aperte: l’ID è nell’indirizzo della sua pagina"],
      ["zona=CODICE", "solo un comune o un quartiere: il codice è nell’indirizzo dell’agenda filtrata"],
      ["quando=settimana", "oggi, domani, fine-settimana o settimana; senza, i prossimi quattordici giorni"],
      ["gratis=1, accessibile=1, famiglie=1, eta=8, tipo=corso", "come nell’agenda"],
    ] as [string, string][],
  },
  en: {
    title: "What’s on in your site",
    lead: "What is on, always up to date, within your own pages.",
    codeTitle: "The line to copy",
    code: "Copy it where you want the agenda to be seen. It uses no cookies and no scripts.",
    preview: "How it looks",
    frameName: (site: string) => `What’s on: ${site}`,
    titleAll: (site: string) => `What’s on – ${site}`,
    by: (site: string) => `Everything that is on at ${site}`,
    optionsTitle: "What to show",
    optionsCaption: "Parameters of the address",
    option: "Parameter",
    does: "What it does",
    options: [
      ["luogo=ID", "one place only: the ID is in the address of its page"],
      ["ente=ID", "only what an organization organizes"],
      ["lab=ID", "one lab only, with its open meetings: the ID is in the address of its page"],
      [
        "zona=CODE",
        "one municipality or neighbourhood only: the code is in the address of the filtered agenda",
      ],
      ["quando=settimana", "oggi, domani, fine-settimana or settimana; without it the coming fourteen days"],
      ["gratis=1, accessibile=1, famiglie=1, eta=8, tipo=corso", "as in the agenda"],
    ] as [string, string][],
  },
});
