// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "./foundation/words/words.ts";

export const mainWords = inBothLanguages({
  it: {
    listening: (address: string) => `Trama risponde su ${address}`,
    loadingDemonstration: "Carico il territorio di dimostrazione…",
    demonstrationIsWhole: "La dimostrazione è completa: ci sono anche i mesi passati.",
    stopping: "Mi fermo: finisco le richieste in corso. Premi ancora Ctrl-C per non aspettare.",
    stopped: "Trama si è fermata.",
    portInUse: (port: number) =>
      `La porta ${port} è già usata da un altro programma (forse Trama è già accesa). Fermalo, o scegli un’altra porta con PORT.`,
    portNotAllowed: (port: number) =>
      `Questo utente non può usare la porta ${port}. Scegline una da 1024 in su con PORT.`,
    hostNotHere: (host: string) =>
      `Questa macchina non ha l’indirizzo «${host}». Correggi HOST, per esempio 127.0.0.1.`,
  },
  en: {
    listening: (address: string) => `Trama answers at ${address}`,
    loadingDemonstration: "Loading the demonstration territory…",
    demonstrationIsWhole: "The demonstration is whole: the past months are there too.",
    stopping: "Stopping: finishing the requests under way. Press Ctrl-C again not to wait.",
    stopped: "Trama has stopped.",
    portInUse: (port: number) =>
      `Port ${port} is already used by another program (perhaps Trama is already running). Stop it, or choose another port with PORT.`,
    portNotAllowed: (port: number) =>
      `This user may not use port ${port}. Choose one from 1024 up with PORT.`,
    hostNotHere: (host: string) =>
      `This machine does not have the address "${host}". Put HOST right, for example 127.0.0.1.`,
  },
});
