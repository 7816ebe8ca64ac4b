// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";

import { mistakesIn } from "../../../foundation/fields.ts";
import { found } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import type { Typed } from "../../../foundation/typed.ts";
import { newId } from "../../../foundation/uuid.ts";
import type { FormState } from "../../../ui/form-state.ts";
import { linkTo } from "../../../ui/frame.ts";
import { fieldsIn } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { daySaid } from "../../accounts/said.ts";
import { kindSaid } from "../../calendar/activities/kind-said.ts";
import { findArea, listAreaNames } from "../../territories/area.queries.ts";
import { paragraphs } from "../diary/diary.page.ts";
import { uuidPattern } from "../keeping/entering.routes.ts";
import { listLabs } from "../lab/lab.queries.ts";
import { changeFollowing, confirmFollowing, leaveFollowing, stopNews } from "./follow.actions.ts";
import { contentOf, placeOf } from "./follow.routes.ts";
import { answerForm, ownForm } from "./following.forms.ts";
import { followerAsData, listReceived } from "./following.queries.ts";
import { followPath, type Follower } from "./following.ts";
import { followingWords } from "./following.words.ts";
import { answerInvitation } from "./invite.actions.ts";
import { OwnFollowingPage, ReceivedInvitationPage, type OwnFollowingProps } from "./own-following.view.tsx";

/** How one's page was opened: whose it is, and the address under which it lies. */
export type Opened = { follower: Follower; path: string };

const dones = ["confirmed", "saved", "silenced", "answered"] as const;

/** One's own page of what one follows, opened by its link or by who is signed in. Mounted below what opens it. */
export function ownFollowingRoutes(house: House, open: (c: Context<Env>) => Promise<Opened>): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.use(async (c, next) => {
    // The link is a secret: no cache keeps the page, no other site is told where one came from.
    c.header("Cache-Control", "no-store");
    c.header("Referrer-Policy", "no-referrer");
    await next();
  });

  web.get("/", async (c) => page(c, await open(c)));
  // Where the button of a mail program leads that cannot press it by itself.
  web.get("/basta", async (c) => page(c, await open(c)));

  web.post("/", async (c) => {
    const opened = await open(c);
    const typed = await fieldsIn(c);
    const read = ownForm.safeParse(typed);
    const place = await placeOf(house, typed, opened.follower);
    const mistakes = mistakesIn(read.error);
    if (place.mistake !== undefined) mistakes["vicino"] = place.mistake;
    if (!read.success || Object.keys(mistakes).length > 0) return page(c, opened, { typed, mistakes });
    const { territoryId } = opened.follower;
    const labs = await listLabs(db, { districtIds: [territoryId], isWithEnded: true });
    const change = {
      labIds: labs.map(({ id }) => id).filter((id) => read.data.laboratori.includes(id)),
      themes: read.data.temi,
      content: contentOf(read.data, place),
      language: read.data.lingua,
    };
    await changeFollowing(db, c.get("actor"), opened.follower, change, now());
    return c.redirect(to(c, opened, "?fatto=saved"), 303);
  });

  web.post("/conferma", async (c) => {
    const opened = await open(c);
    await confirmFollowing(db, c.get("actor"), opened.follower, now());
    return c.redirect(to(c, opened, "?fatto=confirmed"), 303);
  });

  // RFC 8058: a mail program presses it for its reader; it is enough that the link is known.
  web.post("/basta", async (c) => {
    const opened = await open(c);
    await stopNews(db, c.get("actor"), opened.follower);
    return c.redirect(to(c, opened, "?fatto=silenced"), 303);
  });

  web.post("/via", async (c) => {
    const { follower } = await open(c);
    await leaveFollowing(db, c.get("actor"), follower);
    return c.redirect(linkTo({ language: c.get("language") }, `${followPath}/addio`), 303);
  });

  web.get("/dati.json", async (c) => {
    const { follower } = await open(c);
    const invitations = (await listReceived(db, follower)).map(({ labName, body, createdAt }) => ({
      lab: labName,
      body,
      sent_at: createdAt,
    }));
    c.header("Content-Disposition", 'attachment; filename="quello-che-seguo.json"');
    return c.body(
      JSON.stringify({ gathered_at: now(), ...followerAsData(follower), invitations }, null, 2),
      200,
      {
        "Content-Type": "application/json; charset=utf-8",
      },
    );
  });

  const invitation = `/inviti/:invito{${uuidPattern}}` as const;
  web.get(invitation, async (c) => received(c, await open(c), { typed: {} }));

  web.post(invitation, async (c) => {
    const opened = await open(c);
    const typed = await fieldsIn(c);
    const read = answerForm.safeParse(typed);
    if (!read.success) return received(c, opened, { typed, mistakes: mistakesIn(read.error) });
    const { risposta: id, nome, contatto: contact, messaggio } = read.data;
    const said = { id, contact, called: nome || null, message: messaggio || null };
    const answer = { ...said, invitationId: c.req.param("invito") };
    await answerInvitation(db, c.get("actor"), opened.follower, answer, now());
    return c.redirect(to(c, opened, "?fatto=answered"), 303);
  });

  return web;

  async function page(c: Context<Env>, { follower, path }: Opened, state?: FormState) {
    const language = c.get("language");
    const [frame, areas, labs, invitations] = await Promise.all([
      frameOf(c, house),
      listAreaNames(db),
      listLabs(db, { districtIds: [follower.territoryId] }),
      listReceived(db, follower),
    ]);
    const done = dones.find((one) => one === c.req.query("fatto"));
    const props: OwnFollowingProps = {
      frame,
      path,
      isSignedIn: follower.personId !== null,
      state: state ?? { typed: await typedOf(follower) },
      waiting: waitingOf(follower, language),
      isNew: follower.confirmedAt === null,
      labs: optionsOf(follower, labs),
      areas,
      invitations: invitations.map(({ id, labName, createdAt }) => ({
        id,
        title: followingWords[language].invitationFrom(labName),
        day: daySaid(romeDate(createdAt).toString(), language),
      })),
      done,
    };
    return c.html(OwnFollowingPage(props), state?.mistakes === undefined ? 200 : 422);
  }

  async function received(c: Context<Env>, { follower, path }: Opened, state: FormState) {
    const invitationId = c.req.param("invito") ?? "";
    const one = found((await listReceived(db, follower)).find(({ id }) => id === invitationId));
    const shown = ReceivedInvitationPage({
      frame: await frameOf(c, house),
      path,
      labName: one.labName,
      body: paragraphs(one.body),
      answerId: state.typed["risposta"]?.at(-1) ?? newId(),
      invitationId,
      state,
    });
    return c.html(shown, state.mistakes === undefined ? 200 : 422);
  }

  async function typedOf(follower: Follower): Promise<Typed> {
    const area = follower.areaCode === null ? undefined : await findArea(db, follower.areaCode);
    return {
      laboratori: follower.labs.map(({ id }) => id),
      temi: follower.themes.map(({ theme }) => theme),
      vicino: area ? [area.name] : [],
      so: follower.skills,
      so_anche: follower.canAlso === null ? [] : [follower.canAlso],
      ...(follower.sharesSkills && { conta: ["1"] }),
      ...(follower.takesInvitations && { inviti: ["1"] }),
      ...(follower.takesNews && { novita: ["1"] }),
      lingua: [follower.language],
    };
  }
}

/** Labs to choose from: those that are open, and those that one follows although they are over. */
function optionsOf(follower: Follower, labs: readonly { id: string; name: string }[]) {
  const others = follower.labs.filter(({ id }) => !labs.some((lab) => lab.id === id));
  return [...labs, ...others].map(({ id, name }) => ({ value: id, label: name }));
}

function waitingOf({ labs, themes }: Follower, language: "it" | "en"): string[] {
  return [
    ...labs.filter(({ isConfirmed }) => !isConfirmed).map(({ name }) => name),
    ...themes.filter(({ isConfirmed }) => !isConfirmed).map(({ theme }) => kindSaid(theme, language)),
  ];
}

function to(c: Context<Env>, { path }: Opened, rest: string): string {
  return linkTo({ language: c.get("language") }, path + rest);
}
