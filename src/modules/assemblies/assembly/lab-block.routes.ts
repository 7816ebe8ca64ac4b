// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";
import type { Child } from "hono/jsx";

import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { meetingWhen } from "../meetings/meeting-said.page.ts";
import { nextMeeting } from "../meetings/meeting.queries.ts";
import { listAssembliesOf } from "./assembly.queries.ts";
import { assemblyWords } from "./assembly.words.ts";
import { AssemblyBlock } from "./public.view.tsx";

type Block = { id: string; title: string; content: Child };

/**
 * On the home of a lab, what one can propose: its assembly, when it next meets with open doors, and the form. Undefined
 * for a lab without assembly.
 */
export function assemblyOfLab(house: House) {
  return async (c: Context<Env>, { id: labId }: { id: string }): Promise<Block | undefined> => {
    const { db, now } = house;
    const language = c.get("language");
    const all = await listAssembliesOf(db, { labId }, now());
    const assembly =
      all.find(({ status, kind }) => status === "active" && kind === "consulta") ??
      all.find(({ status }) => status === "active");
    if (!assembly) return undefined;
    const next = await nextMeeting(db, assembly.id, now(), { onlyOpen: true });
    return {
      id: "proponi",
      title: assemblyWords[language].block.title,
      content: AssemblyBlock({
        frame: await frameOf(c, house),
        assembly,
        next: next && meetingWhen(next, now(), language),
      }),
    };
  };
}
