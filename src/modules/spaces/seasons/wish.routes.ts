// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";

import { mistakesIn } from "../../../foundation/fields.ts";
import { found, Refused } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import type { SealedState } from "../../../ui/form-state.ts";
import { linkTo } from "../../../ui/frame.ts";
import { fieldsIn } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { type FormLimits, sealedForms } from "../../../web/sealed-forms.ts";
import { daySaid } from "../../accounts/said.ts";
import { listKnownPlaces } from "../../directory/records/known-places.queries.ts";
import { askWords } from "../booking/ask.words.ts";
import { mistakesOfWho, whoOf } from "../booking/who.forms.ts";
import { statusPath } from "../space-path.ts";
import { wishFor } from "./season.actions.ts";
import { timesOf, wishForm } from "./season.forms.ts";
import { openForWishes } from "./season.queries.ts";
import { takesWishes, type Season } from "./season.ts";
import { seasonWords } from "./season.words.ts";
import { WishPage } from "./wish.view.tsx";

const id = ":id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}" as const;

/** Groups ask for weekly hours of a season, without an account. Mounted at /spazi/stagioni. */
export function wishRoutes(house: House, limits?: FormLimits): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;
  const forms = sealedForms(house, "space-form", limits);

  web.get(`/${id}`, async (c) => page(c, { typed: {} }));

  web.post(`/${id}`, async (c) => {
    const typed = await fieldsIn(c);
    const words = askWords[c.get("language")];
    const again = (state: Omit<SealedState, "seal" | "typed">, status: 409 | 422 | 429 = 422) =>
      page(c, { ...state, typed }, status);
    const read = wishForm.safeParse(typed);
    const mistakes = mistakesIn(read.error);
    if (read.success) {
      Object.assign(mistakes, mistakesOfWho(read.data));
      if (read.data.dalle === read.data.alle) mistakes["alle"] = "endsAtStart";
    }
    if (!read.success || Object.keys(mistakes).length > 0) return again({ mistakes });
    const form = read.data;
    const seal = await forms.open(typed);
    if (seal === undefined) return again({ notice: words.expired });
    const minutes = await forms.minutesToWait(c, form.email ?? form.telefono);
    if (minutes > 0) {
      c.header("Retry-After", String(minutes * 60));
      return again({ notice: words.tooOften(minutes) }, 429);
    }
    try {
      await wishFor(
        db,
        c.get("actor"),
        {
          seasonId: c.req.param("id"),
          spaceId: form.spazio,
          who: whoOf(form, c.get("language")),
          wish: { weekday: form.giorno, ...timesOf(form), otherwise: form.altrimenti },
          suspicions: forms.suspicions(typed, seal, [form.scopo, form.nome, form.gruppo]),
          form: seal,
          writer: { site: (await house.site()).name, baseUrl: house.baseUrl },
        },
        now(),
      );
    } catch (error) {
      if (!(error instanceof Refused) || error.refusal.kind !== "not-now") throw error;
      return again({ notice: words.notForYou }, 409);
    }
    await house.mail?.wake();
    return c.redirect(`${linkTo({ language: c.get("language") }, statusPath(seal.token))}?arrivata=1`, 303);
  });

  return web;

  async function page(
    c: Context<Env>,
    state: Omit<SealedState, "seal">,
    status: 200 | 409 | 422 | 429 = 200,
  ) {
    c.header("Cache-Control", "no-store");
    const { season, whole, spaces } = await openForWishes(db, c.req.param("id") ?? "");
    found((await listKnownPlaces(db, [whole.locationId])).get(whole.locationId));
    found(whole.status === "open" ? whole : undefined);
    const language = c.get("language");
    const words = seasonWords[language];
    const say = (day: string) => daySaid(day, language);
    return c.html(
      WishPage({
        frame: await frameOf(c, house),
        season,
        whole,
        spaces,
        lead: words.askLead(say(season.startsOn), say(season.endsOn), say(season.wishesUntil)),
        closed: whyClosed(season, c),
        state: { ...state, seal: await forms.seal() },
      }),
      status,
    );
  }

  function whyClosed(season: Season, c: Context<Env>): string | undefined {
    const today = romeDate(now()).toString();
    const words = seasonWords[c.get("language")];
    if (takesWishes(season, today)) return undefined;
    const isEarly = season.closedAt === null && today < season.wishesFrom;
    return isEarly ? words.notYet(daySaid(season.wishesFrom, c.get("language"))) : words.over;
  }
}
