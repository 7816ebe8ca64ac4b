// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context, type MiddlewareHandler } from "hono";
import { HTTPException } from "hono/http-exception";

import type { Actor } from "../../../foundation/actor.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { linkTo } from "../../../ui/frame.ts";
import { readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { readQuery, textsOf } from "../../../web/query.ts";
import { listTowns } from "../../territories/district.queries.ts";
import { findOrganizationCalled } from "../belonging.queries.ts";
import { findDocument } from "../editing/document.queries.ts";
import { ownershipOf } from "../editing/editable.ts";
import { reachOf, type Reach } from "../editing/editing-reach.ts";
import { standingOf } from "../editing/editing.policy.ts";
import { kindOf, recordPath } from "../editing/opened-record.routes.ts";
import { onlyFor, worksOf } from "../keeping/entering.routes.ts";
import { keepingWords } from "../keeping/keeping.words.ts";
import { kindInUrl } from "../keeping/kept.forms.ts";
import { findingKinds } from "../search/criteria.ts";
import { checkingOf, methodsOf, whyNotCheck } from "./assurance.policy.ts";
import { fieldGroups } from "./assurance.ts";
import { sayChecked } from "./check.actions.ts";
import type { CheckingWork } from "./checking.ts";
import { checksWords } from "./checks.words.ts";
import { checkForm, dueInUrl, dueParameters, duePath, groupValue, questionOf } from "./due.forms.ts";
import { countsShown, dueCard, duePages, editableKind } from "./due.page.ts";
import { countDue, listDue } from "./due.queries.ts";
import type { DueRecord } from "./due.ts";
import { DuePage } from "./due.view.tsx";

const mostTowns = 400;

/** Lets in only who has this work; a visitor signs in first and comes back. */
export function onlyChecking(work: CheckingWork): MiddlewareHandler<Env> {
  const look = onlyFor("look");
  return (c, next) =>
    look(c, async () => {
      const refusal = whyNotCheck(work, c.get("actor"));
      if (refusal) refuse(refusal);
      await next();
    });
}

/** What has to be checked. Mounted at /redazione/verifiche. */
export function dueRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db } = house;

  web.get("/", onlyChecking("list"), async (c) => {
    const { pagina, fatto, ...typed } = readQuery(c, dueInUrl);
    const question = questionOf(typed);
    const actor = c.get("actor");
    const reach = reachOf(actor);
    const now = house.now();
    const [frame, counted, records, choices, organization] = await Promise.all([
      frameOf(c, house),
      countDue(db, reach, question, now),
      listDue(db, reach, question, { page: pagina, now }),
      dueChoices(c, house, reach),
      question.organizationId === undefined ? undefined : findOrganizationCalled(db, question.organizationId),
    ]);
    return c.html(
      DuePage({
        frame,
        works: worksOf(actor),
        checking: checkingOf(actor),
        fields: dueParameters(question),
        choices,
        organization: organization?.name,
        counts: countsShown(counted, question, frame),
        asked: counted.asked,
        cards: records.map((record) => dueCard(record, methodsFor(actor, record), frame)),
        pages: duePages(question, pagina, counted.asked, frame),
        isDone: fatto === "1",
      }),
    );
  });

  web.post(recordPath, onlyChecking("list"), async (c) => {
    await refuseOthers(c, house);
    const read = await readForm(c, checkForm);
    if (!read.ok) throw new HTTPException(400);
    const { parte: groups, metodo: method, elenco } = read.value;
    const check = { kind: kindOf(c), id: c.req.param("id"), groups, method };
    await sayChecked(db, c.get("actor"), check, house.now());
    return c.redirect(`${listAddress(c, elenco)}fatto=1#elenco`, 303);
  });

  return web;
}

/** Whoever may not write a record does not learn that it exists, whatever they send. */
export async function refuseOthers(c: Context<Env>, { db }: House): Promise<void> {
  const [kind, id] = [kindOf(c), c.req.param("id") ?? ""];
  const document = found(await findDocument(db, kind, id));
  if (standingOf(ownershipOf(kind, id, document), c.get("actor")) === undefined)
    refuse({ kind: "not-found" });
}

/** How this person may say that a record is right; in no way when they may not write it. */
function methodsFor(actor: Actor, { kind, id, territoryId, organizationId }: DueRecord) {
  const owned = {
    kind: editableKind(kind),
    id,
    territory_id: territoryId,
    organization_id: organizationId,
  };
  const standing = standingOf(owned, actor);
  return standing === undefined ? [] : methodsOf(standing);
}

/** The list as it was asked, ready for one more parameter. */
function listAddress(c: Context<Env>, query: string | undefined): string {
  const typed = dueInUrl.parse(textsOf(new URLSearchParams(query ?? "")));
  const path = linkTo({ language: c.get("language") }, duePath(questionOf(typed), typed.pagina));
  return `${path}${path.includes("?") ? "&" : "?"}`;
}

/** What the filters offer: kinds, groups, the municipalities of one's districts. */
export async function dueChoices(c: Context<Env>, { db }: House, reach: Reach) {
  const language = c.get("language");
  const districts = reach.isEverything ? "all" : [...reach.districts, ...reach.corrects];
  const towns = await listTowns(db, districts, mostTowns);
  return {
    kinds: findingKinds.map((kind) => ({
      value: kindInUrl(kind),
      label: keepingWords[language].kinds[kind],
    })),
    groups: fieldGroups.map((group) => ({
      value: groupValue(group),
      label: checksWords[language].titles[group],
    })),
    areas: towns
      .map(({ code, name }) => ({ value: code, label: name }))
      .toSorted((a, b) => a.label.localeCompare(b.label, "it")),
  };
}
