// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";
import type { Leader } from "../lab/tie.ts";

export const tiesWords = inBothLanguages({
  it: {
    title: "Le attività",
    lead: "Quello che succede nei vostri posti è già vostro. Qui dici se non lo è, da quale porta si entra e chi conduce.",
    none: "Negli ultimi due mesi e nei prossimi due non c’è niente.",
    period: "Degli ultimi due mesi e dei prossimi due.",
    next: (when: string) => `prossima volta: ${when}`,
    last: (when: string) => `l’ultima volta: ${when}`,
    ours: "È del laboratorio",
    oursIs: { yes: "Sì, è nostra", no: "No, non è nostra" },
    door: "Si entra da questa porta",
    noDoor: "Da nessuna porta in particolare",
    network: "È di una micro rete",
    noNetwork: "No",
    leader: "Chi conduce",
    leaderUnknown: "Non lo sappiamo",
    leaders: {
      facilitators: "Chi tiene il laboratorio",
      together: "Insieme ai cittadini",
      citizens: "I cittadini da soli",
    } satisfies Record<Leader, string>,
    save: "Salva tutto",
    write: "Scrivi un’attività",
  },
  en: {
    title: "The activities",
    lead: "What happens at your places is yours already. Here you say if it is not, by which door people come and who leads.",
    none: "There is nothing in the last two months nor in the next two.",
    period: "Of the last two months and the next two.",
    next: (when: string) => `next: ${when}`,
    last: (when: string) => `last time: ${when}`,
    ours: "It is the lab’s",
    oursIs: { yes: "Yes, it is ours", no: "No, it is not ours" },
    door: "People come in by this door",
    noDoor: "By no door in particular",
    network: "It is a micro-network’s",
    noNetwork: "No",
    leader: "Who leads",
    leaderUnknown: "We do not know",
    leaders: {
      facilitators: "Who keeps the lab",
      together: "Together with citizens",
      citizens: "Citizens by themselves",
    },
    save: "Save all",
    write: "Write an activity",
  },
});
