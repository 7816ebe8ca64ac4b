// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import type { Database, Transaction } from "./foundation/database/database.ts";
import type { Language } from "./foundation/words/words.ts";
import { listContactsOfThread } from "./modules/helpdesk/contacts/contact.queries.ts";
import { contactWords } from "./modules/helpdesk/contacts/contact.words.ts";
import { forgetWordsOfThread } from "./modules/helpdesk/contacts/forget.actions.ts";
import type { Need } from "./modules/helpdesk/contacts/need.ts";
import { listNeedsOfThread } from "./modules/helpdesk/contacts/thread-said.queries.ts";
import { atDesk } from "./modules/helpdesk/desks/standing.queries.ts";
import { listFollowUpsToAnswer } from "./modules/helpdesk/followups/thread-follow-ups.queries.ts";
import { forgetReferralsOfThread } from "./modules/helpdesk/referrals/forget.actions.ts";
import { namesOfCategories } from "./modules/helpdesk/referrals/names.queries.ts";
import { listReferralsOfNeed } from "./modules/helpdesk/referrals/referral.queries.ts";
import { referralWords } from "./modules/helpdesk/referrals/referral.words.ts";
import type { DeskDoor, Happened, ThreadBelongings } from "./modules/inquirers/belongings.ts";
import type { ThreadKey } from "./modules/inquirers/threads/thread.ts";
import { threadBelongingsWords } from "./thread-belongings.words.ts";

/** What the help desk knows of a thread, told to the room of inquirers, which may not ask it. */
export function threadBelongingsOf(now: () => Temporal.Instant): ThreadBelongings {
  return {
    listHappened: async (tx, key, language) => {
      const contacts = (await listContactsOfThread(tx, key, now())).map(
        ({ happenedAt, deskName, done }): Happened => ({
          at: happenedAt,
          what: threadBelongingsWords[language].contact,
          more: [deskName, ...done.map((one) => contactWords[language].dones[one].toLowerCase())].join(", "),
        }),
      );
      const needs = await needsHappened(tx, key, language);
      return [...contacts, ...needs].toSorted((one, other) => Temporal.Instant.compare(other.at, one.at));
    },
    listToAnswer: async (tx, key, language) =>
      (await listFollowUpsToAnswer(tx, key)).map(({ followUpId, about, toName }) => ({
        id: followUpId,
        about: threadBelongingsWords[language].toAnswer(
          about?.[language] ?? threadBelongingsWords[language].unsaid,
          toName,
        ),
      })),
    gather: async (tx, key) => ({
      contacts: await listContactsOfThread(tx, key, now()),
      needs: await listNeedsOfThread(tx, key),
      referrals: await referralsOf(tx, await listNeedsOfThread(tx, key)),
    }),
    // What was written of its needs goes before they are untied from it.
    forget: async (tx, key, at) => ({
      notes: await forgetReferralsOfThread(tx, key),
      ...(await forgetWordsOfThread(tx, key, at)),
    }),
    listBusy: async (db, keys) => {
      const busy: string[] = [];
      for (const key of keys) {
        const needs = await db.transaction().execute((tx) => listNeedsOfThread(tx, key));
        if (needs.some(({ state }) => state === "open")) busy.push(key.inquirerId);
      }
      return busy;
    },
  };
}

/** Who may work at which desks, as the help desk says it: the door of the pages of threads under /sportello. */
export function deskDoorOf(db: Database, now: () => Temporal.Instant): DeskDoor {
  return (actor, work) => atDesk(db, actor, now(), (tx, { desks }) => work(tx, desks));
}

async function needsHappened(tx: Transaction, key: ThreadKey, language: Language): Promise<Happened[]> {
  const words = threadBelongingsWords[language];
  const names = await namesOfCategories(tx);
  const needs = await listNeedsOfThread(tx, key);
  const asked = needs.map(({ openedAt, category, outcome, state }): Happened => {
    const about = names.get(category ?? "")?.[language] ?? words.unsaid;
    const more = outcome === null ? "" : contactWords[language].outcomes[outcome].toLowerCase();
    return { at: openedAt, what: words.need(about.toLowerCase()), more, isOpen: state === "open" };
  });
  const referred = (await referralsOf(tx, needs)).map(({ requestedAt, createdAt, to, status }): Happened => ({
    at: requestedAt ?? createdAt,
    what: words.referral(to.name),
    more: referralWords[language].statuses[status].toLowerCase(),
  }));
  return [...asked, ...referred];
}

/** What was asked of others for these needs; not what is still being prepared. */
async function referralsOf(tx: Transaction, needs: readonly Need[]) {
  const all = [];
  for (const { territoryId, id: needId } of needs) {
    all.push(...(await listReferralsOfNeed(tx, { territoryId, needId })));
  }
  return all.filter(({ status }) => status !== "draft");
}
