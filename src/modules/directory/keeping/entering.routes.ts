// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MiddlewareHandler } from "hono";

import { holds, type Actor } from "../../../foundation/actor.ts";
import { refuse, type Refusal } from "../../../foundation/refusal.ts";
import { linkTo } from "../../../ui/frame.ts";
import type { Env } from "../../../web/house.ts";
import { addressOf } from "../../../web/urls.ts";
import { mayEnterBackOffice, whyNotShared, type SharedWork } from "../editing/editing.policy.ts";
import { mayAnswerSome } from "../owners/owners.policy.ts";
import { mayReview } from "../reports/report.policy.ts";

/** What a page of the back office is for: looking at what one keeps, or a work on what all records share. */
type Purpose = SharedWork | "look";

/**
 * Lets in only who has this work. Somebody who is not signed in is sent to do so and comes back; a form of theirs, and
 * whoever has no such role, is refused with not-allowed.
 */
export function onlyFor(purpose: Purpose): MiddlewareHandler<Env> {
  return async (c, next) => {
    const actor = c.get("actor");
    if (actor.kind === "visitor" && ["GET", "HEAD"].includes(c.req.method)) {
      const { pathname, search } = addressOf(c);
      const back = encodeURIComponent(pathname + search);
      return c.redirect(`${linkTo({ language: c.get("language") }, "/entra")}?torna=${back}`, 302);
    }
    const refusal = whyNotEnter(purpose, actor);
    if (refusal) refuse(refusal);
    return next();
  };
}

function whyNotEnter(purpose: Purpose, actor: Actor): Refusal | undefined {
  if (purpose !== "look") return whyNotShared(purpose, actor);
  return mayEnterBackOffice(actor) ? undefined : { kind: "not-allowed", because: "not-for-look" };
}

/** Which doors of the back office this person finds open: the others are not shown. */
export function worksOf(actor: Actor): Record<SharedWork | "reports" | "claims" | "referrals", boolean> {
  const may = (work: SharedWork) => whyNotShared(work, actor) === undefined;
  return {
    reports: mayReview(actor),
    claims: mayAnswerSome(actor),
    referrals: holds(actor, "organization-contact"),
    bulk: may("bulk"),
    synonyms: may("synonyms"),
    taxonomy: may("taxonomy"),
    imports: may("imports"),
    boundaries: may("boundaries"),
    installation: may("installation"),
  };
}
