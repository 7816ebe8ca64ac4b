// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";

import { holds } from "../../../foundation/actor.ts";
import { listOutbox } from "../../../foundation/mail/outbox.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { mustSignIn, personOf } from "../../../web/signed-in.ts";
import { momentSaid } from "../said.ts";
import { OutboxPage } from "./outbox.view.tsx";

/**
 * What would have been sent, for administrators. Where a mail server is, nobody reads others' letters: they hold links
 * that let people in. Mounted at /posta.
 */
export function outboxRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();

  web.get("/", mustSignIn(house), async (c) => {
    if (house.mail || !holds(personOf(c), "administrator")) refuse({ kind: "not-found" });

    const kept = await listOutbox(house.db);
    const letters = kept.map(({ to, subject, text, createdAt }) => {
      return { to, subject, text, written: momentSaid(createdAt, c.get("language")) };
    });
    return c.html(OutboxPage({ frame: await frameOf(c, house), letters }));
  });

  return web;
}
