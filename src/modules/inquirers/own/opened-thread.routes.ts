// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";

import type { Transaction } from "../../../foundation/database/database.ts";
import { behindWall } from "../../../foundation/database/wall.ts";
import { linkTo } from "../../../ui/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import type { ThreadKey } from "../threads/thread.ts";
import { threadOpenIn } from "./own-session.routes.ts";

/**
 * Work on the thread that this browser has open, in a transaction in which nothing else exists; who has none open is led to the
 * door, to type the code.
 */
export async function withOwnThread(
  c: Context<Env>,
  house: House,
  work: (tx: Transaction, key: ThreadKey) => Promise<() => Response | Promise<Response>>,
): Promise<Response> {
  const key = await threadOpenIn(c, house);
  if (!key)
    return c.redirect(linkTo({ language: c.get("language") }, "/filo"), c.req.method === "GET" ? 302 : 303);
  // The page is made after the transaction: it asks for what is not behind the wall.
  const answer = await behindWall(house.db, { districts: [], inquirer: key.inquirerId }, (tx) =>
    work(tx, key),
  );
  return answer();
}
