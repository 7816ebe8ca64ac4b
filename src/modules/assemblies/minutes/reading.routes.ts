// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";
import { HTTPException } from "hono/http-exception";

import { refuse } from "../../../foundation/refusal.ts";
import { hashOf, tokenPattern } from "../../../foundation/secrets/token.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { newId } from "../../../foundation/uuid.ts";
import { linkTo } from "../../../ui/frame.ts";
import { readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { sheetAnswer } from "../../../web/sheet.ts";
import { momentSaid } from "../../accounts/said.ts";
import { assemblyPath } from "../assembly/assembly.ts";
import { meetingPath } from "../meetings/meeting.ts";
import { memberPath } from "../members/link.ts";
import { findMemberByToken, findMemberOfPerson } from "../members/member.queries.ts";
import type { Member } from "../members/member.ts";
import { commentMinutes } from "./after.actions.ts";
import { listComments, type Comment } from "./comment.queries.ts";
import { minutesAsMarkdown } from "./markdown.page.ts";
import { MinutesPage } from "./minutes-page.view.tsx";
import { minutesSheet } from "./minutes-sheet.page.ts";
import { minutesShown } from "./minutes.page.ts";
import { writingPath } from "./minutes.ts";
import { minutesWords } from "./minutes.words.ts";
import { getReadMinutes, type MinutesRead } from "./read-minutes.queries.ts";
import { commentForm } from "./writing.forms.ts";
import { writingWords } from "./writing.words.ts";

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const meeting = `/riunioni/:id{${uuid}}` as const;
const byLink = `/membro/:token{${tokenPattern}}${meeting}` as const;

/** Minutes as they are read, commented, printed and taken away; by everybody who may, or by a member's own link. */
export function readingRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  for (const at of [meeting, byLink] as const) {
    web.get(`${at}/verbale`, (c) => page(c));
    web.get(`${at}/verbale.pdf`, (c) => paper(c));
    web.get(`${at}/verbale.md`, (c) => markdown(c));
    web.post(`${at}/verbale/commenti`, (c) => comment(c));
  }

  /** What is read, and as which member, when they came by their own link. */
  async function read(c: Context<Env>) {
    const token = c.req.param("token");
    const linked = token === undefined ? undefined : await findMemberByToken(db, hashOf(token));
    if (token !== undefined) {
      c.header("Referrer-Policy", "no-referrer");
      if (linked === undefined) return refuse({ kind: "not-found" });
    }
    const id = c.req.param("id") ?? "";
    const found = await getReadMinutes(db, c.get("actor"), id, now(), { ...(linked && { member: linked }) });
    if (linked && linked.assemblyId !== found.assembly.id) return refuse({ kind: "not-found" });
    if (token !== undefined || !found.meeting.isOpen || found.mayKeep || found.readsComments) {
      c.header("Cache-Control", "no-store");
    }
    const base = token === undefined ? "" : memberPath(token);
    return { found, linked, path: `${base}${meetingPath(id)}/verbale` };
  }

  function shownIn(c: Context<Env>, found: MinutesRead) {
    return minutesShown({ ...found, today: romeDate(now()), language: c.get("language") });
  }

  type Wrong = { itemId: string | undefined; typed: string; mistake: string };

  async function page(c: Context<Env>, wrong?: Wrong): Promise<Response> {
    const { found, path } = await read(c);
    const token = c.req.param("token");
    const language = c.get("language");
    const words = minutesWords[language];
    const comments = found.readsComments ? await listComments(db, found.meeting) : [];
    const shown = ({ id, itemId, who, body, writtenAt, answer }: Comment) => ({
      id,
      itemId,
      who: who ?? words.somebodyGone,
      when: momentSaid(writtenAt, language),
      body,
      answer,
    });
    return c.html(
      MinutesPage({
        frame: await frameOf(c, house),
        shown: shownIn(c, found),
        path,
        assemblyPath: assemblyPath(found.assembly.id),
        back:
          token === undefined
            ? { label: words.back, path: meetingPath(found.meeting.id) }
            : { label: words.ownPage, path: memberPath(token) },
        writing: found.mayKeep
          ? {
              path: writingPath(found.meeting.id),
              label: writingWords[language].ways[found.meeting.minutesStatus],
            }
          : undefined,
        isPublic: found.meeting.isOpen && token === undefined,
        mayComment: found.mayComment,
        asksToSignIn: !found.mayComment && found.meeting.minutesStatus === "shared",
        comments: comments.map(shown),
        newId,
        said: c.req.query("fatto") === "commento" ? words.commentSaid : undefined,
        wrong,
      }),
      wrong === undefined ? 200 : 422,
    );
  }

  async function comment(c: Context<Env>): Promise<Response> {
    const { found, linked, path } = await read(c);
    if (!found.mayComment) {
      return refuse(
        found.meeting.minutesStatus === "shared"
          ? { kind: "not-allowed", because: "not-a-member" }
          : { kind: "not-now", because: "comments-are-closed" },
      );
    }
    const form = await readForm(c, commentForm);
    if (!form.ok) {
      if (form.mistakes["id"] !== undefined || form.mistakes["punto"] !== undefined)
        throw new HTTPException(400);
      const words = writingWords[c.get("language")].mistakes;
      const mistake = words[form.mistakes["commento"] ?? ""] ?? words["commentMissing"]!;
      const typed = form.typed["commento"]?.at(-1) ?? "";
      return page(c, { itemId: form.typed["punto"]?.at(-1), typed, mistake });
    }
    const { id, punto, commento: body } = form.value;
    const member = linked ?? (await memberOf(c, found));
    const made = { meeting: found.meeting, memberId: member?.id ?? null, itemId: punto ?? null, id, body };
    await commentMinutes(db, c.get("actor"), made, now());
    const back = linkTo({ language: c.get("language") }, path);
    return c.redirect(`${back}?fatto=commento${punto === undefined ? "" : `#punto-${punto}`}`, 303);
  }

  async function memberOf(c: Context<Env>, { assembly }: MinutesRead): Promise<Member | undefined> {
    const actor = c.get("actor");
    return actor.kind === "person" ? findMemberOfPerson(db, assembly, actor.id, romeDate(now())) : undefined;
  }

  async function paper(c: Context<Env>): Promise<Response> {
    const { found } = await read(c);
    const language = c.get("language");
    // A member's link is theirs alone: what is printed leads to the page of the meeting.
    const address = house.baseUrl + linkTo({ language }, `${meetingPath(found.meeting.id)}/verbale`);
    const { name } = await house.site();
    const data = await minutesSheet(shownIn(c, found), {
      language,
      address,
      site: name,
      today: romeDate(now()),
    });
    return sheetAnswer(c, { template: "minutes", data, as: "pdf" }, { name: fileNameOf(found, language) });
  }

  async function markdown(c: Context<Env>): Promise<Response> {
    const { found } = await read(c);
    const language = c.get("language");
    const text = minutesAsMarkdown(shownIn(c, found), language);
    return c.body(text, 200, {
      "Content-Type": "text/markdown; charset=utf-8",
      "Content-Disposition": `attachment; filename="${fileNameOf(found, language)}.md"`,
    });
  }

  return web;
}

function fileNameOf({ meeting: { startsAt } }: MinutesRead, language: "it" | "en"): string {
  return `${minutesWords[language].fileName}-${romeDate(startsAt).toString()}`;
}
