// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";

import type { Transaction } from "../../../foundation/database/database.ts";
import { refuse, Refused } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { linkTo } from "../../../ui/frame.ts";
import { readForm } from "../../../web/form.ts";
import type { Env, House } from "../../../web/house.ts";
import { personOf } from "../../../web/signed-in.ts";
import { daySaid } from "../../accounts/said.ts";
import { listFieldsKept } from "../../inquirers/identity/identity.queries.ts";
import { shareFor, withdrawSharesOf } from "../../inquirers/shares/share.actions.ts";
import { findShare } from "../../inquirers/shares/share.queries.ts";
import { findNeed } from "../contacts/need.queries.ts";
import type { Need } from "../contacts/need.ts";
import { atDesk } from "../desks/standing.queries.ts";
import type { Standing } from "../desks/standing.ts";
import type { Listed } from "./referral-list.ts";
import { referralPath } from "./referral-path.ts";
import { isOver } from "./referral.ts";
import type { ShareMistake } from "./share-fields.ts";
import { readShare } from "./share.forms.ts";
import type { SharingShown } from "./share.view.tsx";
import { anyFields } from "./step.forms.ts";

const id = ":id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}" as const;

/** What came back of the form. */
export type ShareBack = { mistake: ShareMistake; typed: Record<string, string[]> };

type Parts = {
  /** A referral of one's own desk; refuses with not-found. */
  open: (tx: Transaction, standing: Standing, id: string) => Promise<{ referral: Listed; sends: boolean }>;
  /** The page of the referral, with what came back. */
  page: (c: Context<Env>, back: ShareBack) => Promise<Response>;
};

/** What a person lets who receives them know. Mounted at /sportello/invii. */
export function shareRoutes(house: House, { open, page }: Parts): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.post(`/${id}/condivisione`, async (c) => {
    const read = await readForm(c, anyFields);
    const typed = read.ok ? read.value : read.typed;
    const said = readShare(typed);
    if (!said) return page(c, { mistake: "nothing", typed });
    try {
      await atDesk(db, personOf(c), now(), async (tx, standing) => {
        const { referral, inquirerId } = await sharing(c, tx, standing);
        const { territoryId, to, id: referralId } = referral;
        const recipient = {
          called: to.name,
          organizationId: to.organizationId ?? undefined,
          deskId: to.deskId ?? undefined,
        };
        await shareFor(
          tx,
          personOf(c),
          { territoryId, inquirerId },
          { referralId, recipient, ...said },
          now(),
        );
      });
    } catch (error) {
      if (!(error instanceof Refused) || error.refusal.kind !== "not-now") throw error;
      return page(c, { mistake: mistakeOf(error.refusal.because), typed });
    }
    return done(c);
  });

  web.post(`/${id}/condivisione/ritiro`, async (c) => {
    await atDesk(db, personOf(c), now(), async (tx, standing) => {
      const { referral } = await sharing(c, tx, standing);
      await withdrawSharesOf(tx, personOf(c), referral.id, now());
    });
    return done(c);
  });

  /** A referral under way of one's own desk, whose person has a thread. */
  async function sharing(c: Context<Env>, tx: Transaction, standing: Standing) {
    const { referral, sends } = await open(tx, standing, c.req.param("id") ?? "");
    if (!sends) refuse({ kind: "not-found" });
    const { territoryId, needId } = referral;
    const need = await findNeed(tx, { territoryId, needId });
    const inquirerId = need?.inquirerId ?? refuse({ kind: "not-found" });
    if (isOver(referral)) refuse({ kind: "not-now", because: "over" });
    return { referral, inquirerId };
  }

  return web;
}

function done(c: Context<Env>): Response {
  const path = linkTo({ language: c.get("language") }, referralPath(c.req.param("id") ?? ""));
  return c.redirect(`${path}?fatto=1#condivisione`, 303);
}

function mistakeOf(because: string): ShareMistake {
  const known = ["objected", "needs-guardian", "nothing-to-share"] as const;
  return known.find((one) => one === because) ?? "over";
}

/** What may be shared for a referral, and what is: nothing of the person is read. Undefined when it is over. */
export async function sharingOf(
  tx: Transaction,
  referral: Listed,
  need: Need | undefined,
  { now, language }: { now: ReturnType<House["now"]>; language: "it" | "en" },
): Promise<Omit<SharingShown, "mistake" | "typed"> | undefined> {
  if (isOver(referral)) return undefined;
  const { territoryId } = referral;
  const inquirerId = need?.inquirerId ?? null;
  const share = await findShare(tx, referral.id, now);
  return {
    kept: inquirerId === null ? undefined : await listFieldsKept(tx, { territoryId, inquirerId }),
    now: share && { fields: share.fields, until: daySaid(romeDate(share.endsAt).toString(), language) },
  };
}
