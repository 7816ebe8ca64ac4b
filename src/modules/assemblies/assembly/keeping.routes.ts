// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";

import { Refused, refuse } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { idIn, writtenIn } from "../../../foundation/typed.ts";
import { newId } from "../../../foundation/uuid.ts";
import { ContactLinks } from "../../../ui/contact-links.tsx";
import type { FormState } from "../../../ui/form-state.ts";
import { fieldsIn } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { daySaid } from "../../accounts/said.ts";
import { listDistricts } from "../../territories/district.queries.ts";
import { memberCalled } from "../convocation/call.actions.ts";
import { listCalls } from "../convocation/notice.queries.ts";
import { seeOther, uuidPattern, type LabsKnown } from "../entering.routes.ts";
import { formWords } from "../form.words.ts";
import { meetingLine, meetingWhen } from "../meetings/meeting-said.page.ts";
import { listMeetings } from "../meetings/meeting.queries.ts";
import { keptMeetingPath } from "../meetings/meeting.ts";
import { listMembers } from "../members/member.queries.ts";
import { isMandateEndingSoon, isMemberOn } from "../members/member.ts";
import { countProposed, listItemsToCall, listProposed, listUnplaced } from "../proposals/item.queries.ts";
import type { Item } from "../proposals/item.ts";
import { proposerCalled } from "../proposals/review.actions.ts";
import { changeAssembly, createAssembly } from "./assembly.actions.ts";
import { readAssembly, typedAssembly } from "./assembly.forms.ts";
import { getAssemblyToKeep, listAssembliesToKeep } from "./assembly.queries.ts";
import { keptAssembliesPath, keptAssemblyPath, type Assembly } from "./assembly.ts";
import { assemblyWords } from "./assembly.words.ts";
import { AssemblyFormPage } from "./form.view.tsx";
import { CallsPage, KeptAssembliesPage, KeptAssemblyPage } from "./keeping.view.tsx";
import { keepingWords } from "./keeping.words.ts";
import { assembliesReachOf, mayBeginAssemblies } from "./reach.ts";

const id = `/:id{${uuidPattern}}` as const;
const pastShown = 12;

/** Assemblies for who keeps them. Mounted at /redazione/assemblee, behind the sign-in door. */
export function keptAssemblyRoutes(house: House, labs: LabsKnown): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get("/", async (c) => {
    const language = c.get("language");
    const words = keepingWords[language];
    const kept = await listAssembliesToKeep(db, c.get("actor"), now());
    const mayBegin = mayBeginAssemblies(c.get("actor"));
    if (kept.length === 0 && !mayBegin) refuse({ kind: "not-allowed", because: "not-for-assemblies" });
    const assemblyIds = kept.map((assembly) => assembly.id);
    const [waiting, meetings] = await Promise.all([
      countProposed(db, assemblyIds),
      listMeetings(db, { assemblyIds, after: now(), statuses: ["planned", "open"] }),
    ]);
    const lines = kept.map((assembly) => {
      const next = meetings.find(({ assemblyId }) => assemblyId === assembly.id);
      const count = waiting.get(assembly.id) ?? 0;
      const notes = [
        next ? words.next(meetingWhen(next, now(), language)) : words.noNext,
        ...(count > 0 ? [words.waiting(count)] : []),
      ];
      return { id: assembly.id, name: assembly.name, note: notes.join(" · ") };
    });
    return c.html(KeptAssembliesPage({ frame: await frameOf(c, house), lines, mayBegin }));
  });

  web.get("/nuova", async (c) => {
    mustBegin(c);
    const asked = c.req.query("laboratorio") ?? "";
    return form(c, { state: { typed: { ...typedAssembly(), laboratorio: [asked] } }, formId: newId() });
  });

  web.post("/nuova", async (c) => {
    mustBegin(c);
    const typed = await fieldsIn(c);
    const formId = idIn(typed, "modulo") ?? newId();
    const read = readAssembly(typed, c.get("language"));
    if (!read.ok) return form(c, { state: { typed, mistakes: read.mistakes }, formId });
    const lab = await labOf(c, read.value.labId);
    const { organizations } = assembliesReachOf(c.get("actor"));
    const organizationId = lab?.organizationId ?? organizations[0] ?? null;
    const territoryId = lab?.territoryId ?? (await districtOf(c, idIn(typed, "ambito")));
    const notYours = { laboratorio: keepingWords[c.get("language")].notYours };
    const isForeignLab = read.value.labId !== null && lab === undefined;
    if (territoryId === undefined || isForeignLab) {
      return form(c, { state: { typed, mistakes: notYours }, formId });
    }
    const content = { ...read.value, organizationId };
    try {
      await createAssembly(db, c.get("actor"), { territoryId, content, id: formId }, now());
    } catch (error) {
      if (!(error instanceof Refused) || error.refusal.kind !== "not-allowed") throw error;
      return form(c, { state: { typed, mistakes: notYours }, formId });
    }
    return seeOther(c, `${keptAssemblyPath(formId)}?fatto=1`);
  });

  web.get(`${id}/modifica`, async (c) => {
    const assembly = await theirs(c);
    return form(c, { assembly, state: { typed: typedAssembly(assembly) } });
  });

  web.post(`${id}/modifica`, async (c) => {
    const assembly = await theirs(c);
    const typed = await fieldsIn(c);
    const read = readAssembly(typed, c.get("language"));
    if (!read.ok) return form(c, { assembly, state: { typed, mistakes: read.mistakes } });
    const { labId } = read.value;
    const lab = labId === assembly.labId ? undefined : await labOf(c, labId);
    if (labId !== null && labId !== assembly.labId && lab === undefined) {
      const mistakes = { laboratorio: keepingWords[c.get("language")].notYours };
      return form(c, { assembly, state: { typed, mistakes } });
    }
    const content = { ...read.value, organizationId: lab?.organizationId ?? assembly.organizationId };
    const basedOn = Number(writtenIn(typed, "revisione"));
    try {
      await changeAssembly(db, c.get("actor"), { id: assembly.id, content, basedOn }, now());
    } catch (error) {
      if (!(error instanceof Refused) || error.refusal.kind !== "not-now") throw error;
      const notice = keepingWords[c.get("language")].changedMeanwhile;
      return form(c, { assembly, state: { typed, notice } });
    }
    return seeOther(c, `${keptAssemblyPath(assembly.id)}?fatto=1`);
  });

  web.get(id, async (c) => {
    const language = c.get("language");
    const words = keepingWords[language];
    const assembly = await theirs(c);
    const today = romeDate(now());
    const assemblyIds = [assembly.id];
    const [frame, proposals, unplaced, next, past, members, calls, toCall] = await Promise.all([
      frameOf(c, house),
      listProposed(db, assembly),
      listUnplaced(db, assembly),
      listMeetings(db, { assemblyIds, after: now() }),
      listMeetings(db, { assemblyIds, before: now(), most: pastShown }),
      listMembers(db, assembly),
      listCalls(db, assembly),
      listItemsToCall(db, assembly),
    ]);
    const line = (meeting: (typeof next)[number]) =>
      meetingLine(meeting, { path: keptMeetingPath(meeting.id), now: now(), language });
    const item = (one: Item) => ({ id: one.id, title: one.title, note: noteOf(c, one) });
    return c.html(
      KeptAssemblyPage({
        frame,
        assembly,
        kicker: assemblyWords[language].kinds[assembly.kind],
        notice: c.req.query("fatto") === "1" ? formWords[language].saved : undefined,
        proposals: proposals.map(item),
        unplaced: unplaced.map(item),
        next: next.map(line),
        past: past.map(line),
        members: members.filter((member) => isMemberOn(member, today)).length,
        asking: members.filter(({ status }) => status === "asked").length,
        ending: members
          .filter((member) => isMandateEndingSoon(member, today))
          .map(({ called, until }) => words.endsOn(called ?? "–", daySaid(until!, language))),
        calls: calls.length + toCall.length,
        hasDecisions: c.get("doors").has(`/redazione/assemblee${id}/decisioni`),
      }),
    );
  });

  web.get(`${id}/da-chiamare`, async (c) => {
    const language = c.get("language");
    const words = keepingWords[language];
    const assembly = await theirs(c);
    const [frame, calls, items] = await Promise.all([
      frameOf(c, house),
      listCalls(db, assembly),
      listItemsToCall(db, assembly),
    ]);
    const base = `${keptAssemblyPath(assembly.id)}/da-chiamare`;
    const phone = (value: string) =>
      ContactLinks({ assets: house.assets, contacts: [{ kind: "phone", value }] });
    return c.html(
      CallsPage({
        frame,
        assembly,
        calls: [
          ...calls.map((call) => ({
            action: base,
            id: call.id,
            who: call.called,
            phone: phone(call.phone),
            about: [words.callAbout[call.what], call.reason].filter(Boolean).join(": "),
          })),
          ...items.map((one) => ({
            action: `${base}/proposte`,
            id: one.id,
            who: one.proposer ?? "–",
            phone: phone(one.contact ?? ""),
            about: `${words.callProposer}: «${one.title}»`,
          })),
        ],
      }),
    );
  });

  web.post(`${id}/da-chiamare`, async (c) => {
    const assembly = await theirs(c);
    const noticeId = idIn(await fieldsIn(c), "chiamata");
    if (noticeId) await memberCalled(db, c.get("actor"), { assemblyId: assembly.id, noticeId }, now());
    return seeOther(c, `${keptAssemblyPath(assembly.id)}/da-chiamare`);
  });

  web.post(`${id}/da-chiamare/proposte`, async (c) => {
    const assembly = await theirs(c);
    const itemId = idIn(await fieldsIn(c), "chiamata");
    if (itemId) await proposerCalled(db, c.get("actor"), { assemblyId: assembly.id, itemId }, now());
    return seeOther(c, `${keptAssemblyPath(assembly.id)}/da-chiamare`);
  });

  function theirs(c: Context<Env>): Promise<Assembly> {
    return getAssemblyToKeep(db, c.get("actor"), c.req.param("id") ?? "", now());
  }

  async function labOf(c: Context<Env>, labId: string | null) {
    if (labId === null) return undefined;
    return (await labs.listToKeep(db, c.get("actor"))).find((lab) => lab.id === labId);
  }

  /** The district that was chosen, else the only one they answer for, else the only one there is. */
  async function districtOf(c: Context<Env>, chosen: string | undefined) {
    const known = await districtsOf(c);
    return (known.find((one) => one.id === chosen) ?? (known.length === 1 ? known[0] : undefined))?.id;
  }

  async function districtsOf(c: Context<Env>) {
    const { isEverything, districts, organizations } = assembliesReachOf(c.get("actor"));
    const all = await listDistricts(db);
    if (isEverything) return all;
    // Who answers for labs only has no district to choose: the lab says which.
    if (districts.length === 0) return organizations.length > 0 ? all : [];
    return all.filter((one) => districts.includes(one.id));
  }

  type Shown = { assembly?: Assembly; state: FormState; formId?: string };

  async function form(c: Context<Env>, { assembly, state, formId = "" }: Shown) {
    const words = keepingWords[c.get("language")];
    const [frame, known, districts] = await Promise.all([
      frameOf(c, house),
      labs.listToKeep(db, c.get("actor")),
      districtsOf(c),
    ]);
    const revision = writtenIn(state.typed, "revisione") || String(assembly?.revision ?? "");
    const page = AssemblyFormPage({
      frame,
      title: assembly ? words.editTitle(assembly.name) : words.newTitle,
      action: assembly ? `${keptAssemblyPath(assembly.id)}/modifica` : `${keptAssembliesPath}/nuova`,
      hidden: assembly ? { revisione: revision } : { modulo: formId },
      state,
      labs: known.map((lab) => ({ value: lab.id, label: lab.name })),
      districts: districts.map((one) => ({ value: one.id, label: one.name })),
      isNew: assembly === undefined,
    });
    return c.html(page, state.mistakes || state.notice ? 422 : 200);
  }

  return web;
}

function mustBegin(c: Context<Env>): void {
  if (!mayBeginAssemblies(c.get("actor"))) refuse({ kind: "not-allowed", because: "not-for-assemblies" });
}

function noteOf(c: Context<Env>, item: Item): string {
  const words = keepingWords[c.get("language")];
  return [
    ...(item.proposer === null ? [] : [words.by(item.proposer)]),
    ...(item.isMadeAtDesk ? [words.atDesk] : []),
    ...(item.suspicions.length > 0 ? [words.suspect] : []),
  ].join(", ");
}
