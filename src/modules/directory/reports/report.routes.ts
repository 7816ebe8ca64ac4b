// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";
import { Temporal } from "temporal-polyfill";

import { found } from "../../../foundation/refusal.ts";
import { cookieKeys } from "../../../foundation/secrets/cookie-keys.ts";
import { hashOf } from "../../../foundation/secrets/token.ts";
import { linkTo } from "../../../ui/frame.ts";
import { clientOf } from "../../../web/client.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { textsOf } from "../../../web/query.ts";
import { countTriesOf } from "../../../web/tries.ts";
import { editableKinds } from "../editing/editable.ts";
import { kindOf, recordPath, typedIn } from "../editing/opened-record.routes.ts";
import type { Typed } from "../editing/field.ts";
import { readSeal, sealForm, tokenOfSeal, type Seal } from "./form-seal.ts";
import { ChoosePage, MissingPage, WrongPage, type FormState } from "./report.view.tsx";
import { findPublicName } from "./report.queries.ts";
import { formNames, holdsLinks, readMissing, readWrong, type Told, type ToldRead } from "./report.forms.ts";
import { formHours, readingSeconds, usualReportLimits, type ReportLimits } from "./report-limits.ts";
import { statusPath } from "./report-path.ts";
import { reportWords } from "./report.words.ts";
import { wrongsOf, type Suspicion } from "./report.ts";
import { sendReport } from "./send.actions.ts";

/** What anybody says of the directory, without an account. Mounted at /segnala. */
export function reportRoutes(house: House, limits: ReportLimits = usualReportLimits): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;
  const clients = countTriesOf(house, "report/client", limits.byClient);
  const addresses = countTriesOf(house, "report/address", limits.withAddress);

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
    const [key] = await cookieKeys(db, now(), true);
    return { ...state, seal: sealForm(key!, now()) };
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
    const seal = await sealIn(typed);
    if (seal === undefined) return again({ notice: words.expired });
    const { told } = read;
    const waits = [await clients(clientOf(c, house.baseUrl))];
    if (told.contact) waits.push(await addresses(hashOf(told.contact).toString("base64")));
    const minutes = Math.max(...waits);
    if (minutes > 0) {
      c.header("Retry-After", String(minutes * 60));
      return again({ notice: words.tooMany(minutes), isTooMany: true });
    }
    const token = tokenOfSeal(seal);
    const form = { nonce: seal.nonce, token };
    const language = c.get("language");
    const writer = { site: (await house.site()).name, baseUrl: house.baseUrl };
    const report = { ...told, recordId, language, form, suspicions: suspicionsOf(told, typed, seal) };
    await sendReport(db, c.get("actor"), report, writer, now());
    await house.mail?.wake();
    return c.redirect(`${linkTo({ language }, statusPath(token))}?arrivata=1`, 303);
  }

  async function sealIn(typed: Typed): Promise<Seal | undefined> {
    const text = typed[formNames.seal]?.at(-1) ?? "";
    const keys = await cookieKeys(db, now());
    const seal = readSeal(keys, text) ?? readSeal(await cookieKeys(db, now(), true), text);
    const oldest = now().subtract({ hours: formHours });
    return seal && Temporal.Instant.compare(seal.issuedAt, oldest) >= 0 ? seal : undefined;
  }

  function suspicionsOf(told: Told, typed: Typed, seal: Seal): Suspicion[] {
    const seconds = (now().epochMilliseconds - seal.issuedAt.epochMilliseconds) / 1000;
    const signs: Record<Suspicion, boolean> = {
      trap: (typed[formNames.trap]?.at(-1) ?? "") !== "",
      fast: seconds < readingSeconds,
      links: holdsLinks(told),
    };
    return (["trap", "fast", "links"] as const).filter((sign) => signs[sign]);
  }

  return web;
}

function statusOf({ mistakes, notice, isTooMany }: Omit<FormState, "seal">): 200 | 422 | 429 {
  if (isTooMany) return 429;
  return mistakes || notice !== undefined ? 422 : 200;
}
