// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";

import { romeDate } from "../../../foundation/time/rome.ts";
import { linkTo } from "../../../ui/frame.ts";
import { pagesOf } from "../../../ui/pages.ts";
import { readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { textsOf } from "../../../web/query.ts";
import { listDistricts, listTowns } from "../../territories/district.queries.ts";
import { reachOf } from "../editing/editing-reach.ts";
import { paths } from "../search/paths.ts";
import { changeTogether } from "./bulk.actions.ts";
import { bulkForm, changeIn, type BulkTyped } from "./bulk.forms.ts";
import { changesInWords, choicesOf, statusName } from "./bulk.page.ts";
import { listChangeable } from "./bulk.queries.ts";
import { differencesOf, markOf, type Changed } from "./bulk.ts";
import { BulkPreviewPage } from "./bulk.view.tsx";
import { bulkWords } from "./bulk.words.ts";
import { onlyFor, worksOf } from "./entering.routes.ts";
import { keepingWords } from "./keeping.words.ts";
import { keptFields, keptInUrl, keptPath } from "./kept.forms.ts";
import { listKept } from "./kept.queries.ts";
import { keptPageSize } from "./kept.ts";
import { KeptListPage } from "./kept.view.tsx";
import { listKeptTerms } from "./term.queries.ts";

const mostTowns = 500;

type Said = { ids?: readonly string[]; typed?: Record<string, string[]>; mistakes?: Record<string, string> };

/** The list of records, and changing many at once. Mounted at /redazione/insieme. */
export function bulkRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db } = house;

  web.get("/", onlyFor("look"), async (c) => {
    const parameters = textsOf(new URL(c.req.url).searchParams);
    return c.html(await listPage(c, parameters, {}));
  });

  web.post("/anteprima", onlyFor("bulk"), async (c) => {
    const read = await readChange(c);
    if (!read.ok) return c.html(read.page, 422);
    const { typed, known } = read;
    const records = await listChangeable(db, reachOf(c.get("actor")), typed.scheda);
    const changed = differencesOf(records, changeIn(typed, today()));
    return c.html(await previewPage(c, { typed, known, changed, hasMovedOn: false }));
  });

  web.post("/", onlyFor("bulk"), async (c) => {
    const read = await readChange(c);
    if (!read.ok) return c.html(read.page, 422);
    const { typed, known } = read;
    const done = await changeTogether(
      db,
      c.get("actor"),
      { ids: typed.scheda, change: changeIn(typed, today()), seen: typed.visto },
      house.now(),
    );
    if (done.kind === "moved-on") {
      return c.html(await previewPage(c, { typed, known, changed: done.changed, hasMovedOn: true }), 409);
    }
    const back = listAddress(c, typed.elenco);
    const closings = done.closings === 0 ? "" : `&chiusure=${done.closings}`;
    return c.redirect(`${back}${back.includes("?") ? "&" : "?"}fatte=${done.records}${closings}`, 303);
  });

  /** What a form asks for, or the list again with what is wrong. */
  async function readChange(c: Context<Env>) {
    const read = await readForm(c, bulkForm);
    const known = await listKnown(c);
    if (!read.ok) return { ok: false as const, page: await again(c, read.typed, read.mistakes) };
    const typed = read.value;
    const terms = known.terms.map(({ id }) => id);
    const mistakes = goneFrom(typed, {
      aggiungi: terms,
      togli: terms,
      distretto: known.districts.map(({ id }) => id),
    });
    if (Object.keys(mistakes).length === 0) return { ok: true as const, typed, known };
    return {
      ok: false as const,
      page: await again(
        c,
        Object.fromEntries(Object.entries(typed).map(([k, v]) => [k, [v ?? ""].flat()])),
        mistakes,
      ),
    };
  }

  function again(c: Context<Env>, typed: Record<string, string[]>, mistakes: Record<string, string>) {
    const parameters = textsOf(new URLSearchParams(typed["elenco"]?.at(-1) ?? ""));
    return listPage(c, parameters, { ids: typed["scheda"] ?? [], typed, mistakes });
  }

  async function listKnown(c: Context<Env>) {
    const reach = reachOf(c.get("actor"));
    const [terms, towns, districts] = await Promise.all([
      listKeptTerms(db),
      listTowns(db, reach.isEverything ? "all" : reach.districts, mostTowns),
      listDistricts(db),
    ]);
    const theirs = districts.filter(({ id }) => reach.isEverything || reach.districts.includes(id));
    return { terms, towns, districts: theirs, allDistricts: districts };
  }

  async function listPage(c: Context<Env>, parameters: Record<string, string[]>, said: Said) {
    const { question, page } = keptInUrl.parse(parameters);
    const actor = c.get("actor");
    const [frame, known, { records, total }] = await Promise.all([
      frameOf(c, house),
      listKnown(c),
      listKept(db, reachOf(actor), question, { page, now: house.now() }),
    ]);
    const { language } = frame;
    const to = (number: number) => linkTo(frame, keptPath(question, number));
    const isAll = parameters["tutte"]?.at(-1) === "1";
    const here = to(page);
    const done = numberIn(parameters["fatte"]);
    return KeptListPage({
      frame,
      works: worksOf(actor),
      fields: keptFields(question, page),
      choices: choicesOf(known, language),
      rows: records.map((record) => ({
        id: record.id,
        kind: record.kind,
        name: record.name,
        href: linkTo(frame, `/redazione${paths[record.kind]}/${record.id}`),
        organization: record.organizationName ?? "",
        status: statusName(record.status, language),
        lastCheck: record.assuredDate
          ? keepingWords[language].date(record.assuredDate)
          : bulkWords[language].neverChecked,
      })),
      total,
      ticked: new Set(isAll ? records.map(({ id }) => id) : (said.ids ?? [])),
      typed: Object.fromEntries(
        Object.entries(said.typed ?? {}).map(([name, texts]) => [name, texts.at(-1)]),
      ),
      mistakes: said.mistakes ?? {},
      done,
      closings: numberIn(parameters["chiusure"]) ?? 0,
      tickAll: `${here}${here.includes("?") ? "&" : "?"}tutte=1#schede`,
      tickNone: `${here}#schede`,
      pages: pagesOf({ page, total, atOnce: keptPageSize }, to),
    });
  }

  async function previewPage(
    c: Context<Env>,
    {
      typed,
      known,
      changed,
      hasMovedOn,
    }: {
      typed: BulkTyped;
      known: Awaited<ReturnType<typeof listKnown>>;
      changed: Changed[];
      hasMovedOn: boolean;
    },
  ) {
    const frame = await frameOf(c, house);
    const { terms, allDistricts: districts } = known;
    return BulkPreviewPage({
      frame,
      works: worksOf(c.get("actor")),
      records: changesInWords(changed, { terms, districts }, frame.language),
      fields: { ...typed, scheda: changed.map(({ id }) => id), visto: markOf(changed) },
      back: listAddress(c, typed.elenco),
      hasMovedOn,
    });
  }

  function today(): string {
    return romeDate(house.now()).toString();
  }

  return web;
}

function numberIn(texts: readonly string[] | undefined): number | undefined {
  const number = Number(texts?.at(-1) ?? Number.NaN);
  return Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}

/** The list as it was asked for before something was ticked. */
function listAddress(c: Context<Env>, query: string): string {
  const { question, page } = keptInUrl.parse(textsOf(new URLSearchParams(query)));
  return linkTo({ language: c.get("language") }, keptPath(question, page));
}

/** Choices that were offered and are no longer there, or never were. */
function goneFrom(
  typed: BulkTyped,
  offered: Record<"aggiungi" | "togli" | "distretto", string[]>,
): Record<string, string> {
  const gone = (["aggiungi", "togli", "distretto"] as const).filter((field) => {
    const chosen = typed[field];
    return chosen !== undefined && !offered[field].includes(chosen);
  });
  return Object.fromEntries(gone.map((field) => [field, "unknown"]));
}
