// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";

import { linkTo } from "../../../ui/frame.ts";
import { readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { formSeals } from "../../../web/sealed-forms.ts";
import { mustSignIn, personOf } from "../../../web/signed-in.ts";
import { getActivityToWrite } from "../activities/activity.queries.ts";
import { codeSaid } from "./code.ts";
import { dateSpoken } from "./date-said.ts";
import { DeskSignUpPage } from "./desk-sign-up.view.tsx";
import { freeSeats } from "./line.ts";
import { registeredPath } from "./link.ts";
import { tellRegisteredJob } from "./postman.actions.ts";
import { hostWords } from "./registered.words.ts";
import { findRegistrationByToken } from "./registration.queries.ts";
import { getSeats, listDatesToCome } from "./seats.queries.ts";
import { signUp } from "./sign-up.actions.ts";
import { childRows, readSignUp, signUpNames, type Typed } from "./sign-up.forms.ts";
import { signUpState, usualRows, type SignUpSaid } from "./sign-up.page.ts";
import { anyFields } from "./sign-up.routes.ts";
import { signUpWords } from "./sign-up.words.ts";

/** In the field of the date: the whole series. */
const wholeSeries = "tutte";
const datesOffered = 12;

/** A host signs somebody up. Mounted at /redazione/agenda/:id/iscritti/nuova. */
export function deskSignUpRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;
  const seals = formSeals(house);
  web.use(mustSignIn(house));

  web.get("/", (c) => page(c, {}));

  web.post("/", async (c) => {
    const activity = await getActivityToWrite(db, personOf(c), c.req.param("id") ?? "");
    const words = signUpWords[c.get("language")];
    const form = await readForm(c, anyFields);
    const typed: Typed = form.ok ? form.value : form.typed;
    if (typed[signUpNames.moreRows]) return page(c, { typed, rows: childRows(typed, usualRows).length + 1 });

    const isSeries = typed[signUpNames.date]?.at(-1) === wholeSeries;
    const bounds = { asksDate: !isSeries, minimumAge: null, maximumAge: null, isAtDesk: true };
    const read = readSignUp(typed, bounds);
    if (!read.ok) return page(c, { typed, mistakes: read.mistakes }, 422);
    const seal = await seals.open(typed);
    if (!seal) return page(c, { typed, notice: words.expired }, 422);
    const asked = {
      activityId: activity.id,
      ...read.value,
      language: c.get("language"),
      formNonce: seal.nonce,
      isAtDesk: true,
      baseUrl: house.baseUrl,
    };
    const signed = await signUp(db, personOf(c), asked, now());
    if (signed.kind === "full") return page(c, { typed, notice: words.full }, 409);
    if (signed.kind === "closed") return page(c, { typed, notice: words.closed[signed.why] }, 409);
    await house.later?.(tellRegisteredJob, {});
    const registration = await findRegistrationByToken(db, signed.token);
    const code = codeSaid(registration?.code ?? "");
    const done = signed.kind === "waiting" ? "attesa" : code;
    return c.redirect(
      `${linkTo({ language: c.get("language") }, registeredPath(activity.id))}?fatto=${done}`,
      303,
    );
  });

  async function page(c: Context<Env>, said: SignUpSaid, status: 200 | 409 | 422 = 200): Promise<Response> {
    const activity = await getActivityToWrite(db, personOf(c), c.req.param("id") ?? "");
    const frame = await frameOf(c, house);
    const { language } = frame;
    const words = hostWords[language];
    const seats = await getSeats(db, activity, now());
    const dates = (await listDatesToCome(db, activity.id, now(), datesOffered)).filter(
      (date) => date.status === "planned",
    );
    const left = (free: number | null) => {
      return free === 0 ? signUpWords[language].line : signUpWords[language].left(free);
    };
    const series = { value: wholeSeries, label: words.addSeries, hint: left(freeSeats(seats, null)) };
    const options = dates.map((date) => ({
      value: date.id,
      label: dateSpoken(date, language),
      hint: left(freeSeats(seats, date.id)),
    }));
    const only = options.length === 1 && activity.registrationKind !== "series" ? options[0] : undefined;
    const isRepeated = dates.length > 1 || activity.registrationKind === "series";
    const around = {
      seal: await seals.seal(),
      language,
      ages: { minimum: null, maximum: null },
    };
    return c.html(
      DeskSignUpPage({
        frame,
        listPath: registeredPath(activity.id),
        activity: { name: activity.name, path: `/redazione/agenda/${activity.id}` },
        action: `${registeredPath(activity.id)}/nuova`,
        when: only
          ? { kind: "one", text: `${only.label} – ${only.hint}`, value: only.value }
          : { kind: "many", options: isRepeated ? [series, ...options] : options },
        state: signUpState(said, around),
        button: words.addButton,
        isAtDesk: true,
      }),
      status,
    );
  }

  return web;
}
