// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";

import { holds } from "../../../foundation/actor.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { linkTo } from "../../../ui/frame.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { uuidPattern, type AssemblyPart, type LabsKnown } from "../entering.routes.ts";
import { filedMeeting, meetingsFile } from "../meetings/meeting-file.ts";
import { meetingLine, meetingWhen } from "../meetings/meeting-said.page.ts";
import { listMeetings } from "../meetings/meeting.queries.ts";
import { meetingPath } from "../meetings/meeting.ts";
import { placesSaid } from "../meetings/place-said.queries.ts";
import { countMembersOn } from "../members/member.queries.ts";
import { getAssembly, listAssembliesOf } from "./assembly.queries.ts";
import { assemblyKinds, assemblyPath } from "./assembly.ts";
import { assemblyWords } from "./assembly.words.ts";
import { factsOf } from "./facts.page.ts";
import { AssemblyListPage, AssemblyPage } from "./public.view.tsx";
import { assembliesReachOf, mayKeepAssembly } from "./reach.ts";

const id = `/:id{${uuidPattern}}` as const;
const pastShown = 12;
/** A calendar that follows keeps what was, for a while. */
const feedMonths = 6;

/** Where people decide together, for everybody. Mounted at /assemblee. */
export function assemblyRoutes(house: House, labs: LabsKnown, part: AssemblyPart): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get("/", async (c) => {
    const language = c.get("language");
    const words = assemblyWords[language];
    const all = (await listAssembliesOf(db, {}, now())).filter(({ status }) => status !== "ended");
    const [names, meetings] = await Promise.all([
      labs.namesOf(db, [...new Set(all.flatMap(({ labId }) => labId ?? []))]),
      listMeetings(db, {
        assemblyIds: all.map((assembly) => assembly.id),
        after: now(),
        onlyOpen: true,
        statuses: ["planned", "open"],
      }),
    ]);
    const groups = assemblyKinds.flatMap((kind) => {
      const lines = all
        .filter((assembly) => assembly.kind === kind)
        .map((assembly) => {
          const next = meetings.find(({ assemblyId }) => assemblyId === assembly.id);
          const lab = names.get(assembly.labId ?? "");
          return {
            id: assembly.id,
            name: assembly.name,
            of: lab === undefined ? "" : words.ofLabAt(lab),
            next: next === undefined ? "" : words.next(meetingWhen(next, now(), language)),
          };
        });
      return lines.length > 0 ? [{ title: words.kinds[kind], lines }] : [];
    });
    const isAtDesk = c.req.query("sportello") === "1" && holds(c.get("actor"), "desk-operator");
    return c.html(AssemblyListPage({ frame: await frameOf(c, house), groups, isAtDesk }));
  });

  web.get(id, async (c) => {
    const language = c.get("language");
    const assembly = await getAssembly(db, c.req.param("id"), now());
    const assemblyIds = [assembly.id];
    const [names, next, past, members, decisions] = await Promise.all([
      labs.namesOf(db, assembly.labId === null ? [] : [assembly.labId]),
      listMeetings(db, { assemblyIds, after: now(), onlyOpen: true }),
      listMeetings(db, { assemblyIds, before: now(), onlyOpen: true, statuses: ["held"], most: pastShown }),
      countMembersOn(db, assembly, romeDate(now())),
      part(c, { assembly }),
    ]);
    const line = (meeting: (typeof next)[number]) =>
      meetingLine(meeting, { path: meetingPath(meeting.id), now: now(), language });
    const lab = assembly.labId === null ? undefined : names.get(assembly.labId);
    return c.html(
      AssemblyPage({
        frame: await frameOf(c, house),
        assembly,
        kicker: assemblyWords[language].kinds[assembly.kind],
        lab: lab === undefined ? undefined : { name: lab, path: `/laboratori/${assembly.labId}` },
        facts: factsOf(assembly, members, language),
        next: next.map(line),
        past: past.map(line),
        part: decisions,
        mayKeep: mayKeepAssembly(assembliesReachOf(c.get("actor")), assembly),
      }),
    );
  });

  web.get(`${id}/riunioni.ics`, async (c) => {
    const language = c.get("language");
    const assembly = await getAssembly(db, c.req.param("id"), now());
    const since = now().toZonedDateTimeISO("Europe/Rome").subtract({ months: feedMonths }).toInstant();
    const meetings = await listMeetings(db, { assemblyIds: [assembly.id], after: since, onlyOpen: true });
    const places = await placesSaid(db, meetings);
    const filed = meetings.map((meeting) =>
      filedMeeting(meeting, {
        assembly,
        place: places.get(meeting.id),
        baseUrl: house.baseUrl,
        url: house.baseUrl + linkTo({ language }, meetingPath(meeting.id)),
      }),
    );
    const file = meetingsFile(filed, now(), assemblyWords[language].calendar(assembly.name));
    c.header("Link", `<${house.baseUrl}${assemblyPath(assembly.id)}>; rel="canonical"`);
    return c.body(file, 200, { "Content-Type": "text/calendar; charset=utf-8" });
  });

  return web;
}
