// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, ButtonLink } from "../../../ui/button.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import { editingPath } from "./overview.view.tsx";
import { overviewWords } from "./overview.words.ts";

export type ListedActivity = {
  id: string;
  name: string;
  kind: string;
  next: string;
  where: string;
  note: string;
};

export type ActivityListProps = {
  frame: Frame;
  proposals: readonly ListedActivity[];
  drafts: readonly ListedActivity[];
  published: readonly ListedActivity[];
  over: readonly ListedActivity[];
};

/** What somebody writes of the agenda: proposals first, they wait for an answer. */
export function ActivityListPage({ frame, proposals, drafts, published, over }: ActivityListProps) {
  const words = overviewWords[frame.language];
  return (
    <Page
      frame={frame}
      title={words.title}
      wide
      hidden
      breadcrumbs={[{ label: words.backOffice, path: "/redazione" }, { label: words.title }]}
    >
      <PageTitle title={words.title} lead={words.lead} />
      <Actions>
        <ButtonLink kind="primary" href={linkTo(frame, `${editingPath}/nuova`)}>
          {words.new}
        </ButtonLink>
        <ButtonLink kind="secondary" href={linkTo(frame, "/agenda")}>
          {words.seeAgenda}
        </ButtonLink>
        <ButtonLink kind="secondary" href={linkTo(frame, `${editingPath}/calendari`)}>
          {words.othersCalendars}
        </ButtonLink>
      </Actions>
      {proposals.length > 0 && (
        <Section id="proposte" title={words.proposals}>
          <p>{words.proposalsLead}</p>
          <Activities
            frame={frame}
            id="tabella-proposte"
            caption={words.proposals}
            lines={proposals}
            last={words.arrived}
          />
        </Section>
      )}
      <Section id="pubblicate" title={words.published}>
        {published.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <Activities
            frame={frame}
            id="tabella-pubblicate"
            caption={words.published}
            lines={published}
            last={words.who}
          />
        )}
      </Section>
      {drafts.length > 0 && (
        <Section id="bozze" title={words.drafts}>
          <Activities
            frame={frame}
            id="tabella-bozze"
            caption={words.drafts}
            lines={drafts}
            last={words.who}
          />
        </Section>
      )}
      {over.length > 0 && (
        <Section id="annullate" title={words.over}>
          <Activities
            frame={frame}
            id="tabella-annullate"
            caption={words.over}
            lines={over}
            last={words.who}
          />
        </Section>
      )}
    </Page>
  );
}

type ActivitiesProps = {
  frame: Frame;
  id: string;
  caption: string;
  lines: readonly ListedActivity[];
  last: string;
};

function Activities({ frame, id, caption, lines, last }: ActivitiesProps) {
  const words = overviewWords[frame.language];
  return (
    <Table
      id={id}
      caption={words.listCaption(caption)}
      columns={[words.name, words.next, words.where, last].map((label) => ({ label }))}
      rows={lines.map((line) => [
        <a href={linkTo(frame, `${editingPath}/${line.id}`)}>{line.name}</a>,
        line.next,
        line.where,
        line.note,
      ])}
    />
  );
}
