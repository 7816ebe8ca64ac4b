// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";

import { found, refuse, Refused } from "../../../foundation/refusal.ts";
import { linkTo } from "../../../ui/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { saveDraft } from "../editing/draft.actions.ts";
import { editingPath } from "../editing/editable.ts";
import { readDocument } from "../editing/editing.forms.ts";
import { onlyOf, type Typed } from "../editing/field.ts";
import { signInFirst, typedIn } from "../editing/opened-record.routes.ts";
import { findRevision } from "../editing/revision.queries.ts";
import { acceptClosing, acceptReport } from "./accept.actions.ts";
import type { Decided } from "./decide.actions.ts";
import { decidedPage, decisionPage } from "./decision-page.routes.ts";
import { decisionWords } from "./decision.words.ts";
import { openReport, readCorrection, withWritten } from "./opened-report.routes.ts";
import { readDecision } from "./queue.forms.ts";
import { rejectReport, undoCorrection } from "./reject.actions.ts";
import { reviewPath } from "./report-path.ts";

const id = "/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}" as const;

/** Deciding on one report. Mounted at /redazione/segnalazioni. */
export function decisionRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get(id, async (c) => {
    const entrance = signInFirst(c);
    if (entrance) return c.redirect(entrance, 302);
    const opened = await openReport(c, house);
    if (opened.report.state !== "waiting") return decidedPage(c, house, opened);
    const words = decisionWords[c.get("language")];
    const isFirst = c.req.query("fatto") === "primo";
    const notice = isFirst ? ({ tone: "success", text: words.firstDone } as const) : undefined;
    return decisionPage(c, house, opened, { notice });
  });

  // What would change with the values written so far: nothing is decided.
  web.post(`${id}/confronto`, async (c) => {
    const answers = await typedIn(c);
    const opened = await openReport(c, house, answers);
    if (opened.report.state !== "waiting") return decidedPage(c, house, opened, answers);
    return decisionPage(c, house, opened, { answers, mistakes: readCorrection(opened, answers).mistakes });
  });

  web.post(`${id}/accettazione`, async (c) => {
    const answers = await typedIn(c);
    const opened = await openReport(c, house, answers);
    const { report, person, fields } = opened;
    if (report.state !== "waiting") return decidedPage(c, house, opened, answers);
    const isCorrected = report.what !== "check" && fields.length > 0;
    const read = isCorrected ? readCorrection(opened, answers) : undefined;
    if (read && read.mistakes.length > 0)
      return decisionPage(c, house, opened, { answers, mistakes: read.mistakes });
    const said = { ...readDecision(answers), reportId: report.id, correction: read?.correction };
    return answer(c, answers, () =>
      writerOf().then((writer) => acceptReport(db, person, said, writer, now())),
    );
  });

  web.post(`${id}/chiusura`, async (c) => {
    const answers = await typedIn(c);
    const { report, person } = await openReport(c, house);
    const said = { ...readDecision(answers), reportId: report.id };
    return answer(c, answers, () =>
      writerOf().then((writer) => acceptClosing(db, person, said, writer, now())),
    );
  });

  web.post(`${id}/rifiuto`, async (c) => {
    const answers = await typedIn(c);
    const opened = await openReport(c, house, answers);
    const { report, person } = opened;
    if (report.state !== "waiting") return decidedPage(c, house, opened, answers);
    const { reason, ...rest } = readDecision(answers);
    const isTold = reason !== undefined && (reason !== "other" || rest.answer !== null);
    if (!isTold) return decisionPage(c, house, opened, { answers, needsReason: true });
    const said = { ...rest, reason, reportId: report.id };
    return answer(c, answers, () =>
      writerOf().then((writer) => rejectReport(db, person, said, writer, now())),
    );
  });

  web.post(`${id}/annullo`, async (c) => {
    const answers = await typedIn(c);
    const { report, person } = await openReport(c, house);
    const { kind, recordId, revision } = report;
    const before = found(await findRevision(db, recordId, (revision ?? 0) - 1));
    const read = readDocument(kind, recordId, found(before.content ?? undefined));
    if (read.mistakes.length > 0) refuse({ kind: "not-now", because: "no-longer-valid" });
    const said = { ...readDecision(answers), reportId: report.id, before: read };
    return answer(c, answers, () =>
      writerOf().then((writer) => undoCorrection(db, person, said, writer, now())),
    );
  });

  // The whole record, as a draft with the proposal in it; the report waits until somebody decides.
  web.post(`${id}/scheda`, async (c) => {
    const answers = await typedIn(c);
    const opened = await openReport(c, house, answers);
    const { report, person, typed, mark, fields } = opened;
    const { kind, recordId } = report;
    // Only what the report is about: what they were already writing of the rest stays.
    const written = onlyOf(withWritten(opened, answers), fields);
    await saveDraft(
      db,
      person,
      { kind, id: recordId, typed: written, fields, shown: typed.present, mark, step: null },
      now(),
    );
    return c.redirect(linkTo({ language: c.get("language") }, editingPath(kind, recordId)), 303);
  });

  async function writerOf() {
    return { site: (await house.site()).name, baseUrl: house.baseUrl };
  }

  /** What became of a decision; who came second, or decided on what has changed, keeps their words. */
  async function answer(
    c: Context<Env>,
    answers: Typed,
    decideIt: () => Promise<Decided>,
  ): Promise<Response> {
    const decided = await decideIt().catch((error: unknown) => {
      if (error instanceof Refused && error.refusal.kind === "not-now") return { kind: "moved-on" } as const;
      throw error;
    });
    const language = c.get("language");
    const words = decisionWords[language];
    if (decided.kind === "decided" || decided.kind === "first-of-two") {
      await house.mail?.wake();
      const path = linkTo({ language }, reviewPath(c.req.param("id") ?? ""));
      return c.redirect(decided.kind === "decided" ? path : `${path}?fatto=primo`, 303);
    }
    const opened = await openReport(c, house, answers);
    if (opened.report.state !== "waiting") return decidedPage(c, house, opened, answers);
    return decisionPage(c, house, opened, { answers, notice: { tone: "warning", text: words.movedOn } });
  }

  return web;
}
