// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";

import type { Person } from "../../../foundation/actor.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { linkTo } from "../../../ui/frame.ts";
import { pagesOf, type Pages } from "../../../ui/pages.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { textsOf } from "../../../web/query.ts";
import { momentSaid } from "../../accounts/said.ts";
import { listTowns } from "../../territories/district.queries.ts";
import { editableKinds } from "../editing/editable.ts";
import { reachOf } from "../editing/editing-reach.ts";
import { signInFirst } from "../editing/opened-record.routes.ts";
import { worksOf } from "../keeping/entering.routes.ts";
import { queueParameters, readQueue } from "./queue.forms.ts";
import { listQueue } from "./queue.queries.ts";
import { queuedAtOnce, queueStates, type Queued, type QueueQuestion } from "./queue.ts";
import { QueuePage, type QueueLine } from "./queue.view.tsx";
import { queueWords } from "./queue.words.ts";
import { queuePath, reviewPath } from "./report-path.ts";
import { mayReview } from "./report.policy.ts";
import { sources, whats } from "./report.ts";

const mostTowns = 200;

/** Who decides on reports. Refuses whoever has none to decide with not-allowed. */
export function reviewerOf(c: Context<Env>): Person {
  const actor = c.get("actor");
  if (actor.kind !== "person" || !mayReview(actor))
    refuse({ kind: "not-allowed", because: "not-a-reviewer" });
  return actor;
}

/** The queue of reports. Mounted at /redazione/segnalazioni. */
export function queueRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get("/", async (c) => {
    const entrance = signInFirst(c);
    if (entrance) return c.redirect(entrance, 302);
    const person = reviewerOf(c);
    const reach = reachOf(person);
    const question = readQueue(textsOf(new URL(c.req.url).searchParams));
    const [frame, { reports, total }, towns] = await Promise.all([
      frameOf(c, house),
      listQueue(db, reach, question),
      listTowns(db, reach.isEverything ? "all" : reach.districts, mostTowns),
    ]);
    const words = queueWords[frame.language];
    return c.html(
      QueuePage({
        frame,
        works: worksOf(person),
        lines: reports.map((report) => lineOf(c, report)),
        total,
        fields: queueParameters(question),
        choices: {
          whats: named(words.whats, whats),
          kinds: named(words.kinds, editableKinds),
          sources: named(words.sources, sources),
          states: named(words.states, queueStates),
          areas: towns
            .map(({ code, name }) => ({ value: code, label: name }))
            .toSorted((one, other) => one.label.localeCompare(other.label, "it")),
        },
        pages: queuePages(c, question, total),
      }),
    );
  });

  function lineOf(c: Context<Env>, report: Queued): QueueLine {
    const language = c.get("language");
    const words = queueWords[language];
    const { id, what, kind, source, suspicions, state, firstBy, outcome, createdAt } = report;
    const since = { largestUnit: "day" } as const;
    const days = romeDate(createdAt).until(romeDate(now()), since).days;
    return {
      href: linkTo({ language }, reviewPath(id)),
      name: report.name?.trim() || words.unnamed,
      what: words.whats[what],
      kind: words.kinds[kind],
      source: words.sources[source],
      age: words.daysAgo(Math.max(days, 0)),
      moment: momentSaid(createdAt, language),
      outcome: outcome === null ? undefined : words.outcomes[outcome],
      isSuspect: state === "waiting" && suspicions.length > 0,
      needsSecond: state === "waiting" && firstBy !== null,
    };
  }

  return web;
}

function named(names: Record<string, string>, codes: readonly string[]) {
  return codes.map((value) => ({ value, label: names[value] ?? value }));
}

function queuePages(c: Context<Env>, question: QueueQuestion, total: number): Pages {
  return pagesOf({ page: question.page, total, atOnce: queuedAtOnce }, (page) => {
    const query = new URLSearchParams(queueParameters({ ...question, page })).toString();
    return linkTo({ language: c.get("language") }, query === "" ? queuePath : `${queuePath}?${query}`);
  });
}
