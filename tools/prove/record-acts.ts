// SPDX-License-Identifier: AGPL-3.0-or-later
import { setTimeout as pause } from "node:timers/promises";

import { led, shown, whileAwayMs, type Act, type Writing } from "./act.ts";
import { Unanswered, formIn, type Answer, type Browser } from "./browser.ts";

/** What somebody who administers writes in the directory. */
export const recordActs = {
  draft: async (writing) => {
    const { path, form } = await newService(writing);
    const { browser, entry } = writing;
    led(writing, await browser.post(path, { ...form, name: entry.mark, azione: "salva" }), /salvata=1/);
  },
  publication: async (writing) => {
    const { path, form } = await newService(writing);
    const { ledger, entry } = writing;
    await publish(writing, path, { ...form, name: entry.mark, description: "Prova." });
    ledger.published.push(entry.recordId!);
  },
  change: async (writing) => {
    const { browser, ledger, entry, chance } = writing;
    entry.recordId = chance.oneOf(ledger.published);
    const path = `/redazione/servizi/${entry.recordId}`;
    const form = formIn(shown(writing, await browser.get(path)).html, "description");
    await publish(writing, path, { ...form, description: entry.mark });
  },
  synonym: async (writing) => {
    const { browser, entry } = writing;
    const fields = { parola: entry.mark, significa: "assistenza domiciliare", prova: "" };
    led(writing, await browser.post("/redazione/parole", fields), /fatto=salvato/);
  },
  letter: async (writing) => {
    const { browser, entry } = writing;
    const fields = { email: `${entry.mark}@example.org` };
    // A browser that is nobody's: whoever is in is not asked.
    led(writing, await browser.post("/entra", fields), /\/entra\/inviato/);
  },
  report: async (writing) => {
    const { browser, ledger, entry, chance } = writing;
    const service = ledger.published.length > 0 ? chance.oneOf(ledger.published) : undefined;
    const path = service === undefined ? "/segnala/nuovo" : `/segnala/servizi/${service}?cosa=hours`;
    const form = formIn(shown(writing, await browser.get(path)).html, "soprannome");
    const told: Record<string, string> =
      service === undefined ? { tipo: "service", name: entry.mark } : { nota: entry.mark };
    const fields = { ...form, ...told };
    led(writing, await browser.post(path.split("?")[0]!, fields), /\/segnalazioni\//);
  },
  upload: async (writing) => {
    const { browser, entry } = writing;
    const content = `nome,descrizione\n${entry.mark} caricata,Prova`;
    const file = { name: `servizi-${entry.mark}.csv`, content };
    const { place } = led(writing, await browser.upload("/redazione/carica", file), uploaded);
    await untilRead(browser, place);
    led(writing, await browser.post(`${place}/conferma`, {}), uploaded);
    if (!(await untilRead(browser, place)).html.includes("Caricato")) throw new Unanswered("not loaded yet");
  },
} satisfies Record<string, Act>;

const uploaded = /\/redazione\/carica\/[0-9a-f-]{36}$/;
const readWithinMs = 30_000;

/** A page that says it is still at work asks itself again: so does whoever waits for it, whatever happens meanwhile. */
async function untilRead(browser: Browser, path: string): Promise<Answer> {
  const began = performance.now();
  for (;;) {
    const answer = await browser.get(path).catch((error: unknown) => {
      if (!(error instanceof Unanswered)) throw error;
      return undefined;
    });
    if (answer?.status === 200 && !answer.headers["refresh"]) return answer;
    if (performance.now() - began > readWithinMs) throw new Unanswered("not read in time");
    await pause(whileAwayMs);
  }
}

/** A new service's address and its form as it is shown. */
async function newService(writing: Writing) {
  const { browser, entry } = writing;
  const begun = led(
    writing,
    await browser.get("/redazione/servizi/nuova"),
    /\/redazione\/servizi\/[0-9a-f-]{36}/,
  );
  const path = begun.place.split("?")[0]!;
  entry.recordId = path.split("/").at(-1)!;
  return { path, form: formIn(shown(writing, await browser.get(begun.place)).html, "description") };
}

/** As a person does: the form, then the button under the summary. */
async function publish(
  writing: Writing,
  path: string,
  fields: Record<string, string | string[]>,
): Promise<void> {
  const { browser } = writing;
  led(writing, await browser.post(path, { ...fields, azione: "pubblica" }), /\/riepilogo$/);
  const published = await browser.post(`${path}/pubblicazione`, {});
  // Two writers on one record: who comes second is asked, and this one leaves it at that.
  if (published.status === 409) throw new Unanswered("somebody was quicker");
  led(writing, published, /fatto=published/);
}
