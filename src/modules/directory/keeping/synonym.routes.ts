// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";
import { z } from "zod";

import { last } from "../../../foundation/fields.ts";
import { writtenIn } from "../../../foundation/typed.ts";
import { linkTo } from "../../../ui/frame.ts";
import { readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { readQuery } from "../../../web/query.ts";
import { listNamesOfAreas } from "../../territories/area.queries.ts";
import { plain } from "../search/meaning.ts";
import { onlyFor, worksOf } from "./entering.routes.ts";
import { removeSynonym, saveSynonym, trySynonym } from "./synonym.actions.ts";
import { synonymForm, wordsInUrl } from "./synonym.forms.ts";
import {
  findSynonym,
  listAreasSearchedInVain,
  listSearchedInVain,
  listSynonyms,
  trySearch,
} from "./synonym.queries.ts";
import { SynonymsPage, type SynonymsProps } from "./synonym.view.tsx";

/** The words people search with. Mounted at /redazione/parole. */
export function synonymRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db } = house;

  web.get("/", onlyFor("synonyms"), async (c) => {
    const { prova, parola, significa, zona, q, fatto } = readQuery(c, wordsInUrl);
    const term = plain(parola || prova);
    const known = term === "" ? undefined : await findSynonym(db, term);
    const words = prova || parola;
    return c.html(
      SynonymsPage({
        ...(await around(c, { area: zona, containing: q })),
        typed: { parola: parola || prova, significa: significa || (known?.means.join(", ") ?? ""), prova },
        mistakes: {},
        done: fatto === "salvato" ? "saved" : fatto === "tolto" ? "removed" : undefined,
        trial: words
          ? { words, before: await trySearch(db, words, house.now()), after: undefined }
          : undefined,
      }),
    );
  });

  // Trying is asking: nothing stays written.
  web.post("/prova", onlyFor("synonyms"), async (c) => {
    const read = await readForm(c, synonymForm);
    if (!read.ok) return c.html(await withMistakes(c, read), 422);
    const { synonym } = read.value;
    const words = read.value.words || synonym.term;
    const now = house.now();
    const before = await trySearch(db, words, now);
    const after = await trySynonym(db, c.get("actor"), { synonym, words, now });
    return c.html(
      SynonymsPage({
        ...(await around(c, {})),
        typed: { parola: synonym.term, significa: synonym.means.join(", "), prova: words },
        mistakes: {},
        done: undefined,
        trial: { words, before, after },
      }),
    );
  });

  web.post("/", onlyFor("synonyms"), async (c) => {
    const read = await readForm(c, synonymForm);
    if (!read.ok) return c.html(await withMistakes(c, read), 422);
    const { synonym, words } = read.value;
    await saveSynonym(db, c.get("actor"), { synonym, now: house.now() });
    const query = new URLSearchParams({
      prova: words || synonym.term,
      parola: synonym.term,
      fatto: "salvato",
    });
    return c.redirect(`${page(c)}?${query.toString()}`, 303);
  });

  web.post("/togli", onlyFor("synonyms"), async (c) => {
    const read = await readForm(c, z.object({ parola: last(z.string().max(120)) }));
    if (read.ok) await removeSynonym(db, c.get("actor"), { term: read.value.parola, now: house.now() });
    return c.redirect(`${page(c)}?fatto=tolto#sinonimi`, 303);
  });

  async function withMistakes(
    c: Context<Env>,
    { mistakes, typed }: { mistakes: Record<string, string>; typed: Record<string, string[]> },
  ) {
    return SynonymsPage({
      ...(await around(c, {})),
      typed: {
        parola: writtenIn(typed, "parola"),
        significa: writtenIn(typed, "significa"),
        prova: writtenIn(typed, "prova"),
      },
      mistakes,
      done: undefined,
      trial: undefined,
    });
  }

  /** What stands around the form, whatever it says. */
  async function around(
    c: Context<Env>,
    { area = "", containing = "" }: { area?: string; containing?: string },
  ): Promise<Pick<SynonymsProps, "frame" | "works" | "inVain" | "area" | "areas" | "listed">> {
    const [frame, inVain, codes, listed] = await Promise.all([
      frameOf(c, house),
      listSearchedInVain(db, { area: area || undefined, now: house.now() }),
      listAreasSearchedInVain(db),
      listSynonyms(db, containing),
    ]);
    const areas = await listNamesOfAreas(db, codes);
    return { frame, works: worksOf(c.get("actor")), inVain, area, areas, listed: { ...listed, containing } };
  }

  return web;
}

function page(c: Context<Env>): string {
  return linkTo({ language: c.get("language") }, "/redazione/parole");
}
