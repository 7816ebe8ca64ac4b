// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";

import { found, refuse } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import type { Language } from "../../../foundation/words/words.ts";
import type { Fact } from "../../../ui/fact-list.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { personOf } from "../../../web/signed-in.ts";
import { momentSaid } from "../../accounts/said.ts";
import { findDesk, listDesksOf } from "../desks/desk.queries.ts";
import { isInUse } from "../desks/desk.ts";
import { atDesk } from "../desks/standing.queries.ts";
import { doorsPath, referralPath } from "../referrals/referral-path.ts";
import { listReferralsOfNeed } from "../referrals/referral.queries.ts";
import { referralWords } from "../referrals/referral.words.ts";
import { contactPath } from "./contact-path.ts";
import { findContact } from "./contact.queries.ts";
import { contactWords } from "./contact.words.ts";
import { needNames } from "./need-names.routes.ts";
import { areaName, needName, stateSaid, type NeedNames } from "./need.page.ts";
import { mayKeepNeed, reachOfNeed } from "./need.policy.ts";
import { findNeedById } from "./need.queries.ts";
import type { Need } from "./need.ts";
import { NeedPage } from "./need.view.tsx";
import { needsWords } from "./needs.words.ts";
import { isKnownAt, listOffersOfNeed } from "./offer.queries.ts";
import { termName } from "./term-names.ts";

export type Told = {
  done?: string | undefined;
  trouble?: string | undefined;
  chosenEnding?: string | undefined;
};

/** The page of a need, for a desk that may know of it; refuses with not-found anybody else. */
export async function needPage(c: Context<Env>, house: House, id: string, told: Told = {}) {
  const { db, now } = house;
  const opened = await atDesk(db, personOf(c), now(), async (tx, standing) => {
    const need = found(await findNeedById(tx, id));
    const key = { territoryId: need.territoryId, needId: id };
    const offers = await listOffersOfNeed(tx, key);
    const toUs = offers.find(
      ({ state, toDeskId }) => state === "offered" && standing.desks.some((desk) => desk.id === toDeskId),
    );
    const own = standing.desks.map((desk) => desk.id);
    const knowsPerson = await isKnownAt(tx, need, own);
    const reach = reachOfNeed(need, standing, { isOffered: toUs !== undefined, knowsPerson });
    if (reach === "none") refuse({ kind: "not-found" });
    const isAll = reach === "all";
    return {
      need,
      toUs,
      isAll,
      mayKeep: mayKeepNeed(need, standing),
      mayTake:
        knowsPerson && need.state === "open"
          ? standing.desks.filter(({ id: one }) => one !== need.deskId)
          : [],
      offers: isAll ? offers : [],
      contact: isAll ? await findContact(tx, need.contactId, now()) : undefined,
      mayOpenContact: standing.desks.some(({ id: deskId }) => deskId === need.receivedByDeskId),
      receivedAt: (await findDesk(tx, need.receivedByDeskId))?.name,
      referrals: isAll ? await listReferralsOfNeed(tx, key) : [],
      desks: await listDesksOf(tx, [need.territoryId]),
    };
  });
  const { need, contact, desks, referrals } = opened;
  const frame = await frameOf(c, house);
  const names = await needNames(house, [need.areaCode]);
  const today = romeDate(now()).toString();
  const link = (path: string) => linkTo(frame, path);
  const doors = c.get("doors");
  return NeedPage({
    frame,
    need,
    name: needName(need, names, frame),
    facts: factsOf(frame, need, names, opened.receivedAt),
    asked: contact && { text: contact.asked, areForgotten: contact.areWordsForgotten },
    contactHref: opened.mayOpenContact ? link(contactPath(need.contactId)) : undefined,
    mayKeep: opened.mayKeep,
    offerToAnswer: opened.toUs?.id,
    takers: opened.mayTake.map(({ id: value, name: label }) => ({ value, label })),
    offers: opened.offers,
    otherDesks: desks
      .filter((desk) => desk.id !== need.deskId && isInUse(desk, today))
      .map(({ id: value, name: label }) => ({ value, label })),
    referrals: referrals.map((referral) => ({
      href: link(referralPath(referral.id)),
      text: `${referral.to.name}: ${referralWords[frame.language].statuses[referral.status]}`,
    })),
    referHref: doors.has("/sportello/invii/nuovo") ? link(doorsPath(need.id)) : undefined,
    followUpHref: doors.has("/sportello/ricontatti/nuovo")
      ? link(`/sportello/ricontatti/nuovo?bisogno=${need.id}`)
      : undefined,
    done: told.done,
    trouble: told.trouble,
    chosenEnding: told.chosenEnding,
  });
}

function factsOf(frame: Frame, need: Need, names: NeedNames, receivedAt: string | undefined): Fact[] {
  const words = needsWords[frame.language];
  const codes = contactWords[frame.language];
  const target = termName(names.terms, "targets", need.target, frame.language);
  const facts: (Fact | false)[] = [
    { term: words.state, value: stateSaid(need, frame) },
    need.ending !== null && { term: words.how, value: codes.endings[need.ending] },
    need.unmetReason !== null && { term: words.unmet, value: codes.unmetReasons[need.unmetReason] },
    { term: words.owner, value: need.deskName },
    receivedAt !== undefined &&
      need.receivedByDeskId !== need.deskId && { term: words.receivedAt, value: receivedAt },
    target !== undefined && { term: words.target, value: target },
    { term: words.area, value: areaName(need.areaCode, names, frame) },
    { term: words.opened, value: momentSaid(need.openedAt, frame.language) },
    need.closedAt !== null && { term: words.closed, value: momentSaid(need.closedAt, frame.language) },
  ];
  return facts.filter((fact) => fact !== false);
}

/** What was just done, in words; undefined for a word that no act says. */
export function doneSaid(done: string | undefined, language: Language): string | undefined {
  const words: Record<string, string> = needsWords[language].doneMessages;
  return done === undefined || !Object.hasOwn(words, done) ? undefined : words[done];
}
