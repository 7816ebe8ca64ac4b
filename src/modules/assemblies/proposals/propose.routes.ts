// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";

import { holds } from "../../../foundation/actor.ts";
import { readContact } from "../../../foundation/contact.ts";
import { found } from "../../../foundation/refusal.ts";
import { hashOf, tokenPattern } from "../../../foundation/secrets/token.ts";
import { textIn, writtenIn } from "../../../foundation/typed.ts";
import type { FormState } from "../../../ui/form-state.ts";
import { linkTo } from "../../../ui/frame.ts";
import { clientOf } from "../../../web/client.ts";
import { fieldsIn } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { type FormLimits, sealedForms } from "../../../web/sealed-forms.ts";
import { countTriesOf } from "../../../web/tries.ts";
import { momentSaid } from "../../accounts/said.ts";
import { codeSaid, readCode } from "../../calendar/registrations/code.ts";
import { dateSpoken } from "../../calendar/registrations/date-said.ts";
import { qrPath } from "../../directory/records/qr-path.ts";
import { getAssembly } from "../assembly/assembly.queries.ts";
import { assemblyPath, type Assembly } from "../assembly/assembly.ts";
import { listDecisionsOfItem } from "../decisions/decision.queries.ts";
import { keepSecret, seeOther, uuidPattern, writerOf } from "../entering.routes.ts";
import { formWords } from "../form.words.ts";
import { getAnyMeeting } from "../meetings/meeting.queries.ts";
import { meetingPath } from "../meetings/meeting.ts";
import { findItem, findItemBy, findItemCode } from "./item.queries.ts";
import type { Item } from "./item.ts";
import { itemStatusPath } from "./letter.ts";
import { proposeItem } from "./propose.actions.ts";
import { FindItemPage, ItemStatusPage, ProposePage, SlipPage } from "./propose.view.tsx";
import { proposeWords } from "./propose.words.ts";

const id = `/:id{${uuidPattern}}` as const;
const byToken = `/proposte/:token{${tokenPattern}}` as const;

/** What anybody proposes to talk about, without an account, and what became of it. Mounted at /assemblee. */
export function proposeRoutes(house: House, limits?: FormLimits): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;
  const sealed = sealedForms(house, "assembly-form", limits);
  const codes = countTriesOf(house, "assembly-item/code", { times: 12, withinMinutes: 15 });

  web.get(`${id}/proponi`, async (c) => form(c, await asked(c), { typed: {} }));

  web.post(`${id}/proponi`, async (c) => {
    const assembly = await asked(c);
    const typed = await fieldsIn(c);
    const language = c.get("language");
    const words = formWords[language];
    const seal = await sealed.open(typed);
    if (!seal) return form(c, assembly, { typed, notice: words.expired });
    const [title, contact] = [textIn(typed, "punto", 160), readContact(writtenIn(typed, "contatto"))];
    const mistakes: Record<string, string> = {};
    if (title === null) mistakes["punto"] = words.missing;
    if (contact === undefined) mistakes["contatto"] = words.badContact;
    if (title === null || contact === undefined) return form(c, assembly, { typed, mistakes });
    const isMadeAtDesk = isAtDesk(c);
    const minutes = isMadeAtDesk ? 0 : await sealed.minutesToWait(c, contact);
    if (minutes > 0) {
      c.header("Retry-After", String(minutes * 60));
      return form(c, assembly, { typed, notice: words.tooMany(minutes) }, 429);
    }
    const body = textIn(typed, "perche", 2_000);
    await proposeItem(
      db,
      c.get("actor"),
      {
        assembly,
        title,
        body,
        proposer: textIn(typed, "nome", 120),
        contact,
        language,
        isMadeAtDesk,
        suspicions: sealed.suspicions(typed, seal, [title, body]),
        form: seal,
      },
      await writerOf(house),
      now(),
    );
    await house.mail?.wake();
    const page = itemStatusPath(seal.token);
    return seeOther(c, isMadeAtDesk ? `${page}/foglietto?sportello=1` : `${page}?arrivata=1`);
  });

  web.get("/proposte", async (c) => {
    c.header("Cache-Control", "no-store");
    const words = proposeWords[c.get("language")];
    const typed = c.req.query("codice") ?? "";
    const frame = await frameOf(c, house);
    if (typed === "") return c.html(FindItemPage({ frame, typed, mistake: undefined }));
    const minutes = await codes(clientOf(c, house.baseUrl));
    if (minutes > 0) {
      c.header("Retry-After", String(minutes * 60));
      const mistake = formWords[c.get("language")].tooMany(minutes);
      return c.html(FindItemPage({ frame, typed, mistake }), 429);
    }
    const code = readCode(typed);
    const item = code === undefined ? undefined : await findItemBy(db, { code });
    if (!item) return c.html(FindItemPage({ frame, typed, mistake: words.notFound }), 422);
    return status(c, item, "");
  });

  web.get(byToken, async (c) => {
    keepSecret(c);
    const item = found(await findItemBy(db, { tokenHash: hashOf(c.req.param("token")) }));
    return status(c, item, itemStatusPath(c.req.param("token")));
  });

  web.get(`${byToken}/foglietto`, async (c) => {
    keepSecret(c);
    const token = c.req.param("token");
    const item = found(await findItemBy(db, { tokenHash: hashOf(token) }));
    const language = c.get("language");
    const assembly = await getAssembly(db, item.assemblyId, now());
    const address = house.baseUrl + linkTo({ language }, itemStatusPath(token));
    const code = await findItemCode(db, item);
    return c.html(
      SlipPage({
        frame: await frameOf(c, house),
        assembly,
        title: item.title,
        code: code === null ? undefined : codeSaid(code),
        qr: qrPath(address),
        address: `${new URL(house.baseUrl).host}/assemblee/proposte`,
        again: `${assemblyPath(assembly.id)}/proponi${isAtDesk(c) ? "?sportello=1" : ""}`,
        isAtDesk: isAtDesk(c),
      }),
    );
  });

  async function status(c: Context<Env>, item: Item, path: string) {
    const language = c.get("language");
    const words = proposeWords[language];
    const assembly = await getAssembly(db, item.assemblyId, now());
    // What is joined to another goes on there: that one's meeting and decisions are its own.
    const followed =
      item.joinedTo === null ? item : found(await findItem(db, { ...item, id: item.joinedTo }));
    const meeting = followed.meetingId === null ? undefined : await getAnyMeeting(db, followed.meetingId);
    const decisions = await listDecisionsOfItem(db, item.territoryId, followed.id);
    const said = [words.states[item.status]];
    if (item.joinedTo !== null) said.push(`«${followed.title}»`);
    const isOver = meeting?.status === "held";
    const isRead = meeting?.minutesStatus === "shared" || meeting?.minutesStatus === "approved";
    if (meeting && item.status !== "declined") {
      const when = dateSpoken(meeting, language);
      said.push(isOver ? words.talkedOn(when) : words.onAgenda(when));
    }
    const code = await findItemCode(db, item);
    return c.html(
      ItemStatusPage({
        frame: await frameOf(c, house),
        assembly,
        title: item.title,
        said,
        sentOn: words.sentOn(momentSaid(item.createdAt, language)),
        code: code === null || path === "" ? undefined : words.code(codeSaid(code)),
        slipPath: path === "" ? assemblyPath(assembly.id) : `${path}/foglietto`,
        answer: item.answer,
        meetingPath: meeting?.isOpen ? meetingPath(meeting.id) : undefined,
        decisions: decisions.map(({ what }) => what),
        decided:
          isOver && decisions.length === 0 ? words[isRead ? "noneDecided" : "nothingDecided"] : undefined,
        hasJustArrived: c.req.query("arrivata") === "1" && item.status === "proposed",
      }),
    );
  }

  function asked(c: Context<Env>): Promise<Assembly> {
    return getAssembly(db, c.req.param("id") ?? "", now());
  }

  async function form(c: Context<Env>, assembly: Assembly, state: FormState, code?: 429) {
    c.header("Cache-Control", "no-store");
    const words = proposeWords[c.get("language")];
    const isEnded = assembly.status === "ended";
    const page = ProposePage({
      frame: await frameOf(c, house),
      assembly,
      state: { ...state, ...(isEnded && { notice: words.ended }), seal: await sealed.seal() },
      isAtDesk: isAtDesk(c),
    });
    const isWrong = Object.keys(state.mistakes ?? {}).length > 0 || state.notice !== undefined;
    return c.html(page, code ?? (isWrong ? 422 : 200));
  }

  return web;
}

/** Written by somebody who receives people, for the person in front of them. */
function isAtDesk(c: Context<Env>): boolean {
  return c.req.query("sportello") === "1" && holds(c.get("actor"), "desk-operator");
}
