// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { z } from "zod";

import { found } from "../../../foundation/refusal.ts";
import { linkTo } from "../../../ui/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { localPath } from "../../../web/local-path.ts";
import { mustSignIn, personOf } from "../../../web/signed-in.ts";
import { findPerson } from "../person.queries.ts";
import { keepChallenge, takeChallenge } from "../sign-in/challenge.actions.ts";
import { askingBrowser, markAskingBrowser, signIn } from "../sign-in/session-cookie.routes.ts";
import { keepPasskey, notePasskeyUse, removePasskey } from "./passkey.actions.ts";
import { newKeyAnswer, signInAnswer, signInQuestion } from "./passkey.forms.ts";
import { findPasskey, listPasskeysOf } from "./passkey.queries.ts";
import { provenCounter, provenNewKey, registrationOptions, relyingParty, signInOptions } from "./passkey.ts";

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

/** One's own keys: made, named, taken away. Mounted at /io/passkey. Questions and answers are the island's, in JSON. */
export function myPasskeyRoutes(house: House): Hono<Env> {
  const { db } = house;
  const web = new Hono<Env>();
  web.use(mustSignIn(house));

  web.post("/domanda", async (c) => {
    const actor = personOf(c);
    const person = found(await findPerson(db, actor.id));
    const options = await registrationOptions(
      await relying(house),
      person,
      await listPasskeysOf(db, actor.id),
    );
    const id = await keepChallenge(db, {
      kind: "passkey-registration",
      browserHash: await markAskingBrowser(c, house),
      secret: { challenge: options.challenge, person: actor.id },
      now: house.now(),
    });
    return c.json({ id, options });
  });

  web.post("/", async (c) => {
    const actor = personOf(c);
    const { id, called, response } = await readJson(c, newKeyAnswer);
    const asked = await answered(c, house, "passkey-registration", id);
    if (asked?.secret["person"] !== actor.id) throw new HTTPException(403);
    const key = await provenNewKey(await relying(house), asked.secret["challenge"] ?? "", response);
    if (!key) throw new HTTPException(403);

    await keepPasskey(db, actor, { ...key, called, now: house.now() });
    return c.json({ to: linkTo({ language: c.get("language") }, "/io?fatto=saved#passkey") });
  });

  web.post(`/:id{${uuid}}/togli`, async (c) => {
    await removePasskey(db, personOf(c), c.req.param("id"));
    return c.redirect(linkTo({ language: c.get("language") }, "/io#passkey"), 303);
  });

  return web;
}

/** Coming in with a key. Mounted at /entra/passkey, open to anyone: a key says whose it is only with its proof. */
export function passkeySignInRoutes(house: House): Hono<Env> {
  const { db } = house;
  const web = new Hono<Env>();

  web.post("/domanda", async (c) => {
    const { torna } = await readJson(c, signInQuestion);
    const options = await signInOptions(await relying(house));
    const id = await keepChallenge(db, {
      kind: "passkey-sign-in",
      browserHash: await markAskingBrowser(c, house),
      secret: { challenge: options.challenge },
      returnTo: localPath(torna, linkTo({ language: c.get("language") }, "/io")),
      now: house.now(),
    });
    return c.json({ id, options });
  });

  web.post("/", async (c) => {
    const { id, response } = await readJson(c, signInAnswer);
    const asked = await answered(c, house, "passkey-sign-in", id);
    const passkey = await findPasskey(db, response.id);
    if (!asked || !passkey) throw new HTTPException(403);
    const challenge = asked.secret["challenge"] ?? "";
    const counter = await provenCounter(await relying(house), challenge, passkey, response);
    if (counter === undefined) throw new HTTPException(403);

    await notePasskeyUse(db, { id: passkey.id, counter, now: house.now() });
    await signIn(c, house, { personId: passkey.personId, by: "passkey" });
    return c.json({ to: asked.returnTo });
  });

  return web;
}

async function relying(house: House) {
  const { name } = await house.site();
  return relyingParty(house.baseUrl, name);
}

async function answered(
  c: Context<Env>,
  house: House,
  kind: "passkey-registration" | "passkey-sign-in",
  id: string,
) {
  const browserHash = await askingBrowser(c, house);
  return browserHash && takeChallenge(house.db, { id, kind, browserHash, now: house.now() });
}

/** Only JSON: a form of another site cannot send it without asking first (src/web/forgery.ts). */
async function readJson<Schema extends z.ZodType>(c: Context<Env>, schema: Schema) {
  if (!/^application\/json\b/.test(c.req.header("content-type") ?? "")) throw new HTTPException(415);
  const read = schema.safeParse(await c.req.json().catch(() => undefined));
  if (!read.success) throw new HTTPException(400, { cause: read.error });
  return read.data;
}
