// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { Child } from "hono/jsx";

import { romeDate } from "../../../foundation/time/rome.ts";
import { linkTo } from "../../../ui/frame.ts";
import { readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { localPath } from "../../../web/local-path.ts";
import { readQuery } from "../../../web/query.ts";
import { listDrawnAreas } from "../../territories/basemap.queries.ts";
import { frameAround, pictureOf } from "../../territories/picture.ts";
import { listAssurance } from "../assurance/assurance.queries.ts";
import { staleSaid } from "../assurance/checks.page.ts";
import { editableKind } from "../assurance/due.page.ts";
import { dateSaid } from "../hours/opening-dates.ts";
import { timetableText } from "../hours/opening-week.ts";
import { openingWords } from "../hours/opening.words.ts";
import type { KnownPlace } from "../records/known-place.ts";
import { qrPath } from "../records/qr-path.ts";
import { pathOf } from "../search/paths.ts";
import { boxOfPlaces, handoutMapOf } from "./handout-map.page.ts";
import { HandoutPage } from "./handout.view.tsx";
import { isPinned, mostPins, readPins, withoutPin, withPin, type Pin } from "./pin.ts";
import { boardQuery, handoutForm, handoutQuery, pinForm } from "./pinboard.forms.ts";
import { BoardPage } from "./pinboard.view.tsx";
import { doorOfPinned } from "./pinned-door.ts";
import { listPinned } from "./pinned.queries.ts";
import { placesOnPaper } from "./pinned.ts";
import { keepPins, pinsOf } from "./pins-kept.routes.ts";

/** Entries of the sheet about activities, from the room that keeps them; undefined when none is left. */
export type ActivitiesOnPaper = (c: Context<Env>, ids: readonly string[]) => Promise<Child | undefined>;

/** What one keeps, without an account, and the sheet printed from it. Mounted at /bacheca. */
export function pinboardRoutes(house: House, activitiesOnPaper: ActivitiesOnPaper): Hono<Env> {
  const web = new Hono<Env>();

  web.get("/", async (c) => {
    const { schede, piena } = readQuery(c, boardQuery);
    return c.html(await boardPage(c, house, { shared: schede, isFull: piena }));
  });

  // Only this browser changes: its cookie is the pinboard, so there is no action and no row.
  web.post("/", async (c) => {
    const read = await readForm(c, pinForm);
    if (!read.ok) throw new HTTPException(400);

    const kept = pinsOf(c);
    const next = await pinsAfter(house, kept, read.value);
    const back = localPath(read.value.torna, linkTo({ language: c.get("language") }, "/bacheca"));
    if (next.length > mostPins)
      return c.redirect(linkTo({ language: c.get("language") }, "/bacheca?piena=1"), 303);
    keepPins(c, house, next);
    return c.redirect(back, 303);
  });

  web.get("/stampa", async (c) => {
    const { schede, grande, attivita } = readQuery(c, handoutQuery);
    return c.html(await sheet(c, { shared: schede, large: grande, note: "", activities: attivita }));
  });

  // A page in answer to a form, against the custom of redirecting: the note must be kept nowhere, not even in an address.
  web.post("/stampa", async (c) => {
    const read = await readForm(c, handoutForm);
    c.header("Cache-Control", "no-store");
    if (read.ok) {
      const { nota = "", grande, schede, attivita } = read.value;
      return c.html(await sheet(c, { shared: schede, large: grande, note: nota, activities: attivita }));
    }
    const typedNote = read.typed["nota"]?.at(-1) ?? "";
    const shared = read.typed["schede"]?.at(-1);
    return c.html(await boardPage(c, house, { shared, note: "noteTooLong", typedNote }), 422);
  });

  async function sheet(c: Context<Env>, asked: HandoutAsked) {
    const { activities } = asked;
    const dates = activities.length === 0 ? undefined : await activitiesOnPaper(c, activities);
    return handout(c, house, { ...asked, dates });
  }

  return web;
}

type Sent = {
  tipo?: Pin["kind"];
  id?: string;
  togli: boolean;
  schede?: string;
  svuota: boolean;
  mancanti: boolean;
};

async function pinsAfter(house: House, kept: readonly Pin[], sent: Sent): Promise<Pin[]> {
  if (sent.svuota) return [];
  if (sent.mancanti) {
    const there = await listPinned(house.db, kept);
    return kept.filter((pin) => isPinned(there, pin));
  }
  if (sent.schede !== undefined) return readPins(sent.schede).reduce<Pin[]>(withPin, [...kept]);
  if (sent.tipo === undefined || sent.id === undefined) throw new HTTPException(400);

  const pin: Pin = { kind: sent.tipo, id: sent.id };
  return sent.togli ? withoutPin(kept, pin) : withPin(kept, pin);
}

type BoardAsked = { shared?: string; isFull?: boolean; note?: "noteTooLong"; typedNote?: string };

async function boardPage(c: Context<Env>, house: House, asked: BoardAsked) {
  const pins = asked.shared === undefined ? pinsOf(c) : readPins(asked.shared);
  const [frame, found] = await Promise.all([frameOf(c, house), listPinned(house.db, pins)]);
  const now = house.now();
  const things = found.map((pinned) => ({ pinned, door: doorOfPinned(pinned, now, frame.language) }));
  const { shared, isFull = false, note, typedNote = "" } = asked;
  const missing = pins.length - found.length;
  return BoardPage({ frame, things, missing, shared, isFull, mistakes: { note }, typedNote });
}

type HandoutAsked = {
  shared: string | undefined;
  large: boolean;
  note: string;
  activities: readonly string[];
};

async function handout(
  c: Context<Env>,
  house: House,
  { shared, large, note, activities, dates }: HandoutAsked & { dates: Child | undefined },
) {
  // Who asks for activities alone does not ask for what this browser keeps.
  const isOwn = shared === undefined && activities.length === 0;
  const pins = isOwn ? pinsOf(c) : readPins(shared ?? "");
  const [frame, found] = await Promise.all([frameOf(c, house), listPinned(house.db, pins)]);
  const { language } = frame;
  const pinnedThings = found.map(({ kind, id }) => ({ kind: editableKind(kind), id }));
  const checks = await listAssurance(house.db, pinnedThings, romeDate(house.now()));
  const things = found.map((pinned) => ({
    pinned,
    stale: staleSaid(checks.get(pinned.id) ?? [], language),
    hours: timetableText(pinned.hours, language),
    places: pinned.places
      .slice(0, placesOnPaper)
      .map((place) => ({ place, hours: timetableText(place.hours, language) })),
    qr: qrPath(house.baseUrl + linkTo(frame, pathOf(pinned.kind, pinned.id))),
  }));
  const today = dateSaid(romeDate(house.now()).toString(), openingWords[language]);
  const places = things.flatMap((thing) => thing.places.map(({ place }) => place));
  const map = await mapOf(house, places);
  return HandoutPage({ frame, things, note, large, today, shared, activities, dates, map });
}

/** A small map of the places, drawn from the boundaries that the installation has. */
async function mapOf({ db }: House, places: readonly KnownPlace[]) {
  const box = boxOfPlaces(places);
  if (box === undefined) return undefined;
  const within = frameAround(box);
  const picture = pictureOf(await listDrawnAreas(db, { within }), within);
  return picture && handoutMapOf(picture, places);
}
