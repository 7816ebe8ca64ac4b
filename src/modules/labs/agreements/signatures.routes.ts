// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";

import { readPicture } from "../../../foundation/files/picture.ts";
import { found } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { fieldsIn, formDataOf, readForm } from "../../../web/form.ts";
import type { Env, House } from "../../../web/house.ts";
import { paperForm } from "./agreement.forms.ts";
import { findScan, getAgreementToKeep } from "./agreement.queries.ts";
import { keptAgreementPage, notNowOf, typedOnce } from "./kept-agreement-page.routes.ts";
import { back } from "./kept-agreement.routes.ts";
import { heaviestScanBytes, looksLikePdf, type Scan, type ScanMistake } from "./scan.ts";
import { removeSignature, writePaperSignature } from "./signature.actions.ts";

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}" as const;

/** Signatures on paper, with their sheets. Mounted at /redazione/patti/:id/firme, behind the door of who keeps labs. */
export function signatureRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.post(`/:id{${uuid}}/firme`, async (c) => {
    const id = c.req.param("id");
    // Who keeps it is looked at before a file is read.
    await getAgreementToKeep(db, c.get("actor"), id);
    const read = await readForm(c, paperForm);
    const sheet = await scanIn(c);
    const typed = typedOnce(await fieldsIn(c));
    const mistakes: Record<string, string> = {
      ...(read.ok ? {} : read.mistakes),
      ...("mistake" in sheet && { foglio: sheet.mistake }),
    };
    if (read.ok && read.value.il > romeDate(now()).toString()) mistakes["il"] = "inTheFuture";
    if (!read.ok || "mistake" in sheet || Object.keys(mistakes).length > 0) {
      return keptAgreementPage(c, house, { form: { of: "paper", typed, mistakes } }, 422);
    }
    const { firma: partyId, il: on, ruolo: as } = read.value;
    const signed = { id, partyId, on, as, scan: sheet.scan };
    const notice = await notNowOf(c, () => writePaperSignature(db, c.get("actor"), signed, now()));
    if (notice !== undefined) {
      return keptAgreementPage(c, house, { form: { of: "paper", typed, mistakes: {} }, notice }, 409);
    }
    return back(c, "#firme");
  });

  web.post(`/:id{${uuid}}/firme/:firma{${uuid}}/rimozione`, async (c) => {
    const { id, firma: signatureId } = c.req.param();
    const notice = await notNowOf(c, () => removeSignature(db, c.get("actor"), { id, signatureId }));
    return notice === undefined ? back(c, "#firme") : keptAgreementPage(c, house, { notice }, 409);
  });

  web.get(`/:id{${uuid}}/firme/:firma{${uuid}}/foglio`, async (c) => {
    const agreement = await getAgreementToKeep(db, c.get("actor"), c.req.param("id"));
    const { body, type } = found(await findScan(db, agreement, c.req.param("firma")));
    const ending = type === "application/pdf" ? "pdf" : "webp";
    return c.body(Uint8Array.from(body), 200, {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="firma.${ending}"`,
    });
  });

  return web;
}

/** The sheet of the form; a browser sends an empty one where none was chosen. A picture is written anew, a PDF stays as it is. */
async function scanIn(c: Context<Env>): Promise<{ scan: Scan | undefined } | { mistake: ScanMistake }> {
  const file = (await formDataOf(c)).get("foglio");
  if (!(file instanceof File) || file.size === 0) return { scan: undefined };
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (looksLikePdf(bytes)) {
    if (bytes.byteLength > heaviestScanBytes) return { mistake: "scanTooHeavy" };
    return { scan: { type: "application/pdf", body: Buffer.from(bytes) } };
  }
  const read = await readPicture(bytes);
  if ("mistake" in read) {
    return { mistake: read.mistake === "too-heavy" ? "scanTooHeavy" : "scanUnknown" };
  }
  return { scan: { type: "image/webp", body: read.picture.copies.at(-1)!.body } };
}
