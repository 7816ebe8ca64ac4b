// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";

import { refuse } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { formDataOf } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { personOf } from "../../../web/signed-in.ts";
import { listDesksOf } from "../desks/desk.queries.ts";
import { atDesk } from "../desks/standing.queries.ts";
import { namesFor } from "../monitoring/names.queries.ts";
import { packJob } from "../monitoring/pack.actions.ts";
import { loadPast } from "./load-past.actions.ts";
import type { ReadShown } from "./past-read.view.tsx";
import type { Loaded } from "./past-rows.ts";
import { readPastTable, textOfTable } from "./past-table.forms.ts";
import { meaningsWith } from "./past-values.ts";
import { mostPastBytes, readPastSent, type PastSent } from "./past.forms.ts";
import { readShownOf } from "./past.page.ts";
import { whyNotLoad } from "./past.policy.ts";
import { listAreasOfPast, listPastLoads } from "./past.queries.ts";
import { PastPage, type PastMistake } from "./past.view.tsx";

type Outcome = { mistake?: PastMistake; read?: ReadShown; loaded?: Loaded };

/** Loading the tables of before. Mounted at /sportello/monitoraggio/storico. */
export function pastRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get("/", async (c) => c.html(await page(c, {}, undefined)));

  web.post("/", async (c) => {
    const form = await formDataOf(c);
    const sent = readPastSent(form);
    const text = await textOf(sent);
    const outcome = "mistake" in text ? { mistake: text.mistake } : await readOrLoad(c, sent, text.text);
    if (outcome.loaded?.contacts) await house.later?.(packJob, {});
    return c.html(await page(c, outcome, sent.deskId), outcome.mistake ? 422 : 200);
  });

  /** The text goes on: it is read as it was chosen; confirmed and without problems it is loaded. */
  async function readOrLoad(c: Context<Env>, sent: PastSent, text: string): Promise<Outcome> {
    const actor = personOf(c);
    const language = c.get("language");
    return atDesk(db, actor, now(), async (tx, standing): Promise<Outcome> => {
      const desks = await listDesksOf(tx, standing.supervises);
      const desk = desks.find(({ id }) => id === sent.deskId);
      if (!desk) return { mistake: "noDesk" };
      const refusal = whyNotLoad(standing, desk.territoryId);
      if (refusal) refuse(refusal);
      const areas = await listAreasOfPast(tx, desk.territoryId);
      const names = { ...(await namesFor(tx, { desks, listed: new Set() }, [])), areas: areas.names };
      const { fields, said } = sent;
      const today = romeDate(now()).toString();
      const meanings = meaningsWith(names, areas.meanings);
      const read = await readPastTable(text, { meanings, fields, said, today });
      if (sent.isConfirmed && read.problems.length === 0) {
        const { territoryId, id: deskId } = desk;
        const { contacts } = read;
        const { fileName } = sent;
        return {
          loaded: await loadPast(tx, actor, standing, {
            territoryId,
            deskId,
            fileName,
            contacts,
            now: now(),
          }),
        };
      }
      return { read: readShownOf(sent, text, read, names, language) };
    });
  }

  async function page(c: Context<Env>, { mistake, read, loaded }: Outcome, deskId: string | undefined) {
    const frame = await frameOf(c, house);
    const { desks, loads } = await atDesk(db, personOf(c), now(), async (tx, { supervises }) => {
      if (supervises.length === 0) refuse({ kind: "not-allowed", because: "not-a-supervisor" });
      return { desks: await listDesksOf(tx, supervises), loads: await listPastLoads(tx, supervises) };
    });
    return PastPage({
      frame,
      desks: desks.map(({ id, name }) => ({ value: id, label: name })),
      deskId,
      loads: loads.map(({ at, deskName, fileName, contacts, needs }) => ({
        deskName,
        fileName,
        contacts,
        needs,
        at: at.toString(),
      })),
      mistake,
      read,
      loaded,
    });
  }

  return web;
}

async function textOf({ file, text }: PastSent): Promise<{ text: string } | { mistake: PastMistake }> {
  if (file) {
    if (file.size > mostPastBytes) return { mistake: "tooBig" };
    return textOfTable(Buffer.from(await file.arrayBuffer()));
  }
  // The text area gives the text back with one line end more than it had.
  return text === undefined ? { mistake: "missing" } : { text: text.replace(/^\r?\n/, "") };
}
