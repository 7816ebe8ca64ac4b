// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";
import { z } from "zod";

import { last } from "../../../foundation/fields.ts";
import { found } from "../../../foundation/refusal.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { linkTo } from "../../../ui/frame.ts";
import { readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { readQuery } from "../../../web/query.ts";
import { hasFilledTrap, sealedForms } from "../../../web/sealed-forms.ts";
import { momentSpoken } from "./date-said.ts";
import { registrationPath, signUpPath } from "./link.ts";
import { tellRegisteredJob } from "./postman.actions.ts";
import { closedSaid } from "./registration-block.page.ts";
import { findPublishedActivity } from "./seats.queries.ts";
import { whenOf } from "./sign-up-choice.queries.ts";
import type { When } from "./sign-up-choice.ts";
import { usualSignUpLimits, type SignUpLimits } from "./sign-up-limits.ts";
import { signUp } from "./sign-up.actions.ts";
import { childRows, readSignUp, signUpNames, type SignUpForm, type Typed } from "./sign-up.forms.ts";
import { signUpState, usualRows, type SignUpSaid } from "./sign-up.page.ts";
import type { OpenActivity } from "./sign-up.ts";
import { ClosedPage, SignUpPage } from "./sign-up.view.tsx";
import { signUpWords } from "./sign-up.words.ts";
import { whenShown } from "./when.page.ts";

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const path = `/agenda/:id{${uuid}}/iscrizione` as const;

export const anyFields = z.record(z.string(), z.array(z.string()));
const dateQuery = z.object({ data: last(z.guid().optional()).catch(undefined) });

/** Signing up without an account. Mounted at "/". */
export function signUpRoutes(house: House, limits: SignUpLimits = usualSignUpLimits): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;
  const forms = sealedForms(house, "sign-up", limits);

  web.get(path, async (c) => {
    c.header("Cache-Control", "no-store");
    const activity = found(await findPublishedActivity(db, c.req.param("id")));
    const { data } = readQuery(c, dateQuery);
    return page(c, activity, data, {});
  });

  web.post(path, async (c) => {
    c.header("Cache-Control", "no-store");
    const activity = found(await findPublishedActivity(db, c.req.param("id")));
    const words = signUpWords[c.get("language")];
    const form = await readForm(c, anyFields);
    const typed: Typed = form.ok ? form.value : form.typed;
    const asked = typed[signUpNames.date]?.at(-1);
    const again = (said: SignUpSaid, status: 200 | 409 | 422 | 429 = 422) =>
      page(c, activity, asked, { typed, ...said }, status);

    // Without scripts the button for one more row sends the form.
    if (typed[signUpNames.moreRows]) return again({ rows: childRows(typed, usualRows).length + 1 }, 200);
    const { minimumAge, maximumAge, kind } = activity;
    const read = readSignUp(typed, { asksDate: kind !== "series", minimumAge, maximumAge, isAtDesk: false });
    if (!read.ok) return again({ mistakes: read.mistakes });
    const nonce = await nonceIn(typed);
    if (nonce === undefined) return again({ notice: words.expired });
    const minutes = await forms.minutesToWait(c, contactIn(read.value));
    if (minutes > 0) {
      c.header("Retry-After", String(minutes * 60));
      return again({ notice: words.tooManyTries(minutes) }, 429);
    }
    const signed = await signUp(
      db,
      c.get("actor"),
      {
        activityId: activity.id,
        ...read.value,
        language: c.get("language"),
        formNonce: nonce,
        isAtDesk: false,
        baseUrl: house.baseUrl,
      },
      now(),
    );
    if (signed.kind === "full") return again({ notice: words.full }, 409);
    if (signed.kind === "closed") return again({ notice: words.closed[signed.why] }, 409);
    await house.later?.(tellRegisteredJob, {});
    return c.redirect(
      `${linkTo({ language: c.get("language") }, registrationPath(signed.token))}?fatta=1`,
      303,
    );
  });

  async function page(
    c: Context<Env>,
    activity: OpenActivity,
    asked: string | undefined,
    said: SignUpSaid,
    status: 200 | 409 | 422 | 429 = 200,
  ): Promise<Response> {
    const frame = await frameOf(c, house);
    const words = signUpWords[frame.language];
    const shown = { name: activity.name, path: `/agenda/${activity.id}` };
    const when = await whenOf(db, activity, asked, now());
    if (when.kind === "closed") {
      return c.html(
        ClosedPage({ frame, activity: shown, why: whyOf(when, activity, frame.language) }),
        status,
      );
    }
    const ages = { minimum: activity.minimumAge, maximum: activity.maximumAge };
    const seal = await forms.seal();
    const typed = said.typed;
    const props = {
      frame,
      activity: shown,
      action: signUpPath(activity.id),
      when: whenShown(when, frame.language),
      state: signUpState({ ...said, ...(typed && { typed }) }, { seal, language: frame.language, ages }),
      button: when.isWaiting ? words.buttonWaiting : words.button,
    };
    return c.html(SignUpPage(props), status);
  }

  /** The number of this form, when it is ours, not too old, and was not filled by a program. */
  async function nonceIn(typed: Typed): Promise<string | undefined> {
    const seal = await forms.open(typed);
    if (!seal || hasFilledTrap(typed)) return undefined;
    return forms.secondsOf(seal) < limits.writingSeconds ? undefined : seal.nonce;
  }

  return web;
}

function whyOf(
  when: Extract<When, { kind: "closed" }>,
  { opensAt }: OpenActivity,
  language: Language,
): string {
  const opens = when.why === "not-yet" && opensAt;
  return opens
    ? signUpWords[language].opensOn(momentSpoken(opensAt, language))
    : closedSaid(when.why, language);
}

/** What tries are counted under: an address, or a number however it is written. */
function contactIn({ email, phone }: SignUpForm): string | undefined {
  return email ?? phone?.replaceAll(/\D/g, "");
}
