// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";

export const providerWords = inBothLanguages({
  it: {
    signIn: (name: string) => `Entra con ${name}`,
    link: (name: string) => `Collega ${name} al tuo account`,
    title: "Identità digitali",
    lead: (name: string) => `Con ${name} entri senza aspettare la posta.`,
    linked: "Collegate al tuo account",
    who: "Chi ti riconosce",
    since: "Da",
    act: "Che cosa puoi fare",
    unlink: "Scollega",
    unlinkMeans: "Se la scolleghi, con questa identità non entri più. Con il link per e-mail entri sempre.",
    toSignIn: "Entra con il link per e-mail",
    over: {
      away: {
        title: "Il servizio di identità non risponde",
        hint: "Scusa. Riprova tra qualche minuto, o entra con il link per e-mail.",
      },
      stopped: {
        title: "Non sei entrato",
        hint: "L’accesso con l’identità digitale si è fermato prima della fine. Puoi ricominciare quando vuoi.",
      },
      late: {
        title: "È passato troppo tempo",
        hint: "Questo ritorno non è più valido, o comincia in un altro browser. Ricomincia da qui.",
      },
      level: {
        title: "Serve un accesso più sicuro",
        hint: "Il livello con cui sei entrato non basta. Ricomincia e scegli un livello più alto, per esempio SPID 2.",
      },
      "no-account": {
        title: "Non hai ancora un account qui",
        hint: "Ti abbiamo riconosciuto, ma nessuno ti ha invitato. Chiedi un invito a chi lavora qui. Se un account ce l’hai, entra con il link per e-mail e collega l’identità dalla tua pagina.",
      },
      "belongs-to-another": {
        title: "Questa identità è di un altro account",
        hint: "È già collegata a un account diverso da quello con cui sei qui. Esci, poi entra con questa identità.",
      },
    },
  },
  en: {
    signIn: (name: string) => `Sign in with ${name}`,
    link: (name: string) => `Link ${name} to your account`,
    title: "Digital identities",
    lead: (name: string) => `With ${name} you sign in without waiting for mail.`,
    linked: "Linked to your account",
    who: "Who recognizes you",
    since: "Since",
    act: "What you can do",
    unlink: "Unlink",
    unlinkMeans: "Once unlinked, this identity no longer signs you in. The link by e-mail always does.",
    toSignIn: "Sign in with the link by e-mail",
    over: {
      away: {
        title: "The identity service does not answer",
        hint: "Sorry. Try again in some minutes, or sign in with the link by e-mail.",
      },
      stopped: {
        title: "You are not signed in",
        hint: "Signing in with your digital identity stopped before the end. You can begin again whenever you like.",
      },
      late: {
        title: "Too much time has passed",
        hint: "This way back is no longer valid, or began in another browser. Begin again from here.",
      },
      level: {
        title: "A safer sign-in is needed",
        hint: "The level you signed in with is not enough. Begin again and choose a higher one, such as SPID 2.",
      },
      "no-account": {
        title: "You have no account here yet",
        hint: "We recognized you, but nobody invited you. Ask somebody who works here for an invitation. If you have an account, sign in with the link by e-mail and link the identity from your page.",
      },
      "belongs-to-another": {
        title: "This identity belongs to another account",
        hint: "It is already linked to an account other than the one you are here with. Sign out, then sign in with this identity.",
      },
    },
  },
});
