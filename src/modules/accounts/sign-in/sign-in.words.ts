// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";

export const signInWords = inBothLanguages({
  it: {
    title: "Entra",
    lead: "Per chi tiene aggiornate le pagine o lavora agli sportelli. Per cercare aiuto non serve entrare.",
    email: "Il tuo indirizzo e-mail",
    emailHint: "Quello a cui è arrivato l’invito. Non c’è una password: ti scriviamo un link.",
    send: "Mandami il link",
    mistakes: "C’è qualcosa da correggere",
    emailMissing: "Scrivi il tuo indirizzo e-mail.",
    emailWrong: "Questo non sembra un indirizzo e-mail: controlla che ci siano la chiocciola e il punto.",
    sentTitle: "Guarda la tua posta",
    sentLead: "Ti abbiamo scritto. Apri il link che trovi nel messaggio, in questo stesso browser.",
    sentNotes: [
      "Il link vale 15 minuti da quando parte il messaggio, una volta sola.",
      "Non arriva? Guarda nella posta indesiderata, poi controlla di avere scritto bene l’indirizzo e chiedine un altro.",
    ],
    lateTitle: "Il messaggio arriverà più tardi",
    lateText:
      "In questo momento il server della posta non risponde. Il tuo messaggio è pronto e partirà appena possibile: i 15 minuti del link cominciano da allora. Non serve chiederne un altro.",
    readyTitle: "Il tuo link è pronto",
    outboxTitle: "Qui la posta non parte da sola",
    outboxText:
      "Questa installazione non ha un server di posta. Chiedi il link a chi la amministra: lo trova nella posta in uscita. Vale un giorno, una volta sola, in questo stesso browser.",
    askAgain: "Chiedi un altro link",
    confirmTitle: "Sei tu?",
    confirmLead: "Premi il pulsante per entrare da questo browser.",
    enter: "Entra",
    unknown: {
      title: "Questo link non apre niente",
      text: "Forse si è spezzato copiandolo, o è troppo vecchio. Chiedine uno nuovo qui sotto.",
    },
    used: {
      title: "Questo link è già stato usato",
      text: "Ogni link vale una volta sola. Se non lo hai usato tu, chiedi a chi amministra il sito di controllare i tuoi accessi. Per entrare adesso, chiedine uno nuovo.",
    },
    expired: {
      title: "Questo link è scaduto",
      text: "Vale 15 minuti da quando parte il messaggio. Chiedine uno nuovo: arriva subito.",
    },
    "other-browser": {
      title: "Questo link è di un altro browser",
      text: "Per sicurezza apre solo il browser da cui è stato chiesto: torna lì e aprilo da lì. Se vuoi entrare da qui, chiedine uno nuovo da questa pagina.",
    },
    tooManyTitle: "Hai chiesto molti link in poco tempo",
    tooManyText: (minutes: number) =>
      minutes === 1
        ? "Aspetta un minuto e riprova. Intanto guarda se uno di quelli già chiesti è arrivato."
        : `Aspetta ${minutes} minuti e riprova. Intanto guarda se uno di quelli già chiesti è arrivato.`,
    lockedTitle: "Schermo bloccato",
    lockedLead: "Chi stava lavorando qui può riprendere da dove era.",
    unlock: "Mandami un link per riprendere",
    notMe: "Non sono io: esci",
    leaveTitle: "Vuoi uscire?",
    leave: "Esci",
    leftTitle: "Il tuo accesso è chiuso",
    leftLead: "Su questo browser non ne resta niente.",
    home: "Vai alla pagina iniziale",
    outbox: {
      title: "Posta in uscita",
      lead: "Questa installazione non ha un server di posta: i messaggi restano qui. Consegnali tu, di persona. Si cancellano dopo 30 giorni.",
      empty: "Non c’è nessun messaggio",
      emptyText: "Quando qualcuno chiede di entrare o riceve un invito, il messaggio compare qui.",
      to: "A",
      written: "Scritto",
    },
  },
  en: {
    title: "Sign in",
    lead: "For those who keep the pages up to date or work at a desk. You need not sign in to look for help.",
    email: "Your e-mail address",
    emailHint: "The one you were invited with. There is no password: we write you a link.",
    send: "Send me the link",
    mistakes: "There is something to put right",
    emailMissing: "Write your e-mail address.",
    emailWrong: "This does not look like an e-mail address: check that the at sign and the dot are there.",
    sentTitle: "Look at your mail",
    sentLead: "We have written to you. Open the link in the message, in this same browser.",
    sentNotes: [
      "The link is good for 15 minutes from when the message leaves, once.",
      "It does not arrive? Look in the unwanted mail, then check that you wrote the address well and ask for another.",
    ],
    lateTitle: "The message will arrive later",
    lateText:
      "Right now the mail server does not answer. Your message is ready and will leave as soon as possible: the link’s 15 minutes begin then. You need not ask for another.",
    readyTitle: "Your link is ready",
    outboxTitle: "Here mail does not leave by itself",
    outboxText:
      "This installation has no mail server. Ask whoever administers it for the link: it is in their outbox. It is good for a day, once, in this same browser.",
    askAgain: "Ask for another link",
    confirmTitle: "Is it you?",
    confirmLead: "Press the button to sign in from this browser.",
    enter: "Sign in",
    unknown: {
      title: "This link opens nothing",
      text: "It may have been cut when it was copied, or it is too old. Ask for a new one below.",
    },
    used: {
      title: "This link has already been used",
      text: "Each link is good once. If it was not you, ask whoever administers the site to check your accesses. To sign in now, ask for a new one.",
    },
    expired: {
      title: "This link has expired",
      text: "It is good for 15 minutes from when the message leaves. Ask for a new one: it arrives at once.",
    },
    "other-browser": {
      title: "This link belongs to another browser",
      text: "For safety it opens only in the browser that asked for it: go back there and open it from there. If you want to sign in from here, ask for a new one on this page.",
    },
    tooManyTitle: "You asked for many links in a short time",
    tooManyText: (minutes: number) =>
      minutes === 1
        ? "Wait a minute and try again. Meanwhile see whether one of those you asked for has arrived."
        : `Wait ${minutes} minutes and try again. Meanwhile see whether one of those you asked for has arrived.`,
    lockedTitle: "Screen locked",
    lockedLead: "Whoever was working here can take up where they were.",
    unlock: "Send me a link to go on",
    notMe: "It is not me: sign out",
    leaveTitle: "Do you want to sign out?",
    leave: "Sign out",
    leftTitle: "You are signed out",
    leftLead: "Nothing of your access is left on this browser.",
    home: "Go to the home page",
    outbox: {
      title: "Outbox",
      lead: "This installation has no mail server: messages stay here. Hand them over yourself. They are deleted after 30 days.",
      empty: "There is no message",
      emptyText: "When somebody asks to sign in or is invited, the message appears here.",
      to: "To",
      written: "Written",
    },
  },
});
