// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";

import { textIn } from "../../../foundation/typed.ts";
import type { FormState } from "../../../ui/form-state.ts";
import { fieldsIn } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { type FormLimits, sealedForms } from "../../../web/sealed-forms.ts";
import { getAssembly } from "../assembly/assembly.queries.ts";
import type { Assembly } from "../assembly/assembly.ts";
import { seeOther, uuidPattern, writerOf } from "../entering.routes.ts";
import { formWords } from "../form.words.ts";
import { JoinPage } from "./join.view.tsx";
import { joinWords } from "./join.words.ts";
import { memberPath } from "./link.ts";
import { askToJoin } from "./member.actions.ts";
import { readContacts } from "./member.forms.ts";

const path = `/:id{${uuidPattern}}/entra` as const;

/** Asking to belong to an assembly. Mounted at /assemblee. */
export function joinRoutes(house: House, limits?: FormLimits): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;
  const sealed = sealedForms(house, "assembly-form", limits);

  web.get(path, async (c) => form(c, await asked(c), { typed: { canale: ["email"] } }));

  web.post(path, async (c) => {
    const assembly = await asked(c);
    const typed = await fieldsIn(c);
    const language = c.get("language");
    const words = formWords[language];
    const seal = await sealed.open(typed);
    if (!seal) return form(c, assembly, { typed, notice: words.expired });
    const read = readContacts(typed, language);
    if (!read.ok) return form(c, assembly, { typed, mistakes: read.mistakes });
    const minutes = await sealed.minutesToWait(c, read.value.email);
    if (minutes > 0) {
      c.header("Retry-After", String(minutes * 60));
      return form(c, assembly, { typed, notice: words.tooMany(minutes) }, 429);
    }
    const why = textIn(typed, "perche", 1_000);
    // What a program fills in is thrown away without a word: here people leave addresses of others.
    const isProgram = sealed.suspicions(typed, seal, [read.value.called]).includes("trap");
    if (isProgram) return seeOther(c, `/assemblee/${assembly.id}`);
    const actor = c.get("actor");
    const token = await askToJoin(
      db,
      actor,
      {
        assembly,
        content: { ...read.value, standsFor: textIn(typed, "per", 160) },
        why,
        language,
        personId: actor.kind === "person" ? actor.id : null,
        nonce: seal.nonce,
        writer: await writerOf(house),
      },
      now(),
    );
    await house.mail?.wake();
    return seeOther(c, `${memberPath(token)}?arrivata=1`);
  });

  function asked(c: Context<Env>): Promise<Assembly> {
    return getAssembly(db, c.req.param("id") ?? "", now());
  }

  async function form(c: Context<Env>, assembly: Assembly, state: FormState, code?: 429) {
    c.header("Cache-Control", "no-store");
    const isEnded = assembly.status === "ended";
    const page = JoinPage({
      frame: await frameOf(c, house),
      assembly,
      state: {
        ...state,
        ...(isEnded && { notice: joinWords[c.get("language")].ended }),
        seal: await sealed.seal(),
      },
    });
    const isWrong = Object.keys(state.mistakes ?? {}).length > 0 || state.notice !== undefined;
    return c.html(page, code ?? (isWrong ? 422 : 200));
  }

  return web;
}
