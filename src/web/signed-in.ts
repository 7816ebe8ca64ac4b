// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context, MiddlewareHandler } from "hono";

import type { Person } from "../foundation/actor.ts";
import { refuse } from "../foundation/refusal.ts";
import { linkTo } from "../ui/frame.ts";
import { frameOf } from "./frame.ts";
import type { Env, House } from "./house.ts";
import { localPath } from "./local-path.ts";
import { problem, wantsProblem } from "./problem.ts";
import { SignInAgainPage } from "./signed-in.view.tsx";
import { signedInWords } from "./signed-in.words.ts";
import { addressOf } from "./urls.ts";

/**
 * The door of private pages. Who is not signed in (a locked screen is not) is led to sign in and back here; a form of
 * theirs is not read by the room, but its words are given back to copy (401). What is behind is kept by no browser.
 */
export function mustSignIn(house: House): MiddlewareHandler<Env> {
  return async (c, next) => {
    c.header("Cache-Control", "no-store");
    if (c.get("actor").kind === "person") return next();
    if (wantsProblem(c)) {
      return problem(c, { status: 401, title: signedInWords[c.get("language")].title });
    }
    if (["GET", "HEAD"].includes(c.req.method)) return c.redirect(wayIn(c), 302);
    return c.html(await signInAgain(c, house), 401);
  };
}

/** The person who acts, behind mustSignIn. */
export function personOf(c: Context<Env>): Person {
  const actor = c.get("actor");
  return actor.kind === "person" ? actor : refuse({ kind: "not-allowed", because: "not-signed-in" });
}

/** The page where one signs in, which leads back here. */
function wayIn(c: Context<Env>): string {
  const { pathname, search } = addressOf(c);
  return linkTo({ language: c.get("language") }, `/entra?torna=${encodeURIComponent(pathname + search)}`);
}

async function signInAgain(c: Context<Env>, house: House) {
  const fields = await c.req.formData().catch(() => new FormData());
  const typed = [...fields].flatMap(([name, value]) =>
    typeof value === "string" && value.trim() !== "" ? [{ name, value }] : [],
  );
  const referrer = URL.parse(c.req.header("referer") ?? "");
  const back = localPath(referrer ? referrer.pathname + referrer.search : undefined, "/");
  return SignInAgainPage({ frame: await frameOf(c, house), typed, back });
}
