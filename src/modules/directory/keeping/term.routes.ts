// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";

import { found } from "../../../foundation/refusal.ts";
import { linkTo } from "../../../ui/frame.ts";
import { readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { readQuery } from "../../../web/query.ts";
import { momentSaid } from "../../accounts/said.ts";
import { plain } from "../search/meaning.ts";
import { onlyFor, worksOf } from "./entering.routes.ts";
import { saveSynonym } from "./synonym.actions.ts";
import { findSynonym } from "./synonym.queries.ts";
import { mostWordsOfTerm } from "./synonym.ts";
import { TaxonomyPage } from "./taxonomy.view.tsx";
import { mergeTerm, undoMerge } from "./term-merge.actions.ts";
import { addTerm, changeTerm, removeTerm, reorderTerm } from "./term.actions.ts";
import { mergeForm, orderForm, taxonomyInUrl, termForm } from "./term.forms.ts";
import { fieldsOfTerm, parentsFor, rowsOf, taxonomyName } from "./term.page.ts";
import {
  findKeptTerm,
  findTaxonomyOfMerge,
  listKeptTerms,
  listMerges,
  listTaxonomies,
  previewMerge,
} from "./term.queries.ts";
import { whyNotUnder, type KeptTerm } from "./term.ts";
import { TermPage, type TermFields } from "./term.view.tsx";
import { termWords } from "./term.words.ts";

const id = ":id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}";

type Said = { typed?: TermFields; mistakes?: Record<string, string> };

/** The taxonomies and their terms. Mounted at /redazione/temi. */
export function termRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db } = house;

  web.get("/", onlyFor("taxonomy"), async (c) => c.html(await taxonomyPage(c, {})));

  web.post("/", onlyFor("taxonomy"), async (c) => {
    const taxonomy = found((await chosen(c)).taxonomy);
    const read = await readTerm(c);
    if (!read.ok) return c.html(await taxonomyPage(c, read), 422);
    const terms = await listKeptTerms(db, taxonomy.id);
    const wrong = whyNotUnder(terms, "", read.said.parentId);
    if (wrong) return c.html(await taxonomyPage(c, { typed: read.typed, mistakes: { sotto: wrong } }), 422);
    await addTerm(db, c.get("actor"), { taxonomyId: taxonomy.id, said: read.said, now: house.now() });
    return c.redirect(address(c, `?vocabolario=${encodeURIComponent(taxonomy.key)}&fatto=aggiunta`), 303);
  });

  web.get(`/${id}`, onlyFor("taxonomy"), async (c) => c.html(await termPage(c, await termOf(c), {})));

  web.post(`/${id}`, onlyFor("taxonomy"), async (c) => {
    const term = await termOf(c);
    const read = await readTerm(c);
    if (!read.ok) return c.html(await termPage(c, term, read), 422);
    const wrong = whyNotUnder(await listKeptTerms(db, term.taxonomyId), term.id, read.said.parentId);
    if (wrong) return c.html(await termPage(c, term, { typed: read.typed, mistakes: { sotto: wrong } }), 422);
    await changeTerm(db, c.get("actor"), { term, said: read.said, now: house.now() });
    return c.redirect(address(c, `/${term.id}?fatto=cambiata`), 303);
  });

  web.post(`/${id}/ordine`, onlyFor("taxonomy"), async (c) => {
    const term = await termOf(c);
    const read = await readForm(c, orderForm);
    if (read.ok) await reorderTerm(db, c.get("actor"), { term, by: read.value.verso, now: house.now() });
    return c.redirect(address(c, `?vocabolario=${encodeURIComponent(term.taxonomy)}#voci`), 303);
  });

  web.post(`/${id}/unione`, onlyFor("taxonomy"), async (c) => {
    const term = await termOf(c);
    const read = await readForm(c, mergeForm);
    if (!read.ok) return c.html(await termPage(c, term, {}), 422);
    const now = house.now();
    const into = found(await findKeptTerm(db, read.value.in));
    await mergeTerm(db, c.get("actor"), { term, intoId: into.id, now });
    if (read.value.sinonimo && (await canBeSynonym(term, into))) {
      const synonym = { term: plain(term.name), means: [into.name] };
      await saveSynonym(db, c.get("actor"), { synonym, now });
    }
    return c.redirect(address(c, `/${into.id}?fatto=unita`), 303);
  });

  web.post(`/unioni/${id}/separa`, onlyFor("taxonomy"), async (c) => {
    const merge = c.req.param("id") ?? "";
    const taxonomy = found(await findTaxonomyOfMerge(db, merge));
    await undoMerge(db, c.get("actor"), { id: merge, taxonomyId: taxonomy.id, now: house.now() });
    return c.redirect(address(c, `?vocabolario=${encodeURIComponent(taxonomy.key)}&fatto=separata`), 303);
  });

  web.post(`/${id}/togli`, onlyFor("taxonomy"), async (c) => {
    const term = await termOf(c);
    await removeTerm(db, c.get("actor"), { term, now: house.now() });
    return c.redirect(address(c, `?vocabolario=${encodeURIComponent(term.taxonomy)}&fatto=tolta`), 303);
  });

  async function termOf(c: Context<Env>): Promise<KeptTerm> {
    return found(await findKeptTerm(db, c.req.param("id") ?? ""));
  }

  async function chosen(c: Context<Env>) {
    const { vocabolario } = readQuery(c, taxonomyInUrl);
    const taxonomies = await listTaxonomies(db);
    return { taxonomies, taxonomy: taxonomies.find(({ key }) => key === vocabolario) ?? taxonomies[0] };
  }

  /** A word that already leads somewhere keeps leading there. */
  async function canBeSynonym(term: KeptTerm, into: KeptTerm): Promise<boolean> {
    const word = plain(term.name);
    const words = word.split(" ").length;
    const isNew = word !== "" && words <= mostWordsOfTerm && word !== plain(into.name);
    return isNew && into.name.length <= 80 && (await findSynonym(db, word)) === undefined;
  }

  async function taxonomyPage(c: Context<Env>, { typed, mistakes = {} }: Said) {
    const { taxonomies, taxonomy } = await chosen(c);
    const [frame, terms, merges] = await Promise.all([
      frameOf(c, house),
      taxonomy ? listKeptTerms(db, taxonomy.id) : [],
      taxonomy ? listMerges(db, taxonomy.id) : [],
    ]);
    const { language } = frame;
    return TaxonomyPage({
      frame,
      works: worksOf(c.get("actor")),
      taxonomies: taxonomies.map((one) => ({
        key: one.key,
        name: taxonomyName(one, language),
        current: one.id === taxonomy?.id,
      })),
      rows: rowsOf(terms, frame),
      merges: merges.map(({ id: merge, goneName, intoName, records, mergedAt }) => ({
        id: merge,
        gone: goneName,
        told: termWords[language].merged(goneName, intoName ?? "–", records),
        when: momentSaid(mergedAt, language),
      })),
      add: taxonomy && {
        key: taxonomy.key,
        typed: typed ?? { nome: "", inglese: "", sotto: "" },
        parents: parentsFor(terms, undefined, language),
        mistakes,
      },
      done: readQuery(c, taxonomyInUrl).fatto,
    });
  }

  async function termPage(c: Context<Env>, term: KeptTerm, { typed, mistakes = {} }: Said) {
    const { in: intoId, fatto } = readQuery(c, taxonomyInUrl);
    const [frame, terms] = await Promise.all([frameOf(c, house), listKeptTerms(db, term.taxonomyId)]);
    const into = terms.find((one) => one.id === intoId && one.id !== term.id);
    const others = terms.filter((one) => one.id !== term.id);
    return TermPage({
      frame,
      works: worksOf(c.get("actor")),
      term: { ...term, hasChildren: terms.some(({ parentId }) => parentId === term.id) },
      typed: typed ?? fieldsOfTerm(term),
      mistakes,
      parents: parentsFor(terms, term, frame.language),
      others: rowsOf(others, frame).map((row) => ({ value: row.id, label: row.name })),
      preview: into && {
        ...(await previewMerge(db, term.id, into.id)),
        intoId: into.id,
        intoName: into.name,
        canBeSynonym: await canBeSynonym(term, into),
      },
      done: fatto,
    });
  }

  return web;
}

async function readTerm(c: Context<Env>) {
  const read = await readForm(c, termForm);
  const last = (name: string) => (read.ok ? "" : (read.typed[name]?.at(-1) ?? ""));
  if (!read.ok) {
    const typed = { nome: last("nome"), inglese: last("inglese"), sotto: last("sotto") };
    return { ok: false as const, typed, mistakes: read.mistakes };
  }
  const { nome, inglese, sotto } = read.value;
  return {
    ok: true as const,
    typed: { nome, inglese: inglese ?? "", sotto: sotto ?? "" },
    said: { name: nome, nameEn: inglese ?? null, parentId: sotto ?? null },
  };
}

function address(c: Context<Env>, rest: string): string {
  return linkTo({ language: c.get("language") }, "/redazione/temi") + rest;
}
