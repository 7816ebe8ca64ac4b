// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";

import { idIn, textIn } from "../../../foundation/typed.ts";
import { fieldsIn } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { momentSaid } from "../../accounts/said.ts";
import { getAssemblyToKeep } from "../assembly/assembly.queries.ts";
import { keptAssemblyPath } from "../assembly/assembly.ts";
import { seeOther, uuidPattern, writerOf } from "../entering.routes.ts";
import { placeItem } from "../meetings/agenda.actions.ts";
import { meetingWhen } from "../meetings/meeting-said.page.ts";
import { getAnyMeeting, listMeetings } from "../meetings/meeting.queries.ts";
import { keptMeetingPath } from "../meetings/meeting.ts";
import { getItem, listJoinable } from "./item.queries.ts";
import { acceptItem, declineItem, joinItems } from "./review.actions.ts";
import { ReviewPage } from "./review.view.tsx";
import { reviewWords } from "./review.words.ts";

const path = `/:id{${uuidPattern}}/proposte/:item{${uuidPattern}}` as const;

/** A keeper decides on a point that somebody proposed. Mounted at /redazione/assemblee, behind the sign-in door. */
export function reviewRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get(path, async (c) => page(c));

  web.post(`${path}/accoglienza`, async (c) => {
    const answer = textIn(await fieldsIn(c), "risposta", 1_000);
    await acceptItem(db, c.get("actor"), { ...(await ofItem(c)), answer }, now());
    return done(c);
  });

  web.post(`${path}/rifiuto`, async (c) => {
    const answer = textIn(await fieldsIn(c), "motivo", 1_000);
    if (answer === null) return page(c, reviewWords[c.get("language")].whyMissing);
    await declineItem(db, c.get("actor"), { ...(await ofItem(c)), answer }, now());
    return done(c);
  });

  web.post(`${path}/unione`, async (c) => {
    const otherId = idIn(await fieldsIn(c), "altro");
    if (otherId) await joinItems(db, c.get("actor"), { ...(await ofItem(c)), otherId }, now());
    return done(c);
  });

  web.post(`${path}/ordine`, async (c) => {
    const meetingId = idIn(await fieldsIn(c), "riunione");
    if (!meetingId) return page(c);
    const { itemId, writer } = await ofItem(c);
    await placeItem(db, c.get("actor"), { meetingId, itemId, writer }, now());
    await house.mail?.wake();
    return seeOther(c, `${keptMeetingPath(meetingId)}#ordine`);
  });

  async function ofItem(c: Context<Env>) {
    return {
      assemblyId: c.req.param("id") ?? "",
      itemId: c.req.param("item") ?? "",
      writer: await writerOf(house),
    };
  }

  async function done(c: Context<Env>): Promise<Response> {
    await house.mail?.wake();
    return seeOther(c, `${keptAssemblyPath(c.req.param("id") ?? "")}?fatto=1#proposte`);
  }

  async function page(c: Context<Env>, mistake?: string) {
    const language = c.get("language");
    const words = reviewWords[language];
    const assembly = await getAssemblyToKeep(db, c.get("actor"), c.req.param("id") ?? "", now());
    const item = await getItem(db, assembly, c.req.param("item") ?? "");
    const [frame, meetings, joinable, meeting] = await Promise.all([
      frameOf(c, house),
      listMeetings(db, { assemblyIds: [assembly.id], after: now(), statuses: ["planned", "open"] }),
      listJoinable(db, assembly),
      item.meetingId === null ? undefined : getAnyMeeting(db, item.meetingId),
    ]);
    return c.html(
      ReviewPage({
        frame,
        assembly,
        item,
        arrived: words.arrived(momentSaid(item.createdAt, language)),
        onAgenda: meeting && words.onAgenda(meetingWhen(meeting, now(), language)),
        meetings: meetings.map((one) => ({ value: one.id, label: meetingWhen(one, now(), language) })),
        others: joinable
          .filter(({ id }) => id !== item.id)
          .map(({ id, title }) => ({ value: id, label: title })),
        mistake,
      }),
      mistake === undefined ? 200 : 422,
    );
  }

  return web;
}
