// SPDX-License-Identifier: AGPL-3.0-or-later
import { setTimeout as pause } from "node:timers/promises";

import { Temporal } from "temporal-polyfill";

import { led, Refused, sendOnceOrAgain, shown, type Act } from "./act.ts";
import { formIn } from "./browser.ts";
import { idOfMark } from "./mark.ts";

/** What is sent sooner than anybody reads is taken for a program's. */
const readingMs = 2_200;
/** So few that dates are soon full, and people stand in line. */
const seats = 3;
/** People sign up for what was published last, where seats are left. */
const newest = 4;

/** What people write in the other rooms: at a desk, in the agenda, in an assembly. */
export const roomActs = {
  contact: async (writing) => {
    const { browser, entry } = writing;
    const form = formIn(shown(writing, await browser.get("/sportello/contatto")).html, "richiesta");
    const told = { id: idOfMark(entry.mark), richiesta: entry.mark, bisogno: "casa", azione: "salva" };
    await sendOnceOrAgain(writing, async () => {
      led(writing, await browser.post("/sportello/contatto", { ...form, ...told }), /salvato=/);
    });
  },
  thread: async (writing) => {
    const { browser, entry } = writing;
    const id = idOfMark(entry.mark);
    await sendOnceOrAgain(writing, async () => {
      shown(
        writing,
        await browser.post("/sportello/persone/nuovo", { id, tessera: "1", parola: "girasole" }),
      );
      const said = { nome: entry.mark, riserbo: "shown" };
      led(writing, await browser.post(`/sportello/persone/${id}/dati`, said), /fatto=1/);
    });
  },
  activity: async (writing) => {
    const { browser, ledger, entry } = writing;
    const form = formIn(shown(writing, await browser.get("/redazione/agenda/nuova")).html, "ripete");
    const first = Temporal.Now.plainDateISO("Europe/Rome").add({ days: 7 });
    const told = {
      nome: entry.mark,
      organizza: "Gruppo di prova",
      luogo: "Cortile di prova",
      zona: ledger.area ?? "",
      data: first.toString(),
      dalle: "17:00",
      alle: "18:30",
      ripete: "week",
      giorni: weekdays[first.dayOfWeek - 1]!,
      fine: "never",
      iscrizione: "per-date",
      posti: String(seats),
      attesa: "1",
    };
    const saved = led(
      writing,
      await browser.post("/redazione/agenda/nuova", { ...form, ...told }),
      /salvato/,
    );
    const path = saved.place.split("?")[0]!;
    led(writing, await browser.post(`${path}/pubblicazione`, {}), /fatto=pubblicata/);
    ledger.activities.push(path.split("/").at(-1)!);
  },
  registration: async (writing) => {
    const { browser, ledger, entry, chance } = writing;
    const path = `/agenda/${chance.oneOf(ledger.activities.slice(-newest))}/iscrizione`;
    const { html } = shown(writing, await browser.get(path));
    const dates = [...html.matchAll(/name="data"[^>]*value="([^"]+)"/g)].map(([, id]) => id!);
    const told = { data: chance.oneOf(dates), nome: entry.mark, email: `iscrive.${entry.mark}@example.org` };
    const form = { ...formIn(html, "modulo"), ...told, vengo: "1" };
    await pause(readingMs);
    await sendOnceOrAgain(writing, async () => {
      led(writing, await browser.post(path, form), /fatta=1/);
    });
  },
  head: async (writing) => {
    const { browser, ledger, entry, chance } = writing;
    const path = `/redazione/agenda/${chance.oneOf(ledger.activities)}/presenze`;
    const { html } = shown(writing, await browser.get(path));
    const dates = [...html.matchAll(/\/presenze\/([0-9a-f-]{36})/g)].map(([, id]) => id!);
    const at = `${path}/${chance.oneOf(dates)}/segni`;
    const mark = { segno: idOfMark(entry.mark), tipo: "passaggio", persone: "1" };
    await sendOnceOrAgain(writing, async () => {
      led(writing, await browser.post(at, mark), /fatto=1/);
    });
  },
  point: async (writing) => {
    const { browser, ledger, entry } = writing;
    const path = `${ledger.minutes}/punti`;
    const point = { id: idOfMark(entry.mark), titolo: entry.mark };
    const text = { testo: entry.mark, esito: "discussed", revisione: "1" };
    await sendOnceOrAgain(writing, async () => {
      led(writing, await browser.post(path, point), /fatto=aggiunto/);
      led(writing, await browser.post(`${path}/${point.id}`, text), /fatto=salvato/);
    });
  },
  vote: async (writing) => {
    const { browser, ledger, entry, chance } = writing;
    const { mark, memberId, path } = ledger.ballots.shift()!;
    entry.mark = mark;
    const form = formIn(shown(writing, await browser.get(path)).html, "voto");
    const ballot = { ...form, per: memberId, voto: chance.oneOf(["for", "against", "abstained"]) };
    await sendOnceOrAgain(writing, async () => {
      const { html } = shown(writing, await browser.post(path, ballot));
      const receipt = /<code>([0-9A-Z-]{14})<\/code>/.exec(html)?.[1];
      if (receipt === undefined) throw new Refused("a ballot without a receipt");
      ledger.receipts.push(receipt.replaceAll("-", ""));
    });
  },
} satisfies Record<string, Act>;

const weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
