// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";
import { z } from "zod";

import { mistakesIn } from "../../../foundation/fields.ts";
import { readPicture } from "../../../foundation/files/picture.ts";
import { Refused } from "../../../foundation/refusal.ts";
import { typedIn } from "../../../foundation/typed.ts";
import { linkTo } from "../../../ui/frame.ts";
import { fieldsIn, formDataOf } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { textsOf } from "../../../web/query.ts";
import { personOf } from "../../../web/signed-in.ts";
import { listKnownPlaces } from "../../directory/records/known-places.queries.ts";
import { mistakesOfTimes, seriesOf, timeFields } from "../booking/ask.forms.ts";
import { askWords } from "../booking/ask.words.ts";
import { bookAsHost } from "../booking/host-booking.actions.ts";
import { slotsOf } from "../booking/series.ts";
import { slotSaid } from "../booking/slot-said.ts";
import { whyNotSaid } from "../booking/why-not-said.ts";
import { makeFeed, removeFeed } from "../feeds/feed.actions.ts";
import { hasFeed } from "../feeds/feed.queries.ts";
import { seasonState } from "../seasons/season-said.page.ts";
import { listSeasons } from "../seasons/season.queries.ts";
import { keptSpacePath } from "../space-path.ts";
import { mayKeepSomeSites } from "../space.policy.ts";
import { listPhotos } from "../space.queries.ts";
import { openKeptSpace } from "./entering.routes.ts";
import { keepingWords } from "./keeping.words.ts";
import { KeptSpacePage, type KeptSpaceProps } from "./kept-space.view.tsx";
import { bookingRows } from "./overview.routes.ts";
import { addPhoto, removePhoto } from "./photo.actions.ts";

const id = ":id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}" as const;
const photo = ":photo{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}" as const;

const ownForm = z.object({ ...timeFields, scopo: z.array(z.string().max(200), "purposeMissing") });
const alt = z.string().min(5).max(300);

type State = Partial<Pick<KeptSpaceProps, "own" | "photo" | "told" | "feed">>;
const shownDays = 120;

/** A space as who keeps it works with it. Mounted at /redazione/spazi. */
export function keptSpaceRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get(`/${id}`, async (c) => {
    const words = keepingWords[c.get("language")];
    const done = { told: { tone: "success", text: words.done } } as const;
    return page(c, c.req.query("fatto") === "1" ? done : {});
  });

  web.post(`/${id}/orario`, async (c) => {
    const space = await openKeptSpace(c, house);
    const typed = await fieldsIn(c);
    const read = ownForm.safeParse(typed);
    const mistakes = read.success ? mistakesOfTimes(read.data) : mistakesIn(read.error);
    if (!read.success || Object.keys(mistakes).length > 0) return page(c, { own: { typed, mistakes } }, 422);
    const place = (await listKnownPlaces(db, [space.locationId])).get(space.locationId);
    const booked = await bookAsHost(
      db,
      personOf(c),
      {
        spaceId: space.id,
        slots: slotsOf(seriesOf(read.data), place?.patron_day ?? null),
        purpose: read.data.scopo.at(-1) ?? "",
        isConfirmed: typedIn(typed, "conferma") !== undefined,
      },
      now(),
    );
    if (booked.kind === "done") return back(c, "?fatto=1");
    const language = c.get("language");
    const conflict = booked.dates.map(({ slot, whyNot }) => ({
      date: slotSaid(slot, language),
      state: whyNot === undefined ? askWords[language].free : whyNotSaid(whyNot, language),
    }));
    return page(c, { own: { typed, conflict } }, 409);
  });

  web.post(`/${id}/fotografie`, async (c) => {
    const space = await openKeptSpace(c, house);
    const words = keepingWords[c.get("language")].photoMistakes;
    const fields = await formDataOf(c);
    const typed = textsOf([...fields].filter((one): one is [string, string] => typeof one[1] === "string"));
    const wrong = (field: "file" | "alt", key: string) =>
      page(c, { photo: { typed, mistake: { field, text: words[key] ?? key } } }, 422);
    const said = alt.safeParse(typedIn(typed, "alt"));
    if (!said.success) return wrong("alt", "altMissing");
    const file = fields.get("file");
    if (!(file instanceof File)) return wrong("file", "empty");
    const read = await readPicture(new Uint8Array(await file.arrayBuffer()));
    if ("mistake" in read) return wrong("file", read.mistake);
    try {
      await addPhoto(db, personOf(c), { spaceId: space.id, picture: read.picture, alt: said.data }, now());
    } catch (error) {
      if (!(error instanceof Refused) || error.refusal.kind !== "not-now") throw error;
      return wrong("file", error.refusal.because);
    }
    return back(c, "?fatto=1#fotografie");
  });

  web.post(`/${id}/fotografie/${photo}/rimozione`, async (c) => {
    const space = await openKeptSpace(c, house);
    await removePhoto(db, personOf(c), { spaceId: space.id, photoId: c.req.param("photo") });
    return back(c, "?fatto=1#fotografie");
  });

  web.post(`/${id}/calendario`, async (c) => {
    const space = await openKeptSpace(c, house);
    const token = await makeFeed(db, personOf(c), space.id, now());
    return page(c, { feed: `${house.baseUrl}/spazi/calendario/${token}.ics` });
  });

  web.post(`/${id}/calendario/rimozione`, async (c) => {
    const space = await openKeptSpace(c, house);
    await removeFeed(db, personOf(c), space.id);
    return back(c, "?fatto=1#calendario");
  });

  return web;

  async function page(c: Context<Env>, state: State, status: 200 | 409 | 422 = 200) {
    const space = await openKeptSpace(c, house);
    const language = c.get("language");
    const place = (await listKnownPlaces(db, [space.locationId])).get(space.locationId);
    const actor = personOf(c);
    const seasons = await listSeasons(db, [space.id]);
    const props: KeptSpaceProps = {
      frame: await frameOf(c, house),
      space,
      place: place?.name ?? "",
      bookings: await bookingRows(db, [space], { now: now(), days: shownDays, language }),
      photos: (await listPhotos(db, [space.id])).get(space.id) ?? [],
      seasons: seasons.map((season) => ({
        id: season.id,
        name: season.name,
        state: seasonState(season, now(), language),
      })),
      hasFeed: await hasFeed(db, { spaceId: space.id, personId: actor.id }),
      feed: undefined,
      own: { typed: {} },
      photo: { typed: {} },
      hasSites: mayKeepSomeSites(actor),
      ...state,
    };
    return c.html(KeptSpacePage(props), status);
  }
}

function back(c: Context<Env>, then: string) {
  const path = linkTo({ language: c.get("language") }, keptSpacePath(c.req.param("id") ?? ""));
  return c.redirect(path + then, 303);
}
