// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";

import { romeDate } from "../../../foundation/time/rome.ts";
import { linkTo } from "../../../ui/frame.ts";
import { readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { mustSignIn } from "../../../web/signed-in.ts";
import { daySaid } from "../../accounts/said.ts";
import { keptAssemblyPath } from "../assembly/assembly.ts";
import { getMeetingToKeep } from "../meetings/meeting.queries.ts";
import { keptMeetingPath } from "../meetings/meeting.ts";
import { approvalTitle } from "./carried-title.ts";
import { carryOver } from "./carry.actions.ts";
import { listLeftOpen } from "./carry.queries.ts";
import { CarryPage } from "./carry.view.tsx";
import { dayOf } from "./minutes.page.ts";
import { carryPath } from "./minutes.ts";
import { gently } from "./writing-page.routes.ts";
import { carryForm } from "./writing.forms.ts";
import { writingWords } from "./writing.words.ts";

/** What earlier meetings left open, to take up at this one. Mounted at /redazione/riunioni/:id/ripresa. */
export function carryRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;
  web.use(mustSignIn(house));

  web.get("/", async (c) => {
    const { meeting, assembly } = await getMeetingToKeep(db, c.get("actor"), idOf(c), now());
    const left = await listLeftOpen(db, meeting);
    const frame = await frameOf(c, house);
    const words = writingWords[frame.language];
    const today = romeDate(now()).toString();
    const count = Number(c.req.query("presi") ?? "");
    return c.html(
      CarryPage({
        frame,
        assembly: { name: assembly.name, path: keptAssemblyPath(assembly.id) },
        meetingPath: keptMeetingPath(meeting.id),
        path: carryPath(meeting.id),
        said: Number.isInteger(count) && count > 0 ? words.carried(count) : undefined,
        left: left.map(({ kind, id, title, metAt, dueOn }) => ({
          value: id,
          label: kind === "minutes" ? approvalTitle(metAt) : title,
          hint: [
            words.carryKinds[kind],
            words.carryFrom(dayOf(metAt, frame.language)),
            dueOn === null
              ? ""
              : (dueOn < today ? words.carryLate : words.carryDue)(daySaid(dueOn, frame.language)),
          ]
            .filter(Boolean)
            .join(", "),
        })),
      }),
    );
  });

  web.post("/", async (c) => {
    const read = await readForm(c, carryForm);
    const ids = read.ok ? read.value.porta : [];
    return gently(c, house, async () => {
      const count = await carryOver(db, c.get("actor"), { meetingId: idOf(c), ids }, now());
      const path = `${carryPath(idOf(c))}?presi=${count}`;
      return c.redirect(linkTo({ language: c.get("language") }, path), 303);
    });
  });

  return web;
}

function idOf(c: Context<Env>): string {
  return c.req.param("id") ?? "";
}
