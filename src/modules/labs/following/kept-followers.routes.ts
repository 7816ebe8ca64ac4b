// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";

import { mistakesIn } from "../../../foundation/fields.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { newId } from "../../../foundation/uuid.ts";
import type { Language } from "../../../foundation/words/words.ts";
import type { FormState } from "../../../ui/form-state.ts";
import { linkTo } from "../../../ui/frame.ts";
import { fieldsIn } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { personOf } from "../../../web/signed-in.ts";
import { daySaid } from "../../accounts/said.ts";
import { paragraphs } from "../diary/diary.page.ts";
import { openKeptLab, uuidPattern } from "../keeping/entering.routes.ts";
import type { Lab } from "../lab/lab.ts";
import { invitationForm, wantedForm } from "./following.forms.ts";
import {
  countFollowers,
  countSkills,
  listAnswers,
  listInvitations,
  listWanted,
} from "./following.queries.ts";
import { keptFollowersPath, skills, toldCount, type Invitation, type InvitationAnswer } from "./following.ts";
import { deliverInvitationsJob, invite, saveWanted } from "./invite.actions.ts";
import { KeptFollowersPage, type InvitationShown } from "./kept-followers.view.tsx";
import { keptWords } from "./kept.words.ts";
import { skillsSaid } from "./skills-said.page.ts";

const id = `/:id{${uuidPattern}}` as const;

/** Who follows a lab, in numbers that name nobody; whom it looks for; its invitations. Mounted at /redazione/laboratori. */
export function keptFollowersRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get(`${id}/seguito`, async (c) => page(c, await openKeptLab(c, house), { typed: {} }));

  web.post(`${id}/seguito/cerchiamo`, async (c) => {
    const lab = await openKeptLab(c, house);
    const { cerca } = wantedForm.parse(await fieldsIn(c));
    await saveWanted(db, personOf(c), { labId: lab.id, skills: cerca }, now());
    return c.redirect(to(c, lab, "?fatto=cerca#cerchiamo"), 303);
  });

  web.post(`${id}/seguito/inviti`, async (c) => {
    const lab = await openKeptLab(c, house);
    const typed = await fieldsIn(c);
    const read = invitationForm.safeParse(typed);
    if (!read.success) return page(c, lab, { typed, mistakes: mistakesIn(read.error) });
    const { invito, a_chi, testo } = read.data;
    const invitation = { labId: lab.id, id: invito, skills: a_chi, body: testo };
    await invite(db, personOf(c), invitation, house.baseUrl, now());
    await house.later?.(deliverInvitationsJob, {});
    return c.redirect(to(c, lab, "?fatto=invito#inviti"), 303);
  });

  return web;

  async function page(c: Context<Env>, lab: Lab, state: FormState) {
    const language = c.get("language");
    const [frame, followers, counts, wanted, invitations, answers] = await Promise.all([
      frameOf(c, house),
      countFollowers(db, lab.id),
      countSkills(db, lab),
      listWanted(db, [lab.id]),
      listInvitations(db, lab.id),
      listAnswers(db, lab.id),
    ]);
    const shown = KeptFollowersPage({
      frame,
      lab,
      followers: told(followers, language),
      // Those that may be told first; their order says no more than they do.
      counts: skills
        .map((skill) => ({ skill, people: counts.get(skill) ?? 0 }))
        .toSorted((one, other) => (toldCount(other.people) ?? 0) - (toldCount(one.people) ?? 0))
        .map(({ skill, people }) => ({ skill, told: told(people, language) })),
      wanted: wanted.get(lab.id) ?? [],
      mayInvite: lab.status === "active",
      invitationId: state.typed["invito"]?.at(-1) ?? newId(),
      invitations: invitations.map((one) => invitationShown(one, answers, language)),
      state,
      done: c.req.query("fatto"),
    });
    return c.html(shown, state.mistakes === undefined ? 200 : 422);
  }
}

/** The only way in which a number of people leaves this room. */
function told(people: number, language: Language): string {
  const words = keptWords[language];
  const count = toldCount(people);
  return count === undefined ? words.few : words.atLeast(count);
}

function invitationShown(
  { id: invitationId, skills: wanted, body, reached, createdAt }: Invitation,
  answers: readonly InvitationAnswer[],
  language: Language,
): InvitationShown {
  const words = keptWords[language];
  return {
    day: daySaid(romeDate(createdAt).toString(), language),
    toWhom: wanted.length === 0 ? words.toAll : words.toSkills(skillsSaid(wanted, language)),
    body: paragraphs(body),
    reached: reached === null ? words.waits : words.reached(told(reached, language)),
    answers: answers
      .filter((answer) => answer.invitationId === invitationId)
      .map(({ called, contact, message, answeredAt }) => ({
        called: called ?? words.anonymous,
        contact: contact ?? "",
        message,
        day: daySaid(romeDate(answeredAt).toString(), language),
      })),
  };
}

function to(c: Context<Env>, lab: Lab, rest: string): string {
  return linkTo({ language: c.get("language") }, keptFollowersPath(lab.id, rest));
}
