// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";

import { refuse, Refused } from "../../../foundation/refusal.ts";
import { newId } from "../../../foundation/uuid.ts";
import { linkTo } from "../../../ui/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { discardDraft, rebaseDraft, saveDraft } from "./draft.actions.ts";
import type { Draft } from "./draft.ts";
import { editingPath } from "./editable.ts";
import { mayCreate } from "./editing.policy.ts";
import { onlyOf, type Typed } from "./field.ts";
import { formPage } from "./form-page.routes.ts";
import { sectionsOf } from "./form-sections.ts";
import { allHoursUnderstood } from "./hours-understood.ts";
import { lostTextPage } from "./lost-text.routes.ts";
import { moreRows, rowsAsked } from "./more-rows.ts";
import {
  authorOf,
  kindOf,
  openRecord,
  readWritten,
  recordPath,
  signInFirst,
  typedIn,
  type Opened,
} from "./opened-record.routes.ts";
import { typedFromDocument } from "./typed-from-document.ts";

/** Writing: the form whole or by steps, and the draft that follows it. */
export function formRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get("/:segment{(?:servizi|luoghi|organizzazioni|risorse)}/nuova", async (c) => {
    const entrance = signInFirst(c);
    if (entrance) return c.redirect(entrance, 302);
    const [author, kind] = [authorOf(c), kindOf(c)];
    if (!mayCreate(kind, author)) refuse({ kind: "not-allowed", because: "not-for-new" });
    return c.redirect(linkTo({ language: c.get("language") }, `${editingPath(kind, newId())}?nuova=1`), 303);
  });

  web.get(recordPath, async (c) => {
    const entrance = signInFirst(c);
    if (entrance) return c.redirect(entrance, 302);
    const opened = await openRecord(c, house, { canBeNew: c.req.query("nuova") === "1" });
    const isLooking = c.req.query("controlla") === "1";
    return formPage(c, house, opened, {
      step: c.req.query("passo"),
      saved: c.req.query("salvata") === "1",
      mistakes: isLooking ? readWritten(opened).mistakes : [],
      isLooking,
      rows: rowsAsked(c.req.query("righe") ?? ""),
    });
  });

  web.post(recordPath, async (c) => {
    const typed = await typedIn(c);
    const opened = await openOrKeepText(c, house, typed);
    if (opened instanceof Response) return opened;
    const step = typed["passo"]?.[0];
    const draft = await save(opened, typed);
    const path = linkTo({ language: c.get("language") }, editingPath(opened.kind, opened.id));
    const act = typed["azione"]?.[0] ?? "";
    const rows = moreRows(act, opened.fields, draft.typed);
    if (rows) {
      const query = new URLSearchParams({ ...(step !== undefined && { passo: step }), righe: rows.asked });
      return c.redirect(`${path}?${query.toString()}#campo-${rows.first}`, 303);
    }
    switch (act) {
      case "avanti":
        return c.redirect(`${path}?passo=${neighbour(opened, step, 1)}`, 303);
      case "indietro":
        return c.redirect(`${path}?passo=${neighbour(opened, step, -1)}`, 303);
      case "anteprima":
      case "pubblica": {
        // Opened again: what was typed may name records that were not asked for before.
        const written = await openRecord(c, house);
        const { mistakes } = readWritten(written);
        if (mistakes.length > 0) return formPage(c, house, written, { step, mistakes });
        return c.redirect(`${path}/${act === "pubblica" ? "riepilogo" : "anteprima"}`, 303);
      }
      default:
        return c.redirect(
          `${path}?salvata=1${step === undefined ? "" : `&${new URLSearchParams({ passo: step })}`}`,
          303,
        );
    }
  });

  // The script of the page saves here while one types, and is told how hours were understood.
  web.post(`${recordPath}/bozza`, async (c) => {
    const typed = await typedIn(c);
    const opened = await openRecord(c, house, { canBeNew: true });
    const draft = await save(opened, typed);
    const understood = allHoursUnderstood(opened.fields, typed, c.get("language"));
    return c.json({ savedAt: draft.savedAt.toString(), understood });
  });

  web.post(`${recordPath}/bozza/scarto`, async (c) => {
    const opened = await openRecord(c, house, { canBeNew: true });
    await discardDraft(db, opened.author, opened.id);
    const hasRecord = opened.present !== undefined;
    return c.redirect(
      linkTo({ language: c.get("language") }, editingPath(opened.kind, hasRecord ? opened.id : undefined)),
      303,
    );
  });

  web.post(`${recordPath}/bozza/ripresa`, async (c) => {
    const typed = await typedIn(c);
    const opened = await openRecord(c, house);
    await rebaseDraft(db, opened.author, { recordId: opened.id, onto: Number(typed["su"]?.[0] ?? 0) || 0 });
    return c.redirect(linkTo({ language: c.get("language") }, editingPath(opened.kind, opened.id)), 303);
  });

  function save(opened: Opened, typed: Typed): Promise<Draft> {
    const { kind, id, author, fields, state, known } = opened;
    const step = typed["passo"]?.[0] ?? null;
    const section = sectionsOf(kind).find((one) => one.id === step);
    const shown = typedFromDocument(fields, state, known);
    return saveDraft(
      db,
      author,
      {
        kind,
        id,
        typed: onlyOf(typed, section?.fields ?? fields),
        fields: section?.fields ?? fields,
        shown,
        mark: typed["segno"]?.[0] ?? "",
        step: section?.id ?? null,
      },
      now(),
    );
  }

  return web;
}

function neighbour({ kind }: Opened, step: string | undefined, by: 1 | -1): string {
  const sections = sectionsOf(kind);
  const at = sections.findIndex(({ id }) => id === step);
  return (sections[at + by] ?? sections[Math.max(at, 0)])!.id;
}

/** Whoever may no longer write here keeps what they wrote. */
async function openOrKeepText(c: Context<Env>, house: House, typed: Typed): Promise<Opened | Response> {
  try {
    return await openRecord(c, house, { canBeNew: true });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return lostTextPage(c, house, typed);
  }
}
