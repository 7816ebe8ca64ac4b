// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { FactList, type Fact } from "../../../ui/fact-list.tsx";
import { TextField } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { VisuallyHidden } from "../../../ui/media.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import { Tag, type Tone } from "../../../ui/tag.tsx";
import { desksPath, operatorPath } from "./desk-path.ts";
import { deskWords } from "./desk.words.ts";
import { homeWords } from "./home.words.ts";

/** Something that access asks for, as it is said: what, and how it is. */
export type KeptSaid = { text: string; tone: Tone };

export type OperatorLine = {
  personId: string;
  name: string;
  mandate: KeptSaid;
  training: KeptSaid;
  receives: boolean;
};

export type DeskProps = {
  frame: Frame;
  id: string;
  name: string;
  facts: readonly Fact[];
  /** "Chiuso dal …" */
  closed: string | undefined;
  operators: readonly OperatorLine[];
  /** What this reader may do. */
  may: { change: boolean; close: boolean };
  done: boolean;
  today: string;
  mistake?: string;
};

/** A desk: how it is set up, and who receives people there. */
export function DeskPage(props: DeskProps) {
  const { frame, id, name, facts, closed, may, done } = props;
  const words = deskWords[frame.language];
  return (
    <Page
      frame={frame}
      title={name}
      breadcrumbs={[
        { label: homeWords[frame.language].title, path: "/sportello" },
        { label: words.title, path: desksPath },
        { label: name },
      ]}
      hidden
      wide
    >
      {done && (
        <Notice tone="success" announced>
          <p>{words.saved}</p>
        </Notice>
      )}
      <PageTitle title={name}>
        {closed !== undefined && <Tag tone="warning">{closed}</Tag>}
        <Actions>
          {may.change && (
            <ButtonLink kind="secondary" href={linkTo(frame, `${desksPath}/${id}/modifica`)}>
              {words.change}
            </ButtonLink>
          )}
          <ButtonLink kind="secondary" href={linkTo(frame, `/sportello/turni?sportello=${id}`)}>
            {words.shifts}
          </ButtonLink>
        </Actions>
      </PageTitle>
      <FactList facts={facts} />
      <Operators {...props} />
      {may.close && <Closing {...props} />}
    </Page>
  );
}

function Operators({ frame, id, operators }: DeskProps) {
  const words = deskWords[frame.language];
  return (
    <Section id="persone" title={words.people}>
      <p>{words.peopleLead}</p>
      {operators.length === 0 ? (
        <p>{words.nobody}</p>
      ) : (
        <Table
          id="tabella-persone"
          caption={words.peopleTable}
          columns={[
            { label: words.person },
            { label: words.mandate },
            { label: words.training },
            { label: words.receives },
            { label: words.record },
          ]}
          rows={operators.map(({ personId, name, mandate, training, receives }) => [
            name,
            <Tag tone={mandate.tone}>{mandate.text}</Tag>,
            <Tag tone={training.tone}>{training.text}</Tag>,
            receives ? words.yes : <strong>{words.no}</strong>,
            <a href={linkTo(frame, operatorPath(id, personId))}>
              {words.record} <VisuallyHidden>{words.recordWhat(name)}</VisuallyHidden>
            </a>,
          ])}
        />
      )}
      <Actions>
        <ButtonLink kind="secondary" href={linkTo(frame, `/persone/invita?ruolo=desk-operator&di=${id}`)}>
          {words.invite}
        </ButtonLink>
      </Actions>
    </Section>
  );
}

function Closing({ frame, id, closed, today, mistake }: DeskProps) {
  const words = deskWords[frame.language];
  const path = linkTo(frame, `${desksPath}/${id}`);
  if (closed !== undefined) {
    return (
      <Section id="chiusura" title={closed}>
        <form method="post" action={`${path}/riapertura`}>
          <Button kind="secondary">{words.reopen}</Button>
        </form>
      </Section>
    );
  }
  return (
    <Section id="chiusura" title={words.close}>
      <p>{words.closeLead}</p>
      <ErrorSummary
        title={words.mistakesTitle}
        mistakes={mistake === undefined ? [] : [{ fieldId: "campo-dal", message: mistake }]}
      />
      <form method="post" action={`${path}/chiusura`}>
        <TextField name="dal" type="date" label={words.closeFrom} value={today} error={mistake} required />
        <Button kind="danger">{words.closeNow}</Button>
      </form>
    </Section>
  );
}
