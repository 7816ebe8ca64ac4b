// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";
import { HTTPException } from "hono/http-exception";

import type { Person } from "../../../foundation/actor.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { linkTo } from "../../../ui/frame.ts";
import { readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { reachOf } from "../editing/editing-reach.ts";
import { onlyFor, worksOf } from "./entering.routes.ts";
import { dropUpload, keepUpload } from "./upload.actions.ts";
import { cleanFileName, confirmForm, givenMapping, mappingForm, sameMapping } from "./upload.forms.ts";
import { findUpload, listUploads } from "./upload.queries.ts";
import { mostUploadBytes } from "./upload.ts";
import { UploadPage } from "./upload.view.tsx";
import { UploadsPage } from "./uploads.view.tsx";
import { workOn } from "./upload-work.routes.ts";

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
    await workOn(house, actor, { id: upload, fileName, mapping: new Map(), isDryRun: true });
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
    const { fileName, mapping: shown } = upload;
    if (!read.ok || !shown) throw new HTTPException(400);
    const mapping = givenMapping(fileName, read.value, shown);
    await workOn(house, personIn(c), { id: upload.id, fileName, mapping, isDryRun: true });
    return c.redirect(address(c, `/${upload.id}`), 303);
  });

  web.post(`/${id}/prova`, onlyFor("imports"), async (c) => rework(c, { isDryRun: true }));

  web.post(`/${id}/conferma`, onlyFor("imports"), async (c) => {
    const read = await readForm(c, confirmForm);
    if (!read.ok) throw new HTTPException(400);
    return rework(c, { isDryRun: false, source: read.value.fonte });
  });

  web.post(`/${id}/lascia`, onlyFor("imports"), async (c) => {
    const upload = await uploadOf(c);
    await dropUpload(db, c.get("actor"), upload.id);
    return c.redirect(address(c, ""), 303);
  });

  async function rework(c: Context<Env>, how: { isDryRun: boolean; source?: string | undefined }) {
    const upload = await uploadOf(c);
    const mapping = sameMapping(upload.fileName, upload.mapping);
    await workOn(house, personIn(c), { id: upload.id, fileName: upload.fileName, mapping, ...how });
    return c.redirect(address(c, `/${upload.id}`), 303);
  }

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
  const form = await c.req.formData().catch((cause: unknown) => {
    throw new HTTPException(400, { cause });
  });
  const file = form.get("file");
  // A browser sends a file without name and content when none was chosen.
  return file instanceof File && file.name !== "" ? file : undefined;
}

function address(c: Context<Env>, rest: string): string {
  return linkTo({ language: c.get("language") }, "/redazione/carica") + rest;
}
