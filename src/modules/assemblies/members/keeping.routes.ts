// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";

import { romeDate } from "../../../foundation/time/rome.ts";
import { type Typed, idIn, textIn, writtenIn } from "../../../foundation/typed.ts";
import { newId } from "../../../foundation/uuid.ts";
import type { FormState } from "../../../ui/form-state.ts";
import { linkTo } from "../../../ui/frame.ts";
import { fieldsIn } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { daySaid } from "../../accounts/said.ts";
import { getAssembly, getAssemblyToKeep } from "../assembly/assembly.queries.ts";
import { assemblyPath, keptAssemblyPath, type Assembly } from "../assembly/assembly.ts";
import { assembliesReachOf, mayKeepAssembly } from "../assembly/reach.ts";
import { seeOther, uuidPattern, writerOf } from "../entering.routes.ts";
import { formWords } from "../form.words.ts";
import { joinWords } from "./join.words.ts";
import { MemberPage, MembersPage } from "./keeping.view.tsx";
import { membersWords } from "./keeping.words.ts";
import { memberPath } from "./link.ts";
import {
  addMember,
  changeMember,
  confirmMember,
  declineMember,
  endMembership,
  renewLink,
} from "./member.actions.ts";
import { readDay, readMember } from "./member.forms.ts";
import { getMember, listMembers } from "./member.queries.ts";
import { isMandateEndingSoon, isMemberOn, type Member } from "./member.ts";
import { fellowSaid } from "./own-meeting.ts";

const path = `/:id{${uuidPattern}}/membri` as const;
const onePath = `${path}/:member{${uuidPattern}}` as const;

/** Members, for who keeps the assembly. Mounted at /redazione/assemblee, behind the sign-in door. */
export function keptMembersRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get(path, async (c) => list(c, { typed: { canale: ["email"], ruolo: ["member"] } }, newId()));

  web.post(path, async (c) => {
    const assembly = await theirs(c);
    const typed = await fieldsIn(c);
    const language = c.get("language");
    const formId = idIn(typed, "modulo") ?? newId();
    const read = readMember(typed, romeDate(now()), language);
    if (!read.ok) return list(c, { typed, mistakes: read.mistakes }, formId);
    const added = { assemblyId: assembly.id, content: read.value, language, id: formId };
    await addMember(db, c.get("actor"), { ...added, writer: await writerOf(house) }, now());
    await house.mail?.wake();
    return seeOther(c, `${keptAssemblyPath(assembly.id)}/membri?fatto=1`);
  });

  web.get(onePath, async (c) => member(c));

  web.post(onePath, async (c) => {
    const assembly = await theirs(c);
    const typed = await fieldsIn(c);
    const read = readMember(typed, romeDate(now()), c.get("language"));
    if (!read.ok) return member(c, { state: { typed, mistakes: read.mistakes } });
    await changeMember(db, c.get("actor"), { ...ids(c), content: read.value }, now());
    return seeOther(c, `${keptAssemblyPath(assembly.id)}/membri?fatto=1`);
  });

  web.post(`${onePath}/conferma`, async (c) => {
    const until = readDay(writtenIn(await fieldsIn(c), "al"))?.toString() ?? null;
    await confirmMember(db, c.get("actor"), { ...ids(c), until, writer: await writerOf(house) }, now());
    await house.mail?.wake();
    return seeOther(c, `${keptAssemblyPath(ids(c).assemblyId)}/membri?fatto=1`);
  });

  web.post(`${onePath}/rifiuto`, async (c) => {
    const answer = textIn(await fieldsIn(c), "motivo", 1_000);
    if (answer === null) return member(c, { mistake: membersWords[c.get("language")].whyMissing });
    await declineMember(db, c.get("actor"), { ...ids(c), answer, writer: await writerOf(house) }, now());
    await house.mail?.wake();
    return seeOther(c, `${keptAssemblyPath(ids(c).assemblyId)}/membri?fatto=1`);
  });

  web.post(`${onePath}/link`, async (c) => {
    const token = await renewLink(db, c.get("actor"), ids(c), now());
    const language = c.get("language");
    return member(c, { link: house.baseUrl + linkTo({ language }, memberPath(token)) });
  });

  web.post(`${onePath}/uscita`, async (c) => {
    const { assemblyId } = ids(c);
    await endMembership(db, c.get("actor"), ids(c), now());
    // Who wrote themselves out, and kept it as a member only, keeps it no more.
    const keeps = mayKeepAssembly(
      assembliesReachOf(c.get("actor")),
      await getAssembly(db, assemblyId, now()),
    );
    return seeOther(c, keeps ? `${keptAssemblyPath(assemblyId)}/membri?fatto=1` : assemblyPath(assemblyId));
  });

  function theirs(c: Context<Env>): Promise<Assembly> {
    return getAssemblyToKeep(db, c.get("actor"), c.req.param("id") ?? "", now());
  }

  async function list(c: Context<Env>, state: FormState, formId: string) {
    const language = c.get("language");
    const words = membersWords[language];
    const assembly = await theirs(c);
    const today = romeDate(now());
    const [frame, all] = await Promise.all([frameOf(c, house), listMembers(db, assembly)]);
    const mandate = (one: Member) => {
      const until = one.until === null ? undefined : daySaid(one.until, language);
      const said = words.fromTo(daySaid(one.since, language), until);
      return isMandateEndingSoon(one, today) ? `${said} (${words.endsSoon})` : said;
    };
    // Who belongs from a later day is among them: the keeper must find them.
    const belong = all.filter(
      (one) => one.status === "confirmed" && (isMemberOn(one, today) || one.since > today.toString()),
    );
    const over = all.filter(
      (one) => one.status === "left" || (one.status === "confirmed" && !belong.includes(one)),
    );
    const page = MembersPage({
      frame,
      assembly,
      notice: c.req.query("fatto") === "1" ? formWords[language].saved : undefined,
      asking: all
        .filter(({ status }) => status === "asked")
        .map((one) => ({ id: one.id, name: fellowSaid(one, language), why: one.why })),
      members: belong.map((one) => ({
        id: one.id,
        name: fellowSaid(one, language),
        part: joinWords[language].parts[one.part],
        mandate: mandate(one),
        told: words.channels[one.channel],
      })),
      over: over.map((one) => `${fellowSaid(one, language)}, ${mandate(one)}`),
      formId,
      state,
    });
    return c.html(page, state.mistakes ? 422 : 200);
  }

  type Shown = { state?: FormState; link?: string; mistake?: string };

  async function member(c: Context<Env>, { state, link, mistake }: Shown = {}) {
    const assembly = await theirs(c);
    const shown = await getMember(db, assembly, ids(c).memberId);
    const page = MemberPage({
      frame: await frameOf(c, house),
      assembly,
      member: shown,
      state: state ?? { typed: typedMember(shown) },
      link,
      mistake,
    });
    return c.html(page, state?.mistakes || mistake !== undefined ? 422 : 200);
  }

  return web;
}

function typedMember(member: Member): Typed {
  return {
    nome: [member.called ?? ""],
    email: [member.email ?? ""],
    telefono: [member.phone ?? ""],
    canale: [member.channel],
    ruolo: [member.part],
    per: [member.standsFor ?? ""],
    dal: [member.since],
    al: [member.until ?? ""],
  };
}

function ids(c: Context<Env>) {
  return { assemblyId: c.req.param("id") ?? "", memberId: c.req.param("member") ?? "" };
}
