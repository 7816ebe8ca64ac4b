// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import { z } from "zod";

import { last } from "../../../foundation/fields.ts";
import { openBox } from "../../../foundation/secrets/sealed-box.ts";
import { type Typed, writtenIn } from "../../../foundation/typed.ts";
import { newId } from "../../../foundation/uuid.ts";
import { readForm } from "../../../web/form.ts";
import type { Env, House } from "../../../web/house.ts";
import { textsOf } from "../../../web/query.ts";
import { personOf } from "../../../web/signed-in.ts";
import { atDesk } from "../desks/standing.queries.ts";
import { draftOf } from "./contact.forms.ts";
import { saveDraft } from "./draft.actions.ts";
import { areaNamed, deskIn, writeContact } from "./write-contact.routes.ts";

const boxForm = z.object({ id: last(z.uuid()), scatola: last(z.string().max(300_000)) });
const pairs = z.array(z.tuple([z.string().max(100), z.string().max(10_000)])).max(500);

/**
 * Where what waited for the network arrives. It is stored once, whoever of the desk sends it and however often; what has
 * something to put right becomes a draft of who sends it, so that the device may let it go. Mounted at /sportello/contatto.
 */
export function queueRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.post("/coda", async (c) => {
    const read = await readForm(c, boxForm);
    const typed = read.ok ? await typedInBox(read.value) : undefined;
    if (!read.ok || typed === undefined) return c.json({ mistakes: { scatola: "closed" } }, 422);

    const { id } = read.value;
    const person = personOf(c);
    const areaCode = await areaNamed(house, writtenIn(typed, "zona"));
    const state = await atDesk(db, person, now(), async (tx, standing) => {
      const desk = deskIn(standing, writtenIn(typed, "sportello"));
      const written =
        areaCode === undefined
          ? undefined
          : await writeContact(tx, typed, { actor: person, standing, source: "offline", areaCode }, now());
      if (written?.ok) return written.recorded.isNew ? "stored" : "there";
      // What says something else than what is stored under its id goes on as another contact.
      const isAnother = written !== undefined && written.mistakes["id"] !== undefined;
      const draftId = isAnother ? newId() : id;
      const draft = {
        territoryId: desk.territoryId,
        deskId: desk.id,
        id: draftId,
        typed: draftOf(typed),
      };
      await saveDraft(tx, { actor: person, standing }, draft, now());
      return "draft";
    });
    return c.json({ state });
  });

  /** The fields of a contact in its box; undefined when it does not open, or is of another contact. */
  async function typedInBox({ id, scatola }: { id: string; scatola: string }): Promise<Typed | undefined> {
    const text = await openBox(db, { name: id, written: scatola }, now());
    const fields = text === undefined ? undefined : pairs.safeParse(parsed(text)).data;
    const typed = fields && textsOf(fields);
    return typed && writtenIn(typed, "id") === id ? typed : undefined;
  }

  return web;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
