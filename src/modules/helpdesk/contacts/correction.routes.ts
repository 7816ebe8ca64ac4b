// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";
import { z } from "zod";

import { Refused } from "../../../foundation/refusal.ts";
import { type Typed, writtenIn } from "../../../foundation/typed.ts";
import { linkTo } from "../../../ui/frame.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { personOf } from "../../../web/signed-in.ts";
import { keptInEdition } from "../../directory/search/edition.queries.ts";
import { listAreaNames, listNamesOfAreas } from "../../territories/area.queries.ts";
import { atDesk } from "../desks/standing.queries.ts";
import { typedIn } from "./contact-form.routes.ts";
import { type ContactMistake } from "./contact-mistake.ts";
import { contactPath } from "./contact-path.ts";
import { openContact } from "./contact-shown.routes.ts";
import { readContact } from "./contact.forms.ts";
import type { Contact } from "./contact.ts";
import { correctContact } from "./correct-contact.actions.ts";
import { CorrectionPage } from "./correction.view.tsx";
import { areaNamed } from "./write-contact.routes.ts";

const path = "/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/correzione" as const;
const version = z.coerce.number().int().min(1).catch(0);

/** Putting a contact right. Mounted at /sportello/contatti. */
export function correctionRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get(path, async (c) => {
    const { contact } = await openContact(c, house, idOf(c));
    return c.html(await page(c, contact, { typed: await typedOf(house, contact) }));
  });

  web.post(path, async (c) => {
    const { contact } = await openContact(c, house, idOf(c));
    const typed = await typedIn(c);
    const read = readContact({
      ...typed,
      id: [contact.id],
      sportello: [contact.deskId],
      bisogno: ["di-prima"],
    });
    const areaCode = await areaNamed(house, writtenIn(typed, "zona"));
    if (!read.ok) return c.html(await page(c, contact, { typed, mistakes: read.mistakes }), 422);
    if (areaCode === undefined)
      return c.html(await page(c, contact, { typed, mistakes: { zona: "unknown" } }), 422);
    const { value } = read;
    const corrected = {
      id: contact.id,
      revision: version.parse(writtenIn(typed, "versione")),
      channel: value.canale,
      done: value.fatto,
      asked: value.richiesta?.replaceAll(/\r\n?/g, "\n") ?? null,
      ageBand: value.eta ?? null,
      gender: value.genere ?? null,
      household: value.famiglia ?? null,
      areaCode,
      firstTime: value.prima === undefined ? null : value.prima === "si",
      language: value.lingua ?? null,
      knewBy: value.conosciuto ?? null,
    };
    try {
      const actor = personOf(c);
      await atDesk(db, actor, now(), (tx, standing) =>
        correctContact(tx, { actor, standing }, corrected, now()),
      );
    } catch (error) {
      if (!(error instanceof Refused) || error.refusal.kind !== "not-now") throw error;
      const { contact: today } = await openContact(c, house, contact.id);
      return c.html(await page(c, today, { typed, isLate: true }), 409);
    }
    return c.redirect(
      linkTo({ language: c.get("language") }, `${contactPath(contact.id)}?fatto=corretto`),
      303,
    );
  });

  type Shown = { typed: Typed; mistakes?: Partial<Record<string, ContactMistake>>; isLate?: boolean };

  async function page(c: Context<Env>, contact: Contact, { typed, mistakes = {}, isLate = false }: Shown) {
    const [frame, areaNames] = await Promise.all([
      frameOf(c, house),
      keptInEdition(db, "area names", () => listAreaNames(db)),
    ]);
    const { id, revision, areWordsForgotten: areForgotten } = contact;
    return CorrectionPage({ frame, id, revision, typed, mistakes, areaNames, areForgotten, isLate });
  }

  return web;
}

/** A contact as its form would have it typed. */
async function typedOf({ db }: House, contact: Contact): Promise<Typed> {
  const [area] = contact.areaCode === null ? [] : await listNamesOfAreas(db, [contact.areaCode]);
  const firstTime = contact.firstTime === null ? null : contact.firstTime ? "si" : "no";
  const said: Record<string, readonly (string | null | undefined)[]> = {
    canale: [contact.channel],
    richiesta: [contact.asked],
    fatto: contact.done,
    eta: [contact.ageBand],
    genere: [contact.gender],
    famiglia: [contact.household],
    zona: [area?.name],
    prima: [firstTime],
    lingua: [contact.language],
    conosciuto: [contact.knewBy],
  };
  return Object.fromEntries(
    Object.entries(said).flatMap(([name, texts]) => {
      const known = texts.filter((text): text is string => typeof text === "string");
      return known.length > 0 ? [[name, known]] : [];
    }),
  );
}

function idOf(c: Context<Env>): string {
  return c.req.param("id") ?? "";
}
