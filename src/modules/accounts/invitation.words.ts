// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../foundation/words/words.ts";

type Mail = { thing: string; inviter: string | null; link: string; until: string };

export const invitationWords = inBothLanguages({
  it: {
    people: "Persone",
    title: "Invita qualcuno",
    toWhat: "A che cosa vuoi invitare?",
    titleFor: (role: string) => `Invita: ${role}`,
    otherRole: "Scegli un altro ruolo",
    thing: "Di che cosa",
    thingHint: "Il ruolo vale solo per questa.",
    search: "Cerca il nome",
    searchButton: "Cerca",
    searchHint: "Sono tante: scrivi una parte del nome.",
    found: (shown: number, all: number) => `Nell’elenco: ${shown} di ${all}`,
    noThings: "Non c’è ancora niente a cui invitare per questo ruolo.",
    email: "Indirizzo e-mail",
    emailHint:
      "Le scriviamo noi, e solo chi ha questo indirizzo può accettare. Se lo lasci vuoto ti diamo un collegamento da consegnare.",
    until: "Fino a quando (facoltativo)",
    untilHint: "L’ultimo giorno in cui il ruolo vale. Vuoto: finché qualcuno lo chiude.",
    send: "Prepara l’invito",
    mistakesTitle: "Manca qualcosa",
    mistakes: {
      role: "Scegli un ruolo tra quelli che puoi dare.",
      thing: "Scegli di che cosa, dall’elenco.",
      email: "Scrivi un indirizzo intero, come nome@esempio.it, o lascia vuoto.",
      date: "Scrivi una data che esiste, da oggi in poi, o lascia vuoto.",
    },
    ready: "L’invito è pronto",
    readyLead: (role: string) => `Per il ruolo «${role}».`,
    linkNow: "Il collegamento è questo. Copialo adesso: non lo possiamo mostrare un’altra volta.",
    linkGone:
      "Il collegamento si vede solo subito dopo l’invito. Se l’hai perso, ritira questo invito e preparane un altro.",
    linkLabel: "Collegamento da consegnare",
    mailed: (email: string) => `Abbiamo scritto a ${email}.`,
    onlyOnce: (until: string) => `Si usa una volta sola e vale fino al ${until}.`,
    states: {
      waiting: "In attesa",
      accepted: "Accettato",
      withdrawn: "Ritirato",
      expired: "Scaduto",
    },
    state: "Stato",
    withdraw: "Ritira l’invito",
    back: "Torna a chi lavora qui",
    answer: {
      title: "Hai un invito",
      invites: (inviter: string | null, role: string) =>
        `${inviter ?? "Una persona che lavora qui"} ti invita: ${role}.`,
      youMay: "Con questo ruolo puoi",
      until: (day: string) => `Il ruolo vale fino al ${day}.`,
      accept: "Accetta l’invito",
      signIn: "Per accettare, dicci chi sei",
      signInHint:
        "Ti mandiamo un collegamento per entrare. Aprilo in questo stesso browser: torni qui e accetti.",
      yourEmail: "Il tuo indirizzo e-mail",
      sendLink: "Mandami il collegamento",
      alreadyIn: "Hai già un account? Entra e torni qui.",
      enter: "Entra",
      register: "Che cosa teniamo di te",
      emailMistake: "Scrivi il tuo indirizzo intero, come nome@esempio.it.",
      over: {
        accepted: {
          title: "Questo invito è già stato usato",
          hint: "Un invito vale una volta sola. Se l’hai usato tu, entra: il ruolo c’è già. Altrimenti chiedine un altro a chi ti ha invitato.",
        },
        withdrawn: {
          title: "Questo invito è stato ritirato",
          hint: "Chi ti ha invitato ha cambiato idea o ne ha fatto un altro. Chiedi a lui o a lei.",
        },
        expired: {
          title: "Questo invito è scaduto",
          hint: "Valeva due settimane. Chiedine un altro a chi ti ha invitato.",
        },
        unknown: {
          title: "Questo invito non c’è",
          hint: "Forse il collegamento è arrivato a pezzi. Copialo intero, o chiedine un altro a chi ti ha invitato.",
        },
        forAnother: {
          title: "Questo invito è per un altro indirizzo",
          hint: "Chi ti ha invitato l’ha mandato a un indirizzo diverso da quello con cui sei qui. Entra con quello, o chiedi un invito per questo.",
        },
      },
    },
    mail: {
      subject: "Hai un invito",
      text: ({ thing, inviter, link, until }: Mail) =>
        `${inviter ?? "Una persona che lavora qui"} ti invita: ${thing}.\n\nPer vedere l’invito e accettare apri questo collegamento:\n${link}\n\nVale una volta sola, per questo indirizzo, fino al ${until}.\n\nSe non aspettavi questo invito puoi ignorarlo: senza di te non succede niente.\n`,
    },
  },
  en: {
    people: "People",
    title: "Invite somebody",
    toWhat: "What would you like to invite to?",
    titleFor: (role: string) => `Invite: ${role}`,
    otherRole: "Choose another role",
    thing: "Of what",
    thingHint: "The role counts only for this one.",
    search: "Search for the name",
    searchButton: "Search",
    searchHint: "There are many: write a part of the name.",
    found: (shown: number, all: number) => `In the list: ${shown} of ${all}`,
    noThings: "There is nothing to invite to for this role yet.",
    email: "E-mail address",
    emailHint:
      "We write to them, and only who has this address can accept. Leave it empty and we give you a link to hand over.",
    until: "Until when (optional)",
    untilHint: "The last day on which the role counts. Empty: until somebody ends it.",
    send: "Prepare the invitation",
    mistakesTitle: "Something is missing",
    mistakes: {
      role: "Choose a role among those you can give.",
      thing: "Choose of what, from the list.",
      email: "Write a whole address, such as name@example.org, or leave it empty.",
      date: "Write a date that exists, from today on, or leave it empty.",
    },
    ready: "The invitation is ready",
    readyLead: (role: string) => `For the role “${role}”.`,
    linkNow: "This is the link. Copy it now: we cannot show it again.",
    linkGone:
      "The link is shown only right after the invitation. If you lost it, withdraw this invitation and prepare another.",
    linkLabel: "Link to hand over",
    mailed: (email: string) => `We wrote to ${email}.`,
    onlyOnce: (until: string) => `It is used once and is valid until ${until}.`,
    states: {
      waiting: "Waiting",
      accepted: "Accepted",
      withdrawn: "Withdrawn",
      expired: "Expired",
    },
    state: "State",
    withdraw: "Withdraw the invitation",
    back: "Back to who works here",
    answer: {
      title: "You have an invitation",
      invites: (inviter: string | null, role: string) =>
        `${inviter ?? "Somebody who works here"} invites you: ${role}.`,
      youMay: "With this role you can",
      until: (day: string) => `The role counts until ${day}.`,
      accept: "Accept the invitation",
      signIn: "To accept, tell us who you are",
      signInHint: "We send you a sign-in link. Open it in this same browser: you come back here and accept.",
      yourEmail: "Your e-mail address",
      sendLink: "Send me the link",
      alreadyIn: "Already have an account? Sign in and you come back here.",
      enter: "Sign in",
      register: "What we keep about you",
      emailMistake: "Write your whole address, such as name@example.org.",
      over: {
        accepted: {
          title: "This invitation was already used",
          hint: "An invitation counts once. If it was you, sign in: the role is already there. Otherwise ask for another from who invited you.",
        },
        withdrawn: {
          title: "This invitation was withdrawn",
          hint: "Who invited you changed their mind or made another. Ask them.",
        },
        expired: {
          title: "This invitation has expired",
          hint: "It was valid for two weeks. Ask for another from who invited you.",
        },
        unknown: {
          title: "There is no such invitation",
          hint: "The link may have arrived in pieces. Copy the whole of it, or ask for another from who invited you.",
        },
        forAnother: {
          title: "This invitation is for another address",
          hint: "Who invited you sent it to an address other than the one you are here with. Sign in with that one, or ask for an invitation for this.",
        },
      },
    },
    mail: {
      subject: "You have an invitation",
      text: ({ thing, inviter, link, until }: Mail) =>
        `${inviter ?? "Somebody who works here"} invites you: ${thing}.\n\nTo see the invitation and accept it, open this link:\n${link}\n\nIt counts once, for this address, until ${until}.\n\nIf you did not expect this invitation you can ignore it: without you nothing happens.\n`,
    },
  },
});
