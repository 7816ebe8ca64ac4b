// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Child } from "hono/jsx";

import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { CheckboxField, RadioGroup } from "../../../ui/choices.tsx";
import { HiddenFields, SelectField } from "../../../ui/fields.tsx";
import type { FormState } from "../../../ui/form-state.ts";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { assemblyPath, type Assembly } from "../assembly/assembly.ts";
import type { Says } from "../attendance/coming.ts";
import { formWords } from "../form.words.ts";
import type { Attachment } from "../meetings/attachment.ts";
import { AgendaList, MeetingFacts, MeetingList, PaperList } from "../meetings/meeting-parts.view.tsx";
import type { MeetingLine } from "../meetings/meeting-said.page.ts";
import { meetingWords } from "../meetings/meeting.words.ts";
import type { Item } from "../proposals/item.ts";
import { RoomForm } from "../room-form.view.tsx";
import { ContactFields } from "./contact-fields.view.tsx";
import { joinWords } from "./join.words.ts";
import { memberPath } from "./link.ts";

/** One meeting to come, as a member sees it. */
export type OwnMeeting = {
  id: string;
  title: string;
  isOpenNow: boolean;
  facts: readonly { term: string; value: string }[];
  says: Says | undefined;
  canDelegate: boolean;
  /** Fellow members whom one can ask, and who was asked. */
  fellows: readonly { value: string; label: string }[];
  delegatedTo: { id: string; called: string } | undefined;
  standingFor: readonly string[];
  agenda: readonly Item[];
  papers: readonly Attachment[];
  /** Place in the queue to speak: 0 is speaking; undefined is not in it. */
  turn: number | undefined;
};

export type OwnPageProps = {
  frame: Frame;
  token: string;
  called: string;
  assembly: Assembly;
  isWaiting: boolean;
  hasJustArrived: boolean;
  notice: string | undefined;
  mistake: string | undefined;
  mandate: string;
  meetings: readonly OwnMeeting[];
  past: readonly MeetingLine[];
  /** Votes. */
  part: Child | undefined;
  contacts: FormState;
};

/** The page of a member: what comes, what to read, whether they come, who speaks for them, their data. */
export function OwnPage(props: OwnPageProps) {
  const { frame, token, assembly, called, isWaiting } = props;
  const words = joinWords[frame.language];
  return (
    <Page frame={frame} title={words.pageTitle(assembly.name)} hidden>
      {props.hasJustArrived && (
        <Notice tone="success" announced>
          <p>{words.arrived}</p>
        </Notice>
      )}
      {props.notice !== undefined && (
        <Notice tone="success" announced>
          <p>{props.notice}</p>
        </Notice>
      )}
      {props.mistake !== undefined && (
        <Notice tone="warning" announced>
          <p>{props.mistake}</p>
        </Notice>
      )}
      <PageTitle
        title={words.hello(called)}
        kicker={assembly.name}
        lead={isWaiting ? words.waiting : undefined}
      />
      <p class="form-text">{words.secret}</p>
      {!isWaiting && (
        <>
          {props.part}
          <Section id="riunioni" title={words.meetings}>
            {props.meetings.length === 0 && <p>{words.noMeetings}</p>}
            {props.meetings.map((meeting) => (
              <MeetingOfMember {...props} meeting={meeting} />
            ))}
            <p>
              <a href={linkTo(frame, `${memberPath(token)}/riunioni.ics`)}>{words.follow}</a>
            </p>
          </Section>
          {props.past.length > 0 && (
            <Section id="fatte" title={words.past}>
              <MeetingList frame={frame} meetings={props.past} />
            </Section>
          )}
        </>
      )}
      <Section id="dati" title={words.data}>
        <p>{words.dataLead}</p>
        {!isWaiting && <p>{props.mandate}</p>}
        <RoomForm frame={frame} action={`${memberPath(token)}/dati`} state={props.contacts}>
          <ContactFields frame={frame} state={props.contacts} />
          <Actions>
            <Button kind="secondary">{words.saveData}</Button>
          </Actions>
        </RoomForm>
      </Section>
      <Section id="uscita" title={words.leave}>
        <p>{words.leaveLead}</p>
        <form method="post" action={linkTo(frame, `${memberPath(token)}/uscita`)}>
          <CheckboxField name="subito" label={words.atOnce} />
          <Actions>
            <Button kind="danger">{words.leaveNow}</Button>
          </Actions>
        </form>
      </Section>
    </Page>
  );
}

type OfMeeting = OwnPageProps & { meeting: OwnMeeting };

function MeetingOfMember(props: OfMeeting) {
  const { frame, token, meeting } = props;
  const words = joinWords[frame.language];
  const base = `${memberPath(token)}/riunioni/${meeting.id}`;
  return (
    <Section id={`riunione-${meeting.id}`} title={meeting.title} level={3}>
      <MeetingFacts facts={meeting.facts} />
      {meeting.isOpenNow ? <Speaking {...props} /> : <Coming {...props} />}
      {meeting.canDelegate && <Delegating {...props} />}
      {meeting.standingFor.length > 0 && <p>{words.standing(meeting.standingFor.join(", "))}</p>}
      {meeting.agenda.length > 0 && (
        <>
          <h4 class="h5 mt-4">{words.agenda}</h4>
          <AgendaList agenda={meeting.agenda} />
        </>
      )}
      {meeting.papers.length > 0 && (
        <>
          <h4 class="h5 mt-4">{words.papers}</h4>
          <PaperList frame={frame} papers={meeting.papers} base={`${base}/allegati`} />
        </>
      )}
    </Section>
  );
}

function Coming({ frame, token, meeting }: OfMeeting) {
  const words = joinWords[frame.language];
  const base = `${memberPath(token)}/riunioni/${meeting.id}`;
  const hasLink = meeting.facts.some(({ term }) => term === meetingWords[frame.language].link);
  const answers = (["yes", "remote", "no"] as const).filter((one) => one !== "remote" || hasLink);
  return (
    <form method="post" action={linkTo(frame, `${base}/presenza`)}>
      {meeting.says !== undefined && <p>{words.said[meeting.says]}</p>}
      <RadioGroup
        id={`ci-sei-${meeting.id}`}
        name="ci_sei"
        label={words.askedComing}
        value={meeting.says}
        options={answers.map((value) => ({ value, label: words.coming[value] }))}
        inRow
      />
      <Actions>
        <Button>{formWords[frame.language].save}</Button>
        <ButtonLink kind="quiet" href={linkTo(frame, `${base}/riunione.ics`)}>
          {words.file}
        </ButtonLink>
      </Actions>
    </form>
  );
}

function Delegating({ frame, token, meeting }: OfMeeting) {
  const words = joinWords[frame.language];
  return (
    <form method="post" action={linkTo(frame, `${memberPath(token)}/riunioni/${meeting.id}/delega`)}>
      {meeting.delegatedTo && <p>{words.delegateTo(meeting.delegatedTo.called)}</p>}
      <SelectField
        id={`delega-${meeting.id}`}
        name="delega"
        label={words.delegate}
        hint={words.delegateHint}
        empty={words.nobody}
        value={meeting.delegatedTo?.id}
        options={meeting.fellows}
      />
      <Actions>
        <Button kind="secondary">{words.delegateNow}</Button>
      </Actions>
    </form>
  );
}

function Speaking({ frame, token, meeting }: OfMeeting) {
  const words = joinWords[frame.language];
  const { turn } = meeting;
  return (
    <form method="post" action={linkTo(frame, `${memberPath(token)}/riunioni/${meeting.id}/parola`)}>
      {turn !== undefined && <p>{turn === 0 ? words.speaking : words.queue(turn - 1)}</p>}
      <HiddenFields values={{ vuole: turn === undefined ? "1" : "0" }} />
      <Actions>
        <Button kind={turn === undefined ? "primary" : "secondary"}>
          {turn === undefined ? words.speak : words.dontSpeak}
        </Button>
        <ButtonLink kind="quiet" href={linkTo(frame, `${memberPath(token)}#riunione-${meeting.id}`)}>
          {words.refresh}
        </ButtonLink>
      </Actions>
    </form>
  );
}

/** After leaving: nothing of them is on it. */
export function LeftPage({ frame, assembly }: { frame: Frame; assembly: Assembly }) {
  const words = joinWords[frame.language];
  return (
    <Page frame={frame} title={words.left} hidden>
      <PageTitle title={words.left} lead={words.leftText} />
      <Actions>
        <ButtonLink href={linkTo(frame, assemblyPath(assembly.id))}>{assembly.name}</ButtonLink>
      </Actions>
    </Page>
  );
}
