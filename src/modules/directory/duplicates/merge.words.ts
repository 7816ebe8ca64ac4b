// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";

export const mergeWords = inBothLanguages({
  it: {
    title: "Confronta due schede",
    why: "Si somigliano per:",
    notAlike: "Il confronto non trova niente in comune: guarda bene prima di unirle.",
    table: "Le due schede",
    what: "Che cosa",
    record: (letter: string) => `Scheda ${letter}`,
    name: "Nome",
    organization: "Organizzazione",
    checked: "Ultima verifica",
    never: "mai",
    standing: "Che cosa ci sta sopra",
    nothing: "niente",
    things: (count: number) => (count === 1 ? "una scheda" : `${count} schede`),
    pages: "Pagine",
    publicPage: "pagina pubblica",
    form: "modifica",
    keep: "Quale scheda resta?",
    keepHint: "Resta il suo indirizzo. Chi apre l’altro arriva qui.",
    keepOption: (letter: string, name: string) => `Scheda ${letter}: ${name}`,
    differences: "Che cosa si legge dopo",
    differencesLead:
      "Per ogni differenza scegli che cosa tenere. Proponiamo quello verificato più di recente, o il più completo.",
    noDifferences: "Le due schede dicono le stesse cose.",
    from: (letter: string) => `dalla scheda ${letter}`,
    both: "Tutti e due, insieme",
    bothHint: "Quello che c’è in tutte e due si scrive una volta sola.",
    empty: "niente",
    part: (label: string, value: string) => `${label}: ${value}`,
    happens: "Che cosa succede",
    moves: (count: number) =>
      count === 0
        ? "Niente sta sulla scheda che va via."
        : count === 1
          ? "Una scheda che sta su quella che va via passa all’altra."
          : `${count} schede che stanno su quella che va via passano all’altra.`,
    contactsFollow: "I referenti e gli inviti dell’organizzazione che va via passano all’altra.",
    contactsBlock:
      "Una delle due organizzazioni ha dei referenti, che passerebbero all’altra: le unisce il distretto, o chi amministra.",
    reportsFollow: "Le segnalazioni e le richieste che aspettano passano all’altra.",
    redirects: "Il vecchio indirizzo porta alla scheda che resta. Le verifiche più recenti si tengono.",
    canUndo: "Puoi separarle di nuovo quando vuoi.",
    reserved: "Una delle due ha l’indirizzo riservato: lasciala così se non sei sicuro.",
    merge: "Unisci",
    apart: "Non sono doppioni",
    back: "Torna ai doppioni",
    movedOn:
      "Intanto qualcosa è cambiato e niente è stato unito. Ecco come sono adesso le due schede: guarda di nuovo.",
    cannotRead: (what: string) => `Con queste scelte la scheda non si può pubblicare: controlla ${what}.`,
    merged: (gone: string, survivor: string) => `«${gone}» è stata unita a «${survivor}»`,
    mergedNow: "Fatto: le due schede sono una sola.",
    mergedOn: (when: string, who: string) => `${when}, ${who}.`,
    seeSurvivor: "Vedi la scheda che resta",
    movedList: "Passate all’altra",
    undo: "Separale di nuovo",
    undoHint:
      "La scheda torna com’era, con il suo indirizzo. Quello che qualcuno ha cambiato dopo resta cambiato, e te lo diciamo.",
    undone: "Le due schede sono di nuovo separate.",
    staying: "Non è tornato com’era, perché qualcuno l’ha cambiato dopo:",
    seeGone: "Vedi la scheda che è tornata",
    reasons: {
      "already-merged": "Una delle due è già stata unita a un’altra.",
      "already-apart": "Sono già state separate.",
      "survivor-is-merged":
        "La scheda che era rimasta è stata a sua volta unita a un’altra: prima separa quelle.",
      "survivor-is-gone": "La scheda che era rimasta è stata ritirata: prima rimettila, dalla sua storia.",
      "came-back": "La scheda che era andata via è già stata rimessa, dalla sua storia.",
      "points-to-nothing": "Qualcosa a cui una delle due rimanda non c’è più: aggiornala, poi riprova.",
    } as Record<string, string>,
  },
  en: {
    title: "Compare two records",
    why: "They are alike by:",
    notAlike: "The comparison finds nothing in common: look well before you merge them.",
    table: "The two records",
    what: "What",
    record: (letter: string) => `Record ${letter}`,
    name: "Name",
    organization: "Organization",
    checked: "Last checked",
    never: "never",
    standing: "What stands on it",
    nothing: "nothing",
    things: (count: number) => (count === 1 ? "one record" : `${count} records`),
    pages: "Pages",
    publicPage: "public page",
    form: "edit",
    keep: "Which record stays?",
    keepHint: "Its address stays. Whoever opens the other arrives here.",
    keepOption: (letter: string, name: string) => `Record ${letter}: ${name}`,
    differences: "What will be read",
    differencesLead:
      "For each difference choose what to keep. We propose what was checked last, or what says more.",
    noDifferences: "The two records say the same.",
    from: (letter: string) => `from record ${letter}`,
    both: "Both, together",
    bothHint: "What is in both is written once.",
    empty: "nothing",
    part: (label: string, value: string) => `${label}: ${value}`,
    happens: "What happens",
    moves: (count: number) =>
      count === 0
        ? "Nothing stands on the record that goes."
        : count === 1
          ? "One record that stands on the one that goes moves to the other."
          : `${count} records that stand on the one that goes move to the other.`,
    contactsFollow: "Contacts and invitations of the organization that goes move to the other.",
    contactsBlock:
      "One of the two organizations has contacts, who would move to the other: the district merges them, or an administrator.",
    reportsFollow: "Reports and requests that wait move to the other.",
    redirects: "The old address leads to the record that stays. The latest checks are kept.",
    canUndo: "You can separate them again at any time.",
    reserved: "One of the two has a reserved address: leave it so unless you are sure.",
    merge: "Merge",
    apart: "They are not duplicates",
    back: "Back to the duplicates",
    movedOn:
      "Something changed in the meantime and nothing was merged. This is how the two records are now: look again.",
    cannotRead: (what: string) => `With these choices the record cannot be published: check ${what}.`,
    merged: (gone: string, survivor: string) => `“${gone}” was merged into “${survivor}”`,
    mergedNow: "Done: the two records are one.",
    mergedOn: (when: string, who: string) => `${when}, ${who}.`,
    seeSurvivor: "See the record that stays",
    movedList: "Moved to the other",
    undo: "Separate them again",
    undoHint:
      "The record comes back as it was, with its address. What somebody changed since stays changed, and you are told.",
    undone: "The two records are separate again.",
    staying: "Not as it was before, because somebody changed it since:",
    seeGone: "See the record that came back",
    reasons: {
      "already-merged": "One of the two was already merged into another.",
      "already-apart": "They were already separated.",
      "survivor-is-merged": "The record that stayed was itself merged into another: separate those first.",
      "survivor-is-gone": "The record that stayed was withdrawn: bring it back first, from its history.",
      "came-back": "The record that went was already brought back, from its history.",
      "points-to-nothing":
        "Something that one of the two points to is no longer there: update it, then try again.",
    } as Record<string, string>,
  },
});
