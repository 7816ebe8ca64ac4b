// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";

import { linkTo } from "../../../ui/frame.ts";
import { clientOf } from "../../../web/client.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { localPath } from "../../../web/local-path.ts";
import { markAskingBrowser } from "./session-cookie.routes.ts";
import { countTries } from "./sign-in-count.routes.ts";
import { usualSignInLimits, type SignInLimits } from "./sign-in-limits.ts";
import { askForLink } from "./sign-in.actions.ts";
import { TooManyPage } from "./sign-in.view.tsx";

/**
 * The way in for pages that anybody may use: the link that is sent makes the account of an address that has none, since
 * whoever uses it reads that mailbox. An account alone opens nothing. Given to other rooms by app.ts.
 */
export function welcomeByLink(house: House, limits: SignInLimits = usualSignInLimits) {
  const countTry = countTries(house, limits);
  return async (c: Context<Env>, email: string, returnTo: string): Promise<Response> => {
    const minutes = await countTry(clientOf(c, house.baseUrl), email);
    if (minutes > 0) {
      c.header("Retry-After", String(minutes * 60));
      return c.html(TooManyPage({ frame: await frameOf(c, house), minutes }), 429);
    }
    const language = c.get("language");
    const { name: site } = await house.site();
    await askForLink(house.db, {
      email,
      browserHash: await markAskingBrowser(c, house),
      returnTo: localPath(returnTo, "/"),
      welcomes: true,
      writer: { site, baseUrl: house.baseUrl, language, isHandedOver: house.mail === undefined },
      now: house.now(),
    });
    await house.mail?.wake();
    return c.redirect(linkTo({ language }, "/entra/inviato"), 303);
  };
}
