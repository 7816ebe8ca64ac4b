// SPDX-License-Identifier: AGPL-3.0-or-later
import { setTimeout as pause } from "node:timers/promises";

import { NotThere, Unanswered, formIn, type Answer, type Browser } from "./browser.ts";
import { contactIdOf } from "./desk.ts";
import type { ActKind, Entry, Ledger } from "./ledger.ts";
import type { Chance } from "./chance.ts";

/** The product answered what it should not have. */
class Refused extends Error {}

/** What somebody who administers writes; contacts are for who works at a desk. */
const officeKinds = [
  "draft",
  "publication",
  "change",
  "synonym",
  "letter",
  "report",
  "upload",
] as const satisfies ActKind[];

/** Who finds nobody there tries again after a while. */
const whileAwayMs = 150;
/** How often a queue tries, at most, before this proof ends. */
const mostSends = 200;

type Writing = { browser: Browser; ledger: Ledger; entry: Entry; chance: Chance };

/** Somebody who is signed in and writes one thing after another until told to stop, whatever happens to the product. */
export async function keepWriting(
  browser: Browser,
  ledger: Ledger,
  chance: Chance,
  isOver: () => boolean,
  only: readonly ActKind[] = officeKinds,
): Promise<void> {
  while (!isOver()) {
    const kind = chance.oneOf(only);
    const entry = ledger.begin(kind === "change" && ledger.published.length === 0 ? "publication" : kind);
    try {
      await acts[entry.kind]({ browser, ledger, entry, chance });
      entry.state = "acknowledged";
    } catch (error) {
      if (error instanceof Unanswered) {
        entry.state = error instanceof NotThere ? "not sent" : "unanswered";
        await pause(whileAwayMs);
      } else if (error instanceof Refused) {
        entry.state = "refused";
        entry.said = error.message;
      } else {
        throw error;
      }
    }
  }
}

const acts: Record<ActKind, (writing: Writing) => Promise<void>> = {
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
  contact: async (writing) => {
    const { browser, entry, chance } = writing;
    const form = formIn(shown(writing, await browser.get("/sportello/contatto")).html, "richiesta");
    const fields = {
      ...form,
      id: contactIdOf(entry.mark),
      richiesta: entry.mark,
      bisogno: "casa",
      azione: "salva",
    };
    // Half of them are sent until somebody answers, as the queue of a device does: they are one all the same.
    const sends = chance.next() < 0.5 ? mostSends : 1;
    for (let sent = 1; ; sent += 1) {
      try {
        led(writing, await browser.post("/sportello/contatto", fields), /salvato=/);
        return;
      } catch (error) {
        if (!(error instanceof Unanswered) || sent >= sends) throw error;
        await pause(whileAwayMs);
      }
    }
  },
};

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

function shown(writing: Writing, answer: Answer): Answer {
  if (answer.status !== 200) throw notGood(writing, answer);
  return answer;
}

function led(writing: Writing, answer: Answer, where: RegExp): Answer {
  if (![302, 303].includes(answer.status) || !where.test(answer.place)) throw notGood(writing, answer);
  return answer;
}

function notGood({ ledger }: Writing, { status, place, html }: Answer): Error {
  if (status === 503) return new Unanswered("503");
  if (place.startsWith("/entra?") || status === 401) ledger.signedOut += 1;
  const title = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1]?.replaceAll(/<[^>]*>/g, "") ?? "";
  return new Refused(`${status} ${place} ${title}`.trim());
}
