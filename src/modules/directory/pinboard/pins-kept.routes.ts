// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";

import { pinboardCookie } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { readPins, writePins, type Pin } from "./pin.ts";

/** A year from the last time something was pinned; after that the browser forgets. Seconds. */
const keptFor = 365 * 24 * 60 * 60;

/** What this browser keeps. The cookie is the whole pinboard: the server stores nothing. */
export function pinsOf(c: Context<Env>): Pin[] {
  return readPins(getCookie(c, pinboardCookie) ?? "");
}

export function keepPins(c: Context<Env>, house: House, pins: readonly Pin[]): void {
  const where = {
    path: "/",
    httpOnly: true,
    sameSite: "Lax",
    secure: house.baseUrl.startsWith("https://"),
  } as const;
  if (pins.length === 0) deleteCookie(c, pinboardCookie, where);
  else setCookie(c, pinboardCookie, writePins(pins), { ...where, maxAge: keptFor });
}
