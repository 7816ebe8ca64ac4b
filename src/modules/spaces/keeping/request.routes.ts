// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";
import { Temporal } from "temporal-polyfill";
import { z } from "zod";

import { found, refuse, Refused } from "../../../foundation/refusal.ts";
import { typedIn } from "../../../foundation/typed.ts";
import { linkTo } from "../../../ui/frame.ts";
import { fieldsIn } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { personOf } from "../../../web/signed-in.ts";
import { mistakesOfTimes, seriesOf, timeFields } from "../booking/ask.forms.ts";
import { countNoShows, findBooking, findRequest, listBookingsOf } from "../booking/booking.queries.ts";
import { arriveByHost, cancelByHost, releaseNoShow } from "../booking/cancel.actions.ts";
import { acceptRequest, refuseRequest } from "../booking/decide.actions.ts";
import { moveByHost } from "../booking/move.actions.ts";
import { slotsOf } from "../booking/series.ts";
import { requestPath } from "../space-path.ts";
import { mayKeep, mayKeepSomeSites } from "../space.policy.ts";
import { findSpace } from "../space.queries.ts";
import { datesShown } from "./dates-shown.routes.ts";
import { keepingWords } from "./keeping.words.ts";
import { factsOfRequest } from "./request-facts.page.ts";
import { RequestPage, type RequestProps } from "./request.view.tsx";

const id = ":id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}" as const;

const reason = z.string().trim().min(3).max(1000);
const moveForm = z.object({ ...timeFields, motivo: z.array(reason) });

type State = Partial<Pick<RequestProps, "isRest" | "typed" | "mistake" | "told">>;

/** Requests for spaces, and what becomes of each of their times. Mounted at /redazione/spazi. */
export function requestRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get(`/richieste/${id}`, async (c) => {
    const words = keepingWords[c.get("language")];
    const told = { tone: "success", text: words.doneTold } as const;
    return page(c, c.req.param("id"), c.req.query("fatto") === "1" ? { told } : {});
  });

  web.post(`/richieste/${id}/accoglimento`, async (c) => {
    const requestId = c.req.param("id");
    const words = keepingWords[c.get("language")];
    const typed = await fieldsIn(c);
    const which = typed["date"] ?? [];
    const state = {
      typed: { which, answer: typedIn(typed, "risposta"), wayIn: typedIn(typed, "ingresso") },
    } as State;
    if (which.length === 0) {
      return page(c, requestId, { ...state, mistake: { field: "date", text: words.chooseDates } }, 422);
    }
    return answered(c, requestId, async () => {
      const decided = await acceptRequest(
        db,
        personOf(c),
        {
          requestId,
          bookingIds: which,
          isConfirmed: typed["conferma"] !== undefined,
          answer: typedIn(typed, "risposta")?.slice(0, 1000) ?? null,
          wayIn: typedIn(typed, "ingresso")?.slice(0, 500) ?? null,
          writer: await writer(),
        },
        now(),
      );
      if (decided.kind === "done") return undefined;
      const taken = new Set(decided.taken.map((booking) => booking.id));
      const left = which.filter((one) => !taken.has(one));
      return page(
        c,
        requestId,
        {
          typed: { ...state.typed, which: left },
          isRest: left.length > 0,
          told: {
            tone: "warning",
            text: words.takenNow,
          },
        },
        409,
      );
    });
  });

  web.post(`/richieste/${id}/rifiuto`, async (c) => {
    const requestId = c.req.param("id");
    const words = keepingWords[c.get("language")];
    const read = reason.safeParse(typedIn(await fieldsIn(c), "motivo"));
    if (!read.success) {
      return page(c, requestId, { mistake: { field: "motivo", text: words.whyMissing } }, 422);
    }
    return answered(c, requestId, async () => {
      const said = { requestId, answer: read.data, writer: await writer() };
      await refuseRequest(db, personOf(c), said, now());
    });
  });

  web.post(`/prenotazioni/${id}/annullamento`, async (c) => {
    const booking = await openBooking(c);
    const words = keepingWords[c.get("language")];
    const read = reason.safeParse(typedIn(await fieldsIn(c), "motivo"));
    if (!read.success) {
      return page(c, booking.requestId, { told: { tone: "warning", text: words.whyMissing } }, 422);
    }
    return answered(c, booking.requestId, async () => {
      const said = { bookingIds: [booking.id], reason: read.data, writer: await writer() };
      await cancelByHost(db, personOf(c), said, now());
    });
  });

  web.post(`/prenotazioni/${id}/spostamento`, async (c) => {
    const booking = await openBooking(c);
    const words = keepingWords[c.get("language")];
    const read = moveForm.safeParse(await fieldsIn(c));
    if (!read.success || Object.keys(mistakesOfTimes(read.data)).length > 0) {
      return page(c, booking.requestId, { told: { tone: "warning", text: words.moveMissing } }, 422);
    }
    const [slot] = slotsOf({ ...seriesOf(read.data), everyWeeks: 0 }, null);
    return answered(c, booking.requestId, async () => {
      const said = {
        bookingId: booking.id,
        slot: slot!,
        reason: read.data.motivo[0]!,
        writer: await writer(),
      };
      const moved = await moveByHost(db, personOf(c), said, now());
      if (moved.kind === "moved") return undefined;
      const told = { tone: "warning", text: words.moveNo[moved.because] } as const;
      return page(c, booking.requestId, { told }, 409);
    });
  });

  web.post(`/prenotazioni/${id}/assenza`, async (c) => {
    const booking = await openBooking(c);
    return answered(c, booking.requestId, async () =>
      releaseNoShow(db, personOf(c), { bookingId: booking.id, writer: await writer() }, now()),
    );
  });

  web.post(`/prenotazioni/${id}/arrivo`, async (c) => {
    const booking = await openBooking(c);
    return answered(c, booking.requestId, () => arriveByHost(db, personOf(c), booking.id, now()));
  });

  return web;

  async function writer() {
    return { site: (await house.site()).name, baseUrl: house.baseUrl };
  }

  async function openBooking(c: Context<Env>) {
    const booking = found(await findBooking(db, c.req.param("id") ?? ""));
    const space = found(await findSpace(db, booking.spaceId));
    return mayKeep(space, personOf(c)) ? booking : refuse({ kind: "not-found" });
  }

  /** Does it and goes back to the request; what it gives is shown instead; somebody was quicker: the page says so. */
  async function answered(
    c: Context<Env>,
    requestId: string,
    act: () => Promise<Response | void | undefined>,
  ): Promise<Response> {
    try {
      const shown = await act();
      if (shown instanceof Response) return shown;
    } catch (error) {
      if (!(error instanceof Refused) || error.refusal.kind !== "not-now") throw error;
      const words = keepingWords[c.get("language")];
      const isDecided = error.refusal.because === "already-decided";
      const told = { tone: "warning", text: isDecided ? words.late : words.over } as const;
      return page(c, requestId, { told }, 409);
    }
    await house.mail?.wake();
    const path = linkTo({ language: c.get("language") }, requestPath(requestId));
    return c.redirect(`${path}?fatto=1`, 303);
  }

  async function page(c: Context<Env>, requestId: string, state: State, status: 200 | 409 | 422 = 200) {
    const request = found(await findRequest(db, requestId));
    const space = found(await findSpace(db, request.spaceId));
    if (!mayKeep(space, personOf(c))) refuse({ kind: "not-found" });
    const language = c.get("language");
    const words = keepingWords[language];
    const bookings = await listBookingsOf(db, requestId);
    const isAhead = bookings.some((one) => Temporal.Instant.compare(one.end, now()) > 0);
    const noShows = request.askerHash ? await countNoShows(db, space.territoryId, request.askerHash) : 0;
    const props: RequestProps = {
      frame: await frameOf(c, house),
      id: requestId,
      title: words.requestOf(space.name),
      kicker: words.request,
      space,
      facts: factsOfRequest(request, noShows, language),
      suspicions: request.suspicions.map((one) => words.suspicions[one]),
      isToCall: request.kind === "asked" && request.email === null && request.phone !== null && isAhead,
      dates: await datesShown(db, { request, space, bookings, now: now(), language }),
      answer: request.answer,
      isRest: false,
      typed: {},
      hasSites: mayKeepSomeSites(c.get("actor")),
      ...state,
    };
    return c.html(RequestPage(props), status);
  }
}
