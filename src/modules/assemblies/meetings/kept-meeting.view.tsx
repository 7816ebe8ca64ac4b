// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Child } from "hono/jsx";

import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { HiddenFields, LongTextField, TextField } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { keptAssemblyPath, type Assembly } from "../assembly/assembly.ts";
import { keptCrumbs } from "../assembly/keeping.view.tsx";
import type { Item } from "../proposals/item.ts";
import type { Attachment } from "./attachment.ts";
import { KeptPapers } from "./kept-papers.view.tsx";
import { MeetingFacts } from "./meeting-parts.view.tsx";
import { keptMeetingPath, meetingPath, type Meeting } from "./meeting.ts";
import { meetingWords } from "./meeting.words.ts";
import { planWords } from "./plan.words.ts";

export type KeptMeetingProps = {
  frame: Frame;
  assembly: Assembly;
  meeting: Meeting;
  when: string;
  facts: readonly { term: string; value: string }[];
  notices: readonly string[];
  warnings: readonly string[];
  agenda: readonly Item[];
  waiting: readonly Item[];
  papers: readonly Attachment[];
  answers: string | undefined;
  /** Whether it was called and how, in sentences. */
  called: readonly string[];
  callsWaiting: number;
  /** Minutes. */
  part: Child | undefined;
  formId: string;
  cancelMistake: string | undefined;
  itemMistake: string | undefined;
};

/** A meeting for who keeps it: call it, order its agenda, its papers, who comes. */
export function KeptMeetingPage(props: KeptMeetingProps) {
  const { frame, assembly, meeting, when } = props;
  const words = planWords[frame.language];
  const to = (rest: string) => linkTo(frame, keptMeetingPath(meeting.id) + rest);
  const isPlanned = meeting.status === "planned";
  const isOver = meeting.status === "held" || meeting.status === "cancelled";
  return (
    <Page frame={frame} title={when} hidden breadcrumbs={[...keptCrumbs(frame, assembly), { label: when }]}>
      {props.notices.map((notice) => (
        <Notice tone="success" announced>
          <p>{notice}</p>
        </Notice>
      ))}
      {props.warnings.map((warning) => (
        <Notice tone="warning">
          <p>{warning}</p>
        </Notice>
      ))}
      <PageTitle
        title={when}
        kicker={[assembly.name, meeting.name, meetingWords[frame.language].statuses[meeting.status]]
          .filter(Boolean)
          .join(" · ")}
      />
      <MeetingFacts facts={props.facts} />
      <Actions>
        {isPlanned && (
          <ButtonLink kind="secondary" href={to("/modifica")}>
            {words.edit}
          </ButtonLink>
        )}
        {meeting.status !== "cancelled" && (
          <ButtonLink kind={meeting.status === "open" ? "primary" : "secondary"} href={to("/presenze")}>
            {words.attendance}
          </ButtonLink>
        )}
        <ButtonLink kind="quiet" href={linkTo(frame, meetingPath(meeting.id))}>
          {words.seePublic}
        </ButtonLink>
      </Actions>
      {isPlanned && <Calling {...props} />}
      {props.part}
      <Agenda {...props} isOver={isOver} />
      <KeptPapers frame={frame} meeting={meeting} papers={props.papers} />
      {isPlanned && <Cancelling {...props} />}
    </Page>
  );
}

function Calling({ frame, assembly, meeting, called, answers, callsWaiting }: KeptMeetingProps) {
  const words = planWords[frame.language];
  const to = (rest: string) => linkTo(frame, keptMeetingPath(meeting.id) + rest);
  return (
    <Section id="convocazione" title={words.call}>
      {called.map((sentence) => (
        <p>{sentence}</p>
      ))}
      {callsWaiting > 0 && (
        <p>
          <a href={linkTo(frame, `${keptAssemblyPath(assembly.id)}/da-chiamare`)}>
            {words.phoneWaiting(callsWaiting)}
          </a>
        </p>
      )}
      {answers !== undefined && (
        <p>
          {words.answers}: {answers}
        </p>
      )}
      <form method="post" action={to("/convocazione")}>
        {meeting.convokedAt === null && <p>{words.callLead}</p>}
        <Actions>
          <Button kind={meeting.convokedAt === null ? "primary" : "secondary"}>
            {meeting.convokedAt === null ? words.call : words.callAgain}
          </Button>
          <ButtonLink kind="secondary" href={linkTo(frame, `${meetingPath(meeting.id)}/avviso.pdf`)}>
            {words.notice}
          </ButtonLink>
        </Actions>
      </form>
    </Section>
  );
}

function Agenda({
  frame,
  meeting,
  agenda,
  waiting,
  isOver,
  formId,
  itemMistake,
}: KeptMeetingProps & { isOver: boolean }) {
  const words = planWords[frame.language];
  const to = (rest: string) => linkTo(frame, `${keptMeetingPath(meeting.id)}/punti${rest}`);
  return (
    <Section id="ordine" title={words.agenda}>
      {agenda.length === 0 && <p>{words.agendaEmpty}</p>}
      <ol>
        {agenda.map(({ id, title, body }, at) => (
          <li>
            <strong>{title}</strong>
            {body !== null && <p>{body}</p>}
            {!isOver && (
              <form method="post" action={to("/ordine")}>
                <HiddenFields values={{ punto: id }} />
                <Actions>
                  {at > 0 && <Step value="su" label={words.upShort} title={words.up(title)} />}
                  {at < agenda.length - 1 && (
                    <Step value="giu" label={words.downShort} title={words.down(title)} />
                  )}
                  <Step value="togli" label={words.offShort} title={words.off(title)} />
                </Actions>
              </form>
            )}
          </li>
        ))}
      </ol>
      {!isOver && waiting.length > 0 && (
        <>
          <h3 class="h5">{words.waiting}</h3>
          <ul>
            {waiting.map(({ id, title }) => (
              <li>
                {title}
                <form method="post" action={to("/ordine")}>
                  <HiddenFields values={{ punto: id }} />
                  <Actions>
                    <Step value="metti" label={words.put} title={words.putOf(title)} />
                  </Actions>
                </form>
              </li>
            ))}
          </ul>
        </>
      )}
      {!isOver && (
        <form method="post" action={to("")}>
          <HiddenFields values={{ modulo: formId }} />
          <TextField name="titolo" label={words.addTitle} error={itemMistake} maxlength={160} required />
          <LongTextField name="testo" label={words.addBody} rows={2} maxlength={2000} />
          <Actions>
            <Button kind="secondary">{words.add}</Button>
          </Actions>
        </form>
      )}
    </Section>
  );
}

/** What can be done with one point; who listens hears with which. */
function Step({ value, label, title }: { value: string; label: string; title: string }) {
  return (
    <Button kind="quiet" name="passo" value={value}>
      <span aria-hidden="true">{label}</span>
      <span class="visually-hidden">{title}</span>
    </Button>
  );
}

function Cancelling({ frame, meeting, cancelMistake }: KeptMeetingProps) {
  const words = planWords[frame.language];
  return (
    <Section id="annulla" title={words.cancel}>
      <p>{words.cancelLead}</p>
      <form method="post" action={linkTo(frame, `${keptMeetingPath(meeting.id)}/annullamento`)}>
        <LongTextField
          name="perche"
          label={words.cancelWhy}
          error={cancelMistake}
          rows={2}
          maxlength={300}
          required
        />
        <Actions>
          <Button kind="danger">{words.cancelNow}</Button>
        </Actions>
      </form>
    </Section>
  );
}
