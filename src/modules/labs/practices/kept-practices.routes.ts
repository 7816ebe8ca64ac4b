// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";
import { z } from "zod";

import { last } from "../../../foundation/fields.ts";
import { readPicture } from "../../../foundation/files/picture.ts";
import { found, Refused, refuse } from "../../../foundation/refusal.ts";
import { typedIn } from "../../../foundation/typed.ts";
import { newId } from "../../../foundation/uuid.ts";
import type { FormState } from "../../../ui/form-state.ts";
import { linkTo } from "../../../ui/frame.ts";
import { fieldsIn, formDataOf } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { readQuery, textsOf } from "../../../web/query.ts";
import { openKeptLab, uuidPattern } from "../keeping/entering.routes.ts";
import type { Lab } from "../lab/lab.ts";
import { listNetworksOf } from "../networks/network.queries.ts";
import { keepingWords } from "./keeping.words.ts";
import type { PhotoState } from "./kept-parts.view.tsx";
import { KeptPracticePage, KeptPracticesPage, type KeptPracticeProps } from "./kept-practice.view.tsx";
import { answerCopy } from "./practice-copy.actions.ts";
import { addPracticePhoto, removePracticePhoto } from "./practice-photo.actions.ts";
import { copyOf, typedOf } from "./practice-shown.page.ts";
import { beginPractice, changePractice, stepPractice } from "./practice.actions.ts";
import { answerForm, readStory, stepForm } from "./practice.forms.ts";
import {
  findAnyPractice,
  getPractice,
  getPracticeToKeep,
  listKeptPractices,
  listPracticeCopies,
  listPracticePhotos,
} from "./practice.queries.ts";
import { keptPracticePath, keptPracticesPath, type Practice } from "./practice.ts";

const lab = `:id{${uuidPattern}}` as const;
const practice = `:pratica{${uuidPattern}}` as const;
const thing = `:uno{${uuidPattern}}` as const;
const fromQuery = z.object({ da: last(z.uuid().optional().catch(undefined)) });
const alt = z.string().min(5).max(300);
const consents = z.enum(["nobody", "asked"]);

type State = Partial<Pick<KeptPracticeProps, "state" | "photo" | "told">>;

/** The practices of a lab for who keeps it. Mounted at /redazione/laboratori, behind its door. */
export function keptPracticesRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get(`/${lab}/pratiche`, async (c) => {
    const kept = await openKeptLab(c, house);
    const practices = await listKeptPractices(db, kept.id);
    return c.html(KeptPracticesPage({ frame: await frameOf(c, house), lab: kept, practices }));
  });

  web.get(`/${lab}/pratiche/nuova`, async (c) => {
    const kept = await openKeptLab(c, house);
    const { da } = readQuery(c, fromQuery);
    const origin = da === undefined ? undefined : await getPractice(db, da);
    return newPage(c, kept, { typed: origin ? copyOf(origin) : { licenza: ["CC-BY-4.0"] } });
  });

  web.post(`/${lab}/pratiche/nuova`, async (c) => {
    const kept = await openKeptLab(c, house);
    const typed = await fieldsIn(c);
    const read = readStory(typed);
    if ("mistakes" in read) return newPage(c, kept, { typed, mistakes: read.mistakes }, 422);
    const { content, id = newId(), copiedFrom } = read.story;
    const begun = { labId: kept.id, content, id, copiedFrom: copiedFrom ?? undefined };
    await beginPractice(db, c.get("actor"), begun, now());
    return back(c, keptPracticePath({ labId: kept.id, id }));
  });

  web.get(`/${lab}/pratiche/${practice}`, (c) => page(c, {}));

  web.post(`/${lab}/pratiche/${practice}`, async (c) => {
    const { id, labId } = await openPractice(c);
    const typed = await fieldsIn(c);
    const read = readStory(typed);
    if ("mistakes" in read) return page(c, { state: { typed, mistakes: read.mistakes } }, 422);
    const { content, basedOn, why } = read.story;
    try {
      await changePractice(db, c.get("actor"), { id, content, basedOn, why }, now());
    } catch (error) {
      if (!(error instanceof Refused) || error.refusal.kind !== "not-now") throw error;
      return page(c, { state: { typed, notice: wordsOf(c).moved } }, 409);
    }
    return back(c, keptPracticePath({ labId, id }));
  });

  web.post(`/${lab}/pratiche/${practice}/stato`, async (c) => {
    const { id, labId } = await openPractice(c);
    const read = stepForm.safeParse(await fieldsIn(c));
    if (!read.success) return page(c, {}, 422);
    try {
      await stepPractice(db, c.get("actor"), { id, step: read.data.passo }, now());
    } catch (error) {
      if (!(error instanceof Refused) || error.refusal.kind !== "not-now") throw error;
      return page(c, { told: { tone: "warning", text: wordsOf(c).notNow } }, 409);
    }
    return back(c, keptPracticePath({ labId, id }));
  });

  web.post(`/${lab}/pratiche/${practice}/fotografie`, async (c) => {
    const { id, labId } = await openPractice(c);
    const fields = await formDataOf(c);
    const typed = textsOf(
      [...fields].filter((each): each is [string, string] => typeof each[1] === "string"),
    );
    const said = { alt: typedIn(typed, "alt") ?? "", consent: typedIn(typed, "consenso") ?? "" };
    const wrong = (name: string, key: string) =>
      page(c, { photo: { ...said, mistakes: { [name]: key } } }, 422);
    const consent = consents.safeParse(said.consent);
    if (!alt.safeParse(said.alt).success) return wrong("alt", "altMissing");
    if (!consent.success) return wrong("consenso", "consentMissing");
    const file = fields.get("file");
    if (!(file instanceof File)) return wrong("file", "empty");
    const read = await readPicture(new Uint8Array(await file.arrayBuffer()));
    if ("mistake" in read) return wrong("file", read.mistake);
    const photo = { alt: said.alt, consent: consent.data, picture: read.picture };
    try {
      await addPracticePhoto(db, c.get("actor"), { practiceId: id, photo }, now());
    } catch (error) {
      if (!(error instanceof Refused) || error.refusal.kind !== "not-now") throw error;
      return wrong("file", error.refusal.because);
    }
    return back(c, keptPracticePath({ labId, id }));
  });

  web.post(`/${lab}/pratiche/${practice}/fotografie/${thing}/rimozione`, async (c) => {
    const { id, labId } = await openPractice(c);
    await removePracticePhoto(db, c.get("actor"), { practiceId: id, photoId: c.req.param("uno") });
    return back(c, keptPracticePath({ labId, id }));
  });

  web.post(`/${lab}/pratiche/${practice}/copie/${thing}`, async (c) => {
    const { id, labId } = await openPractice(c);
    const read = answerForm.safeParse(await fieldsIn(c));
    if (!read.success) return page(c, {}, 422);
    const { esito: status, risposta: answer } = read.data;
    const writer = { site: (await house.site()).name, baseUrl: house.baseUrl };
    const answered = { practiceId: id, copyId: c.req.param("uno"), status, answer, writer };
    await answerCopy(db, c.get("actor"), answered, now());
    await house.mail?.wake();
    return back(c, keptPracticePath({ labId, id }));
  });

  return web;

  /** The practice of an address; of another lab it is not here. */
  async function openPractice(c: Context<Env>): Promise<Practice> {
    const kept = await openKeptLab(c, house);
    const it = await getPracticeToKeep(db, c.get("actor"), c.req.param("pratica") ?? "");
    return it.labId === kept.id ? it : refuse({ kind: "not-found" });
  }

  async function newPage(c: Context<Env>, kept: Lab, state: FormState, status: 200 | 422 = 200) {
    const from = typedIn(state.typed, "da");
    const origin = from === undefined ? undefined : await getPractice(db, from);
    const props = {
      ...(await around(c, kept)),
      practice: undefined,
      action: `${keptPracticesPath(kept.id)}/nuova`,
      kept: { uno: newId(), da: from },
      origin: origin?.title,
      photos: [],
      copies: [],
      state,
      photo: noPhoto,
      told: undefined,
    };
    return c.html(KeptPracticePage(props), status);
  }

  async function page(c: Context<Env>, state: State, status: 200 | 409 | 422 = 200) {
    const it = await openPractice(c);
    const kept = await openKeptLab(c, house);
    const origin = it.copiedFrom === null ? undefined : await findAnyPractice(db, it.copiedFrom);
    const isDone = c.req.query("fatto") === "1" && status === 200;
    const props: KeptPracticeProps = {
      ...(await around(c, kept)),
      practice: it,
      action: keptPracticePath(it),
      kept: { revisione: String(it.revision) },
      origin: origin?.title,
      photos: await listPracticePhotos(db, [it.id]),
      copies: await listPracticeCopies(db, it.id),
      state: { typed: typedOf(it) },
      photo: noPhoto,
      told: isDone ? { tone: "success", text: wordsOf(c).done } : undefined,
      ...state,
    };
    return c.html(KeptPracticePage(props), status);
  }

  async function around(c: Context<Env>, kept: Lab) {
    const networks = await listNetworksOf(db, found(kept).id);
    return {
      frame: await frameOf(c, house),
      lab: { id: kept.id, name: kept.name },
      networks: networks.map(({ id, name }) => ({ value: id, label: name })),
    };
  }
}

const noPhoto: PhotoState = { mistakes: {} };

function wordsOf(c: Context<Env>) {
  return keepingWords[c.get("language")];
}

function back(c: Context<Env>, path: string) {
  return c.redirect(`${linkTo({ language: c.get("language") }, path)}?fatto=1`, 303);
}
