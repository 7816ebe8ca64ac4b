// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";
import { z } from "zod";

import { last, mistakesIn } from "../../../foundation/fields.ts";
import { found } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import type { FormState } from "../../../ui/form-state.ts";
import { linkTo } from "../../../ui/frame.ts";
import { fieldsIn } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { readQuery } from "../../../web/query.ts";
import { type FormLimits, sealedForms } from "../../../web/sealed-forms.ts";
import { daySaid } from "../../accounts/said.ts";
import { uuidPattern } from "../keeping/entering.routes.ts";
import { listKeptLabs } from "../lab/lab.queries.ts";
import { labsReachOf, mayKeepSomeLabs } from "../lab/reach.ts";
import { findAnyNetwork } from "../networks/network.queries.ts";
import { isPublicNetwork, networkPath } from "../networks/network.ts";
import { CopyPage, CopySentPage } from "./copy.view.tsx";
import { listLineage } from "./lineage.queries.ts";
import { tellCopy } from "./practice-copy.actions.ts";
import { findPracticeFigures } from "./practice-figures.queries.ts";
import { editionsShown, figuresSaid, lineageShown, partsShown } from "./practice-shown.page.ts";
import { copyForm, practicesQuestion } from "./practice.forms.ts";
import {
  findEdition,
  getPractice,
  listEditions,
  listPracticePhotos,
  listPractices,
  listPracticeTags,
} from "./practice.queries.ts";
import { keptPracticesPath, practicePath, practicesPath, type Practice } from "./practice.ts";
import { PracticePage } from "./practice.view.tsx";
import { practiceWords } from "./practice.words.ts";
import { PracticesPage } from "./practices.view.tsx";

const id = `:id{${uuidPattern}}` as const;
const pageQuery = z.object({
  versione: last(z.coerce.number().int().positive().optional().catch(undefined)),
});
const mostLabs = 12;

/** Good practices as everybody reads them. Mounted at /pratiche. */
export function practicesRoutes(house: House, limits?: FormLimits): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;
  const forms = sealedForms(house, "practice-copy", limits);

  web.get("/", async (c) => {
    const { q, tema: tag } = readQuery(c, practicesQuestion);
    const [practices, tags, frame] = await Promise.all([
      listPractices(db, { ...(q !== undefined && { words: q }), ...(tag !== undefined && { tag }) }),
      listPracticeTags(db),
      frameOf(c, house),
    ]);
    const shown = tags.map((each) => ({
      tag: each.tag,
      href: linkTo(frame, `${practicesPath}?tema=${encodeURIComponent(each.tag)}`),
    }));
    return c.html(PracticesPage({ frame, practices, words: q, tag, tags: shown }));
  });

  web.get(`/${id}`, async (c) => {
    const newest = await getPractice(db, c.req.param("id"));
    const language = c.get("language");
    const { versione: number } = readQuery(c, pageQuery);
    const editions = await listEditions(db, newest.id);
    const asked = number === undefined || number === newest.revision ? undefined : number;
    const edition = editions.find((each) => each.number === asked);
    const content = asked === undefined ? newest : found(await findEdition(db, newest.id, asked));
    const practice: Practice = { ...newest, ...content };
    const frame = await frameOf(c, house);
    const [figures, photos, origins] = await Promise.all([
      findPracticeFigures(db, newest, now()),
      listPracticePhotos(db, [newest.id]),
      listLineage(db, newest.id),
    ]);
    const origin = origins.find((each) => each.id === newest.copiedFrom);
    return c.html(
      PracticePage({
        frame,
        practice,
        parts: partsShown(practice, language),
        figures: asked === undefined ? figuresSaid(figures, newest, language) : undefined,
        photos,
        lineage: lineageShown(origins, frame),
        origin: origin && { title: origin.name, by: origin.by, path: origin.href },
        network: await networkOf(newest),
        editions: editionsShown(editions, practicePath(newest.id), language),
        published: newest.publishedAt
          ? daySaid(romeDate(newest.publishedAt).toString(), language)
          : undefined,
        old: edition && daySaid(romeDate(edition.changedAt).toString(), language),
        copyInto: await labsToCopyInto(c, newest),
      }),
    );
  });

  web.get(`/${id}/copiata`, (c) => form(c, { typed: {} }));

  web.post(`/${id}/copiata`, async (c) => {
    const practice = await getPractice(db, c.req.param("id"));
    const language = c.get("language");
    const words = practiceWords[language].copy;
    const typed = await fieldsIn(c);
    const read = copyForm.safeParse(typed);
    if (!read.success) return form(c, { typed, mistakes: mistakesIn(read.error) }, 422);
    const seal = await forms.open(typed);
    if (seal === undefined) return form(c, { typed, notice: words.expired }, 422);
    const {
      gruppo: groupName,
      dove: placeName,
      link: url,
      cambiato: whatChanged,
      dal: since,
      email,
    } = read.data;
    const minutes = await forms.minutesToWait(c, email ?? undefined);
    if (minutes > 0) {
      c.header("Retry-After", String(minutes * 60));
      return form(c, { typed, notice: words.tooOften(minutes) }, 429);
    }
    const copy = { groupName, placeName, url, whatChanged, since, email, language };
    const suspicions = forms.suspicions(typed, seal, [groupName, placeName, whatChanged]);
    const asked = { practiceId: practice.id, copy, suspicions, nonce: seal.nonce };
    await tellCopy(db, c.get("actor"), asked, now());
    return c.redirect(linkTo({ language }, `${practicePath(practice.id)}/copiata/mandata`), 303);
  });

  web.get(`/${id}/copiata/mandata`, async (c) => {
    const practice = await getPractice(db, c.req.param("id"));
    return c.html(CopySentPage({ frame: await frameOf(c, house), practice }));
  });

  return web;

  async function form(c: Context<Env>, state: FormState, status: 200 | 422 | 429 = 200) {
    c.header("Cache-Control", "no-store");
    const practice = await getPractice(db, c.req.param("id") ?? "");
    const sealed = { ...state, seal: await forms.seal() };
    return c.html(CopyPage({ frame: await frameOf(c, house), practice, state: sealed }), status);
  }

  async function networkOf({ networkId }: Practice) {
    const network = networkId === null ? undefined : await findAnyNetwork(db, networkId);
    if (!network || !isPublicNetwork(network)) return undefined;
    return { name: network.name, path: networkPath(network.id) };
  }

  /** The labs that this person keeps, but the practice's own. */
  async function labsToCopyInto(c: Context<Env>, practice: Practice) {
    const actor = c.get("actor");
    if (!mayKeepSomeLabs(actor)) return [];
    const labs = await listKeptLabs(db, labsReachOf(actor));
    return labs
      .filter((lab) => lab.id !== practice.labId && lab.status !== "ended")
      .slice(0, mostLabs)
      .map((lab) => ({ name: lab.name, path: `${keptPracticesPath(lab.id)}/nuova?da=${practice.id}` }));
  }
}
