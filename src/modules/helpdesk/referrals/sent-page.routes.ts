// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";

import type { Transaction } from "../../../foundation/database/database.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { openText } from "../../../foundation/secrets/sealed-text.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { linkTo } from "../../../ui/frame.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { personOf } from "../../../web/signed-in.ts";
import { listPersonNames } from "../../accounts/person-name.queries.ts";
import { daySaid } from "../../accounts/said.ts";
import { minuteOf } from "../../directory/search/time-asked.ts";
import { sharedWith } from "../../inquirers/shares/share.actions.ts";
import { findShare } from "../../inquirers/shares/share.queries.ts";
import { findNeed } from "../contacts/need.queries.ts";
import { atDesk } from "../desks/standing.queries.ts";
import type { Standing } from "../desks/standing.ts";
import { followUpPath } from "../followups/follow-up-path.ts";
import { listFollowUpsOfReferral } from "../followups/follow-up.queries.ts";
import { usualDay, type FollowUp } from "../followups/follow-up.ts";
import { doorShown } from "./doors.page.ts";
import { proposeDoors } from "./doors.queries.ts";
import { whoShown } from "./received.page.ts";
import { findListed } from "./referral-list.queries.ts";
import type { Listed } from "./referral-list.ts";
import { referralPath } from "./referral-path.ts";
import { aboutShown, outcomeShown, stateShown, wordsTyped } from "./referral.page.ts";
import { sidesOf, stepsFor, type Party } from "./referral.policy.ts";
import { listSteps, type StepTaken } from "./referral.queries.ts";
import { isShut, type Referral } from "./referral.ts";
import { ReferralPage } from "./referral.view.tsx";
import { reachShown, sentFacts, storyLine } from "./sent.page.ts";
import { sentWords } from "./sent.words.ts";
import { sharingOf, type ShareBack } from "./share.routes.ts";
import type { Back } from "./stepping.routes.ts";
import { steps, type PersonStep, type Step } from "./steps.ts";

/** As what somebody at a desk acts on a referral. */
export function partyAt(referral: Referral, { desks, supervises }: Standing): Party {
  const deskIds = desks.map(({ id }) => id);
  return { sides: sidesOf(referral, { deskIds, supervises, organizationIds: [] }), through: "desk" };
}

/** A referral of one's own desk, or that it receives, or of the district that one supervises; refuses with not-found. */
export async function openReferral(
  tx: Transaction,
  standing: Standing,
  id: string,
): Promise<{ referral: Listed; party: Party }> {
  const referral = found(await findListed(tx, id));
  const party = partyAt(referral, standing);
  const isStillWritten = referral.status === "draft" && referral.roomAskedAt === null;
  if (party.sides.length === 0 || (isStillWritten && !party.sides.includes("sender")))
    refuse({ kind: "not-found" });
  return { referral, party };
}

/** Whether a step is the provider's own. */
function isAnswer(step: Step): boolean {
  return steps[step].by === "receiver";
}

/** The page of one referral at the desk; with what came back of a form. */
export async function sentPage(
  c: Context<Env>,
  house: House,
  { back, shareBack, asksWho = false }: { back?: Back; shareBack?: ShareBack; asksWho?: boolean } = {},
): Promise<Response> {
  const { db } = house;
  const now = house.now();
  const language = c.get("language");
  const known = await atDesk(db, personOf(c), now, async (tx, standing) => {
    const { referral, party } = await openReferral(tx, standing, c.req.param("id") ?? "");
    const { territoryId, id: referralId, needId } = referral;
    const [taken, followUps, need] = [
      await listSteps(tx, { territoryId, referralId }),
      await listFollowUpsOfReferral(tx, { territoryId, referralId }),
      await findNeed(tx, { territoryId, needId }),
    ];
    const isLooking = isShut(referral) && need?.state === "open" && party.sides.includes("sender");
    const doors = isLooking ? await proposeDoors(tx, need, { minuteNow: minuteOf(now) }) : undefined;
    const names = await listPersonNames(
      tx,
      taken.map(({ who }) => who),
    );
    const note = referral.note === null ? undefined : await openText(tx, referral.note, now);
    const story = await Promise.all(taken.map((one) => opened(tx, one)));
    const sharing = party.sides.includes("sender")
      ? await sharingOf(tx, referral, need, { now, language })
      : undefined;
    const shared = await sharedHere(tx, referral, party);
    return { referral, party, story, followUps, doors, names, note, sharing, shared };
  });
  const { referral, party, story, followUps, doors, names, note, sharing, shared } = known;
  const offered = stepsFor(referral, party);
  const isReceiver = party.sides.includes("receiver");
  const frame = await frameOf(c, house);
  const page = ReferralPage({
    frame,
    name: referral.to.name,
    about: aboutShown(referral, language),
    state: stateShown(referral, language),
    outcome: outcomeShown(referral, language),
    facts: sentFacts(referral, note, language),
    reach: reachShown(referral, language),
    own: offered.filter((step): step is PersonStep => !isAnswer(step)),
    phoned: offered.filter((step): step is PersonStep => isAnswer(step)),
    isReceiver,
    forms: {
      frame,
      action: linkTo(frame, referralPath(referral.id)),
      revision: referral.revision,
      usualDay: usualDay(referral.urgency, romeDate(now)),
      ...(back && { back: { step: back.step, typed: back.typed, mistakes: back.mistakes } }),
    },
    story: story.map((taken) => storyLine(taken, names.get(taken.who ?? ""), language)),
    sharing: sharing && { ...sharing, mistake: shareBack?.mistake, typed: shareBack?.typed ?? {} },
    shared: shared && (shared === "there" ? shared : whoShown(shared, language)),
    followUp: followUpShown(followUps, referral),
    nextDoors: doors && {
      needId: referral.needId,
      doors: doors.map((door) =>
        doorShown(door, { needId: referral.needId, cameFromId: referral.id, language }),
      ),
      suggestion: story.findLast(({ step }) => step === "redirect")?.note ?? undefined,
    },
    isDone: c.req.query("fatto") !== undefined,
    late: back?.isLate ? wordsTyped(back.typed) : undefined,
  });
  return c.html(page, shareBack ? 422 : back === undefined ? 200 : back.isLate ? 409 : 422);

  /** What the person agreed that the receiving desk reads: that there is something, and, once asked, what; noted. */
  async function sharedHere(tx: Transaction, { id: referralId, to, status }: Listed, { sides }: Party) {
    const deskId = to.deskId;
    if (deskId === null || status === "draft" || !sides.includes("receiver")) return undefined;
    const share = await findShare(tx, referralId, now);
    if (!share || !asksWho) return share && ("there" as const);
    const viewer = { through: "desk", called: to.name, viewerId: personOf(c).id } as const;
    return sharedWith(tx, viewer, { referralId, deskId }, now);
  }

  async function opened(tx: Transaction, taken: StepTaken): Promise<StepTaken> {
    return taken.note === null ? taken : { ...taken, note: await openText(tx, taken.note, now) };
  }

  function followUpShown(planned: readonly FollowUp[], { status }: Listed) {
    const words = sentWords[language];
    const last = planned.at(-1);
    if (!last)
      return { text: status === "draft" ? words.followUpNone : words.followUpRefused, href: undefined };
    if (last.dueOn === null) return { text: words.followUpRefused, href: undefined };
    const text = last.doneAt === null ? words.followUpOn(daySaid(last.dueOn, language)) : words.followUpDone;
    return { text, href: linkTo({ language }, followUpPath(last.id)) };
  }
}
