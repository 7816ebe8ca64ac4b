// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";

import { idsHeldAs, visitor, type Actor } from "../../../foundation/actor.ts";
import type { Transaction } from "../../../foundation/database/database.ts";
import { behindWall, type Wall } from "../../../foundation/database/wall.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { openText } from "../../../foundation/secrets/sealed-text.ts";
import { tokenPattern } from "../../../foundation/secrets/token.ts";
import { linkTo } from "../../../ui/frame.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { mustSignIn, personOf } from "../../../web/signed-in.ts";
import { sharedWith } from "../../inquirers/shares/share.actions.ts";
import { findShare } from "../../inquirers/shares/share.queries.ts";
import type { Writer } from "../desks/letter-writer.actions.ts";
import { listAgreedAnswers } from "../followups/agreed.queries.ts";
import { findByLink } from "./link.queries.ts";
import { receivedFacts, whoShown } from "./received.page.ts";
import { GonePage, ReceivedListPage, ReceivedPage } from "./received.view.tsx";
import { findReceived, listReferralsTo } from "./referral-list.queries.ts";
import { answerPath, receivedPath } from "./referral-path.ts";
import { outcomeShown, stateShown, wordsTyped } from "./referral.page.ts";
import { sidesOf, stepsFor, type Party } from "./referral.policy.ts";
import { isOver, waitsForRoom, type Referral } from "./referral.ts";
import { nounPattern } from "./step-fields.ts";
import { takeStep } from "./step.actions.ts";
import type { StepSaid } from "./step.forms.ts";
import { answerStep, type Back } from "./stepping.routes.ts";
import type { PersonStep } from "./steps.ts";

const id = ":id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}" as const;

/** Through which door a provider came: what of the rows is there for them, and how they are known. */
type Entrance = {
  actor: Actor;
  referralId: string;
  wall: Wall;
  partyOf: (referral: Referral) => Party;
  /** Where this page is, and its forms. */
  path: string;
  isOwnPage: boolean;
};

/** What an organization was referred, for its contacts. Mounted at /redazione/invii. */
export function receivedRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db } = house;
  web.use(mustSignIn(house));

  web.get("/", async (c) => {
    const organizations = organizationsOf(c);
    const [toDo, underWay, over] = await behindWall(db, { districts: [], organizations }, async (tx) => [
      await listReferralsTo(tx, organizations, "to-do"),
      await listReferralsTo(tx, organizations, "under-way"),
      await listReferralsTo(tx, organizations, "over"),
    ]);
    return c.html(ReceivedListPage({ frame: await frameOf(c, house), toDo, underWay, over }));
  });
  web.get(`/${id}`, async (c) => receivedPage(c, house, ownEntrance(c)));
  web.post(`/${id}/persona`, async (c) => receivedPage(c, house, ownEntrance(c), { asksWho: true }));
  web.post(`/${id}/:passo{${nounPattern}}`, async (c) => stepAt(c, house, ownEntrance(c)));

  return web;
}

/** Where the links of mails to providers lead. Mounted at /invii; open to whoever has the link. */
export function answerByLinkRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  web.use(async (c, next) => {
    c.header("Cache-Control", "no-store");
    await next();
  });
  const path = `/:token{${tokenPattern}}` as const;

  // Programs of mail open links before people do: to look at it changes nothing.
  web.get(path, async (c) => {
    const entrance = await linkEntrance(c, house);
    return entrance ? receivedPage(c, house, entrance) : gone(c, house);
  });
  web.post(`${path}/persona`, async (c) => {
    const entrance = await linkEntrance(c, house);
    return entrance ? receivedPage(c, house, entrance, { asksWho: true }) : gone(c, house);
  });
  web.post(`${path}/:passo{${nounPattern}}`, async (c) => {
    const entrance = await linkEntrance(c, house);
    return entrance ? stepAt(c, house, entrance) : gone(c, house);
  });

  return web;
}

async function gone(c: Context<Env>, house: House): Promise<Response> {
  return c.html(GonePage({ frame: await frameOf(c, house) }), 404);
}

/** The organizations that somebody answers for; refuses with not-allowed who answers for none. */
function organizationsOf(c: Context<Env>): string[] {
  const organizations = idsHeldAs(personOf(c), "organization-contact");
  if (organizations.length === 0) refuse({ kind: "not-allowed", because: "no-organization" });
  return organizations;
}

function ownEntrance(c: Context<Env>): Entrance {
  const organizationIds = organizationsOf(c);
  const referralId = c.req.param("id") ?? "";
  const holding = { deskIds: [], supervises: [], organizationIds };
  return {
    actor: personOf(c),
    referralId,
    wall: { districts: [], organizations: organizationIds },
    partyOf: (referral) => ({ sides: sidesOf(referral, holding), through: "page" }),
    path: `${receivedPath}/${referralId}`,
    isOwnPage: true,
  };
}

/** Whoever has the link is the provider, whatever account they may be signed in with. */
async function linkEntrance(c: Context<Env>, house: House): Promise<Entrance | undefined> {
  const token = c.req.param("token") ?? "";
  const opens = await findByLink(house.db, token, house.now());
  if (!opens) return undefined;
  return {
    actor: visitor,
    referralId: opens.referralId,
    wall: { districts: [], referral: opens.referralId },
    partyOf: ({ id: one }) => ({ sides: one === opens.referralId ? ["receiver"] : [], through: "link" }),
    path: answerPath(token),
    isOwnPage: false,
  };
}

async function stepAt(c: Context<Env>, house: House, entrance: Entrance): Promise<Response> {
  const { actor, referralId, wall, partyOf: party, path } = entrance;
  const { territoryId } = found(await behindWall(house.db, wall, (tx) => findReceived(tx, referralId)));
  // What follows from an answer is the district's: its need, its follow-ups, its story.
  const take = (step: PersonStep, said: StepSaid, writer: Writer) =>
    behindWall(house.db, { districts: [territoryId] }, (tx: Transaction) =>
      takeStep(tx, { actor, party, writer }, { territoryId, referralId, step, ...said }, house.now()),
    );
  return answerStep(c, house, {
    take,
    path: linkTo({ language: c.get("language") }, path),
    again: (back) => receivedPage(c, house, entrance, { back }),
  });
}

async function receivedPage(
  c: Context<Env>,
  house: House,
  { referralId, wall, partyOf, path, isOwnPage, actor }: Entrance,
  { back, asksWho = false }: { back?: Back; asksWho?: boolean } = {},
): Promise<Response> {
  const now = house.now();
  const { referral, note, share, who } = await behindWall(house.db, wall, async (tx) => {
    const one = found(await findReceived(tx, referralId));
    const viewer = {
      through: isOwnPage ? ("organization" as const) : ("link" as const),
      called: one.to.name,
      viewerId: actor.kind === "person" ? actor.id : null,
    };
    return {
      referral: one,
      note: one.note === null ? undefined : await openText(tx, one.note, now),
      share: one.status === "draft" ? undefined : await findShare(tx, referralId, now),
      // What they agreed to is read, and noted, only by who asks for it.
      who: asksWho && one.status !== "draft" ? await sharedWith(tx, viewer, { referralId }, now) : undefined,
    };
  });
  const { territoryId } = referral;
  const agreed = await behindWall(house.db, { districts: [territoryId] }, (tx) =>
    listAgreedAnswers(tx, { territoryId, referralId }, now),
  );
  const frame = await frameOf(c, house);
  const steps = stepsFor(referral, partyOf(referral)).filter((step) => step in receiverSteps);
  const page = ReceivedPage({
    frame,
    isRoom: waitsForRoom(referral) || referral.status === "draft",
    desk: referral.fromDesk,
    state: stateShown(referral, frame.language),
    facts: receivedFacts(referral, note, frame.language),
    shared: who ? whoShown(who, frame.language) : share && ("there" as const),
    said: agreed
      .flatMap(({ outcome, words }) => [
        outcomeShown({ outcome, outcomeBy: "person" }, frame.language),
        words,
      ])
      .filter((line) => line !== undefined),
    steps: steps as PersonStep[],
    isOver: isOver(referral),
    forms: {
      frame,
      action: linkTo(frame, path),
      revision: referral.revision,
      ...(back && { back: { step: back.step, typed: back.typed, mistakes: back.mistakes } }),
    },
    isDone: c.req.query("fatto") !== undefined,
    late: back?.isLate ? wordsTyped(back.typed) : undefined,
    isOwnPage,
  });
  return c.html(page, back === undefined ? 200 : back.isLate ? 409 : 422);
}

/** What a provider does; the rest is the desk's and the clock's. */
const receiverSteps: Partial<Record<string, true>> = {
  "answer-room": true,
  accept: true,
  reject: true,
  redirect: true,
  "make-contact": true,
  start: true,
  complete: true,
};
