// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../src/foundation/words/words.ts";

export const adoptWords = inBothLanguages({
  it: {
    usage: 'Scrivi il nome del tuo territorio: npm run adopt -- "Ambito di Pavia"',
    done: (name: string, gone: number) =>
      `Ora questa installazione è di «${name}». Tolte ${gone} schede di dimostrazione. Carica i tuoi dati con: npm run import -- FILE…`,
  },
  en: {
    usage: 'Say the name of your territory: npm run adopt -- "Ambito di Pavia"',
    done: (name: string, gone: number) =>
      `This installation now belongs to “${name}”. ${gone} records of the demonstration were taken away. Load your data with: npm run import -- FILE…`,
  },
});
