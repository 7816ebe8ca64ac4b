// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { SelectField, TextField } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { HeadCountForm } from "../../../ui/head-count.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import type { AttendanceShown } from "./attendance.page.ts";
import { attendanceWords } from "./attendance.words.ts";
import { ExpectedRow, MarkForm } from "./mark.view.tsx";

export type AttendanceProps = {
  frame: Frame;
  activity: { name: string; path: string };
  date: string;
  cancelled: string | undefined;
  /** Of this date; marks go to `…/segni`. */
  path: string;
  registeredPath: string;
  datesPath: string;
  shown: AttendanceShown;
  /** Numbers for the forms of this page, as many as it has. */
  newMark: () => string;
  /** What a device closes marks with that wait for a line. */
  boxKey: string;
  said: { tone: "success" | "warning"; text: string } | undefined;
};

/** The door: who is expected, who came, who came without registration, or plain heads. */
export function AttendancePage(props: AttendanceProps) {
  const { frame, activity, path, shown, newMark, said } = props;
  const words = attendanceWords[frame.language];
  const marks = linkTo(frame, `${path}/segni`);
  return (
    <Page
      frame={frame}
      title={`${words.title}: ${activity.name}`}
      breadcrumbs={[
        { label: words.office, path: "/redazione" },
        { label: words.agenda, path: "/redazione/agenda" },
        { label: activity.name, path: props.registeredPath },
        { label: words.title },
      ]}
      islands={["attendance"]}
      hidden
    >
      <trama-attendance
        data-url={marks}
        data-key={props.boxKey}
        data-words={JSON.stringify(deviceWords(frame))}
      >
        <PageTitle title={activity.name} kicker={words.title} lead={props.date}>
          <p class="attendance-summary" data-summary data-expected={String(shown.expectedPeople)}>
            {shown.summary}
          </p>
        </PageTitle>
        {props.cancelled !== undefined && (
          <Notice tone="warning">
            <p>{props.cancelled}</p>
          </Notice>
        )}
        <div role="status" data-status>
          {said !== undefined && (
            <Notice tone={said.tone}>
              <p>{said.text}</p>
            </Notice>
          )}
        </div>
        <Codes frame={frame} marks={marks} newMark={newMark} />
        <Section id="attesi" title={words.listTitle}>
          {shown.expected.length === 0 && (
            <EmptyState title={words.nobody}>
              <p>{words.nobodyLead}</p>
            </EmptyState>
          )}
          <ul class="attendance-list">
            {shown.expected.map((one) => (
              <ExpectedRow frame={frame} marks={marks} one={one} newMark={newMark} />
            ))}
          </ul>
        </Section>
        <WalkIns frame={frame} marks={marks} shown={shown} newMark={newMark} />
        <Section id="conta" title={words.countTitle}>
          <p>{words.countLead}</p>
          <p data-counted data-count={shown.headCount === null ? undefined : String(shown.headCount)}>
            {shown.counted}
          </p>
          <HeadCountForm
            frame={frame}
            action={marks}
            mark={newMark()}
            counted={shown.headCount}
            island={{ "data-mark": "conta" }}
          />
        </Section>
      </trama-attendance>
      <Actions>
        <ButtonLink kind="secondary" href={linkTo(frame, `${path}/foglio`)}>
          {words.sheet}
        </ButtonLink>
        <ButtonLink kind="quiet" href={linkTo(frame, props.registeredPath)}>
          {words.registered}
        </ButtonLink>
        <ButtonLink kind="quiet" href={linkTo(frame, props.datesPath)}>
          {words.allDates}
        </ButtonLink>
      </Actions>
    </Page>
  );
}

/** Sentences that the script fills in; it has none of its own. */
function deviceWords(frame: Frame) {
  const words = attendanceWords[frame.language];
  return {
    ...words.device,
    wrongCode: words.mistakes.code,
    noCamera: words.noCamera,
    summary: words.summary(-1, -2),
    counted: words.counted(-1),
    walkIns: { one: words.walkIn(1), many: words.walkIn(-1), first: words.walkInFirst },
  };
}

type PartProps = { frame: Frame; marks: string; newMark: () => string };

function Codes({ frame, marks, newMark }: PartProps) {
  const words = attendanceWords[frame.language];
  return (
    <div class="attendance-codes">
      <MarkForm marks={marks} kind="codice" mark={newMark()}>
        <TextField
          name="codice"
          label={words.code}
          hint={words.codeHint}
          maxlength={300}
          autocomplete="off"
          required
        />
        <Button>{words.mark}</Button>
      </MarkForm>
      <div data-camera hidden>
        <Button kind="secondary" type="button" data-element="open-camera">
          {words.camera}
        </Button>
        <div data-viewfinder hidden>
          <p class="form-text">{words.cameraHint}</p>
          <video class="viewfinder" playsinline muted aria-label={words.cameraHint}></video>
          <Button kind="quiet" type="button" data-element="close-camera">
            {words.closeCamera}
          </Button>
        </div>
      </div>
    </div>
  );
}

function WalkIns({ frame, marks, shown, newMark }: PartProps & { shown: AttendanceShown }) {
  const words = attendanceWords[frame.language];
  return (
    <Section id="passaggi" title={words.walkInTitle}>
      <p>{words.walkInLead}</p>
      <ul class="attendance-list" data-walk-ins>
        {shown.walkIns.map(({ id, said, people }) => (
          <WalkInLine frame={frame} marks={marks} id={id} said={said} people={people} />
        ))}
      </ul>
      <template data-walk-in-line>
        <WalkInLine frame={frame} marks={marks} id="" said="" people={0} />
      </template>
      <MarkForm marks={marks} kind="passaggio" mark={newMark()} isNew>
        <TextField
          id="campo-passaggio"
          name="persone"
          label={words.walkInPeople}
          type="number"
          inputmode="numeric"
          min="1"
          max="50"
          value="1"
          required
        />
        <SelectField
          id="campo-prima"
          name="prima"
          label={words.firstTime}
          hint={words.firstTimeHint}
          empty="–"
          options={[
            { value: "1", label: words.yes },
            { value: "0", label: words.no },
          ]}
        />
        <Button kind="secondary">{words.add}</Button>
      </MarkForm>
    </Section>
  );
}

type LineProps = { frame: Frame; marks: string; id: string; said: string; people: number };

/** Also what a script copies for a new one. */
function WalkInLine({ frame, marks, id, said, people }: LineProps) {
  const words = attendanceWords[frame.language];
  return (
    <li data-walk-in={id} data-came={String(people)}>
      <span data-said>{said}</span>
      <MarkForm marks={marks} kind="passaggio" mark={id}>
        <input type="hidden" name="persone" value="0" />
        <Button kind="quiet">
          {words.remove}
          <span class="visually-hidden" data-said>
            {" "}
            {said}
          </span>
        </Button>
      </MarkForm>
    </li>
  );
}
