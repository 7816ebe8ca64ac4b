// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";
import { deleteCookie, getCookie, getSignedCookie, setSignedCookie } from "hono/cookie";
import type { CookiePrefixOptions } from "hono/utils/cookie";

import { cookieKeys } from "../foundation/secrets/cookie-keys.ts";
import type { Env, House } from "./house.ts";

type Keys = Pick<House, "db" | "now" | "baseUrl">;

/**
 * The value of a cookie that we signed, with any of the keys still believed; undefined when there is none or somebody
 * else wrote it. Without the cookie the database is asked nothing.
 */
export async function readCookie(c: Context<Env>, house: Keys, name: string): Promise<string | undefined> {
  const prefix = prefixOf(house);
  if (getCookie(c, name, prefix) === undefined) return undefined;

  for (const again of [false, true]) {
    for (const key of await cookieKeys(house.db, house.now(), again)) {
      const value = await getSignedCookie(c, key, name, prefix);
      if (value) return value;
    }
  }
  return undefined;
}

/** Gives the browser a signed cookie that scripts cannot read and other sites' forms do not send. */
export async function keepCookie(
  c: Context<Env>,
  house: Keys,
  { name, value, seconds }: { name: string; value: string; seconds: number },
): Promise<void> {
  const [key] = await cookieKeys(house.db, house.now(), true);
  await setSignedCookie(c, name, value, key!, { ...placeOf(house), maxAge: seconds });
}

export function forgetCookie(c: Context<Env>, house: Pick<House, "baseUrl">, name: string): void {
  deleteCookie(c, name, placeOf(house));
}

function placeOf(house: Pick<House, "baseUrl">) {
  const secure = house.baseUrl.startsWith("https://");
  return { path: "/", httpOnly: true, sameSite: "Lax", secure, prefix: prefixOf(house) } as const;
}

/** Behind TLS the name itself ("__Host-") forbids that a neighbouring site plants it. */
function prefixOf({ baseUrl }: Pick<House, "baseUrl">): CookiePrefixOptions | undefined {
  return baseUrl.startsWith("https://") ? "host" : undefined;
}
