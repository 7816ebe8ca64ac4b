// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";

import { mistakesIn } from "../../../foundation/fields.ts";
import { found, Refused } from "../../../foundation/refusal.ts";
import type { SealedState } from "../../../ui/form-state.ts";
import { linkTo } from "../../../ui/frame.ts";
import { fieldsIn } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { type FormLimits, sealedForms } from "../../../web/sealed-forms.ts";
import { openSpacePage } from "../opened-space.routes.ts";
import { statusPath } from "../space-path.ts";
import { askRules } from "./ask-rules.page.ts";
import { askForSpace, type AskedDate } from "./ask.actions.ts";
import { askForm, mistakesTogether, seriesOf } from "./ask.forms.ts";
import { AskPage, type ConflictShown } from "./ask.view.tsx";
import { askWords } from "./ask.words.ts";
import { slotsOf } from "./series.ts";
import { slotSaid } from "./slot-said.ts";
import { whoOf } from "./who.forms.ts";
import { whyNotSaid } from "./why-not-said.ts";

const id = ":id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}" as const;

/** Asking for a space without an account. Mounted at /spazi. */
export function askRoutes(house: House, limits?: FormLimits): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;
  const forms = sealedForms(house, "space-form", limits);

  web.get(`/${id}/richiesta`, async (c) => {
    // A time of the week that was pressed on the page of the space.
    const asked = new URL(c.req.url).searchParams;
    const typed = Object.fromEntries(
      ["giorno", "dalle", "alle"].flatMap((name) => {
        const value = asked.get(name);
        return value !== null && value.length <= 10 ? [[name, [value]]] : [];
      }),
    );
    return page(c, { typed });
  });

  web.post(`/${id}/richiesta`, async (c) => {
    const { space, place } = await openSpacePage(c, house);
    const typed = await fieldsIn(c);
    const again = (state: Omit<SealedState, "seal" | "typed">, status: 409 | 422 | 429 = 422) =>
      page(c, { ...state, typed }, { status });
    const words = askWords[c.get("language")];

    const read = askForm.safeParse(typed);
    if (!read.success) return again({ mistakes: mistakesIn(read.error) });
    const form = read.data;
    const mistakes = mistakesTogether(form, {
      hasHouseRules: space.houseRules !== null,
      capacity: space.capacity,
    });
    if (Object.keys(mistakes).length > 0) return again({ mistakes });
    const seal = await forms.open(typed);
    if (seal === undefined) return again({ notice: words.expired });
    const minutes = await forms.minutesToWait(c, form.email ?? form.telefono);
    if (minutes > 0) {
      c.header("Retry-After", String(minutes * 60));
      return again({ notice: words.tooOften(minutes) }, 429);
    }
    try {
      const asked = await askForSpace(
        db,
        c.get("actor"),
        {
          spaceId: space.id,
          who: whoOf(form, c.get("language")),
          slots: slotsOf(seriesOf(form), place.patron_day),
          patronDay: place.patron_day,
          isConfirmed: form.conferma !== undefined,
          waitsForTaken: form.conferma === "attesa" || form.attesa !== undefined,
          suspicions: forms.suspicions(typed, seal, [form.scopo, form.nome, form.gruppo]),
          form: seal,
        },
        { site: (await house.site()).name, baseUrl: house.baseUrl },
        now(),
      );
      if (asked.kind === "conflict") {
        return page(c, { typed }, { status: 409, conflict: conflictShown(asked.dates, c) });
      }
      await house.mail?.wake();
      return c.redirect(`${linkTo({ language: c.get("language") }, statusPath(seal.token))}?arrivata=1`, 303);
    } catch (error) {
      if (!(error instanceof Refused) || error.refusal.kind !== "not-now") throw error;
      const isClosed = error.refusal.because === "space-closed";
      return again({ notice: isClosed ? words.closed : words.notForYou }, 409);
    }
  });

  return web;

  async function page(
    c: Context<Env>,
    state: Omit<SealedState, "seal">,
    { status = 200, conflict }: { status?: 200 | 409 | 422 | 429; conflict?: ConflictShown } = {},
  ) {
    c.header("Cache-Control", "no-store");
    const { space, place } = await openSpacePage(c, house);
    found(space.status === "open" ? space : undefined);
    const props = {
      frame: await frameOf(c, house),
      space,
      place: place.name,
      state: { ...state, seal: await forms.seal() },
      rules: askRules(space, c.get("language")),
      ...(conflict && { conflict }),
    };
    return c.html(AskPage(props), status);
  }
}

function conflictShown(dates: readonly AskedDate[], c: Context<Env>): ConflictShown {
  const language = c.get("language");
  const words = askWords[language];
  return {
    dates: dates.map(({ slot, whyNot }) => ({
      date: slotSaid(slot, language),
      state: whyNot === undefined ? words.free : whyNotSaid(whyNot, language),
    })),
    free: dates.filter(({ whyNot }) => whyNot === undefined).length,
    taken: dates.filter(({ whyNot }) => whyNot === "taken").length,
  };
}
