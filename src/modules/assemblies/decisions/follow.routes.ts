// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";
import { HTTPException } from "hono/http-exception";

import { Refused } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { newId } from "../../../foundation/uuid.ts";
import { linkTo } from "../../../ui/frame.ts";
import { readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { mustSignIn } from "../../../web/signed-in.ts";
import { getAssemblyToKeep } from "../assembly/assembly.queries.ts";
import { keptAssemblyPath } from "../assembly/assembly.ts";
import { followForm } from "./decision.forms.ts";
import { listDecisions, listEventsOf } from "./decision.queries.ts";
import { decisionsPath, firstStatusOf, keptDecisionsPath } from "./decision.ts";
import { fatesShown } from "./fate.page.ts";
import { fateWords } from "./fate.words.ts";
import { followDecision } from "./follow.actions.ts";
import { FollowPage, type FollowWrong } from "./follow.view.tsx";
import { followWords } from "./follow.words.ts";

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

/** Where who keeps an assembly writes what became of its decisions. Mounted at /redazione/assemblee/:id/decisioni. */
export function followRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;
  web.use(mustSignIn(house));

  web.get("/", (c) => page(c));

  web.post(`/:decisione{${uuid}}`, async (c) => {
    const decisionId = c.req.param("decisione");
    const read = await readForm(c, followForm);
    const words = followWords[c.get("language")];
    if (!read.ok) {
      const { id, revisione, stato, ...mistakes } = read.mistakes;
      if ([id, revisione, stato].some((one) => one !== undefined)) throw new HTTPException(400);
      const typed = Object.fromEntries(Object.entries(read.typed).map(([name, [text]]) => [name, text]));
      const said = Object.fromEntries(
        Object.entries(mistakes).map(([field, because]) => [
          field,
          words.mistakes[because] ?? words.mistakes["tooLong"]!,
        ]),
      );
      return page(c, { wrong: { decisionId, typed, mistakes: said }, status: 422 });
    }
    const { id, revisione: basedOn, stato: status, nota, spostata: movedTo } = read.value;
    const assemblyId = c.req.param("id") ?? "";
    const followed = { assemblyId, decisionId, id, status, note: nota ?? null, movedTo, basedOn };
    try {
      await followDecision(db, c.get("actor"), followed, now());
    } catch (error) {
      if (!(error instanceof Refused) || error.refusal.kind !== "not-now") throw error;
      const text = words.refused[error.refusal.because];
      if (text === undefined) throw error;
      const typed = { nota, stato: status, spostata: movedTo ?? undefined };
      return page(c, { warning: text, wrong: { decisionId, typed, mistakes: {} }, status: 409 });
    }
    const path = `${keptDecisionsPath(assemblyId)}?fatto=1#decisione-${decisionId}`;
    return c.redirect(linkTo({ language: c.get("language") }, path), 303);
  });

  type Shown = { wrong?: FollowWrong; warning?: string; status?: 200 | 409 | 422 };

  async function page(c: Context<Env>, { wrong, warning, status = 200 }: Shown = {}): Promise<Response> {
    const assembly = await getAssemblyToKeep(db, c.get("actor"), c.req.param("id") ?? "", now());
    const decisions = await listDecisions(db, { assemblyIds: [assembly.id] });
    const events = await listEventsOf(
      db,
      decisions.map(({ id }) => id),
    );
    const frame = await frameOf(c, house);
    const shown = fatesShown(decisions, { events, today: romeDate(now()), language: frame.language });
    const isDone = c.req.query("fatto") === "1";
    return c.html(
      FollowPage({
        frame,
        assembly: { name: assembly.name, path: keptAssemblyPath(assembly.id) },
        publicPath: decisionsPath(assembly.id),
        path: keptDecisionsPath(assembly.id),
        decisions: shown.map((one, index) =>
          Object.assign(one, {
            current: decisions[index]!.status,
            revision: decisions[index]!.revision,
            didPass: firstStatusOf(decisions[index]!.counts) !== "dropped",
          }),
        ),
        newId,
        said: warning ?? (isDone ? fateWords[frame.language].saved : undefined),
        isWarning: warning !== undefined,
        wrong,
      }),
      status,
    );
  }

  return web;
}
