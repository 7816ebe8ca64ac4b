// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";

/** The diary as everybody reads it, and what becomes of one's own notes. */
export const publicWords = inBothLanguages({
  it: {
    labs: "Laboratori",
    nothing: "Qui non c’è ancora niente da leggere",
    backTo: (lab: string) => `Torna a ${lab}`,
    withTag: (tag: string) => `Solo le note con «${tag}».`,
    allTags: "Tutte",
    own: "Le tue note di diario",
    ownLead: "Quello che hai scritto nei diari dei laboratori, anche dove non conduci più.",
    me: "La tua pagina",
    ownNothing: "Non hai scritto in nessun diario",
    ownNothingHint: "Chi conduce un laboratorio lo trova nelle pagine del laboratorio.",
    counted: (all: number, secret: number) =>
      `${all === 1 ? "1 nota" : `${all} note`}, ${secret === 1 ? "1 privata" : `${secret} private`}.`,
    markdown: "Scarica tutto (Markdown)",
    openDiary: "Apri il diario",
    ifErased: "Se cancelli il tuo account, le tue note private di questo laboratorio",
    choices: { erase: "si cancellano", team: "restano al gruppo" },
    saveChoice: "Salva la scelta",
    leaveTitle: "Lasci il laboratorio?",
    leaveLead: "Puoi sistemare adesso le note private. Quelle del gruppo e quelle pubbliche restano.",
    leaveTeam: "Lasciale al gruppo",
    leaveErase: "Cancellale per sempre",
    done: { scelta: "Salvato.", gruppo: "Ora le legge il gruppo.", cancellate: "Cancellate." } as Record<
      string,
      string
    >,
  },
  en: {
    labs: "Labs",
    nothing: "Nothing to read here yet",
    backTo: (lab: string) => `Back to ${lab}`,
    withTag: (tag: string) => `Only the notes with “${tag}”.`,
    allTags: "All",
    own: "Your diary notes",
    ownLead: "What you wrote in the diaries of labs, also where you lead no more.",
    me: "Your page",
    ownNothing: "You wrote in no diary",
    ownNothingHint: "Who leads a lab finds it among the lab’s pages.",
    counted: (all: number, secret: number) => `${all === 1 ? "1 note" : `${all} notes`}, ${secret} private.`,
    markdown: "Download all (Markdown)",
    openDiary: "Open the diary",
    ifErased: "If you erase your account, your private notes of this lab",
    choices: { erase: "are erased", team: "stay with the team" },
    saveChoice: "Save the choice",
    leaveTitle: "Are you leaving the lab?",
    leaveLead: "You can settle your private notes now. Those of the team and the public ones stay.",
    leaveTeam: "Leave them to the team",
    leaveErase: "Erase them for ever",
    done: { scelta: "Saved.", gruppo: "Now the team reads them.", cancellate: "Erased." } as Record<
      string,
      string
    >,
  },
});
