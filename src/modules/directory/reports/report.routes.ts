// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";

import { found } from "../../../foundation/refusal.ts";
import { linkTo } from "../../../ui/frame.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { textsOf } from "../../../web/query.ts";
import { sealedForms, type FormLimits } from "../../../web/sealed-forms.ts";
import { editableKinds } from "../editing/editable.ts";
import type { Typed } from "../editing/field.ts";
import { kindOf, recordPath, typedIn } from "../editing/opened-record.routes.ts";
import { statusPath } from "./report-path.ts";
import { formNames, readMissing, readWrong, textsForPeople, type ToldRead } from "./report.forms.ts";
import { findPublicName } from "./report.queries.ts";
import { wrongsOf } from "./report.ts";
import { ChoosePage, MissingPage, WrongPage, type FormState } from "./report.view.tsx";
import { reportWords } from "./report.words.ts";
import { sendReport } from "./send.actions.ts";

/** What anybody says of the directory, without an account. Mounted at /segnala. */
export function reportRoutes(house: House, limits?: FormLimits): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;
  const forms = sealedForms(house, "report", limits);

  // Each form is one of its own: no browser and no proxy gives the same twice.
  web.use(async (c, next) => {
    c.header("Cache-Control", "no-store");
    await next();
  });

  web.get("/nuovo", async (c) => {
    const asked = textsOf(new URL(c.req.url).searchParams);
    const kind = editableKinds.filter((one) => one === asked[formNames.kind]?.at(-1));
    return missingPage(c, { typed: { [formNames.kind]: kind, name: asked["name"]?.slice(-1) ?? [] } });
  });

  web.post("/nuovo", async (c) => {
    const typed = await typedIn(c);
    const again = (state: Omit<FormState, "seal" | "typed">) => missingPage(c, { ...state, typed });
    return receive(c, { typed, read: readMissing(typed), recordId: undefined, again });
  });

  web.get(recordPath, async (c) => {
    const thing = await thingOf(c);
    const asked = textsOf(new URL(c.req.url).searchParams)[formNames.what]?.at(-1);
    const what = wrongsOf(thing.kind).find((wrong) => wrong === asked);
    if (what === undefined) return c.html(ChoosePage({ frame: await frameOf(c, house), ...thing }));
    return wrongPage(c, { typed: { [formNames.what]: [what] } });
  });

  web.post(recordPath, async (c) => {
    const { kind, id } = await thingOf(c);
    const typed = await typedIn(c);
    const again = (state: Omit<FormState, "seal" | "typed">) => wrongPage(c, { ...state, typed });
    return receive(c, { typed, read: readWrong(kind, typed), recordId: id, again });
  });

  /** What anybody may name; refuses with not-found what nobody may know of. */
  async function thingOf(c: Context<Env>) {
    const [kind, id] = [kindOf(c), c.req.param("id") ?? ""];
    return { kind, id, name: found(await findPublicName(db, kind, id)) };
  }

  async function wrongPage(c: Context<Env>, state: Omit<FormState, "seal">) {
    const thing = await thingOf(c);
    const asked = state.typed[formNames.what]?.at(-1);
    const what = wrongsOf(thing.kind).find((wrong) => wrong === asked);
    const props = { frame: await frameOf(c, house), ...thing, what, state: await sealed(state) };
    return c.html(WrongPage(props), statusOf(state));
  }

  async function missingPage(c: Context<Env>, state: Omit<FormState, "seal">) {
    const page = MissingPage({ frame: await frameOf(c, house), state: await sealed(state) });
    return c.html(page, statusOf(state));
  }

  async function sealed(state: Omit<FormState, "seal">): Promise<FormState> {
    return { ...state, seal: await forms.seal() };
  }

  type Received = {
    typed: Typed;
    read: ToldRead;
    recordId: string | undefined;
    again: (state: Omit<FormState, "seal" | "typed">) => Promise<Response>;
  };

  /** Takes it, or gives the page back with all that was typed. */
  async function receive(c: Context<Env>, { typed, read, recordId, again }: Received): Promise<Response> {
    const words = reportWords[c.get("language")];
    if (!read.ok) return again({ mistakes: read.mistakes });
    const seal = await forms.open(typed);
    if (seal === undefined) return again({ notice: words.expired });
    const { told } = read;
    const minutes = await forms.minutesToWait(c, told.contact);
    if (minutes > 0) {
      c.header("Retry-After", String(minutes * 60));
      return again({ notice: words.tooMany(minutes), isTooMany: true });
    }
    const language = c.get("language");
    const writer = { site: (await house.site()).name, baseUrl: house.baseUrl };
    const suspicions = forms.suspicions(typed, seal, textsForPeople(told));
    const report = { ...told, recordId, language, form: seal, suspicions };
    await sendReport(db, c.get("actor"), report, writer, now());
    await house.mail?.wake();
    return c.redirect(`${linkTo({ language }, statusPath(seal.token))}?arrivata=1`, 303);
  }

  return web;
}

function statusOf({ mistakes, notice, isTooMany }: Omit<FormState, "seal">): 200 | 422 | 429 {
  if (isTooMany) return 429;
  return mistakes || notice !== undefined ? 422 : 200;
}
