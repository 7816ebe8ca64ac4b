// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";

import { linkTo } from "../../../ui/frame.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { readQuery } from "../../../web/query.ts";
import { listPersonNames } from "../../accounts/person-name.queries.ts";
import { momentSaid } from "../../accounts/said.ts";
import { reachOf } from "../editing/editing-reach.ts";
import { editingWords } from "../editing/editing.words.ts";
import { onlyFor, worksOf } from "../keeping/entering.routes.ts";
import { comparePathOf, segmentOf } from "./compare-path.ts";
import { compareRoutes } from "./compare.routes.ts";
import { kindChoices, pairsInUrl, pairsPath, reasonChoices } from "./duplicates.forms.ts";
import { PairsPage } from "./duplicates.view.tsx";
import { duplicatesWords } from "./duplicates.words.ts";
import { countUncompared } from "./likely.queries.ts";
import { mergeRoutes } from "./merge.routes.ts";
import { listDecidedPairs, listPairs } from "./pair-list.queries.ts";
import type { DecidedPair, ListedPair, PairView } from "./pair-list.ts";

/** Records that may be one thing twice. Mounted at /redazione/doppioni. */
export function duplicatesRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db } = house;
  web.use(onlyFor("look"));

  web.get("/", async (c) => {
    const { question, view, done } = readQuery(c, pairsInUrl);
    const actor = c.get("actor");
    // Volunteers correct records; making one of two is for who may take one away.
    const reach = { ...reachOf(actor), corrects: [] };
    const [frame, { pairs, total }, decided, waiting] = await Promise.all([
      frameOf(c, house),
      view === "to-look-at" ? listPairs(db, reach, question) : { pairs: [], total: 0 },
      view === "to-look-at" ? [] : listDecidedPairs(db, reach, view),
      countUncompared(db),
    ]);
    const names = await listPersonNames(
      db,
      decided.map(({ byId }) => byId),
    );
    const words = duplicatesWords[frame.language];
    const path = (one: PairView) => linkTo(frame, pairsPath({}, one));
    return c.html(
      PairsPage({
        frame,
        works: worksOf(actor),
        view,
        views: {
          "to-look-at": path("to-look-at"),
          merged: path("merged"),
          "told-apart": path("told-apart"),
        },
        filters: {
          q: question.text,
          kind: question.kind ? segmentOf(question.kind) : "",
          reason: reasonChoices.find(({ reason }) => reason === question.reason)?.value ?? "",
          kinds: kindChoices.map(({ kind, value }) => ({
            value,
            label: editingWords[frame.language].lists[kind],
          })),
          reasons: reasonChoices.map(({ reason, value }) => ({ value, label: words.reasons[reason] })),
        },
        pairs: pairs.map((pair) => pairShown(c, pair)),
        decided: decided.map((pair) => decisionShown(c, pair, names)),
        total,
        page: question.page,
        hrefOf: (page) => linkTo(frame, pairsPath({ ...question, page })),
        waiting,
        done,
      }),
    );
  });

  web.route("/", mergeRoutes(house));
  web.route("/", compareRoutes(house));
  return web;
}

function pairShown(c: Context<Env>, { kind, first, second, score, reasons }: ListedPair) {
  const language = c.get("language");
  const words = duplicatesWords[language];
  const about = [first, second].map(({ organizationName, town }) =>
    [organizationName, town].filter(Boolean).join(", "),
  );
  return {
    kind,
    title: words.pair(first.name, second.name),
    href: linkTo({ language }, comparePathOf(kind, first.id, second.id)),
    line: [...new Set(about.filter(Boolean))].join(" · ") || undefined,
    reasons: reasons.map((reason) => words.reasons[reason]),
    score,
  };
}

function decisionShown(c: Context<Env>, pair: DecidedPair, names: ReadonlyMap<string, string>) {
  const language = c.get("language");
  const words = duplicatesWords[language];
  const { mergeId, kind, firstId, secondId, firstName, secondName, when, byId, isUndone } = pair;
  const who = byId === null ? words.somebody : (names.get(byId) ?? words.somebody);
  const compare = linkTo({ language }, comparePathOf(kind, firstId, secondId));
  return {
    title: mergeId === null ? words.pair(firstName, secondName) : words.mergedPair(secondName, firstName),
    when: words.by(momentSaid(when, language), who),
    href: mergeId === null ? compare : linkTo({ language }, `/redazione/doppioni/unioni/${mergeId}`),
    isUndone,
    doubt: mergeId === null ? `${compare}/dubbio` : undefined,
  };
}
