// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";

import type { Transaction } from "../../../foundation/database/database.ts";
import { found, refuse, Refused } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { newId } from "../../../foundation/uuid.ts";
import { linkTo } from "../../../ui/frame.ts";
import { readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { textsOf } from "../../../web/query.ts";
import { personOf } from "../../../web/signed-in.ts";
import { minuteOf } from "../../directory/search/time-asked.ts";
import { findNeedById } from "../contacts/need.queries.ts";
import type { Need } from "../contacts/need.ts";
import { listDesksOf } from "../desks/desk.queries.ts";
import { atDesk } from "../desks/standing.queries.ts";
import { worksAt, type Standing } from "../desks/standing.ts";
import { usualDay } from "../followups/follow-up.ts";
import { doorShown, pathTo } from "./doors.page.ts";
import { proposeDoors } from "./doors.queries.ts";
import { DoorsPage } from "./doors.view.tsx";
import { draftFields, type DraftMistake } from "./draft-fields.ts";
import { draftReferral } from "./draft.actions.ts";
import { readDoor, readDraft, type DoorAsked, type DraftSaid } from "./draft.forms.ts";
import { HandOverPage } from "./hand-over.view.tsx";
import { namesOfCategories } from "./names.queries.ts";
import { findRecipient } from "./recipient.queries.ts";
import type { Recipient } from "./recipient.ts";
import { doorsPath, referralPath } from "./referral-path.ts";
import { aboutShown } from "./referral.page.ts";
import type { Party } from "./referral.policy.ts";
import type { StepTyped } from "./step-fields.ts";
import { takeStep } from "./step.actions.ts";
import { anyFields } from "./step.forms.ts";

const nothingTyped = { typed: {}, mistakes: {} };

type Opened = { need: Need; about: string; to: Recipient | undefined };

/** Choosing a door for a need, and handing somebody over. Mounted at /sportello/invii/nuovo. */
export function doorsRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get("/", async (c) => {
    const typed: StepTyped = textsOf(new URL(c.req.url).searchParams);
    const asked = readDoor(typed);
    const opened = await atDesk(db, personOf(c), now(), (tx, standing) => open(c, tx, standing, asked));
    const page = opened.to ? handOver(c, opened, asked, nothingTyped) : doors(c, opened, asked);
    return c.html(await page);
  });

  web.post("/", async (c) => {
    const read = await readForm(c, anyFields);
    const typed: StepTyped = read.ok ? read.value : read.typed;
    const asked = readDoor(typed);
    const [person, today] = [personOf(c), romeDate(now())];
    const opened = await atDesk(db, person, now(), (tx, standing) => open(c, tx, standing, asked));
    const { to, need } = opened;
    if (!to) return c.redirect(linkTo({ language: c.get("language") }, doorsPath(need.id)), 303);
    const draft = readDraft(typed, { isSocialService: to.kind === "social-service", today, newId });
    if (!draft.ok) return c.html(await handOver(c, opened, asked, { typed, mistakes: draft.mistakes }), 422);

    const writer = { site: (await house.site()).name, baseUrl: house.baseUrl };
    await atDesk(db, person, now(), (tx, standing) =>
      begin(tx, standing, {
        need,
        to: reached(to, draft.said),
        cameFromId: asked.cameFromId,
        said: draft.said,
      }),
    ).catch((error: unknown) => {
      // The same form sent twice: what it began is there already, and its page tells how it stands.
      const isThere = error instanceof Refused && error.refusal.kind === "not-now";
      if (!isThere || /^(need-|no-)/.test(error.refusal.because)) throw error;
    });
    await house.mail?.wake();
    return c.redirect(`${linkTo({ language: c.get("language") }, referralPath(draft.said.id))}?fatto=1`, 303);

    async function begin(tx: Transaction, standing: Standing, { said, ...rest }: Begun) {
      const drafted = { territoryId: need.territoryId, needId: need.id, ...rest, ...said };
      const referral = await draftReferral(
        tx,
        { actor: person, standing },
        { ...drafted, cameFromId: rest.cameFromId ?? null },
        now(),
      );
      if (said.act === "keep") return;
      const { territoryId, id: referralId } = referral;
      // A form sent again finds it further on than it left it.
      const revision = 1;
      const step = { territoryId, referralId, step: said.act, revision, note: null, followUp: said.followUp };
      await takeStep(tx, { actor: person, party: asSender, writer }, step, now());
    }
  });

  type Begun = { need: Need; to: Recipient; cameFromId: string | undefined; said: DraftSaid };

  async function doors(c: Context<Env>, { need, about }: Opened, { words, cameFromId }: DoorAsked) {
    const language = c.get("language");
    const minuteNow = minuteOf(now());
    const [proposed, desks] = await atDesk(db, personOf(c), now(), async (tx) => [
      await proposeDoors(tx, need, { words, minuteNow }),
      await listDesksOf(tx, [need.territoryId]),
    ]);
    const at = { needId: need.id, cameFromId };
    const other = desks.filter(({ id, closedOn }) => id !== need.deskId && closedOn === null);
    return DoorsPage({
      frame: await frameOf(c, house),
      about,
      needId: need.id,
      cameFrom: cameFromId,
      words,
      doors: proposed.map((door) => doorShown(door, { ...at, language })),
      desks: other.map(({ id, name }) => ({
        name,
        href: linkTo({ language }, pathTo(at, draftFields.desk, id)),
      })),
      socialService: linkTo({ language }, pathTo(at, draftFields.social, "1")),
    });
  }

  async function handOver(
    c: Context<Env>,
    { need, about, to }: Opened,
    asked: DoorAsked,
    { typed, mistakes }: { typed: StepTyped; mistakes: Record<string, DraftMistake> },
  ) {
    const frame = await frameOf(c, house);
    return HandOverPage({
      frame,
      about,
      to: found(to),
      hidden: {
        [draftFields.id]: typed[draftFields.id]?.at(-1) ?? newId(),
        [draftFields.need]: need.id,
        [draftFields.cameFrom]: asked.cameFromId,
        [draftFields.service]: asked.serviceId,
        [draftFields.organization]: asked.organizationId,
        [draftFields.desk]: asked.deskId,
        [draftFields.social]: asked.isSocialService ? "1" : undefined,
      },
      usualDay: usualDay("ordinary", romeDate(now())),
      doors: linkTo(frame, doorsPath(need.id)),
      typed,
      mistakes,
    });
  }

  return web;
}

/** What a desk does at once with what it wrote. */
function asSender(): Party {
  return { sides: ["sender"], through: "desk" };
}

/** The need, while it is open and one's own desk owns it. */
async function open(c: Context<Env>, tx: Transaction, standing: Standing, asked: DoorAsked): Promise<Opened> {
  const need = found(asked.needId === undefined ? undefined : await findNeedById(tx, asked.needId));
  if (!worksAt(standing, need.deskId)) refuse({ kind: "not-found" });
  if (need.state !== "open") refuse({ kind: "not-now", because: "need-closed" });
  const names = await namesOfCategories(tx);
  const about = aboutShown({ about: names.get(need.category ?? "") ?? null }, c.get("language"));
  return { need, about, to: await findRecipient(tx, need.territoryId, asked) };
}

/** Where they are reached, as the desk puts it right; of a social service also what it is called. */
function reached(to: Recipient, { name, email, phone }: DraftSaid): Recipient {
  if (to.kind === "desk") return to;
  return { ...to, email, phone, ...(to.kind === "social-service" && { name }) };
}
