// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type MiddlewareHandler } from "hono";
import { z } from "zod";

import { holds, type Actor } from "../../../foundation/actor.ts";
import { last } from "../../../foundation/fields.ts";
import { linkTo } from "../../../ui/frame.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { readQuery } from "../../../web/query.ts";
import { reachOf } from "../editing/editing-reach.ts";
import { mayCreate, mayEnterBackOffice } from "../editing/editing.policy.ts";
import { countClaims } from "../owners/claim.queries.ts";
import { listOwnRecords } from "../owners/own-records.queries.ts";
import { claimReachOf } from "../owners/owners.policy.ts";
import { countWaiting } from "../reports/queue.queries.ts";
import { queuePath } from "../reports/report-path.ts";
import { mayReview } from "../reports/report.policy.ts";
import { findingKinds } from "../search/criteria.ts";
import { paths } from "../search/paths.ts";
import { listTerms } from "../search/vocabulary.queries.ts";
import { onlyFor, worksOf } from "./entering.routes.ts";
import { countingInUrl, kindParameter } from "./kept.forms.ts";
import { coverageShown, draftsShown, freshnessShown } from "./overview.page.ts";
import { getOverview } from "./overview.queries.ts";
import { OverviewPage } from "./overview.view.tsx";

const query = z.object({ di: last(kindParameter), conta: last(z.string().optional().catch(undefined)) });

/** The first page of the back office. Mounted at /redazione. */
export function overviewRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db } = house;

  web.get("/", toOwnLabs, onlyFor("look"), async (c) => {
    const asked = readQuery(c, query);
    const kind = asked.di ?? "service";
    const counting = asked.conta === countingInUrl ? "to-check" : "records";
    const actor = c.get("actor");
    const [frame, overview, terms] = await Promise.all([
      frameOf(c, house),
      getOverview(db, actor, { reach: reachOf(actor), kind, counting, now: house.now() }),
      listTerms(db),
    ]);
    return c.html(
      OverviewPage({
        frame,
        works: worksOf(actor),
        coverage: coverageShown({ frame, overview, kind, counting, terms }),
        freshness: freshnessShown({ frame, overview }),
        writable: findingKinds
          .filter((each) => mayCreate(each === "place" ? "location" : each, actor))
          .map((each) => ({ kind: each, href: linkTo(frame, `/redazione${paths[each]}/nuova`) })),
        drafts: draftsShown({ frame, overview }),
        unanswered: overview.unanswered,
        reports: mayReview(actor)
          ? { waiting: await countWaiting(db, reachOf(actor)), href: linkTo(frame, queuePath) }
          : undefined,
        own: await ownOf(actor),
        claims: await claimsOf(actor),
        people: c.get("doors").has("/persone") ? linkTo(frame, "/persone") : undefined,
      }),
    );
  });

  return web;

  /** How many requests of organizations wait for this person, beside those of their own. */
  async function claimsOf(actor: Actor) {
    if (actor.kind !== "person") return 0;
    return countClaims(db, { ...claimReachOf(actor), organizations: [] }, { exceptOf: actor.id });
  }

  async function ownOf(actor: Actor) {
    if (actor.kind !== "person") return undefined;
    const { organizations } = reachOf(actor);
    if (organizations.length === 0) return undefined;
    const [records, claims] = await Promise.all([
      listOwnRecords(db, organizations, house.now()),
      countClaims(db, { isEverything: false, districts: [], organizations }, { exceptOf: actor.id }),
    ]);
    return { records, claims };
  }
}

/** Who keeps a lab and nothing of the directory meets their labs where the others meet the records. */
const toOwnLabs: MiddlewareHandler<Env> = async (c, next) => {
  const actor = c.get("actor");
  if (mayEnterBackOffice(actor) || !holds(actor, "lab-contact")) return next();
  return c.redirect(linkTo({ language: c.get("language") }, "/redazione/laboratori"), 302);
};
