// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";

import { readPicture } from "../../../foundation/files/picture.ts";
import { Refused } from "../../../foundation/refusal.ts";
import type { Typed } from "../../../foundation/typed.ts";
import { linkTo } from "../../../ui/frame.ts";
import { formDataOf, textsIn } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { keptLabPath } from "../lab-path.ts";
import { addLabPhoto, removeLabPhoto } from "../lab/photo.actions.ts";
import { listLabPhotos } from "../lab/photo.queries.ts";
import { photoConsents } from "../lab/photo.ts";
import { openKeptLab, uuidPattern } from "./entering.routes.ts";
import { keepingLabWords } from "./keeping.words.ts";
import { first } from "./lab-form.ts";
import { partsOfLabWords } from "./parts.words.ts";
import { PhotosPage, type PhotoField } from "./photos.view.tsx";

const id = `/:id{${uuidPattern}}` as const;

/** The photographs of a lab's home. Mounted at /redazione/laboratori, behind its door. */
export function labPhotosRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get(`${id}/fotografie`, async (c) => page(c));

  web.post(`${id}/fotografie`, async (c) => {
    const lab = await openKeptLab(c, house);
    const fields = await formDataOf(c);
    const typed = textsIn(fields);
    const wrong = (field: PhotoField, because: string) => page(c, { typed, field, because });
    const alt = first(typed, "alt");
    const consent = photoConsents.find((one) => one === first(typed, "consenso"));
    if (alt.length < 5 || alt.length > 300) return wrong("alt", "altMissing");
    if (consent === undefined) return wrong("consenso", "consentMissing");
    const file = fields.get("file");
    if (!(file instanceof File)) return wrong("file", "empty");
    const read = await readPicture(new Uint8Array(await file.arrayBuffer()));
    if ("mistake" in read) return wrong("file", read.mistake);
    try {
      await addLabPhoto(db, c.get("actor"), { labId: lab.id, picture: read.picture, alt, consent }, now());
    } catch (error) {
      if (!(error instanceof Refused) || error.refusal.kind !== "not-now") throw error;
      return wrong("file", error.refusal.because);
    }
    return back(c);
  });

  web.post(`${id}/fotografie/:photo{${uuidPattern}}/rimozione`, async (c) => {
    const ids = { labId: c.req.param("id"), photoId: c.req.param("photo") };
    await removeLabPhoto(db, c.get("actor"), ids);
    return back(c);
  });

  return web;

  async function page(c: Context<Env>, wrong?: { typed: Typed; field: PhotoField; because: string }) {
    const lab = await openKeptLab(c, house);
    const language = c.get("language");
    const said = partsOfLabWords[language].photoMistakes;
    return c.html(
      PhotosPage({
        frame: await frameOf(c, house),
        lab,
        photos: await listLabPhotos(db, lab.id),
        typed: wrong?.typed ?? {},
        mistake: wrong && { field: wrong.field, text: said[wrong.because] ?? wrong.because },
        told: c.req.query("fatto") === "1" ? keepingLabWords[language].saved : undefined,
      }),
      wrong ? 422 : 200,
    );
  }
}

function back(c: Context<Env>) {
  const path = linkTo({ language: c.get("language") }, keptLabPath(c.req.param("id") ?? ""));
  return c.redirect(`${path}/fotografie?fatto=1`, 303);
}
