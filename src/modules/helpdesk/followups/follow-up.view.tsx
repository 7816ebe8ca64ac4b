// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Child } from "hono/jsx";

import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { FactList, type Fact } from "../../../ui/fact-list.tsx";
import { HiddenFields } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Qr } from "../../../ui/qr.tsx";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { AnswerFields, type AnswerBack } from "./answer-fields.view.tsx";
import { answerFields } from "./follow-up-fields.ts";
import { followUpPath, followUpsPath } from "./follow-up-path.ts";
import { followUpWords } from "./follow-up.words.ts";

export type FollowUpLine = {
  id: string;
  about: string;
  to: string;
  day: string;
  way: string;
  /** "In ritardo", "Oggi". */
  mark: { label: string; tone: "warning" | "info" } | undefined;
};

/** Whom to ask again, the day that passed first. */
export function FollowUpsPage({ frame, lines }: { frame: Frame; lines: readonly FollowUpLine[] }) {
  const words = followUpWords[frame.language];
  return (
    <Page
      frame={frame}
      title={words.title}
      breadcrumbs={[{ label: words.desk, path: "/sportello" }, { label: words.title }]}
      wide
      hidden
    >
      <PageTitle title={words.title} lead={words.lead} />
      {lines.length === 0 ? (
        <EmptyState title={words.none}>
          <p>{words.noneHint}</p>
        </EmptyState>
      ) : (
        <Table
          id="ricontatti"
          caption={`${words.title}: ${lines.length}`}
          columns={[words.who, words.to, words.when, words.how].map((label) => ({ label }))}
          rows={lines.map(({ id, about, to, day, way, mark }) => [
            <a href={linkTo(frame, followUpPath(id))}>{about}</a>,
            to,
            <>
              {day} {mark && <Tag tone={mark.tone}>{mark.label}</Tag>}
            </>,
            way,
          ])}
        />
      )}
    </Page>
  );
}

export type FollowUpProps = {
  frame: Frame;
  id: string;
  about: string;
  facts: readonly Fact[];
  state: "pending" | "done" | "refused";
  /** How to reach the person: their thread, when they have one and did not object. */
  reach: { thread: string | undefined; hasObjected: boolean };
  tries: number;
  mayDeskSay: boolean;
  /** Made just now: it is shown once. */
  link: string | undefined;
  qr: QrPath | undefined;
  referral: string | undefined;
  /** Where another door is looked for, while the need is open. */
  doors: string | undefined;
  back: AnswerBack | undefined;
  isLate: boolean;
  isDone: boolean;
};
export type QrPath = { size: number; path: string };

/** One screen for one question: how to reach them, what they say, what if they do not answer. */
export function FollowUpPage(props: FollowUpProps) {
  const { frame, about, facts, state, isLate, isDone, back, referral, doors } = props;
  const words = followUpWords[frame.language];
  const kept = back?.typed[answerFields.words]?.at(-1);
  return (
    <Page
      frame={frame}
      title={words.screen}
      breadcrumbs={[
        { label: words.desk, path: "/sportello" },
        { label: words.title, path: followUpsPath },
        { label: words.screen },
      ]}
      hidden
    >
      <PageTitle title={words.screen} kicker={about} />
      {isDone && (
        <Notice tone="success" announced>
          <p>{words.saved}</p>
        </Notice>
      )}
      {isLate && (
        <Notice tone="warning" announced>
          <p>{words.late409}</p>
          {kept !== undefined && (
            <>
              <p>{words.kept}:</p>
              <blockquote class="written">{kept}</blockquote>
            </>
          )}
        </Notice>
      )}
      {state !== "pending" && (
        <Notice tone="neutral" title={state === "done" ? words.doneTitle : words.refusedTitle}>
          {doors !== undefined && <p>{words.needOpen}.</p>}
        </Notice>
      )}
      <FactList facts={facts} />
      {state === "pending" && <Asking {...props} />}
      <Actions>
        {doors !== undefined && <ButtonLink href={doors}>{words.nextDoors}</ButtonLink>}
        {referral !== undefined && (
          <ButtonLink kind="secondary" href={referral}>
            {words.referral}
          </ButtonLink>
        )}
        <ButtonLink kind="quiet" href={linkTo(frame, followUpsPath)}>
          {words.others}
        </ButtonLink>
      </Actions>
    </Page>
  );
}

function Asking(props: FollowUpProps): Child {
  const { frame, id, back, tries, mayDeskSay } = props;
  const words = followUpWords[frame.language];
  const path = linkTo(frame, followUpPath(id));
  const isDeskBack = back?.typed[answerFields.by] !== undefined;
  return (
    <>
      <Reach {...props} path={path} />
      <Section id="dice" title={words.says}>
        <form method="post" action={`${path}/risposta`}>
          <AnswerFields frame={frame} as="desk" back={isDeskBack ? undefined : back} />
          <Actions>
            <Button>{words.save}</Button>
          </Actions>
        </form>
      </Section>
      <Section id="non-risponde" title={words.notReached}>
        <form method="post" action={`${path}/tentativo`}>
          <p>{words.notReachedLead(tries)}</p>
          <Actions>
            <Button kind="secondary">{words.noteTry}</Button>
          </Actions>
        </form>
        {mayDeskSay && (
          <details class="choice" open={isDeskBack}>
            <summary>{words.deskSays}</summary>
            <div class="choice-body">
              <form method="post" action={`${path}/risposta`}>
                <p>{words.deskSaysLead}</p>
                <HiddenFields values={{ [answerFields.by]: "desk" }} />
                <AnswerFields
                  frame={frame}
                  as="unreached"
                  prefix="sportello"
                  back={isDeskBack ? back : undefined}
                />
                <Actions>
                  <Button>{words.save}</Button>
                </Actions>
              </form>
            </div>
          </details>
        )}
        <details class="choice">
          <summary>{words.refuses}</summary>
          <div class="choice-body">
            <form method="post" action={`${path}/rifiuto`}>
              <p>{words.refusesLead}</p>
              <Actions>
                <Button kind="danger">{words.refuse}</Button>
              </Actions>
            </form>
          </div>
        </details>
      </Section>
    </>
  );
}

function Reach({ frame, reach, link, qr, path }: FollowUpProps & { path: string }): Child {
  const words = followUpWords[frame.language];
  const { thread, hasObjected } = reach;
  return (
    <Section id="raggiungere" title={words.reachTitle}>
      {hasObjected && (
        <Notice tone="warning">
          <p>{words.objected}</p>
        </Notice>
      )}
      {thread === undefined ? (
        <p>{words.anonymous}</p>
      ) : (
        <p>
          <a href={thread}>{words.thread}</a>
        </p>
      )}
      {link === undefined ? (
        <form method="post" action={`${path}/link`}>
          <p>{words.linkLead}</p>
          <Actions>
            <Button kind="secondary">{words.makeLink}</Button>
          </Actions>
        </form>
      ) : (
        <Notice tone="success" title={words.linkIs} announced>
          <p class="own-link">
            <code>{link}</code>
          </p>
          {qr && <Qr label={words.linkIs} {...qr} />}
        </Notice>
      )}
    </Section>
  );
}
