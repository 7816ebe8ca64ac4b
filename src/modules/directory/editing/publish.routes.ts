// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";

import { linkTo } from "../../../ui/frame.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { listPersonNames } from "../../accounts/person-name.queries.ts";
import { momentSaid } from "../../accounts/said.ts";
import { alikeTo } from "../duplicates/alike.routes.ts";
import { differencesBetween } from "./differences.ts";
import { editingPath } from "./editable.ts";
import { editingWords } from "./editing.words.ts";
import { formPage } from "./form-page.routes.ts";
import type { Mistake } from "./mistake.ts";
import {
  formPathOf,
  openRecord,
  readWritten,
  recordPath,
  signInFirst,
  typedOf,
  type Opened,
} from "./opened-record.routes.ts";
import { previewPage } from "./preview.routes.ts";
import { publishDraft } from "./publish-draft.actions.ts";
import { ConflictPage, SummaryPage } from "./review.view.tsx";
import { reviewWords } from "./review.words.ts";
import { findLatestRevision } from "./revision.queries.ts";
import { typedFromDocument } from "./typed-from-document.ts";

/** From a draft to what everybody reads: preview, summary, publication, and the meeting of two people. */
export function publishRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get(`${recordPath}/anteprima`, async (c) => {
    const entrance = signInFirst(c);
    if (entrance) return c.redirect(entrance, 302);
    const opened = await openRecord(c, house);
    const read = readWritten(opened);
    if (read.mistakes.length > 0) return formPage(c, house, opened, mistaken(opened, read.mistakes));
    return previewPage(c, house, opened, read);
  });

  web.get(`${recordPath}/riepilogo`, async (c) => {
    const entrance = signInFirst(c);
    if (entrance) return c.redirect(entrance, 302);
    const opened = await openRecord(c, house);
    const { mistakes, gathered } = readWritten(opened);
    if (mistakes.length > 0) return formPage(c, house, opened, mistaken(opened, mistakes));
    if (opened.draft && opened.draft.basedOn !== opened.latest) return conflict(c, opened);
    const { kind, id, present, state } = opened;
    const territory = state["territory_id"];
    const territoryId = typeof territory === "string" ? territory : null;
    const props = {
      alike: await alikeTo(c, house, { kind, id, gathered, before: present, territoryId }),
      ...(await about(c, opened)),
      differences: changesOf(c, opened),
      isNew: opened.present === undefined,
      basedOn: opened.draft?.basedOn ?? opened.latest,
      back: formPathOf(c, opened),
    };
    return c.html(SummaryPage(props));
  });

  web.post(`${recordPath}/pubblicazione`, async (c) => {
    const opened = await openRecord(c, house);
    const { kind, id, author, draft } = opened;
    const path = linkTo({ language: c.get("language") }, editingPath(kind, id));
    // Published already, from another page or by pressing twice: the history says so.
    if (!draft) return c.redirect(`${path}/storia`, 303);
    const { document, gathered, mistakes } = readWritten(opened);
    if (mistakes.length > 0) return formPage(c, house, opened, mistaken(opened, mistakes));

    const record = { kind, id, document, gathered, basedOn: draft.basedOn };
    const published = await publishDraft(db, author, record, now());
    if (published.kind === "moved-on") return conflict(c, await openRecord(c, house));
    return c.redirect(`${path}/storia?fatto=${published.closing ? "closing" : published.kind}`, 303);
  });

  /** Both texts, and the ways on: a 409, because nothing was published. */
  async function conflict(c: Context<Env>, opened: Opened): Promise<Response> {
    const language = c.get("language");
    const latest = await findLatestRevision(db, opened.id);
    const names = await listPersonNames(db, [latest?.changedBy ?? null]);
    const words = reviewWords[language];
    const who = latest?.changedBy ? (names.get(latest.changedBy) ?? words.unknownPerson) : words.imported;
    const props = {
      ...(await about(c, opened)),
      differences: changesOf(c, opened),
      who,
      when: latest ? momentSaid(latest.changedAt, language) : "",
      latest: latest?.number ?? 0,
    };
    return c.html(ConflictPage(props), 409);
  }

  async function about(c: Context<Env>, opened: Opened) {
    const { kind, id } = opened;
    const name = typedOf(opened)["name"]?.[0] ?? editingWords[c.get("language")].unnamed;
    return { frame: await frameOf(c, house), kind, id, name };
  }

  return web;
}

/** Mistakes are shown where they were writing. */
function mistaken({ draft }: Opened, mistakes: readonly Mistake[]) {
  return { step: draft?.step ?? undefined, mistakes };
}

/** What publishing would change for who reads. */
function changesOf(c: Context<Env>, opened: Opened) {
  const { kind, present, known, fields, state } = opened;
  const before = present
    ? { typed: typedFromDocument(fields, present, known), document: present }
    : { typed: {}, document: {} };
  const after = { typed: typedOf(opened), document: state };
  return differencesBetween(kind, { before, after }, { known, language: c.get("language") });
}
