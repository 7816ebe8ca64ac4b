// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";

import { Refused } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { type Typed, idIn, textIn, writtenIn } from "../../../foundation/typed.ts";
import { newId } from "../../../foundation/uuid.ts";
import type { FormState } from "../../../ui/form-state.ts";
import { fieldsIn } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import {
  listPlaceBriefs,
  listPlaceNames,
  listPlacesCalled,
} from "../../directory/records/place-brief.queries.ts";
import { listOpenSpaces } from "../../spaces/space.queries.ts";
import { getAssemblyToKeep } from "../assembly/assembly.queries.ts";
import { keptAssemblyPath, type Assembly } from "../assembly/assembly.ts";
import { seeOther, tellSoon, uuidPattern, writerOf } from "../entering.routes.ts";
import { changeMeeting, planMeeting, type RoomClash } from "./meeting.actions.ts";
import { readMeeting, typedMeeting, type PlaceRead } from "./meeting.forms.ts";
import { getMeetingToKeep, listMeetings } from "./meeting.queries.ts";
import { keptMeetingPath, type Meeting } from "./meeting.ts";
import { PlanPage } from "./plan.view.tsx";
import { planWords } from "./plan.words.ts";

const mostSpaces = 400;

/** The form of a meeting. Mounted at /redazione, behind the sign-in door. */
export function planRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get(`/assemblee/:id{${uuidPattern}}/riunioni/nuova`, async (c) => {
    const assembly = await kept(c);
    const day = romeDate(now())
      .add({ days: Math.max(assembly.noticeDays + 1, 7) })
      .toString();
    // As the last time, until somebody says otherwise.
    const [last] = await listMeetings(db, { assemblyIds: [assembly.id], before: now(), most: 1 });
    const typed = {
      luogo: [last === undefined ? "" : await placeNameOf(last)],
      giorno: [day],
      dalle: ["18:00"],
      alle: ["20:00"],
      aperta: [assembly.hasOpenMeetings ? "1" : ""],
    };
    return form(c, { assembly, state: { typed }, formId: newId() });
  });

  web.post(`/assemblee/:id{${uuidPattern}}/riunioni/nuova`, async (c) => {
    const assembly = await kept(c);
    const typed = await fieldsIn(c);
    const formId = idIn(typed, "modulo") ?? newId();
    const read = await readIn(c, typed);
    if (!read.ok) return form(c, { assembly, state: { typed, mistakes: read.mistakes }, formId });
    const planned = { assemblyId: assembly.id, content: read.value, id: formId };
    const { clash } = await planMeeting(
      db,
      c.get("actor"),
      { ...planned, writer: await writerOf(house) },
      now(),
    );
    await house.mail?.wake();
    return seeOther(c, keptMeetingPath(formId) + after(clash));
  });

  web.get(`/riunioni/:id{${uuidPattern}}/modifica`, async (c) => {
    const { meeting, assembly } = await getMeetingToKeep(db, c.get("actor"), c.req.param("id"), now());
    return form(c, {
      assembly,
      meeting,
      state: { typed: typedMeeting(meeting, await placeNameOf(meeting)) },
    });
  });

  web.post(`/riunioni/:id{${uuidPattern}}/modifica`, async (c) => {
    const { meeting, assembly } = await getMeetingToKeep(db, c.get("actor"), c.req.param("id"), now());
    const typed = await fieldsIn(c);
    const read = await readIn(c, typed);
    if (!read.ok) return form(c, { assembly, meeting, state: { typed, mistakes: read.mistakes } });
    const moved = {
      id: meeting.id,
      content: read.value,
      basedOn: Number(writtenIn(typed, "revisione")),
      reason: textIn(typed, "perche", 300),
      writer: await writerOf(house),
    };
    try {
      const { clash } = await changeMeeting(db, c.get("actor"), moved, now());
      await tellSoon(house);
      return seeOther(c, keptMeetingPath(meeting.id) + after(clash));
    } catch (error) {
      const isMeanwhile =
        error instanceof Refused &&
        error.refusal.kind === "not-now" &&
        error.refusal.because === "changed-meanwhile";
      if (!isMeanwhile) throw error;
      const notice = planWords[c.get("language")].changedMeanwhile;
      return form(c, { assembly, meeting, state: { typed, notice } });
    }
  });

  function kept(c: Context<Env>): Promise<Assembly> {
    return getAssemblyToKeep(db, c.get("actor"), c.req.param("id") ?? "", now());
  }

  async function readIn(c: Context<Env>, typed: Typed) {
    const place = await placeIn(typed);
    return readMeeting(typed, { place, now: now(), language: c.get("language") });
  }

  async function placeIn(typed: Typed): Promise<PlaceRead> {
    const written = textIn(typed, "luogo", 160);
    if (written === null) return { id: null, name: null, isTwice: false };
    const known = await listPlacesCalled(db, written);
    const isTwice = new Set(known.map(({ municipality }) => municipality)).size > 1;
    return { id: known[0]?.id ?? null, name: known[0]?.name ?? written, isTwice };
  }

  async function placeNameOf({ locationId, placeName }: Meeting): Promise<string> {
    const place = locationId === null ? undefined : (await listPlaceBriefs(db, [locationId])).get(locationId);
    if (!place) return placeName ?? "";
    return [place.name, place.municipality].filter(Boolean).join(", ");
  }

  async function spaceOptions() {
    const spaces = (await listOpenSpaces(db)).slice(0, mostSpaces);
    const places = await listPlaceBriefs(db, [...new Set(spaces.map(({ locationId }) => locationId))]);
    return spaces
      .map(({ id, name, locationId }) => ({
        value: id,
        label: [places.get(locationId)?.name, name].filter(Boolean).join(" – "),
      }))
      .toSorted((one, other) => one.label.localeCompare(other.label, "it"));
  }

  type Shown = { assembly: Assembly; meeting?: Meeting; state: FormState; formId?: string };

  async function form(c: Context<Env>, { assembly, meeting, state, formId = "" }: Shown) {
    const [frame, places, spaces] = await Promise.all([
      frameOf(c, house),
      listPlaceNames(db),
      spaceOptions(),
    ]);
    const revision = writtenIn(state.typed, "revisione") || String(meeting?.revision ?? "");
    const page = PlanPage({
      frame,
      assembly,
      action: meeting
        ? `${keptMeetingPath(meeting.id)}/modifica`
        : `${keptAssemblyPath(assembly.id)}/riunioni/nuova`,
      hidden: meeting ? { revisione: revision } : { modulo: formId },
      state,
      places,
      spaces,
      asksReason: meeting?.convokedAt != null,
      isNew: meeting === undefined,
    });
    return c.html(page, state.mistakes || state.notice ? 422 : 200);
  }

  return web;
}

/** The room that could not be had is said on the page of the meeting. */
function after(clash: RoomClash | undefined): string {
  return clash === undefined ? "?fatto=salvato" : `?stanza=${clash}`;
}
