// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, ButtonLink } from "../../../ui/button.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Section } from "../../../ui/section.tsx";
import { Tag } from "../../../ui/tag.tsx";
import type { DecisionShown } from "../decisions/decision.page.ts";
import { decisionStatuses, type DecisionStatus } from "../decisions/decision.ts";
import { DecisionBlock } from "../decisions/decision.view.tsx";
import { decisionWords } from "../decisions/decision.words.ts";
import { fateWords } from "../decisions/fate.words.ts";
import type { VoteShown } from "../votes/vote.page.ts";
import { voteWords } from "../votes/vote.words.ts";
import type { MinutesShown } from "./minutes.page.ts";
import { minutesWords } from "./minutes.words.ts";
import { MinutesText, VoteLine } from "./reading.view.tsx";
import { writingWords } from "./writing.words.ts";

type MeetingMinutesProps = {
  frame: Frame;
  votes: readonly VoteShown[];
  shown: MinutesShown | undefined;
  path: string;
};

/** What came of a meeting, on its page. */
export function MeetingMinutes({ frame, votes, shown, path }: MeetingMinutesProps) {
  const words = minutesWords[frame.language];
  return (
    <>
      {votes.length > 0 && (
        <Section id="voti" title={words.vote}>
          {votes.map((vote) => (
            <VoteLine frame={frame} vote={vote} />
          ))}
        </Section>
      )}
      {shown && (
        <Section id="verbale" title={words.title}>
          <p>
            <Tag>{shown.status}</Tag>
          </p>
          {shown.note !== undefined && <p>{shown.note}</p>}
          <MinutesText frame={frame} shown={shown} level={3} />
          <Actions>
            <ButtonLink kind="secondary" href={linkTo(frame, path)}>
              {words.read}
            </ButtonLink>
            <ButtonLink kind="quiet" href={linkTo(frame, `${path}.pdf`)}>
              {words.pdf}
            </ButtonLink>
          </Actions>
        </Section>
      )}
    </>
  );
}

type KeptProps = {
  frame: Frame;
  status: string;
  /** The name of the way to their form, and whether it is what to do now. */
  way: string;
  isDue: boolean;
  path: string;
  carryPath: string;
  left: number;
  decisionsPath: string;
};

export function KeptPart({ frame, status, way, isDue, path, carryPath, left, decisionsPath }: KeptProps) {
  const words = writingWords[frame.language];
  return (
    <Section id="verbale" title={minutesWords[frame.language].title}>
      <p>
        <Tag>{status}</Tag>
      </p>
      <Actions>
        <ButtonLink kind={isDue ? "primary" : "secondary"} href={linkTo(frame, path)}>
          {way}
        </ButtonLink>
        {left > 0 && (
          <ButtonLink kind="secondary" href={linkTo(frame, carryPath)}>
            {words.carry} ({left})
          </ButtonLink>
        )}
        <ButtonLink kind="quiet" href={linkTo(frame, decisionsPath)}>
          {fateWords[frame.language].kept}
        </ButtonLink>
      </Actions>
    </Section>
  );
}

type MemberVotesProps = {
  frame: Frame;
  votes: readonly VoteShown[];
  minutes: readonly { path: string; label: string; status: string }[];
  decisionsPath: string;
};

export function MemberVotes({ frame, votes, minutes, decisionsPath }: MemberVotesProps) {
  const words = voteWords[frame.language];
  const reading = minutesWords[frame.language];
  return (
    <>
      {votes.length > 0 && (
        <Section id="voti" title={words.toVote}>
          <p>{words.toVoteLead(votes.length)}</p>
          {votes.map((vote) => (
            <p>
              <ButtonLink href={linkTo(frame, vote.path)}>{words.toVoteLink(vote.question)}</ButtonLink>
              <span class="form-text d-block">{vote.when}</span>
            </p>
          ))}
        </Section>
      )}
      {minutes.length > 0 && (
        <Section id="verbali" title={reading.list}>
          <ul>
            {minutes.map(({ path, label, status }) => (
              <li>
                <a href={linkTo(frame, path)}>{label}</a> – {status}
              </li>
            ))}
          </ul>
          <p>
            <a href={linkTo(frame, decisionsPath)}>{fateWords[frame.language].blockMore}</a>
          </p>
        </Section>
      )}
    </>
  );
}

type DecisionsPartProps = {
  frame: Frame;
  decisions: readonly DecisionShown[];
  counts: Readonly<Record<DecisionStatus, number>>;
  path: string;
};

export function DecisionsPart({ frame, path, ...rest }: DecisionsPartProps) {
  return (
    <Section id="decisioni" title={fateWords[frame.language].title}>
      <DecisionsList frame={frame} path={path} {...rest} />
    </Section>
  );
}

/** The latest decisions, how many are where, and the way to all. */
export function DecisionsList({ frame, decisions, counts, path }: DecisionsPartProps) {
  const words = fateWords[frame.language];
  const statuses = decisionWords[frame.language].statuses;
  const said = decisionStatuses
    .filter((status) => counts[status] > 0)
    .map((status) => `${statuses[status]}: ${counts[status]}`);
  return (
    <>
      <p>{said.join(" · ")}</p>
      {decisions.map((decision) => (
        <DecisionBlock decision={decision} />
      ))}
      <p>
        <a href={linkTo(frame, path)}>{words.blockMore}</a>
      </p>
    </>
  );
}
