// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Child } from "hono/jsx";

import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { HiddenFields } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import { formWords } from "../form.words.ts";
import { MeetingList } from "../meetings/meeting-parts.view.tsx";
import type { MeetingLine } from "../meetings/meeting-said.page.ts";
import { assemblyPath, keptAssembliesPath, keptAssemblyPath, type Assembly } from "./assembly.ts";
import { assemblyWords } from "./assembly.words.ts";
import { keepingWords } from "./keeping.words.ts";

type ListProps = { frame: Frame; lines: { id: string; name: string; note: string }[]; mayBegin: boolean };

/** What one keeps. */
export function KeptAssembliesPage({ frame, lines, mayBegin }: ListProps) {
  const words = keepingWords[frame.language];
  return (
    <Page
      frame={frame}
      title={words.title}
      hidden
      breadcrumbs={[...officeCrumb(frame), { label: words.title }]}
    >
      <PageTitle title={words.title} />
      {lines.length === 0 && <EmptyState title={words.none} />}
      {lines.length > 0 && (
        <ul>
          {lines.map(({ id, name, note }) => (
            <li>
              <a href={linkTo(frame, keptAssemblyPath(id))}>{name}</a>
              <span class="form-text">{note}</span>
            </li>
          ))}
        </ul>
      )}
      {mayBegin && (
        <Actions>
          <ButtonLink href={linkTo(frame, `${keptAssembliesPath}/nuova`)}>{words.begin}</ButtonLink>
        </Actions>
      )}
    </Page>
  );
}

/** The way to a page of who keeps an assembly. */
export function keptCrumbs(frame: Frame, assembly?: Pick<Assembly, "id" | "name">) {
  return [
    ...officeCrumb(frame),
    { label: keepingWords[frame.language].title, path: keptAssembliesPath },
    ...(assembly ? [{ label: assembly.name, path: keptAssemblyPath(assembly.id) }] : []),
  ];
}

/** The back office, for those to whom it opens: who only chairs an assembly or writes for it has nothing there. */
function officeCrumb({ language, own = [] }: Frame) {
  const opens = own.some(({ path }) => path === "/redazione" || path === "/redazione/laboratori");
  return opens ? [{ label: formWords[language].backOffice, path: "/redazione" }] : [];
}

/** A point in a list of the keeper. */
export type ItemLine = { id: string; title: string; note: string };

export type OverviewProps = {
  frame: Frame;
  assembly: Assembly;
  kicker: string;
  notice: string | undefined;
  proposals: readonly ItemLine[];
  unplaced: readonly ItemLine[];
  next: readonly MeetingLine[];
  past: readonly MeetingLine[];
  members: number;
  asking: number;
  ending: readonly string[];
  calls: number;
  hasDecisions: boolean;
};

/** An assembly in the back office: what waits, what comes, who belongs. */
export function KeptAssemblyPage(props: OverviewProps) {
  const { frame, assembly, proposals, unplaced, next, past } = props;
  const words = keepingWords[frame.language];
  const to = (rest: string) => linkTo(frame, keptAssemblyPath(assembly.id) + rest);
  return (
    <Page
      frame={frame}
      title={assembly.name}
      hidden
      breadcrumbs={[...keptCrumbs(frame), { label: assembly.name }]}
    >
      {props.notice !== undefined && (
        <Notice tone="success" announced>
          <p>{props.notice}</p>
        </Notice>
      )}
      <PageTitle title={assembly.name} kicker={props.kicker} />
      {props.calls > 0 && (
        <Notice tone="info">
          <p>
            <a href={to("/da-chiamare")}>{words.calls(props.calls)}</a>
          </p>
        </Notice>
      )}
      <Section id="proposte" title={words.proposals}>
        {proposals.length === 0 ? <p>{words.noProposals}</p> : <Items {...props} items={proposals} />}
      </Section>
      {unplaced.length > 0 && (
        <Section id="accolte" title={words.unplaced}>
          <Items {...props} items={unplaced} />
        </Section>
      )}
      <Section id="riunioni" title={words.meetings}>
        {next.length + past.length === 0 && <p>{words.noMeetings}</p>}
        {next.length > 0 && <MeetingList frame={frame} meetings={next} />}
        <Actions>
          <ButtonLink href={to("/riunioni/nuova")}>{words.plan}</ButtonLink>
        </Actions>
        {past.length > 0 && (
          <>
            <h3 class="h5 mt-4">{assemblyWords[frame.language].past}</h3>
            <MeetingList frame={frame} meetings={past} />
          </>
        )}
      </Section>
      <Section id="membri" title={words.members(props.members)}>
        {props.asking > 0 && <p>{words.asking(props.asking)}</p>}
        {props.ending.length > 0 && (
          <>
            <p>{words.ending}:</p>
            <ul>
              {props.ending.map((line) => (
                <li>{line}</li>
              ))}
            </ul>
          </>
        )}
        <Actions>
          <ButtonLink kind="secondary" href={to("/membri")}>
            {words.membersLink}
          </ButtonLink>
        </Actions>
      </Section>
      {props.hasDecisions && (
        <Section id="decisioni" title={words.decisions}>
          <p>
            <a href={to("/decisioni")}>{words.decisionsLead}</a>
          </p>
        </Section>
      )}
      <Actions>
        <ButtonLink kind="secondary" href={to("/modifica")}>
          {words.edit}
        </ButtonLink>
        <ButtonLink kind="quiet" href={linkTo(frame, assemblyPath(assembly.id))}>
          {words.seePublic}
        </ButtonLink>
      </Actions>
    </Page>
  );
}

function Items({ frame, assembly, items }: OverviewProps & { items: readonly ItemLine[] }) {
  return (
    <ul>
      {items.map(({ id, title, note }) => (
        <li>
          <a href={linkTo(frame, `${keptAssemblyPath(assembly.id)}/proposte/${id}`)}>{title}</a>
          {note !== "" && <span class="form-text">{note}</span>}
        </li>
      ))}
    </ul>
  );
}

/** A call to make: whom, where, about what. */
export type CallLine = { action: string; id: string; who: string; phone: Child; about: string };

type CallsProps = { frame: Frame; assembly: Assembly; calls: readonly CallLine[] };

/** Those who chose the phone. */
export function CallsPage({ frame, assembly, calls }: CallsProps) {
  const words = keepingWords[frame.language];
  return (
    <Page
      frame={frame}
      title={words.callsTitle}
      hidden
      breadcrumbs={[...keptCrumbs(frame, assembly), { label: words.callsTitle }]}
    >
      <PageTitle title={words.callsTitle} kicker={assembly.name} lead={words.callsLead} />
      {calls.length === 0 ? (
        <EmptyState title={words.noCalls} />
      ) : (
        <Table
          id="chiamate"
          caption={words.callsTitle}
          columns={[words.who, words.number, words.about, words.done].map((label) => ({ label }))}
          rows={calls.map(({ action, id, who, phone, about }) => [
            who,
            phone,
            about,
            <form method="post" action={linkTo(frame, action)}>
              <HiddenFields values={{ chiamata: id }} />
              <Button kind="secondary">
                {words.done}
                <span class="visually-hidden">: {who}</span>
              </Button>
            </form>,
          ])}
        />
      )}
    </Page>
  );
}
