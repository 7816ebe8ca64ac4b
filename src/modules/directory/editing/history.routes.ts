// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";

import { found, refuse } from "../../../foundation/refusal.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { linkTo } from "../../../ui/frame.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { listPersonNames } from "../../accounts/person-name.queries.ts";
import { momentSaid } from "../../accounts/said.ts";
import { mayReview } from "../reports/report.policy.ts";
import { listWaiting } from "../reports/report.queries.ts";
import { differencesBetween } from "./differences.ts";
import { listStandingOn } from "./document.queries.ts";
import { editingPath, ownershipOf, type Document, type EditableKind } from "./editable.ts";
import { reachOf } from "./editing-reach.ts";
import { readDocument } from "./editing.forms.ts";
import { whyNot } from "./editing.policy.ts";
import { editingWords } from "./editing.words.ts";
import { fieldsOf } from "./form-sections.ts";
import { HistoryPage, type Change } from "./history.view.tsx";
import { loadKnown } from "./known.queries.ts";
import type { Known } from "./known.ts";
import { openRecord, recordPath, signInFirst, typedIn } from "./opened-record.routes.ts";
import { publishDocument } from "./publish.actions.ts";
import { WithdrawPage } from "./review.view.tsx";
import { reviewWords } from "./review.words.ts";
import { findRevision, listRevisions } from "./revision.queries.ts";
import type { Revision } from "./revision.ts";
import { typedFromDocument } from "./typed-from-document.ts";
import { withdrawRecord } from "./withdraw.actions.ts";

const outcomes = ["published", "same", "undone", "withdrawn", "closing"] as const;

/** Who changed what, the ways back, and taking a record away. */
export function historyRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get(`${recordPath}/storia`, async (c) => {
    const entrance = signInFirst(c);
    if (entrance) return c.redirect(entrance, 302);
    const { kind, id, author, state } = await openRecord(c, house);
    const language = c.get("language");
    const revisions = await listRevisions(db, id);
    const documents = revisions.flatMap(({ content }) => (content === null ? [] : [content]));
    const known = await loadKnown(db, { documents, reach: reachOf(author), language });
    const names = await listPersonNames(
      db,
      revisions.map(({ changedBy }) => changedBy),
    );
    const changes = revisions.map((revision, index) =>
      changeOf(kind, { revision, before: revisions[index + 1], names, known, language }),
    );
    const done = outcomes.find((outcome) => outcome === c.req.query("fatto"));
    const waiting = mayReview(author) ? (await listWaiting(db, id)).length : 0;
    const name = nameOf(state, language);
    return c.html(
      HistoryPage({
        frame: await frameOf(c, house),
        kind,
        id,
        name,
        changes,
        done,
        waiting,
        mayUndo: whyNot("undo", ownershipOf(kind, id, state), author) === undefined,
      }),
    );
  });

  web.post(`${recordPath}/ripristino`, async (c) => {
    const { kind, id, author } = await openRecord(c, house);
    const typed = await typedIn(c);
    const [version, latest] = [numberIn(typed["versione"]), numberIn(typed["su"])];
    const { content } = found(await findRevision(db, id, version));
    const { document, gathered, mistakes } = readDocument(kind, id, found(content ?? undefined));
    if (mistakes.length > 0) refuse({ kind: "not-now", because: "no-longer-valid" });
    const record = { kind, id, document, gathered, basedOn: latest, undoes: latest };
    const published = await publishDocument(db, author, record, now());
    if (published.kind === "moved-on") refuse({ kind: "not-now", because: "moved-on" });
    if (published.closing) return toHistory(c, kind, id, "closing");
    return toHistory(c, kind, id, published.kind === "same" ? "same" : "undone");
  });

  web.get(`${recordPath}/ritiro`, async (c) => {
    const entrance = signInFirst(c);
    if (entrance) return c.redirect(entrance, 302);
    const { kind, id, author, present, state, latest } = await openRecord(c, house);
    if (whyNot("withdraw", ownershipOf(kind, id, state), author)) refuse({ kind: "not-found" });
    const standing = await listStandingOn(db, kind, id);
    const name = nameOf(found(present), c.get("language"));
    return c.html(
      WithdrawPage({ frame: await frameOf(c, house), kind, id, name, standing, basedOn: latest }),
    );
  });

  web.post(`${recordPath}/ritiro`, async (c) => {
    const { kind, id, author } = await openRecord(c, house);
    const typed = await typedIn(c);
    const withdrawn = await withdrawRecord(db, author, { kind, id, basedOn: numberIn(typed["su"]) }, now());
    return toHistory(c, kind, id, withdrawn.kind);
  });

  return web;
}

function toHistory(
  c: Context<Env>,
  kind: EditableKind,
  id: string,
  done: (typeof outcomes)[number],
): Response {
  return c.redirect(
    linkTo({ language: c.get("language") }, `${editingPath(kind, id)}/storia?fatto=${done}`),
    303,
  );
}

function numberIn(texts: readonly string[] | undefined): number {
  const number = Number(texts?.[0]);
  return Number.isSafeInteger(number) ? number : 0;
}

function nameOf(document: Document, language: Language): string {
  const { name } = document;
  return typeof name === "string" && name !== "" ? name : editingWords[language].unnamed;
}

type Told = {
  revision: Revision;
  before: Revision | undefined;
  names: ReadonlyMap<string, string>;
  known: Known;
  language: Language;
};

function changeOf(kind: EditableKind, { revision, before, names, known, language }: Told): Change {
  const { number, act, changedAt, changedBy, content } = revision;
  const state = (document: Document) => ({
    typed: typedFromDocument(fieldsOf(kind), document, known),
    document,
  });
  const isCompared = content !== null && before !== undefined && before.content !== null;
  return {
    number,
    act,
    who: changedBy === null ? undefined : (names.get(changedBy) ?? reviewWords[language].unknownPerson),
    when: momentSaid(changedAt, language),
    canReturn: content !== null,
    differences: isCompared
      ? differencesBetween(
          kind,
          { before: state(before.content!), after: state(content) },
          { known, language },
        )
      : [],
  };
}
