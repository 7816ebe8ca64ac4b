// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { FactList, type Fact } from "../../../ui/fact-list.tsx";
import { LongTextField, TextField } from "../../../ui/fields.tsx";
import { filledIn, type SealedState } from "../../../ui/form-state.ts";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { ResultCard, ResultList } from "../../../ui/result-card.tsx";
import { SealedForm } from "../../../ui/sealed-form.tsx";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import { sitePath, sitesPath, spacePath, spacesPath } from "../space-path.ts";
import { spaceWords } from "../space.words.ts";
import type { EventShown } from "./site-said.page.ts";
import type { IdeaCall, Site } from "./site.ts";
import { siteWords } from "./site.words.ts";

type SitesProps = { frame: Frame; sites: readonly { site: Site; hasOpenCall: boolean }[] };

/** The register of disused and recovered spaces, as anybody reads it. */
export function SitesPage({ frame, sites }: SitesProps) {
  const words = siteWords[frame.language];
  return (
    <Page
      frame={frame}
      title={words.title}
      description={words.lead}
      current={spacesPath}
      breadcrumbs={[{ label: spaceWords[frame.language].spaces, path: spacesPath }, { label: words.title }]}
    >
      <PageTitle title={words.title} lead={words.lead} />
      {sites.length === 0 ? (
        <EmptyState title={words.none}>
          <p>{words.noneHint}</p>
        </EmptyState>
      ) : (
        <ResultList label={words.title}>
          {sites.map(({ site, hasOpenCall }) => (
            <ResultCard
              assets={frame.assets}
              title={site.name}
              href={linkTo(frame, sitePath(site.id))}
              kicker={words.kinds[site.kind]}
              line={site.description?.split("\n")[0]}
              meta={[{ text: words.states[site.state] }, { text: site.whereSaid }]}
              tags={hasOpenCall ? [{ label: words.callOpen, tone: "info" }] : []}
            />
          ))}
        </ResultList>
      )}
    </Page>
  );
}

export type CallShown = { call: IdeaCall; dates: string; isOpen: boolean };

type SiteProps = {
  frame: Frame;
  site: Site;
  facts: readonly Fact[];
  events: readonly EventShown[];
  calls: readonly CallShown[];
  space: { id: string; name: string } | undefined;
};

/** One of them: what it is, its story, what is asked about it. */
export function SitePage({ frame, site, facts, events, calls, space }: SiteProps) {
  const words = siteWords[frame.language];
  return (
    <Page
      frame={frame}
      title={site.name}
      description={site.description ?? undefined}
      current={spacesPath}
      breadcrumbs={[
        { label: spaceWords[frame.language].spaces, path: spacesPath },
        { label: words.title, path: sitesPath },
        { label: site.name },
      ]}
    >
      <PageTitle title={site.name} kicker={words.states[site.state]} />
      {site.description !== null && <p class="written-text">{site.description}</p>}
      {space && (
        <Section id="adesso" title={words.nowOpen}>
          <Actions>
            <ButtonLink href={linkTo(frame, spacePath(space.id))}>{words.nowOpenLink(space.name)}</ButtonLink>
          </Actions>
        </Section>
      )}
      <FactList facts={facts} />
      {calls.length > 0 && (
        <Section id="idee" title={words.calls}>
          {calls.map(({ call, dates, isOpen }) => (
            <>
              <h3 class="h5">{call.title}</h3>
              <p>{dates}</p>
              <p class="written-text">{call.told}</p>
              {call.outcome !== null && (
                <p class="written-text">
                  <strong>{words.outcome}:</strong> {call.outcome}
                </p>
              )}
              {isOpen && (
                <Actions>
                  <ButtonLink href={linkTo(frame, `${sitesPath}/chiamate/${call.id}`)}>
                    {words.send}
                  </ButtonLink>
                </Actions>
              )}
            </>
          ))}
        </Section>
      )}
      {events.length > 0 && (
        <Section id="storia" title={words.history}>
          <EventTable frame={frame} events={events} />
        </Section>
      )}
    </Page>
  );
}

export function EventTable({ frame, events }: { frame: Frame; events: readonly EventShown[] }) {
  const words = siteWords[frame.language];
  return (
    <Table
      id="tabella-storia"
      caption={words.facts}
      columns={[words.year, words.eventTold, words.state].map((label) => ({ label }))}
      rows={events.map(({ when, told, state, source }) => [
        when,
        <>
          {told}
          {source !== undefined && <span class="form-text">{source}</span>}
        </>,
        state ?? words.sameState,
      ])}
    />
  );
}

type IdeaFormProps = {
  frame: Frame;
  site: Site;
  call: IdeaCall;
  dates: string;
  isOpen: boolean;
  state: SealedState;
};

/** Sending an idea: a few lines, no account. */
export function IdeaFormPage({ frame, site, call, dates, isOpen, state }: IdeaFormProps) {
  const words = siteWords[frame.language];
  const field = (name: string) => ({
    name,
    value: filledIn(state.typed, name),
    error: state.mistakes?.[name] && words.mistakes[state.mistakes[name]],
  });
  return (
    <Page
      frame={frame}
      title={call.title}
      current={spacesPath}
      breadcrumbs={[
        { label: words.title, path: sitesPath },
        { label: site.name, path: sitePath(site.id) },
        { label: call.title },
      ]}
      hidden
    >
      <PageTitle title={call.title} kicker={site.name} lead={dates} />
      <p class="written-text">{call.told}</p>
      {isOpen ? (
        <Section id="manda" title={words.send}>
          <p>{words.sendLead}</p>
          <SealedForm frame={frame} action={`${sitesPath}/chiamate/${call.id}`} state={state} words={words}>
            <TextField {...field("titolo")} label={words.ideaTitle} maxlength={200} required />
            <LongTextField {...field("idea")} label={words.ideaTold} hint={words.ideaToldHint} required />
            <TextField {...field("gruppo")} label={words.group} hint={words.groupHint} maxlength={120} />
            <p>{words.contactHint}</p>
            <TextField {...field("email")} label={words.email} type="email" autocomplete="email" />
            <TextField {...field("telefono")} label={words.phone} type="tel" autocomplete="tel" />
            <Actions>
              <Button>{words.sendButton}</Button>
            </Actions>
            <p class="form-text">{words.privacy}</p>
          </SealedForm>
        </Section>
      ) : (
        <Notice tone="warning">
          <p>{words.closed}</p>
        </Notice>
      )}
    </Page>
  );
}

type IdeaStatusProps = {
  frame: Frame;
  title: string;
  call: IdeaCall;
  state: string;
  answer: string | null;
  isNew: boolean;
};

/** What became of an idea, for who has its link. */
export function IdeaStatusPage({ frame, title, call, state, answer, isNew }: IdeaStatusProps) {
  const words = siteWords[frame.language];
  return (
    <Page
      frame={frame}
      title={words.status}
      current={spacesPath}
      breadcrumbs={[{ label: words.title, path: sitesPath }, { label: words.status }]}
      hidden
    >
      <PageTitle title={words.status} lead={state} kicker={call.title} />
      {isNew && (
        <Notice tone="success" announced>
          <p>{words.thanks}</p>
        </Notice>
      )}
      <p>{title}</p>
      {answer !== null && (
        <Section id="risposta" title={words.answer}>
          <p class="written-text">{answer}</p>
        </Section>
      )}
    </Page>
  );
}
