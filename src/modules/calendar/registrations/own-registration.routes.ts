// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";
import { z } from "zod";

import { each, last } from "../../../foundation/fields.ts";
import { found, Refused } from "../../../foundation/refusal.ts";
import { hashOf, tokenPattern } from "../../../foundation/secrets/token.ts";
import { linkTo } from "../../../ui/frame.ts";
import { clientOf } from "../../../web/client.ts";
import { readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { readQuery } from "../../../web/query.ts";
import { countTriesOf } from "../../../web/tries.ts";
import { qrPath } from "../../directory/records/qr-path.ts";
import { sayAway } from "./absence.actions.ts";
import { listAbsences } from "./absence.queries.ts";
import { readCode } from "./code.ts";
import { dateFile } from "./date-file.ts";
import { eraseRegistration } from "./forget.actions.ts";
import { linkKey } from "./link-key.actions.ts";
import { codePath, registrationPath, tokenOf } from "./link.ts";
import {
  acceptOffer,
  bringFewer,
  cancelRegistration,
  correctOwnData,
  sayFirstTime,
  waitAgain,
} from "./own-registration.actions.ts";
import { ownShown, type JustDone } from "./own-registration.page.ts";
import { OwnRegistrationPage } from "./own-registration.view.tsx";
import { ownWords } from "./own-registration.words.ts";
import { CancelPage, ErasedPage, FindRegistrationPage } from "./own-ways.view.tsx";
import { findPlaceOfDate } from "./place-of-activity.queries.ts";
import { contactOf, filed, tellRegisteredJob } from "./postman.actions.ts";
import {
  countBefore,
  findRegistrationByCode,
  findRegistrationByToken,
  hasSaidFirstTime,
} from "./registration.queries.ts";
import type { Registration } from "./registration.ts";
import { findActivityOfRegistrations, findWhen, listDatesToCome } from "./seats.queries.ts";
import { readOwnData } from "./sign-up.forms.ts";

const token = `:token{${tokenPattern}}` as const;
/** As many dates as one says at once that one misses. */
const datesAsked = 12;
const codeTries = { times: 20, withinMinutes: 15 };

const anyFields = z.record(z.string(), z.array(z.string()));
const findForm = z.object({ codice: last(z.string().max(300)), recapito: last(z.string().max(254)) });
const findQuery = z.object({ codice: last(z.string().max(300).optional()).catch(undefined) });
const fewerForm = z.object({ viene: each(z.coerce.number().int().min(1).max(60)) });
const awayForm = z.object({
  chieste: last(z.string())
    .transform((ids) => ids.split(" "))
    .pipe(z.array(z.uuid()).max(datesAsked)),
  assente: each(z.uuid()),
});
const firstForm = z.object({ prima: last(z.enum(["0", "1"])) });
const doneNames = [
  "dati",
  "errata",
  "fatta",
  "disdetta",
  "accettata",
  "meno",
  "lista",
  "prima",
  "assenze",
  "cambiata",
] as const;

/** The page of who registered, by the link of their letter or by code and contact. Mounted at /iscrizioni. */
export function ownRegistrationRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;
  const tries = countTriesOf(house, "registration/code", codeTries);

  // The link is a secret: no cache keeps the page, no other site is told where one came from.
  web.use(async (c, next) => {
    c.header("Cache-Control", "no-store");
    c.header("Referrer-Policy", "no-referrer");
    await next();
  });

  web.get("/", async (c) => {
    const { codice = "" } = readQuery(c, findQuery);
    return c.html(
      FindRegistrationPage({ frame: await frameOf(c, house), code: codice, contact: "", mistake: undefined }),
    );
  });

  web.post("/", async (c) => {
    const read = await readForm(c, findForm);
    const frame = await frameOf(c, house);
    const words = ownWords[frame.language].find;
    const typed = read.ok ? read.value : { codice: "", recapito: "" };
    const again = (mistake: string, status: 422 | 429) =>
      c.html(FindRegistrationPage({ frame, code: typed.codice, contact: typed.recapito, mistake }), status);
    const minutes = await tries(hashOf(clientOf(c, house.baseUrl)).toString("base64"));
    if (minutes > 0) return again(words.tooMany(minutes), 429);
    const code = readCode(typed.codice);
    const registration = code && (await findRegistrationByCode(db, code, typed.recapito));
    if (!registration) return again(words.none, 422);
    return to(c, registration);
  });

  web.get(`/${token}`, async (c) => {
    const registration = await registrationOf(c);
    const { shown, frame } = await opened(c, registration);
    const path = registrationPath(c.req.param("token"));
    const isAsked = registration.status === "confirmed" && registration.isFirstTime === null;
    const askFirstTime = isAsked && !(await hasSaidFirstTime(db, registration));
    return c.html(OwnRegistrationPage({ frame, path, shown, askFirstTime }));
  });

  web.get(`/${token}/disdetta`, async (c) => {
    const registration = await registrationOf(c);
    const { shown, frame } = await opened(c, registration);
    const path = registrationPath(c.req.param("token"));
    if (!shown.canCancel && !shown.canAnswer) return c.redirect(linkTo(frame, path), 302);
    return c.html(CancelPage({ frame, path, shown }));
  });

  web.get(`/${token}/date.ics`, async (c) => {
    const registration = await registrationOf(c);
    const activity = found(await findActivityOfRegistrations(db, registration.activityId));
    const when = await findWhen(db, registration, now());
    const dates = registration.occurrenceId
      ? [when].filter((date) => date !== undefined)
      : (await listDatesToCome(db, activity.id, now(), 500)).filter(({ status }) => status === "planned");
    const language = c.get("language");
    const file = dateFile(
      filed(activity, {
        dates,
        place: await findPlaceOfDate(db, activity, when),
        baseUrl: house.baseUrl,
        url: house.baseUrl + linkTo({ language }, `/agenda/${activity.id}`),
        code: registration.code ?? "",
      }),
      now(),
    );
    c.header("Content-Type", "text/calendar; charset=utf-8");
    c.header("Content-Disposition", `attachment; filename="date.ics"`);
    return c.body(file);
  });

  web.post(`/${token}/disdetta`, (c) =>
    done(c, "disdetta", (of) => cancelRegistration(db, c.get("actor"), of, {}, now())),
  );
  web.post(`/${token}/accettazione`, (c) =>
    done(c, "accettata", (of) => acceptOffer(db, c.get("actor"), of, now())),
  );
  web.post(`/${token}/lista`, (c) => done(c, "lista", (of) => waitAgain(db, c.get("actor"), of, now())));
  web.post(`/${token}/partecipanti`, async (c) => {
    const read = await readForm(c, fewerForm);
    const coming = read.ok ? read.value.viene : [];
    return done(c, "meno", (of) => bringFewer(db, c.get("actor"), of, coming, now()));
  });
  web.post(`/${token}/assenze`, async (c) => {
    const read = await readForm(c, awayForm);
    if (!read.ok) return to(c, await registrationOf(c));
    const { chieste: asked, assente: away } = read.value;
    return done(c, "assenze", (of) => sayAway(db, c.get("actor"), of, { asked, away }, now()));
  });
  web.get(`/${token}/dati.json`, async (c) => {
    const registration = await registrationOf(c);
    const { territoryId: _, ...own } = registration;
    const known = { ...own, absences: [...(await listAbsences(db, registration))] };
    c.header("Content-Disposition", `attachment; filename="dati.json"`);
    return c.body(JSON.stringify(known, undefined, 2), 200, { "Content-Type": "application/json" });
  });
  web.post(`/${token}/dati`, async (c) => {
    const form = await readForm(c, anyFields);
    const read = readOwnData(form.ok ? form.value : form.typed);
    if (!read.ok) return to(c, await registrationOf(c), "errata");
    return done(c, "dati", (of) => correctOwnData(db, c.get("actor"), of, read.value, now()));
  });
  web.post(`/${token}/prima-volta`, async (c) => {
    const read = await readForm(c, firstForm);
    return done(c, "prima", async (of) => {
      if (read.ok) await sayFirstTime(db, c.get("actor"), of, read.value.prima === "1");
    });
  });
  web.post(`/${token}/cancellazione`, async (c) => {
    const registration = await registrationOf(c);
    await eraseRegistration(db, c.get("actor"), registration, now());
    await house.later?.(tellRegisteredJob, {});
    return c.html(ErasedPage({ frame: await frameOf(c, house) }));
  });

  async function registrationOf(c: Context<Env>): Promise<Registration> {
    return found(await findRegistrationByToken(db, c.req.param("token") ?? ""));
  }

  /** Does it and shows the page; what is too late is said there. */
  async function done(c: Context<Env>, what: JustDone, act: (of: Registration) => Promise<void>) {
    const registration = await registrationOf(c);
    try {
      await act(registration);
    } catch (error) {
      if (!(error instanceof Refused) || error.refusal.kind !== "not-now") throw error;
      return to(c, registration, "cambiata");
    }
    await house.later?.(tellRegisteredJob, {});
    return to(c, registration, what);
  }

  async function to(c: Context<Env>, { id }: Registration, what?: JustDone): Promise<Response> {
    const path = linkTo({ language: c.get("language") }, registrationPath(tokenOf(await linkKey(db), id)));
    return c.redirect(what === undefined ? path : `${path}?${what}=1`, 303);
  }

  async function opened(c: Context<Env>, registration: Registration) {
    const frame = await frameOf(c, house);
    const activity = found(await findActivityOfRegistrations(db, registration.activityId));
    const date = await findWhen(db, registration, now());
    const isSeries = registration.occurrenceId === null;
    const shown = ownShown(registration, {
      activity,
      dates: isSeries ? await listDatesToCome(db, activity.id, now(), datesAsked) : [],
      away: isSeries ? await listAbsences(db, registration) : new Set(),
      activityReason: activity.statusReason,
      date,
      before: await countBefore(db, registration),
      place: await findPlaceOfDate(db, activity, date),
      contact: contactOf(activity),
      qr: qrPath(house.baseUrl + codePath(registration.code ?? "")),
      justDone: doneNames.find((name) => c.req.query(name) === "1"),
      language: frame.language,
      now: now(),
    });
    return { frame, shown };
  }

  return web;
}
