// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";

import {
  newDeparture,
  openProvider,
  type Departure,
  type ProviderSettings,
} from "../../../foundation/open-id.ts";
import { hashOf } from "../../../foundation/secrets/token.ts";
import { newId } from "../../../foundation/uuid.ts";
import { linkTo } from "../../../ui/frame.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { localPath } from "../../../web/local-path.ts";
import { readQuery } from "../../../web/query.ts";
import { readCookie } from "../../../web/signed-cookie.ts";
import { addressOf } from "../../../web/urls.ts";
import { invitationCookie } from "../invitations/invitation-cookie.ts";
import { keepChallenge, takeChallenge } from "../sign-in/challenge.actions.ts";
import { askingBrowser, markAskingBrowser, signIn } from "../sign-in/session-cookie.routes.ts";
import { wayBackQuery } from "../sign-in/sign-in.forms.ts";
import { recognizeIdentity } from "./provider.actions.ts";
import { isLevelEnough, statedBy } from "./provider.ts";
import { ProviderOverPage, type ProviderOver } from "./provider.view.tsx";

const statuses = {
  away: 503,
  stopped: 403,
  late: 410,
  level: 403,
  "no-account": 403,
  "belongs-to-another": 409,
} as const satisfies Record<ProviderOver, number>;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Coming in by an OpenID Connect provider: authorization code, PKCE S256, state and nonce bound to this browser. Who is
 * signed in already links the identity to their account. Mounted at /entra/identita.
 */
export function providerRoutes(house: House, settings: ProviderSettings): Hono<Env> {
  const { db } = house;
  const web = new Hono<Env>();
  const provider = openProvider(settings);
  const redirectUri = `${house.baseUrl}/entra/identita/ritorno`;

  web.get("/", async (c) => {
    c.header("Cache-Control", "no-store");
    const actor = c.get("actor");
    const departure = newDeparture(newId());
    let address: URL;
    try {
      address = await provider.address(departure, redirectUri);
    } catch {
      return over(c, "away");
    }
    const { torna } = readQuery(c, wayBackQuery);
    await keepChallenge(db, {
      id: challengeIn(departure.state),
      kind: "provider",
      browserHash: await markAskingBrowser(c, house),
      secret: { ...departure, person: actor.kind === "person" ? actor.id : "" },
      returnTo: localPath(torna, linkTo({ language: c.get("language") }, "/io")),
      now: house.now(),
    });
    return c.redirect(address.href, 302);
  });

  web.get("/ritorno", async (c) => {
    c.header("Cache-Control", "no-store");
    const { search } = addressOf(c);
    const browserHash = await askingBrowser(c, house);
    const id = challengeIn(new URLSearchParams(search).get("state") ?? "");
    const asked =
      browserHash && uuid.test(id)
        ? await takeChallenge(db, { id, kind: "provider", browserHash, now: house.now() })
        : undefined;
    if (!asked) return over(c, "late");

    const { person, ...departure } = asked.secret;
    let claims;
    try {
      claims = await provider.claims(departure as Departure, new URL(redirectUri + search));
    } catch {
      // Closed on purpose, refused there, or not what we asked: to who stands here it is one thing.
      return over(c, "stopped");
    }
    const stated = statedBy(claims, settings);
    if (!stated) return over(c, "stopped");
    if (!isLevelEnough(settings.levels, stated.level)) return over(c, "level");

    const invitation = await readCookie(c, house, invitationCookie);
    const recognized = await recognizeIdentity(db, {
      issuer: settings.issuer,
      stated,
      personId: person || undefined,
      invitationHash: invitation === undefined ? undefined : hashOf(invitation),
      now: house.now(),
    });
    if ("because" in recognized) return over(c, recognized.because);
    await signIn(c, house, { personId: recognized.personId, by: "provider" });
    return c.redirect(asked.returnTo, 303);
  });

  return web;

  async function over(c: Context<Env>, why: ProviderOver) {
    const frame = await frameOf(c, house);
    return c.html(ProviderOverPage({ frame, name: settings.name, why }), statuses[why]);
  }
}

/** The state begins with the id of what was kept when the browser left. */
function challengeIn(state: string): string {
  return state.split(".")[0] ?? "";
}
