// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";
import { z } from "zod";

import { last } from "../../../foundation/fields.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { linkTo } from "../../../ui/frame.ts";
import { readForm } from "../../../web/form.ts";
import type { Env, House } from "../../../web/house.ts";
import { personOf } from "../../../web/signed-in.ts";
import type { Code } from "../../inquirers/card/code.ts";
import { startThread } from "../../inquirers/threads/thread.actions.ts";
import { atDesk } from "../desks/standing.queries.ts";
import { contactPagesWords } from "./contact-pages.words.ts";
import { contactPath } from "./contact-path.ts";
import { findContact } from "./contact.queries.ts";
import { tieToThread } from "./correct-contact.actions.ts";
import { mayOpenContact } from "./need.policy.ts";

const beginForm = z.object({
  tessera: last(z.literal("1").optional().catch(undefined)),
  parola: last(z.string().max(120).default("")),
});

type Given = { inquirerId: string; code?: Code | undefined };
/** Answers with the card, whose code is told once; `back` leads to where one was. It is of the room of inquirers. */
export type ShowCard = (
  c: Context<Env>,
  given: Given,
  back: { label: string; path: string },
) => Promise<Response>;

/** A contact becomes the first of a thread, and the person goes away with its card. Mounted at /sportello/contatti. */
export function beginThreadRoutes(house: House, showCard: ShowCard): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.post("/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/filo", async (c) => {
    const actor = personOf(c);
    const read = await readForm(c, beginForm);
    const withCard = read.ok && read.value.tessera === "1";
    const word = (read.ok && read.value.parola) || undefined;
    const { contact, begun } = await atDesk(db, actor, now(), async (tx, standing) => {
      const seen = found(await findContact(tx, c.req.param("id"), now()));
      if (!mayOpenContact(seen, standing)) refuse({ kind: "not-found" });
      if (seen.inquirerId !== null) return { contact: seen };
      const { territoryId, deskId, deskName, id } = seen;
      const desk = { territoryId, id: deskId, name: deskName };
      const thread = { territoryId, desk, withCard, word, inquirerId: id };
      const started = await startThread(tx, actor, thread, now());
      await tieToThread(tx, actor, { territoryId, contactId: id, inquirerId: started.inquirerId });
      return { contact: seen, begun: started };
    });

    const language = c.get("language");
    const back = { label: contactPagesWords[language].back, path: contactPath(contact.id) };
    if (begun && withCard) return showCard(c, begun, back);
    const threadId = begun?.inquirerId ?? contact.inquirerId;
    return c.redirect(linkTo({ language }, `/sportello/persone/${threadId}`), 303);
  });

  return web;
}
