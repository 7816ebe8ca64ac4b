// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";
import { HTTPException } from "hono/http-exception";

import type { Person } from "../../../foundation/actor.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { linkTo } from "../../../ui/frame.ts";
import { formDataOf, readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { reachOf } from "../editing/editing-reach.ts";
import { onlyFor, worksOf } from "./entering.routes.ts";
import { askForReading } from "./upload-work.routes.ts";
import { dropUpload, keepUpload } from "./upload.actions.ts";
import { askedAsTried, chosenAs, cleanFileName, confirmForm, mappingForm } from "./upload.forms.ts";
import { findUpload, listUploads } from "./upload.queries.ts";
import { isKindUnclear, mostUploadBytes } from "./upload.ts";
import { UploadPage } from "./upload.view.tsx";
import { UploadsPage } from "./uploads.view.tsx";

const id = ":id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}";
const refreshSeconds = 3;

/** Loading data from the browser. Mounted at /redazione/carica, where larger bodies are let in. */
export function uploadRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db } = house;

  web.get("/", onlyFor("imports"), async (c) => c.html(await listPage(c, undefined)));

  web.post("/", onlyFor("imports"), async (c) => {
    const actor = personIn(c);
    const file = await fileIn(c);
    if (!file) return c.html(await listPage(c, "missing"), 422);
    if (file.size > mostUploadBytes) return c.html(await listPage(c, "tooBig"), 422);
    const fileName = cleanFileName(file.name);
    const content = Buffer.from(await file.arrayBuffer());
    const upload = await keepUpload(db, actor, { fileName, content, now: house.now() });
    await askForReading(house, actor, { id: upload, isDryRun: true, asked: askedAsTried(null) });
    return c.redirect(address(c, `/${upload}`), 303);
  });

  web.get(`/${id}`, onlyFor("imports"), async (c) => {
    const upload = await uploadOf(c);
    const isWorking = upload.state === "trying" || upload.state === "loading";
    if (isWorking && !upload.isInterrupted) c.header("Refresh", String(refreshSeconds));
    return c.html(UploadPage({ frame: await frameOf(c, house), works: worksOf(c.get("actor")), upload }));
  });

  web.post(`/${id}/colonne`, onlyFor("imports"), async (c) => {
    const upload = await uploadOf(c);
    const read = await readForm(c, mappingForm);
    const { mapping: shown } = upload;
    if (!read.ok || (!shown && !isKindUnclear(upload))) throw new HTTPException(400);
    const asked = chosenAs(read.value, shown);
    await askForReading(house, personIn(c), { id: upload.id, isDryRun: true, asked });
    return c.redirect(address(c, `/${upload.id}`), 303);
  });

  // Once more as it was asked: what was chosen for the columns stays.
  web.post(`/${id}/prova`, onlyFor("imports"), async (c) => {
    const upload = await uploadOf(c);
    await askForReading(house, personIn(c), { id: upload.id, isDryRun: true });
    return c.redirect(address(c, `/${upload.id}`), 303);
  });

  web.post(`/${id}/conferma`, onlyFor("imports"), async (c) => {
    const read = await readForm(c, confirmForm);
    if (!read.ok) throw new HTTPException(400);
    const upload = await uploadOf(c);
    const asked = askedAsTried(upload.mapping, read.value.fonte ?? null);
    await askForReading(house, personIn(c), { id: upload.id, isDryRun: false, asked });
    return c.redirect(address(c, `/${upload.id}`), 303);
  });

  web.post(`/${id}/lascia`, onlyFor("imports"), async (c) => {
    const upload = await uploadOf(c);
    await dropUpload(db, c.get("actor"), upload.id);
    return c.redirect(address(c, ""), 303);
  });

  /** Somebody else's upload is as if it were not there. */
  async function uploadOf(c: Context<Env>) {
    return found(await findUpload(db, c.req.param("id") ?? "", whoseIn(c), house.now()));
  }

  async function listPage(c: Context<Env>, mistake: "missing" | "tooBig" | undefined) {
    const [frame, uploads] = await Promise.all([frameOf(c, house), listUploads(db, whoseIn(c), house.now())]);
    return UploadsPage({ frame, works: worksOf(c.get("actor")), uploads, mistake });
  }

  return web;
}

/** Only people load files here: a keeper has the command line. */
function personIn(c: Context<Env>): Person {
  const actor = c.get("actor");
  return actor.kind === "person" ? actor : refuse({ kind: "not-allowed", because: "people-load-files" });
}

function whoseIn(c: Context<Env>) {
  return { personId: personIn(c).id, isEverything: reachOf(c.get("actor")).isEverything };
}

async function fileIn(c: Context<Env>): Promise<File | undefined> {
  const form = await formDataOf(c);
  const file = form.get("file");
  // A browser sends a file without name and content when none was chosen.
  return file instanceof File && file.name !== "" ? file : undefined;
}

function address(c: Context<Env>, rest: string): string {
  return linkTo({ language: c.get("language") }, "/redazione/carica") + rest;
}
