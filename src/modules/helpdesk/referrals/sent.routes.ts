// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";

import { linkTo } from "../../../ui/frame.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { personOf } from "../../../web/signed-in.ts";
import { atDesk } from "../desks/standing.queries.ts";
import { doorsRoutes } from "./doors.routes.ts";
import { listReferrals } from "./referral-list.queries.ts";
import { referralLists, type ReferralList } from "./referral-list.ts";
import { ReferralsPage } from "./referral-list.view.tsx";
import { referralPath } from "./referral-path.ts";
import { openReferral, partyAt, sentPage } from "./sent-page.routes.ts";
import { shareRoutes } from "./share.routes.ts";
import { nounPattern } from "./step-fields.ts";
import { takeStep } from "./step.actions.ts";
import { answerStep } from "./stepping.routes.ts";

const id = ":id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}" as const;

/** What desks send and are sent. Mounted at /sportello/invii. */
export function sentRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get("/", async (c) => {
    const list: ReferralList = referralLists.find((one) => one === c.req.query("elenco")) ?? "to-do";
    const [sent, received] = await atDesk(db, personOf(c), now(), async (tx, { desks, supervises }) => {
      const deskIds = desks.map((desk) => desk.id);
      return [
        await listReferrals(tx, { side: "sent", list, deskIds, districtIds: supervises }),
        await listReferrals(tx, { side: "received", list, deskIds }),
      ] as const;
    });
    return c.html(ReferralsPage({ frame: await frameOf(c, house), list, sent, received }));
  });

  web.route("/nuovo", doorsRoutes(house));
  web.get(`/${id}`, async (c) => sentPage(c, house));
  web.post(`/${id}/persona`, async (c) => sentPage(c, house, { asksWho: true }));
  web.route(
    "/",
    shareRoutes(house, {
      open: async (tx, standing, referralId) => {
        const { referral, party } = await openReferral(tx, standing, referralId);
        return { referral, sends: party.sides.includes("sender") };
      },
      page: (c, shareBack) => sentPage(c, house, { shareBack }),
    }),
  );

  web.post(`/${id}/:passo{${nounPattern}}`, async (c) => {
    const person = personOf(c);
    const { referral } = await atDesk(db, person, now(), (tx, standing) =>
      openReferral(tx, standing, idOf(c)),
    );
    const { territoryId, id: referralId } = referral;
    return answerStep(c, house, {
      take: (step, said, writer) =>
        atDesk(db, person, now(), (tx, standing) =>
          takeStep(
            tx,
            { actor: person, party: (one) => partyAt(one, standing), writer },
            { territoryId, referralId, step, ...said },
            now(),
          ),
        ),
      path: linkTo({ language: c.get("language") }, referralPath(referralId)),
      again: (back) => sentPage(c, house, { back }),
    });
  });

  return web;
}

function idOf(c: Context<Env>): string {
  return c.req.param("id") ?? "";
}
