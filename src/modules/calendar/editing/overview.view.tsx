// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Child } from "hono/jsx";

import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { FactList } from "../../../ui/fact-list.tsx";
import { LongTextField } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import { overviewWords } from "./overview.words.ts";

export const editingPath = "/redazione/agenda";

export type DateLine = {
  id: string;
  said: string;
  note: string;
  room: string | undefined;
  canChange: boolean;
};

export type OverviewProps = {
  frame: Frame;
  id: string;
  name: string;
  status: string;
  isPublic: boolean;
  facts: { term: string; value: Child }[];
  dates: readonly DateLine[];
  more: number;
  may: { edit: boolean; publish: boolean; cancel: boolean; erase: boolean };
  takesRegistrations: boolean;
  notice: string | undefined;
  /** Dates for which the room could not be had, with why. */
  clashes: readonly string[];
  cancelMistake?: string;
  /** What who proposed it wrote, and the ways to decide. */
  proposal?: Child;
};

/** An activity in the back office: where it stands, its dates, and what one can do with it. */
export function OverviewPage(props: OverviewProps) {
  const { frame, id, name, facts, may, notice, clashes, proposal } = props;
  const words = overviewWords[frame.language];
  const to = (path: string) => linkTo(frame, `${editingPath}/${id}${path}`);
  return (
    <Page
      frame={frame}
      title={name}
      hidden
      breadcrumbs={[
        { label: words.backOffice, path: "/redazione" },
        { label: words.title, path: editingPath },
        { label: name },
      ]}
    >
      {notice !== undefined && (
        <Notice tone="success" announced>
          <p>{notice}</p>
        </Notice>
      )}
      {clashes.length > 0 && (
        <Notice tone="warning" title={words.clashes(clashes.length)} announced>
          <ul>
            {clashes.map((clash) => (
              <li>{clash}</li>
            ))}
          </ul>
        </Notice>
      )}
      <PageTitle title={name} kicker={props.status} />
      {proposal}
      <FactList facts={facts} />
      {proposal === undefined && may.publish && (
        <form method="post" action={to("/pubblicazione")}>
          <p>{words.publishLead}</p>
          <Actions>
            <Button>{words.publish}</Button>
          </Actions>
        </form>
      )}
      <Actions>
        {may.edit && (
          <ButtonLink kind="secondary" href={to("/modifica")}>
            {words.edit}
          </ButtonLink>
        )}
        <ButtonLink
          kind="secondary"
          href={props.isPublic ? linkTo(frame, `/agenda/${id}`) : to("/anteprima")}
        >
          {props.isPublic ? words.see : words.preview}
        </ButtonLink>
        {props.takesRegistrations && (
          <ButtonLink kind="secondary" href={to("/iscritti")}>
            {words.registered}
          </ButtonLink>
        )}
      </Actions>
      <Dates {...props} />
      {may.cancel && <CancelAll {...props} />}
      {may.erase && (
        <form method="post" action={to("/eliminazione")}>
          <Actions>
            <Button kind="danger">{words.erase}</Button>
          </Actions>
        </form>
      )}
    </Page>
  );
}

function Dates({ frame, id, dates, more }: OverviewProps) {
  const words = overviewWords[frame.language];
  if (dates.length === 0) {
    return (
      <Section id="date" title={words.dates}>
        <p>{words.noDates}</p>
      </Section>
    );
  }
  const hasRoom = dates.some(({ room }) => room !== undefined);
  const columns = [words.date, words.what, ...(hasRoom ? [words.room] : []), words.change];
  return (
    <Section id="date" title={words.dates}>
      <Table
        id="tabella-date"
        caption={words.datesCaption}
        columns={columns.map((label) => ({ label }))}
        rows={dates.map((date) => [
          date.said,
          date.note,
          ...(hasRoom ? [date.room ?? ""] : []),
          date.canChange ? (
            <a
              href={linkTo(frame, `${editingPath}/${id}/date/${date.id}`)}
              aria-label={words.changeOf(date.said)}
            >
              {words.change}
            </a>
          ) : (
            ""
          ),
        ])}
      />
      {more > 0 && <p>{words.moreDates(more)}</p>}
    </Section>
  );
}

function CancelAll({ frame, id, cancelMistake }: OverviewProps) {
  const words = overviewWords[frame.language];
  return (
    <Section id="annulla" title={words.cancel}>
      <ErrorSummary
        title={words.cancel}
        mistakes={cancelMistake === undefined ? [] : [{ fieldId: "campo-perche", message: cancelMistake }]}
      />
      <p>{words.cancelLead}</p>
      <form method="post" action={linkTo(frame, `${editingPath}/${id}/annullamento`)}>
        <LongTextField
          name="perche"
          label={words.cancelWhy}
          hint={words.cancelWhyHint}
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
