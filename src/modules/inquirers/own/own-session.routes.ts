// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";

import { behindWall } from "../../../foundation/database/wall.ts";
import type { Env, House } from "../../../web/house.ts";
import { forgetCookie, keepCookie, readCookie } from "../../../web/signed-cookie.ts";
import { findCardStamp } from "../threads/thread.queries.ts";
import type { ThreadKey } from "../threads/thread.ts";

const cookieName = "filo";
/** People open their thread on telephones of others and in libraries: left alone, it closes. */
const openForSeconds = 15 * 60;

/**
 * The browser has shown the code of a card: for a quarter of an hour, from the last page on, it opens the thread. A card that was
 * replaced meanwhile opens it no more.
 */
export async function openThread(c: Context<Env>, house: House, key: ThreadKey): Promise<void> {
  const stamp = await stampOf(house, key);
  if (stamp === undefined) return;
  const until = Math.floor(house.now().epochMilliseconds / 1000) + openForSeconds;
  const value = [key.territoryId, key.inquirerId, stamp, until].join(".");
  await keepCookie(c, house, { name: cookieName, value, seconds: openForSeconds });
}

/** The thread that this browser has open; undefined when it has none. Each page asked keeps it open a little longer. */
export async function threadOpenIn(c: Context<Env>, house: House): Promise<ThreadKey | undefined> {
  const value = await readCookie(c, house, cookieName);
  const [territoryId = "", inquirerId = "", stamp, until] = value?.split(".") ?? [];
  const isOver = Number(until) * 1000 < house.now().epochMilliseconds;
  if (value === undefined || isOver) return undefined;

  const key = { territoryId, inquirerId };
  if ((await stampOf(house, key)) !== stamp) return undefined;
  await openThread(c, house, key);
  return key;
}

export function closeThread(c: Context<Env>, house: House): void {
  forgetCookie(c, house, cookieName);
}

function stampOf({ db }: House, key: ThreadKey): Promise<string | undefined> {
  return behindWall(db, { districts: [], inquirer: key.inquirerId }, (tx) => findCardStamp(tx, key));
}
