// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";

import { mistakesIn } from "../../../foundation/fields.ts";
import { found, refuse, Refused } from "../../../foundation/refusal.ts";
import { type Typed, typedIn } from "../../../foundation/typed.ts";
import { linkTo } from "../../../ui/frame.ts";
import { fieldsIn } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { personOf } from "../../../web/signed-in.ts";
import { daySaid } from "../../accounts/said.ts";
import { listKnownPlaces } from "../../directory/records/known-places.queries.ts";
import { wishSaid } from "../booking/booking-said.page.ts";
import { findRequest, listWishes } from "../booking/booking.queries.ts";
import type { Request } from "../booking/booking.ts";
import { slotSaid, weekdaySaid } from "../booking/slot-said.ts";
import { whyNotSaid } from "../booking/why-not-said.ts";
import { askerSaid } from "../keeping/asker-said.page.ts";
import { openKeptSpace } from "../keeping/entering.routes.ts";
import { keptSeasonPath, seasonPath } from "../space-path.ts";
import { withParts, leavesOf, type Branch } from "../space-tree.ts";
import { mayKeep, mayKeepSomeSites } from "../space.policy.ts";
import { findSpace, listTree } from "../space.queries.ts";
import { seasonState } from "./season-said.page.ts";
import { closeSeason, giveSlot, openSeason, refuseWish } from "./season.actions.ts";
import { giveForm, seasonForm, timesOf } from "./season.forms.ts";
import { findSeason } from "./season.queries.ts";
import { meet, weeklySlot } from "./season.ts";
import { NewSeasonPage, SeasonPage, type WishShown } from "./season.view.tsx";
import { seasonWords } from "./season.words.ts";

const id = ":id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}" as const;

/** What a page says of the one wish that was just answered. */
type Answered = {
  id: string;
  typed?: Typed;
  conflict?: WishShown["conflict"];
  free?: number;
  mistake?: string;
};

/** Seasons as who keeps a space opens and shares them out. Mounted at /redazione/spazi. */
export function seasonRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;
  const writer = async () => ({ site: (await house.site()).name, baseUrl: house.baseUrl });

  web.get(`/${id}/stagioni/nuova`, async (c) => newPage(c, {}, {}));

  web.post(`/${id}/stagioni/nuova`, async (c) => {
    const space = await openKeptSpace(c, house);
    const typed = await fieldsIn(c);
    const read = seasonForm.safeParse(typed);
    if (!read.success) return newPage(c, typed, mistakesIn(read.error));
    const form = read.data;
    const told = {
      spaceId: space.id,
      name: form.nome,
      startsOn: form.dal,
      endsOn: form.al,
      wishesFrom: form["chiedi-dal"],
      wishesUntil: form["chiedi-al"],
      skipsHolidays: form["senza-feste"] !== undefined,
      note: form.nota,
    };
    const seasonId = await openSeason(db, personOf(c), told, now());
    return c.redirect(linkTo({ language: c.get("language") }, keptSeasonPath(seasonId)), 303);
  });

  web.get(`/stagioni/${id}`, async (c) => {
    const words = seasonWords[c.get("language")];
    const given = Number(c.req.query("date") ?? "0");
    const text = given > 0 ? words.given(given) : c.req.query("no") === "1" ? words.refused : undefined;
    return page(c, c.req.param("id"), text === undefined ? {} : { told: { tone: "success", text } });
  });

  web.post(`/stagioni/${id}/chiusura`, async (c) => {
    const seasonId = c.req.param("id");
    const answer = typedIn(await fieldsIn(c), "nota")?.slice(0, 1000) ?? null;
    await closeSeason(db, personOf(c), { seasonId, answer, writer: await writer() }, now());
    await house.mail?.wake();
    return c.redirect(linkTo({ language: c.get("language") }, keptSeasonPath(seasonId)), 303);
  });

  web.post(`/richieste/${id}/stagione`, async (c) => {
    const { request, seasonId } = await openWish(c);
    const language = c.get("language");
    const words = seasonWords[language];
    const typed = await fieldsIn(c);
    const read = giveForm.safeParse(typed);
    const one = { id: request.id, typed };
    if (!read.success || read.data.dalle === read.data.alle) {
      return page(c, seasonId, { answered: { ...one, mistake: words.mistakesTitle } }, 422);
    }
    const form = read.data;
    const space = await findSpace(db, form.spazio);
    const place = space && (await listKnownPlaces(db, [space.locationId])).get(space.locationId);
    return late(c, seasonId, async () => {
      const given = await giveSlot(
        db,
        personOf(c),
        {
          requestId: request.id,
          slot: { spaceId: form.spazio, weekday: form.giorno, ...timesOf(form) },
          isConfirmed: form.conferma !== undefined,
          patronDay: place?.patron_day ?? null,
          writer: await writer(),
        },
        now(),
      );
      if (given.kind === "done") return `?date=${given.dates}`;
      const free = given.dates.filter(({ whyNot }) => whyNot === undefined).length;
      const conflict = given.dates.map(({ slot, whyNot }) => ({
        date: slotSaid(slot, language),
        state: whyNot === undefined ? words.free : whyNotSaid(whyNot, language),
      }));
      const mistake = free > 0 ? words.someTaken : words.allTaken;
      return page(c, seasonId, { answered: { ...one, conflict, free, mistake } }, 409);
    });
  });

  web.post(`/richieste/${id}/stagione/rifiuto`, async (c) => {
    const { request, seasonId } = await openWish(c);
    const answer = typedIn(await fieldsIn(c), "motivo")?.slice(0, 1000) ?? "";
    if (answer.length < 3) {
      const mistake = seasonWords[c.get("language")].whyMissing;
      return page(c, seasonId, { answered: { id: request.id, mistake } }, 422);
    }
    return late(c, seasonId, async () => {
      await refuseWish(db, personOf(c), { requestId: request.id, answer, writer: await writer() }, now());
      return "?no=1";
    });
  });

  return web;

  async function openWish(c: Context<Env>): Promise<{ request: Request; seasonId: string }> {
    const request = found(await findRequest(db, c.req.param("id") ?? ""));
    const space = found(await findSpace(db, request.spaceId));
    if (!mayKeep(space, personOf(c)) || request.wish === null) return refuse({ kind: "not-found" });
    return { request, seasonId: request.wish.seasonId };
  }

  /** Does it and goes back to the season; somebody was quicker: the page says so (409). */
  async function late(c: Context<Env>, seasonId: string, act: () => Promise<string | Response>) {
    try {
      const then = await act();
      if (typeof then !== "string") return then;
      await house.mail?.wake();
      return c.redirect(linkTo({ language: c.get("language") }, keptSeasonPath(seasonId)) + then, 303);
    } catch (error) {
      if (!(error instanceof Refused) || error.refusal.kind !== "not-now") throw error;
      const told = { tone: "warning", text: seasonWords[c.get("language")].late } as const;
      return page(c, seasonId, { told }, 409);
    }
  }

  async function newPage(c: Context<Env>, typed: Typed, mistakes: Record<string, string>) {
    const space = await openKeptSpace(c, house);
    const hasSites = mayKeepSomeSites(c.get("actor"));
    const props = { frame: await frameOf(c, house), space, typed, mistakes, hasSites };
    return c.html(NewSeasonPage(props), Object.keys(mistakes).length > 0 ? 422 : 200);
  }

  async function page(
    c: Context<Env>,
    seasonId: string,
    { told, answered }: { told?: { tone: "success" | "warning"; text: string }; answered?: Answered },
    status: 200 | 409 | 422 = 200,
  ) {
    const season = found(await findSeason(db, seasonId));
    const space = found(await findSpace(db, season.spaceId));
    if (!mayKeep(space, personOf(c))) return refuse({ kind: "not-found" });
    const language = c.get("language");
    const frame = await frameOf(c, house);
    const tree = await listTree(db, space.territoryId, space.locationId);
    const parts = withParts(tree, space.id);
    const spaces = tree.filter((one) => parts.includes(one.id));
    const wishes = await listWishes(db, seasonId);
    const shown = wishes.map((wish) => wishShown(wish, { wishes, tree: spaces, language, answered }));
    return c.html(
      SeasonPage({
        frame,
        season,
        space,
        lead: seasonWords[language].lead(
          daySaid(season.startsOn, language),
          daySaid(season.endsOn, language),
        ),
        state: seasonState(season, now(), language),
        shareLink: house.baseUrl + linkTo(frame, seasonPath(season.id)),
        spaces,
        days: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
          name: weekdaySaid(weekday, language),
          wishes: shown.filter((_, index) => wishes[index]!.wish?.weekday === weekday),
        })),
        hasSites: mayKeepSomeSites(c.get("actor")),
        ...(told && { told }),
      }),
      status,
    );
  }
}

type Around = {
  wishes: readonly Request[];
  tree: readonly (Branch & { name: string })[];
  language: "it" | "en";
  answered: Answered | undefined;
};

/** A wish with those that want a room of it at the same hours. */
function wishShown(request: Request, { wishes, tree, language, answered }: Around): WishShown {
  const wish = request.wish!;
  const words = seasonWords[language];
  const nameOf = (spaceId: string) => tree.find(({ id: one }) => one === spaceId)?.name ?? "";
  const rooms = leavesOf(tree, request.spaceId);
  const rivals = wishes.filter(
    (other) =>
      other.id !== request.id &&
      ["waiting", "accepted"].includes(other.status) &&
      other.wish !== null &&
      meet(weeklySlot(other.wish), weeklySlot(wish)) &&
      leavesOf(tree, other.spaceId).some((room) => rooms.includes(room)),
  );
  const mine = answered?.id === request.id ? answered : undefined;
  const [hours = 0, minutes = 0] = wish.from.split(":").map(Number);
  const end = (hours * 60 + minutes + wish.minutes) % 1440;
  const to = `${String(Math.floor(end / 60)).padStart(2, "0")}:${String(end % 60).padStart(2, "0")}`;
  return {
    id: request.id,
    who: askerSaid(request, language),
    slot: wishSaid(wish, language),
    space: nameOf(request.spaceId),
    state: words.state[request.status],
    isWaiting: request.status === "waiting",
    people: request.people === null ? undefined : words.people(request.people),
    purpose: request.purpose,
    otherwise: wish.otherwise,
    meets: rivals.map(
      (other) =>
        `${askerSaid(other, language)} (${wishSaid(other.wish!, language)}, ${nameOf(other.spaceId)})`,
    ),
    typed: mine?.typed ?? {
      spazio: [request.spaceId],
      giorno: [String(wish.weekday)],
      dalle: [wish.from],
      alle: [to],
    },
    conflict: mine?.conflict,
    free: mine?.free ?? 0,
    mistake: mine?.mistake,
  };
}
