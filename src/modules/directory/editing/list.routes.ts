// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import { z } from "zod";

import { last } from "../../../foundation/fields.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { readQuery } from "../../../web/query.ts";
import { reachOf } from "./editing-reach.ts";
import { mayCreate } from "./editing.policy.ts";
import { authorOf, kindOf, signInFirst } from "./opened-record.routes.ts";
import { listToWrite } from "./record-list.queries.ts";
import { listStates } from "./record-list.ts";
import { RecordListPage } from "./record-list.view.tsx";

const asked = z.object({
  q: last(z.string().max(200).catch("").default("")),
  stato: last(z.enum(listStates).catch("all").default("all")),
  pagina: last(z.coerce.number().int().min(1).max(10_000).catch(1).default(1)),
});

/** The records of each kind that a person may write. */
export function listRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();

  web.get("/:segment{(?:servizi|luoghi|organizzazioni|risorse)}", async (c) => {
    const entrance = signInFirst(c);
    if (entrance) return c.redirect(entrance, 302);
    const author = authorOf(c);
    const kind = kindOf(c);
    const { q, stato: state, pagina: page } = readQuery(c, asked);
    const who = { reach: reachOf(author), authorId: author.id };
    const { records, total } = await listToWrite(house.db, who, { kind, q, state, page });
    const frame = await frameOf(c, house);
    return c.html(
      RecordListPage({ frame, kind, q, state, page, records, total, canCreate: mayCreate(kind, author) }),
    );
  });

  return web;
}
