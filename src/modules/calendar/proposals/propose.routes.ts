// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";
import { Temporal } from "temporal-polyfill";
import { z } from "zod";

import { readContact } from "../../../foundation/contact.ts";
import { found } from "../../../foundation/refusal.ts";
import { hashOf, tokenPattern } from "../../../foundation/secrets/token.ts";
import { weekdays } from "../../../foundation/time/rule.ts";
import type { Typed } from "../../../foundation/typed.ts";
import { linkTo } from "../../../ui/frame.ts";
import { fieldsIn } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { textsOf } from "../../../web/query.ts";
import { sealedForms, type FormLimits } from "../../../web/sealed-forms.ts";
import { momentSaid } from "../../accounts/said.ts";
import { listPlaceBriefs, listPlaceNames } from "../../directory/records/place-brief.queries.ts";
import { listAreaNames } from "../../territories/area.queries.ts";
import { calendarReachOf } from "../activities/reach.ts";
import { readActivity } from "../editing/activity.forms.ts";
import { writerOf } from "../editing/entering.routes.ts";
import { findDistrict, resolveNames } from "../editing/known.queries.ts";
import { mistakesSaid } from "../editing/mistakes-said.page.ts";
import { first } from "../editing/when.forms.ts";
import { propose } from "./proposal.actions.ts";
import { findProposalByToken } from "./proposal.queries.ts";
import { proposalStatusPath, type ProposalStatus } from "./proposal.ts";
import { proposalWords } from "./proposal.words.ts";
import { ProposalStatusPage, ProposePage } from "./propose.view.tsx";

const usualLimits: FormLimits = {
  byClient: { times: 12, withinMinutes: 15 },
  withAddress: { times: 6, withinMinutes: 60 },
};

/** What anybody proposes for the agenda, without an account. Mounted at /agenda. */
export function proposeRoutes(house: House, limits: FormLimits = usualLimits): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;
  const forms = sealedForms(house, "proposal", limits);

  web.get("/proponi", async (c) => {
    const asked = textsOf(new URL(c.req.url).searchParams);
    const [place] = (await listPlaceBriefs(db, uuids(asked["luogo"]))).values();
    const name = place && [place.name, place.municipality].filter(Boolean).join(", ");
    return form(c, { typed: { ripete: ["no"], ...(name && { luogo: [name] }) } });
  });

  web.post("/proponi", async (c) => {
    const language = c.get("language");
    const words = proposalWords[language];
    const typed = await fieldsIn(c);
    const seal = await forms.open(typed);
    if (seal === undefined) return form(c, { typed, notice: words.expired });
    const whole = withDefaults(typed);
    const known = await resolveNames(db, whole, calendarReachOf(c.get("actor")));
    const read = readActivity(whole, known, null);
    const mistakes = read.ok ? {} : mistakesSaid(read.mistakes, language);
    const contact = readContact(first(typed, "contatto"));
    if (contact === undefined) mistakes["contatto"] = words.badContact;
    const territoryId = read.ok ? await findDistrict(db, known) : undefined;
    if (read.ok && territoryId === undefined) mistakes["luogo"] = words.noHost;
    if (!read.ok || territoryId === undefined || contact === undefined) return form(c, { typed, mistakes });

    const minutes = await forms.minutesToWait(c, contact);
    if (minutes > 0) {
      c.header("Retry-After", String(minutes * 60));
      return form(c, { typed, notice: words.tooMany(minutes), isTooMany: true });
    }
    const said = { proposer: text(typed, "nome_tuo", 120), note: text(typed, "nota", 2_000) };
    // Who proposes names themselves: an organization of the directory is linked by a host, not by whoever writes its name.
    const content = { ...read.content, organizationId: null, contactPhone: null, contactEmail: null };
    const suspicions = forms.suspicions(typed, seal, [content.name, content.description, said.note]);
    const proposal = { territoryId, content, contact, language, suspicions, ...said };
    await propose(db, c.get("actor"), { ...proposal, form: seal }, await writerOf(house), now());
    await house.mail?.wake();
    return c.redirect(`${linkTo({ language }, proposalStatusPath(seal.token))}?arrivata=1`, 303);
  });

  web.get(`/proposte/:token{${tokenPattern}}`, async (c) => {
    // The link is a secret: no cache keeps the page, no other site is told where one came from.
    c.header("Cache-Control", "no-store");
    c.header("Referrer-Policy", "no-referrer");
    const status = found(await findProposalByToken(db, hashOf(c.req.param("token"))));
    const language = c.get("language");
    return c.html(
      ProposalStatusPage({
        frame: await frameOf(c, house),
        status,
        said: stateSaid(status, c),
        sentOn: momentSaid(status.createdAt, language),
        hasJustArrived: c.req.query("arrivata") === "1" && status.status === "proposed",
      }),
    );
  });

  type Shown = {
    typed: Typed;
    mistakes?: Record<string, string>;
    notice?: string;
    isTooMany?: boolean;
  };

  async function form(c: Context<Env>, { typed, mistakes = {}, notice, isTooMany = false }: Shown) {
    c.header("Cache-Control", "no-store");
    const [frame, seal, places, areas] = await Promise.all([
      frameOf(c, house),
      forms.seal(),
      listPlaceNames(db),
      listAreaNames(db),
    ]);
    const page = ProposePage({ frame, typed, mistakes, notice, places, areas, seal });
    const isWrong = Object.keys(mistakes).length > 0 || notice !== undefined;
    return c.html(page, isTooMany ? 429 : isWrong ? 422 : 200);
  }

  return web;
}

/** A weekly one is on the weekday of its first day; it ends when a day says so. Nobody signs up until a host says so. */
function withDefaults(typed: Typed): Typed {
  const day = first(typed, "data");
  const date = /^\d{4}-\d\d-\d\d$/.test(day) ? dateOf(day) : undefined;
  return {
    ...typed,
    giorni: date ? [weekdays[date.dayOfWeek - 1]!] : [],
    fine: [first(typed, "fino_al") === "" ? "never" : "on"],
    iscrizione: ["none"],
    attesa: ["1"],
  };
}

function dateOf(day: string): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from(day, { overflow: "reject" });
  } catch {
    return undefined;
  }
}

function text(typed: Typed, name: string, longest: number): string | null {
  return first(typed, name).slice(0, longest) || null;
}

function uuids(texts: readonly string[] = []): string[] {
  return texts.filter((one) => z.uuid().safeParse(one).success);
}

function stateSaid({ status }: ProposalStatus, c: Context<Env>): string {
  const { states } = proposalWords[c.get("language")];
  if (status === "published") return states.accepted;
  if (status === "cancelled") return states.cancelled;
  return status === "rejected" ? states.rejected : states.waiting;
}
