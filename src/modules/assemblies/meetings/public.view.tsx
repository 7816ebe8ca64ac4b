// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Child } from "hono/jsx";

import { Actions, ButtonLink } from "../../../ui/button.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { assemblyPath, type Assembly } from "../assembly/assembly.ts";
import { areReadable } from "../minutes/minutes.ts";
import type { Item } from "../proposals/item.ts";
import { crumbs } from "../proposals/propose.view.tsx";
import type { Attachment } from "./attachment.ts";
import { AgendaList, MeetingFacts, PaperList } from "./meeting-parts.view.tsx";
import { keptMeetingPath, meetingPath, type Meeting } from "./meeting.ts";
import { meetingWords } from "./meeting.words.ts";

export type MeetingPageProps = {
  frame: Frame;
  meeting: Meeting;
  assembly: Assembly;
  when: string;
  facts: readonly { term: string; value: string }[];
  counts: string | undefined;
  agenda: readonly Item[];
  papers: readonly Attachment[];
  /** Minutes and votes. */
  part: Child | undefined;
  mayKeep: boolean;
};

/** A meeting: when, where, what about, what to read before; afterwards what came of it. */
export function MeetingPage(props: MeetingPageProps) {
  const { frame, meeting, assembly, when, facts, agenda, papers } = props;
  const words = meetingWords[frame.language];
  const to = (rest: string) => linkTo(frame, meetingPath(meeting.id) + rest);
  const isToCome = meeting.status === "planned" || meeting.status === "open";
  return (
    <Page
      frame={frame}
      title={`${assembly.name}: ${when}`}
      breadcrumbs={[...crumbs(frame, assembly), { label: words.title }]}
      hidden={!meeting.isOpen}
    >
      {meeting.status === "cancelled" && (
        <Notice tone="danger">
          <p>{words.cancelled(meeting.statusReason ?? "")}</p>
        </Notice>
      )}
      <PageTitle
        title={meeting.name ?? `${words.title}: ${assembly.name}`}
        kicker={assembly.name}
        lead={when}
      />
      <MeetingFacts facts={facts} />
      {meeting.isConvokedLate && isToCome && <p>{words.late}</p>}
      {props.counts !== undefined && (
        <Section id="chi-cera" title={words.counts}>
          <p>{props.counts}</p>
        </Section>
      )}
      {meeting.status !== "cancelled" && !areReadable(meeting.minutesStatus) && (
        <Section id="ordine" title={isToCome ? words.agenda : words.agendaPast}>
          {agenda.length > 0 ? <AgendaList agenda={agenda} /> : <p>{words.agendaEmpty}</p>}
        </Section>
      )}
      {papers.length > 0 && (
        <Section id="carte" title={words.papers}>
          <PaperList frame={frame} papers={papers} base={`${meetingPath(meeting.id)}/allegati`} />
        </Section>
      )}
      {props.part}
      <Actions>
        {isToCome && (
          <>
            <ButtonLink href={linkTo(frame, `${assemblyPath(assembly.id)}/proponi`)}>
              {words.propose}
            </ButtonLink>
            <ButtonLink kind="secondary" href={to("/riunione.ics")}>
              {words.file}
            </ButtonLink>
            <ButtonLink kind="secondary" href={to("/avviso.pdf")}>
              {words.notice}
            </ButtonLink>
          </>
        )}
        <ButtonLink kind="secondary" href={linkTo(frame, assemblyPath(assembly.id))}>
          {words.assembly}
        </ButtonLink>
        {props.mayKeep && (
          <ButtonLink kind="quiet" href={linkTo(frame, keptMeetingPath(meeting.id))}>
            {words.keep}
          </ButtonLink>
        )}
      </Actions>
    </Page>
  );
}
