// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { SelectField, TextField, type Option } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Table } from "../../../ui/table.tsx";
import type { RegisteredLine, RegisteredShown } from "./registered.page.ts";
import { hostWords } from "./registered.words.ts";

export type RegisteredProps = {
  frame: Frame;
  activity: { name: string; path: string };
  path: string;
  shown: RegisteredShown;
  dates: { options: readonly Option[]; value: string | undefined };
  calls: number;
  done: string | undefined;
  mistake: string | undefined;
  /** Where the sheet of who comes is, of the date that is shown. */
  attendancePath: string;
};

/** Who is registered, for who hosts: seats, line, what to do with each. */
export function RegisteredPage(props: RegisteredProps) {
  const { frame, activity, path, shown, dates, calls } = props;
  const words = hostWords[frame.language];
  const isEmpty = shown.seated.length + shown.line.length + shown.ended.length === 0;
  return (
    <Page
      frame={frame}
      title={`${words.title}: ${activity.name}`}
      breadcrumbs={[
        { label: words.office, path: "/redazione" },
        { label: words.agenda, path: "/redazione/agenda" },
        { label: activity.name, path: activity.path },
        { label: words.title },
      ]}
      wide
      hidden
    >
      <PageTitle title={activity.name} kicker={words.title} lead={shown.lead} />
      {props.done !== undefined && (
        <Notice tone="success" announced>
          <p>{props.done}</p>
        </Notice>
      )}
      {props.mistake !== undefined && (
        <Notice tone="warning" announced>
          <p>{props.mistake}</p>
        </Notice>
      )}
      <Actions>
        <ButtonLink href={linkTo(frame, `${path}/nuova`)}>{words.add}</ButtonLink>
        <ButtonLink kind="secondary" href={linkTo(frame, props.attendancePath)}>
          {words.attendance}
        </ButtonLink>
        {calls > 0 && (
          <ButtonLink kind="secondary" href={linkTo(frame, "/redazione/agenda/da-chiamare")}>
            {words.toCall(calls)}
          </ButtonLink>
        )}
      </Actions>
      {dates.options.length > 1 && (
        <form method="get" action={linkTo(frame, path)} class="one-line-form">
          <SelectField
            name="data"
            label={words.dates}
            options={dates.options}
            value={dates.value}
            empty={words.allDates}
          />
          <Button kind="secondary">{words.showDate}</Button>
        </form>
      )}
      {shown.seats !== "" && <p>{shown.seats}</p>}
      {shown.over !== undefined && (
        <Notice tone="warning">
          <p>{shown.over}</p>
        </Notice>
      )}
      {isEmpty && (
        <EmptyState title={words.empty}>
          <p>{words.emptyLead}</p>
        </EmptyState>
      )}
      <Lines frame={frame} path={path} id="iscritti" title={words.seated} lines={shown.seated} />
      <Lines frame={frame} path={path} id="attesa" title={words.line} lines={shown.line} />
      <Lines frame={frame} path={path} id="finite" title={words.ended} lines={shown.ended} />
    </Page>
  );
}

type LinesProps = {
  frame: Frame;
  path: string;
  id: string;
  title: string;
  lines: readonly RegisteredLine[];
};

function Lines({ frame, path, id, title, lines }: LinesProps) {
  const words = hostWords[frame.language].columns;
  if (lines.length === 0) return null;
  return (
    <Table
      id={`${id}-tabella`}
      caption={title}
      columns={[words.name, words.who, words.contact, words.status, words.code, words.act].map((label) => ({
        label,
      }))}
      rows={lines.map((line) => [
        line.name,
        line.who,
        <Contact line={line} />,
        <>
          {line.status}
          {line.notes.map((note) => (
            <span class="form-text d-block">{note}</span>
          ))}
        </>,
        line.code,
        <Acts frame={frame} path={path} line={line} />,
      ])}
    />
  );
}

function Contact({ line: { phone, email } }: { line: RegisteredLine }) {
  return (
    <>
      {phone !== null && <a href={`tel:${phone.replaceAll(/[^+\d]/g, "")}`}>{phone}</a>}
      {phone !== null && email !== null && <br />}
      {email !== null && <a href={`mailto:${email}`}>{email}</a>}
    </>
  );
}

function Acts({ frame, path, line }: { frame: Frame; path: string; line: RegisteredLine }) {
  const words = hostWords[frame.language];
  if (!line.canRemove) return <>–</>;
  const action = (verb: string) => linkTo(frame, `${path}/${line.id}/${verb}`);
  return (
    <>
      {line.isOffered && (
        <div class="actions">
          <form method="post" action={action("accettazione")}>
            <Button kind="secondary">{words.accept}</Button>
          </form>
          <form method="post" action={action("rinuncia")}>
            <Button kind="quiet">{words.release}</Button>
          </form>
        </div>
      )}
      <details class="quiet-fold">
        <summary>
          {words.remove}
          <span class="visually-hidden"> {line.name}</span>
        </summary>
        <form class="fold-body" method="post" action={action("esclusione")}>
          <TextField
            id={`perche-${line.id}`}
            name="motivo"
            label={words.removeReason}
            hint={words.removeHint}
            maxlength={300}
            required
          />
          <Button kind="danger">{words.remove}</Button>
        </form>
      </details>
    </>
  );
}
