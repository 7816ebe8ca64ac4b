// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";
import { HTTPException } from "hono/http-exception";

import { romeDate } from "../../../foundation/time/rome.ts";
import { linkTo } from "../../../ui/frame.ts";
import { readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { readQuery, textsOf } from "../../../web/query.ts";
import { personOf } from "../../../web/signed-in.ts";
import { editingPath } from "../editing/editable.ts";
import { reachOf } from "../editing/editing-reach.ts";
import { kindOf, recordPath } from "../editing/opened-record.routes.ts";
import { worksOf } from "../keeping/entering.routes.ts";
import { keepingWords } from "../keeping/keeping.words.ts";
import { listAssurance } from "./assurance.queries.ts";
import { groupsOf } from "./assurance.ts";
import { CallScreen } from "./call-screen.view.tsx";
import { endCall, takeNextCall } from "./call.actions.ts";
import { beginForm, callsInUrl, outcomeForm, outcomeValue } from "./call.forms.ts";
import { correctionFields, groupsSaid, outcomeButtons } from "./call.page.ts";
import { countTurns, findCallOf, findHeld } from "./call.queries.ts";
import type { Call, CallOutcome } from "./call.ts";
import { CallsPage } from "./call.view.tsx";
import { answersIn, readCorrection, sendCorrection, type CorrectionRead } from "./correction.routes.ts";
import { dueParameters, questionOf } from "./due.forms.ts";
import { editableKind } from "./due.page.ts";
import { onlyChecking, refuseOthers } from "./due.routes.ts";
import type { DueQuestion } from "./due.ts";
import { listSayable } from "./sayable.queries.ts";
import { valuesOf } from "./values.page.ts";

const path = "/redazione/verifiche/telefonate";

/** Checking by phone, one record at a time. Mounted at /redazione/verifiche/telefonate. */
export function callRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get("/", onlyChecking("calls"), async (c) => {
    const { prima, ...typed } = readQuery(c, callsInUrl);
    const question = questionOf(typed);
    const person = personOf(c);
    const held = await findHeld(db, person.id, now());
    if (held) return c.html(await screen(c, held, { question, before: prima }));
    const asked = { reach: reachOf(person), question, personId: person.id, now: now() };
    const [frame, counted] = await Promise.all([frameOf(c, house), countTurns(db, asked)]);
    const query = new URLSearchParams(dueParameters(question)).toString();
    return c.html(CallsPage({ frame, works: worksOf(person), ...counted, query, before: prima }));
  });

  // To take a turn is a change: the others do not get this record meanwhile.
  web.post("/", onlyChecking("calls"), async (c) => {
    const read = await readForm(c, beginForm);
    const question = questionIn(read.ok ? read.value.elenco : undefined);
    await takeNextCall(db, personOf(c), { question }, now());
    return c.redirect(address(c, question), 303);
  });

  web.post(recordPath, onlyChecking("calls"), async (c) => {
    await refuseOthers(c, house);
    const read = await readForm(c, outcomeForm);
    if (!read.ok) throw new HTTPException(400);
    const kind = kindOf(c);
    const end = { kind, id: c.req.param("id"), groups: groupsOf[kind], outcome: read.value.esito };
    await endCall(db, personOf(c), end, now());
    return next(c, questionIn(read.value.elenco), read.value.esito);
  });

  web.post(`${recordPath}/correzione`, onlyChecking("calls"), async (c) => {
    await refuseOthers(c, house);
    const [kind, id] = [kindOf(c), c.req.param("id")];
    const { answers, query } = await answersIn(c, kind);
    const question = questionIn(query);
    const read = await readCorrection(c, house, { kind, id, answers });
    if (read.mistakes.length > 0) return again(c, id, { question, read, status: 422 });
    const isWritten = await sendCorrection(house, personOf(c), read);
    if (!isWritten) return again(c, id, { question, read, status: 409 });
    return next(c, question, "corrected");
  });

  /** The next record is there at once; the organization on the line stays on the line. */
  async function next(c: Context<Env>, question: DueQuestion, before: CallOutcome | "corrected") {
    if (before !== "stopped") {
      const call = await findCallOf(db, c.req.param("id") ?? "");
      const isOnTheLine = before === "confirmed" || before === "corrected";
      const organizationId = isOnTheLine ? (call?.organizationId ?? null) : null;
      await takeNextCall(db, personOf(c), { question, organizationId }, now());
    }
    return c.redirect(address(c, question, before), 303);
  }

  async function again(
    c: Context<Env>,
    id: string,
    { question, read, status }: { question: DueQuestion; read: CorrectionRead; status: 409 | 422 },
  ) {
    const call = await findCallOf(db, id);
    if (!call) throw new HTTPException(404);
    return c.html(await screen(c, call, { question, read, hasMovedOn: status === 409 }), status);
  }

  async function screen(
    c: Context<Env>,
    call: Call,
    {
      question,
      before,
      read,
      hasMovedOn = false,
    }: {
      question: DueQuestion;
      before?: CallOutcome | "corrected" | undefined;
      read?: CorrectionRead;
      hasMovedOn?: boolean;
    },
  ) {
    const frame = await frameOf(c, house);
    const { language } = frame;
    const thing = { kind: editableKind(call.kind), id: call.id };
    const [sayable] = await listSayable(db, [thing], language);
    const checks = await listAssurance(db, [thing], romeDate(now()));
    const shown = read ?? (await readCorrection(c, house, { ...thing, answers: undefined }));
    return CallScreen({
      frame,
      call,
      kicker: [keepingWords[language].kind[call.kind], call.organizationName].filter(Boolean).join(" · "),
      action: linkTo(frame, `${path}${editingPath(thing.kind, thing.id).slice("/redazione".length)}`),
      editing: editingPath(thing.kind, thing.id),
      query: new URLSearchParams(dueParameters(question)).toString(),
      outcomes: outcomeButtons(language),
      groups: groupsSaid(sayable ? valuesOf(sayable, language) : [], checks.get(call.id) ?? [], language),
      fields: correctionFields(thing.kind, shown.typed, read ? shown.mistakes : [], language),
      before,
      hasMovedOn,
    });
  }

  return web;
}

function questionIn(query: string | undefined): DueQuestion {
  return questionOf(callsInUrl.parse(textsOf(new URLSearchParams(query ?? ""))));
}

function address(c: Context<Env>, question: DueQuestion, before?: CallOutcome | "corrected"): string {
  const said = before === "corrected" ? "corretto" : before && outcomeValue(before);
  const query = new URLSearchParams({ ...dueParameters(question), ...(said && { prima: said }) }).toString();
  return linkTo({ language: c.get("language") }, `${path}${query && `?${query}`}`);
}
