// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { HiddenFields, SelectField, TextField, type Option } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import type { Assembly } from "../assembly/assembly.ts";
import { keptCrumbs } from "../assembly/keeping.view.tsx";
import { keptMeetingPath, type Meeting } from "../meetings/meeting.ts";
import { writingWords } from "../minutes/writing.words.ts";
import { attendanceWords } from "./attendance.words.ts";

/** One member at the table: what can be marked is what they are not. */
export type MemberAtTable = { id: string; name: string; state: "here" | "remote" | "away"; note: string };

export type AttendanceProps = {
  frame: Frame;
  assembly: Assembly;
  meeting: Meeting;
  when: string;
  mistake: string | undefined;
  mayOpen: boolean;
  /** Its day is not there: only delegations can be noted. */
  isYetToCome: boolean;
  /** The quorum now, and how it was, in sentences. */
  quorum: { now: string; isMet: boolean; need: string; past: readonly string[] };
  members: readonly MemberAtTable[];
  options: readonly Option[];
  turns: readonly { id: string; name: string; isSpeaking: boolean }[];
};

/** At the table, on a phone: who is there, who stands for whom, who speaks. Works without scripts. */
export function AttendancePage(props: AttendanceProps) {
  const { frame, assembly, meeting, quorum } = props;
  const words = attendanceWords[frame.language];
  const isOver = meeting.status === "held" || meeting.status === "cancelled";
  const canMark = !isOver && !props.isYetToCome;
  const to = (rest: string) => linkTo(frame, keptMeetingPath(meeting.id) + rest);
  return (
    <Page
      frame={frame}
      title={words.title}
      hidden
      breadcrumbs={[
        ...keptCrumbs(frame, assembly),
        { label: props.when, path: keptMeetingPath(meeting.id) },
        { label: words.title },
      ]}
    >
      {props.mistake !== undefined && (
        <Notice tone="warning" announced>
          <p>{props.mistake}</p>
        </Notice>
      )}
      <PageTitle title={words.title} kicker={assembly.name} lead={props.when} />
      <Actions>
        <ButtonLink kind="secondary" href={to("/verbale")}>
          {writingWords[frame.language].ways[meeting.minutesStatus]}
        </ButtonLink>
        <ButtonLink kind="quiet" href={to("")}>
          {words.meeting}
        </ButtonLink>
      </Actions>
      <Section id="numero" title={words.number}>
        <p>
          <strong>{quorum.now}</strong> {quorum.need}
        </p>
        {quorum.past.map((sentence) => (
          <p>{sentence}</p>
        ))}
        {props.isYetToCome && <p>{words.opensThatDay}</p>}
        {props.mayOpen && (
          <form method="post" action={to("/apertura")}>
            <p>{words.notOpen}</p>
            <Actions>
              <Button>{words.open}</Button>
            </Actions>
          </form>
        )}
        {meeting.status === "open" && (
          <form method="post" action={to("/chiusura")}>
            <Actions>
              <Button kind="secondary">{words.close}</Button>
            </Actions>
          </form>
        )}
      </Section>
      {meeting.status === "open" && <Queue {...props} />}
      <Members {...props} canMark={canMark} />
      {canMark && <Guests {...props} />}
      {!isOver && assembly.mostDelegations > 0 && <Delegations {...props} />}
    </Page>
  );
}

function Members({ frame, meeting, members, canMark }: AttendanceProps & { canMark: boolean }) {
  const words = attendanceWords[frame.language];
  const action = linkTo(frame, `${keptMeetingPath(meeting.id)}/presenze`);
  return (
    <Section id="chi" title={words.members}>
      {members.length === 0 && <p>{words.membersNone}</p>}
      <ul class="list-unstyled">
        {members.map((member) => (
          <li class="mb-3" id={`membro-${member.id}`}>
            <strong>{member.name}</strong>{" "}
            {[words.states[member.state], member.note].filter(Boolean).join(", ")}
            {canMark && (
              <form method="post" action={action}>
                <HiddenFields values={{ membro: member.id }} />
                <Actions>
                  {member.state !== "here" && (
                    <Mark value="here" label={words.here} name={member.name} frame={frame} />
                  )}
                  {member.state !== "remote" && (
                    <Mark value="remote" label={words.remote} name={member.name} frame={frame} />
                  )}
                  {member.state !== "away" && (
                    <Mark value="gone" label={words.left} name={member.name} frame={frame} />
                  )}
                </Actions>
              </form>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

type MarkProps = { frame: Frame; value: string; label: string; name: string };

function Mark({ frame, value, label, name }: MarkProps) {
  return (
    <Button kind={value === "here" ? "primary" : "secondary"} name="segno" value={value}>
      <span aria-hidden="true">{label}</span>
      <span class="visually-hidden">{attendanceWords[frame.language].mark(label, name)}</span>
    </Button>
  );
}

function Guests({ frame, meeting }: AttendanceProps) {
  const words = attendanceWords[frame.language];
  return (
    <Section id="ospiti" title={words.guests}>
      <p>{words.guestsLead}</p>
      <form method="post" action={linkTo(frame, `${keptMeetingPath(meeting.id)}/ospiti`)}>
        <div class="field-row">
          <TextField
            name="sala"
            label={words.guestsHere}
            type="number"
            min="0"
            value={String(meeting.guests)}
          />
          <TextField
            name="lontano"
            label={words.guestsRemote}
            type="number"
            min="0"
            value={String(meeting.remoteGuests)}
          />
        </div>
        <Actions>
          <Button kind="secondary">{words.guestsSave}</Button>
        </Actions>
      </form>
    </Section>
  );
}

function Delegations({ frame, assembly, meeting, options }: AttendanceProps) {
  const words = attendanceWords[frame.language];
  return (
    <Section id="deleghe" title={words.delegations}>
      <p>{words.delegationsLead(assembly.mostDelegations)}</p>
      <form method="post" action={linkTo(frame, `${keptMeetingPath(meeting.id)}/deleghe`)}>
        <SelectField name="da" label={words.from} options={options} />
        <SelectField name="a" label={words.to} empty={words.nobody} options={options} />
        <Actions>
          <Button kind="secondary">{words.delegationSave}</Button>
        </Actions>
      </form>
    </Section>
  );
}

function Queue({ frame, meeting, turns, options }: AttendanceProps) {
  const words = attendanceWords[frame.language];
  const to = (rest: string) => linkTo(frame, `${keptMeetingPath(meeting.id)}/parola${rest}`);
  const speaking = turns.find(({ isSpeaking }) => isSpeaking);
  const waiting = turns.filter(({ isSpeaking }) => !isSpeaking);
  return (
    <Section id="parola" title={words.queue}>
      {turns.length === 0 && <p>{words.queueNone}</p>}
      {speaking && (
        <p>
          <strong>{words.speaking(speaking.name)}</strong>
        </p>
      )}
      {turns.length > 0 && (
        <form method="post" action={to("/avanti")}>
          <HiddenFields values={{ dopo: speaking?.id ?? "" }} />
          <Actions>
            <Button>{waiting.length > 0 ? words.next : words.done}</Button>
            <ButtonLink kind="quiet" href={linkTo(frame, `${keptMeetingPath(meeting.id)}/presenze#parola`)}>
              {words.refresh}
            </ButtonLink>
          </Actions>
        </form>
      )}
      <ol>
        {waiting.map(({ id, name }) => (
          <li>
            {name}
            <form method="post" action={to("/togli")}>
              <HiddenFields values={{ turno: id }} />
              <Actions>
                <Button kind="quiet">{words.drop(name)}</Button>
              </Actions>
            </form>
          </li>
        ))}
      </ol>
      <form method="post" action={to("")}>
        <p>{words.queueLead}</p>
        <div class="field-row">
          <SelectField id="campo-parla" name="membro" label={words.member} empty="–" options={options} />
          <TextField name="ospite" label={words.guest} maxlength={80} autocomplete="off" />
        </div>
        <Actions>
          <Button kind="secondary">{words.add}</Button>
        </Actions>
      </form>
    </Section>
  );
}
