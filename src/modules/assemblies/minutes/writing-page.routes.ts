// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";

import { Refused } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { newId } from "../../../foundation/uuid.ts";
import { linkTo } from "../../../ui/frame.ts";
import type { Tone } from "../../../ui/tag.tsx";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { momentSaid } from "../../accounts/said.ts";
import { keptAssemblyPath } from "../assembly/assembly.ts";
import { entitledAt } from "../decisions/decision.queries.ts";
import { keptDecisionsPath } from "../decisions/decision.ts";
import { decisionWords } from "../decisions/decision.words.ts";
import { getAnyMeeting, getMeetingToKeep } from "../meetings/meeting.queries.ts";
import { keptMeetingPath, type Meeting } from "../meetings/meeting.ts";
import { countMembersOn } from "../members/member.queries.ts";
import { usualQuorum } from "../votes/vote.ts";
import { listComments, type Comment } from "./comment.queries.ts";
import { dayOf, minutesShown } from "./minutes.page.ts";
import { getMinutes } from "./minutes.queries.ts";
import { canStep, writingPath, type Minutes, type MinutesItem } from "./minutes.ts";
import { minutesWords } from "./minutes.words.ts";
import type { ItemToWrite, Wrong } from "./writing.page.ts";
import { WritingPage } from "./writing.view.tsx";
import { writingWords } from "./writing.words.ts";

export type Said = { tone: Tone; text: string };
type Shown = { said?: Said | undefined; wrong?: Wrong; status?: 200 | 409 | 422 };

/** The page where minutes are written, with what just happened to one of its forms. */
export async function writingPage(c: Context<Env>, house: House, { said, wrong, status = 200 }: Shown = {}) {
  const { db, now } = house;
  const language = c.get("language");
  const { meeting, assembly } = await getMeetingToKeep(db, c.get("actor"), c.req.param("id") ?? "", now());
  const today = romeDate(now());
  const [frame, minutes, there, comments, members, approvedIn] = await Promise.all([
    frameOf(c, house),
    getMinutes(db, meeting),
    entitledAt(db, meeting),
    listComments(db, meeting),
    countMembersOn(db, assembly, today),
    meeting.minutesApprovedIn === null ? undefined : getAnyMeeting(db, meeting.minutesApprovedIn),
  ]);
  const shown = minutesShown({
    assembly,
    meeting,
    minutes,
    there,
    approvedAt: approvedIn?.startsAt,
    today,
    language,
  });
  const items = await Promise.all(
    shown.items.map(async (item, index): Promise<ItemToWrite> => {
      const row = minutes.items[index]!;
      return {
        ...item,
        fate: row.fate,
        revision: row.revision,
        approval: await approvalOf(row),
        about: aboutOf(row, minutes),
        raw: minutes.decisions.filter(({ itemId }) => itemId === item.id),
        comments: comments.filter(({ itemId }) => itemId === item.id).map(commentShown),
      };
    }),
  );
  const { minutesStatus } = meeting;
  const page = WritingPage({
    frame,
    meetingId: meeting.id,
    path: writingPath(meeting.id),
    meetingPath: keptMeetingPath(meeting.id),
    assembly: { name: assembly.name, path: keptAssemblyPath(assembly.id) },
    decisionsPath: keptDecisionsPath(assembly.id),
    shown,
    items,
    comments: comments.filter(({ itemId }) => itemId === null).map(commentShown),
    entitled: there.present + there.represented,
    usualQuorum: usualQuorum(assembly, members),
    hasMembers: members > 0,
    may: {
      write: canStep("write", minutesStatus) && meeting.status !== "cancelled",
      share: canStep("share", minutesStatus),
      takeBack: canStep("take-back", minutesStatus),
      correct: canStep("correct", minutesStatus),
      read: minutesStatus !== "none",
    },
    newId,
    said,
    wrong,
  });
  return c.html(page, status);

  async function approvalOf({ approves }: MinutesItem): Promise<ItemToWrite["approval"]> {
    if (approves === null) return undefined;
    const earlier: Meeting = await getAnyMeeting(db, approves);
    return {
      path: `/riunioni/${earlier.id}/verbale`,
      status: earlier.minutesStatus,
      day: dayOf(earlier.startsAt, language),
    };
  }

  function aboutOf({ aboutDecision }: MinutesItem, { decisions }: Minutes): ItemToWrite["about"] {
    if (aboutDecision === null) return undefined;
    const here = decisions.find(({ id }) => id === aboutDecision);
    return {
      status: here && decisionWords[language].statuses[here.status],
      path: `${keptDecisionsPath(assembly.id)}#decisione-${aboutDecision}`,
    };
  }

  function commentShown({ id, who, body, writtenAt, answer }: Comment) {
    const words = minutesWords[language];
    return { id, who: who ?? words.somebodyGone, when: momentSaid(writtenAt, language), body, answer };
  }
}

/** Does something, and says on the page why it could not be done now; other refusals go their way. */
export async function gently(
  c: Context<Env>,
  house: House,
  work: () => Promise<Response>,
  wrong?: Wrong,
): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refused) || error.refusal.kind !== "not-now") throw error;
    const text = writingWords[c.get("language")].refused[error.refusal.because];
    if (text === undefined) throw error;
    return writingPage(c, house, { said: { tone: "warning", text }, status: 409, ...(wrong && { wrong }) });
  }
}

/** Back to the page, at the item of which something was done; `done` is a key of `saidAfter`. */
export function backTo(c: Context<Env>, meetingId: string, done: DoneKey, itemId?: string): Response {
  const anchor = itemId === undefined ? "" : `#punto-${itemId}`;
  const path = `${writingPath(meetingId)}?fatto=${done}${anchor}`;
  return c.redirect(linkTo({ language: c.get("language") }, path), 303);
}

const done = {
  salvato: "saved",
  aggiunto: "added",
  deciso: "decisionSaved",
  tolta: "decisionRemoved",
  aperto: "voteOpened",
  chiuso: "voteClosed",
  approvato: "approved",
  "non-approvato": "notApproved",
  letto: "shared",
  bozza: "takenBack",
  corretto: "corrected",
  risposto: "answered",
} as const;
export type DoneKey = keyof typeof done;

/** What is said at the top of the page after something was done. */
export function saidAfter(c: Context<Env>): Said | undefined {
  const key = c.req.query("fatto") ?? "";
  if (!Object.hasOwn(done, key)) return undefined;
  const text = writingWords[c.get("language")][done[key as DoneKey]];
  return { tone: key === "non-approvato" ? "warning" : "success", text };
}

/** Mistakes of a form in words, by field. */
export function mistakesSaid(c: Context<Env>, mistakes: Record<string, string>): Record<string, string> {
  const words = writingWords[c.get("language")].mistakes;
  return Object.fromEntries(
    Object.entries(mistakes).map(([field, because]) => [field, words[because] ?? words["tooLong"]!]),
  );
}

export function typedOnce(typed: Record<string, string[]>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(typed).map(([name, values]) => [name, values.at(-1)]));
}
