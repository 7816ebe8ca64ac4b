// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";
import { HTTPException } from "hono/http-exception";

import { refuse } from "../../../foundation/refusal.ts";
import { hashOf, tokenPattern } from "../../../foundation/secrets/token.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { linkTo } from "../../../ui/frame.ts";
import { readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { formSeals } from "../../../web/sealed-forms.ts";
import { getMeetingSeen, type MeetingSeen } from "../meetings/meeting.queries.ts";
import { meetingPath } from "../meetings/meeting.ts";
import { memberPath } from "../members/link.ts";
import { findMemberByToken, findMemberOfPerson } from "../members/member.queries.ts";
import type { Member } from "../members/member.ts";
import { castBallot, type Cast } from "./cast.actions.ts";
import { ballotForm } from "./vote.forms.ts";
import { voteSaid } from "./vote.page.ts";
import { countVoted, findWhoCasts, getVoteOf, listOwnOf, listReceipts, type Own } from "./vote.queries.ts";
import { receiptOf, receiptSaid, takesBallots, votePath, type Vote } from "./vote.ts";
import { CastPage, VotePage, type OwnShown } from "./vote.view.tsx";
import { voteWords } from "./vote.words.ts";

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const vote = `/riunioni/:id{${uuid}}/voti/:voto{${uuid}}` as const;
const byLink = `/membro/:token{${tokenPattern}}${vote}` as const;

/** Where members vote, by account or by their own link, and where everybody who may read the meeting sees what came out. */
export function voteRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;
  const seals = formSeals(house);

  web.get(vote, (c) => page(c));
  web.get(byLink, (c) => page(c));
  web.post(vote, (c) => cast(c));
  web.post(byLink, (c) => cast(c));

  type Opened = { seen: MeetingSeen; vote: Vote; member: Member | undefined; path: string };

  /** The vote, and as which member somebody is here: by the link in the address, or by their account. */
  async function opened(c: Context<Env>): Promise<Opened> {
    c.header("Cache-Control", "no-store");
    const token = c.req.param("token");
    if (token !== undefined) c.header("Referrer-Policy", "no-referrer");
    const linked = token === undefined ? undefined : await findMemberByToken(db, hashOf(token));
    if (token !== undefined && linked === undefined) return refuse({ kind: "not-found" });
    const seen = await getMeetingSeen(db, c.get("actor"), c.req.param("id") ?? "", now(), {
      ...(linked && { member: linked }),
    });
    if (linked && linked.assemblyId !== seen.assembly.id) return refuse({ kind: "not-found" });
    const asked = await getVoteOf(db, seen.meeting, c.req.param("voto") ?? "");
    const actor = c.get("actor");
    const member =
      linked ??
      (actor.kind === "person"
        ? await findMemberOfPerson(db, seen.assembly, actor.id, romeDate(now()))
        : undefined);
    const path = `${token === undefined ? "" : memberPath(token)}${votePath(asked)}`;
    return { seen, vote: asked, member, path };
  }

  async function page(c: Context<Env>, mistake?: { text: string; per: string }): Promise<Response> {
    const { seen, vote: asked, member, path } = await opened(c);
    const token = c.req.param("token");
    const [frame, voted, receipts, own, castsBy] = await Promise.all([
      frameOf(c, house),
      countVoted(db, asked),
      listReceipts(db, asked),
      member ? listOwnOf(db, asked, member.id) : [],
      member ? findWhoCasts(db, asked, member.id) : undefined,
    ]);
    const words = voteWords[frame.language];
    const takes = takesBallots(asked, now());
    const seal = await seals.sealer();
    const shown = voteSaid(asked, frame.language);
    return c.html(
      VotePage({
        frame,
        assembly: seen.assembly.name,
        shown: takes || asked.status === "closed" ? shown : { ...shown, when: words.counting },
        path,
        back:
          token === undefined
            ? { label: words.meeting, path: meetingPath(asked.meetingId) }
            : { label: words.ownPage, path: memberPath(token) },
        voted: words.people(voted, asked.people),
        facts: asked.ownerName === null ? [] : [{ term: words.owner, value: asked.ownerName }],
        own: own.map((one): OwnShown => ({
          memberId: one.memberId,
          label: labelOf(one, frame.language),
          done: one.hasVoted ? doneOf(one, frame.language) : undefined,
          mistake: mistake?.per === one.memberId ? mistake.text : undefined,
        })),
        takes,
        seal,
        note: takes ? noteOf() : undefined,
        receipts: receipts.map(({ receipt, choice }) => ({
          code: receiptSaid(receipt),
          choice: words.choices[choice],
        })),
        isClosed: asked.status === "closed",
      }),
      mistake === undefined ? 200 : 422,
    );

    function noteOf(): string | undefined {
      if (member === undefined) return words.signIn;
      if (castsBy === undefined) return own.length === 0 ? words.notYours : undefined;
      return castsBy === member.id ? undefined : words.delegated;
    }
  }

  async function cast(c: Context<Env>): Promise<Response> {
    const language = c.get("language");
    const words = voteWords[language];
    const { seen, vote: asked, member, path } = await opened(c);
    if (member === undefined) return refuse({ kind: "not-allowed", because: "not-a-member" });
    const read = await readForm(c, ballotForm);
    if (!read.ok) {
      if (read.mistakes["voto"] === undefined || read.mistakes["per"] !== undefined)
        throw new HTTPException(400);
      return page(c, { text: words.choiceMissing, per: read.typed["per"]?.at(-1) ?? "" });
    }
    const { per: memberId, voto: choice } = read.value;
    const seal = await seals.open({ modulo: [read.value.modulo] });
    if (seal === undefined && takesBallots(asked, now()))
      return page(c, { text: words.expired, per: memberId });
    const receipt = seal && receiptOf(seal.key, { nonce: seal.nonce, voteId: asked.id, memberId });
    const ballot = { meeting: seen.meeting, voteId: asked.id, memberId, castBy: member.id, choice };
    const done = receipt === undefined ? "closed" : await castBallot(db, { ...ballot, receipt }, now());
    if (done === "not-entitled") return refuse({ kind: "not-allowed", because: "not-entitled" });
    const own = (await listOwnOf(db, asked, member.id)).find((one) => one.memberId === memberId);
    return c.html(
      CastPage({
        frame: await frameOf(c, house),
        question: asked.question,
        done,
        receipt: done === "cast" && receipt !== undefined ? receiptSaid(receipt) : undefined,
        forWhom: own && !own.isSelf ? words.receiptFor(own.called ?? words.somebody) : undefined,
        back: linkTo({ language }, path),
      }),
      statuses[done],
    );
  }

  return web;
}

const statuses = { cast: 200, already: 409, closed: 409 } as const satisfies Record<
  Exclude<Cast, "not-entitled">,
  number
>;

function labelOf({ isSelf, called }: Own, language: "it" | "en"): string {
  const words = voteWords[language];
  return isSelf ? words.forYou : words.forOther(called ?? words.somebody);
}

function doneOf({ isSelf, called }: Own, language: "it" | "en"): string {
  const words = voteWords[language];
  return isSelf ? words.done : words.doneFor(called ?? words.somebody);
}
