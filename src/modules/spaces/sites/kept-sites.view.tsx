// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Typed } from "../../../foundation/typed.ts";
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { CheckboxField } from "../../../ui/choices.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { LongTextField, SelectField, TextField } from "../../../ui/fields.tsx";
import { filledIn } from "../../../ui/form-state.ts";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { mistakesByField } from "../../../ui/mistakes.ts";
import { Notice } from "../../../ui/notice.tsx";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import { SpacesOffice } from "../keeping/office.view.tsx";
import { keptSitesPath, sitePath } from "../space-path.ts";
import type { EventShown } from "./site-said.page.ts";
import {
  ideaStatuses,
  siteKinds,
  siteOwners,
  siteStates,
  type Idea,
  type IdeaCall,
  type Site,
} from "./site.ts";
import { EventTable } from "./site.view.tsx";
import { siteWords } from "./site.words.ts";

type Mistakes = Readonly<Record<string, string>>;
type Option = { value: string; label: string };

type ListProps = { frame: Frame; sites: readonly Site[]; hasSpaces: boolean };

/** The register, for who keeps it. */
export function KeptSitesPage({ frame, sites, hasSpaces }: ListProps) {
  const words = siteWords[frame.language];
  return (
    <SpacesOffice
      frame={frame}
      title={words.title}
      lead={words.officeLead}
      part="sites"
      hasSites
      hasSpaces={hasSpaces}
    >
      {sites.length === 0 ? (
        <EmptyState title={words.none}>
          <p>{words.officeLead}</p>
        </EmptyState>
      ) : (
        <Table
          id="registro"
          caption={`${words.title}: ${sites.length}`}
          columns={[words.name, words.state, words.isPublic].map((label) => ({ label }))}
          rows={sites.map((site) => [
            <a href={linkTo(frame, `${keptSitesPath}/${site.id}`)}>{site.name}</a>,
            words.states[site.state],
            site.isPublic ? words.shown : words.hidden,
          ])}
        />
      )}
      <Actions>
        <ButtonLink href={linkTo(frame, `${keptSitesPath}/nuovo`)}>{words.add}</ButtonLink>
      </Actions>
    </SpacesOffice>
  );
}

export type KeptSiteProps = {
  frame: Frame;
  site: Site | undefined;
  typed: Typed;
  mistakes: Mistakes;
  /** Which form the mistakes are of. */
  form: "site" | "event" | "call";
  districts: readonly Option[];
  spaces: readonly Option[];
  events: readonly EventShown[];
  calls: readonly { call: IdeaCall; dates: string; ideas: readonly Idea[] }[];
  told?: string;
  hasSpaces: boolean;
};

type FieldOf = (name: string) => { name: string; value: string | undefined; error: string | undefined };

/** One site: its record, its story, its calls and the ideas that came. */
export function KeptSitePage(props: KeptSiteProps) {
  const { frame, site, mistakes, told } = props;
  const words = siteWords[frame.language];
  return (
    <SpacesOffice
      frame={frame}
      title={site?.name ?? words.add}
      kicker={site && words.states[site.state]}
      part="sites"
      hasSites
      hasSpaces={props.hasSpaces}
    >
      {told !== undefined && (
        <Notice tone="success" announced>
          <p>{told}</p>
        </Notice>
      )}
      <ErrorSummary
        title={words.mistakesTitle}
        mistakes={mistakesByField(mistakes, (key) => words.mistakes[key] ?? words.mistakesTitle)}
      />
      {site?.isPublic && (
        <Actions>
          <ButtonLink kind="quiet" href={linkTo(frame, sitePath(site.id))}>
            {words.publicPage}
          </ButtonLink>
        </Actions>
      )}
      <Record {...props} />
      {site && <Story {...props} site={site} />}
      {site && <Calls {...props} site={site} />}
    </SpacesOffice>
  );
}

function fieldOf({ frame, typed, mistakes, form }: KeptSiteProps, of: KeptSiteProps["form"]): FieldOf {
  const words = siteWords[frame.language];
  return (name) => ({
    name,
    value: form === of ? filledIn(typed, name) : undefined,
    error: form === of && mistakes[name] ? words.mistakes[mistakes[name]] : undefined,
  });
}

function Record(props: KeptSiteProps) {
  const { frame, site, districts, spaces, typed, form } = props;
  const words = siteWords[frame.language];
  const field = fieldOf(props, "site");
  return (
    <Section id="scheda" title={site ? words.edit : words.add}>
      <form
        method="post"
        action={linkTo(frame, site ? `${keptSitesPath}/${site.id}` : `${keptSitesPath}/nuovo`)}
        novalidate
      >
        {!site && districts.length > 1 && (
          <SelectField
            {...field("distretto")}
            label={words.district}
            empty={words.choose}
            options={districts}
          />
        )}
        <TextField {...field("nome")} label={words.name} maxlength={200} required />
        <SelectField {...field("tipo")} label={words.kind} options={options(siteKinds, words.kinds)} />
        <SelectField
          {...field("stato")}
          id="campo-stato-scheda"
          label={words.state}
          options={options(siteStates, words.states)}
        />
        <TextField
          {...field("dove")}
          label={words.whereSaid}
          hint={words.whereHint}
          maxlength={300}
          required
        />
        <TextField {...field("superficie")} label={words.surfaceField} inputmode="numeric" maxlength={7} />
        <SelectField {...field("di-chi")} label={words.owner} options={options(siteOwners, words.owners)} />
        <TextField {...field("di-chi-nota")} label={words.ownerNote} maxlength={300} />
        <LongTextField {...field("descrizione")} label={words.description} rows={4} maxlength={3000} />
        {spaces.length > 0 && (
          <SelectField {...field("spazio")} label={words.space} empty={words.noSpace} options={spaces} />
        )}
        <CheckboxField
          name="pubblico"
          label={words.isPublic}
          checked={form === "site" ? filledIn(typed, "pubblico") !== undefined : site?.isPublic === true}
        />
        <Actions>
          <Button>{words.save}</Button>
        </Actions>
      </form>
    </Section>
  );
}

function Story(props: KeptSiteProps & { site: Site }) {
  const { frame, site, events } = props;
  const words = siteWords[frame.language];
  const field = fieldOf(props, "event");
  return (
    <Section id="storia" title={words.history}>
      {events.length > 0 && <EventTable frame={frame} events={events} />}
      <form method="post" action={linkTo(frame, `${keptSitesPath}/${site.id}/storia#storia`)} novalidate>
        <h3 class="h5">{words.addEvent}</h3>
        <TextField {...field("anno")} label={words.year} inputmode="numeric" maxlength={4} required />
        <TextField {...field("mese")} label={words.month} inputmode="numeric" maxlength={2} />
        <LongTextField {...field("fatto")} label={words.eventTold} rows={2} maxlength={1000} required />
        <SelectField
          {...field("stato")}
          label={words.eventState}
          empty={words.sameState}
          options={siteStates.map((value) => ({ value, label: words.states[value] }))}
        />
        <TextField {...field("fonte")} label={words.sourceField} maxlength={300} />
        <Actions>
          <Button kind="secondary">{words.addEventButton}</Button>
        </Actions>
      </form>
    </Section>
  );
}

function Calls(props: KeptSiteProps & { site: Site }) {
  const { frame, site, calls } = props;
  const words = siteWords[frame.language];
  const field = fieldOf(props, "call");
  return (
    <Section id="idee" title={words.calls}>
      {calls.map(({ call, dates, ideas }) => (
        <>
          <h3 class="h5">
            {call.title} ({words.ideas(ideas.length)})
          </h3>
          <p>{dates}</p>
          {ideas.map((idea) => (
            <OneIdea frame={frame} idea={idea} />
          ))}
          <form method="post" action={linkTo(frame, `${keptSitesPath}/chiamate/${call.id}/esito`)}>
            <LongTextField
              name="esito"
              id={`campo-esito-${call.id}`}
              label={words.outcomeField}
              value={call.outcome ?? undefined}
              rows={2}
            />
            <Actions>
              <Button kind="secondary">{words.outcomeButton}</Button>
            </Actions>
          </form>
        </>
      ))}
      <form method="post" action={linkTo(frame, `${keptSitesPath}/${site.id}/chiamate#idee`)} novalidate>
        <h3 class="h5">{words.newCall}</h3>
        <TextField {...field("titolo")} label={words.callTitle} maxlength={200} required />
        <LongTextField {...field("testo")} label={words.callTold} rows={3} required />
        <TextField {...field("dal")} label={words.opens} type="date" required />
        <TextField {...field("al")} label={words.closes} type="date" required />
        <Actions>
          <Button kind="secondary">{words.newCallButton}</Button>
        </Actions>
      </form>
    </Section>
  );
}

function OneIdea({ frame, idea }: { frame: Frame; idea: Idea }) {
  const words = siteWords[frame.language];
  const who = [idea.groupName, idea.email, idea.phone].filter(Boolean).join(", ");
  const doubt = idea.suspicions.length > 0 ? ` (${words.suspicious})` : "";
  return (
    <details class="booking-date">
      <summary>
        {idea.title}: {words.ideaStateShort[idea.status]}
        {doubt}
      </summary>
      <p class="written-text">{idea.told}</p>
      {who !== "" && <p>{who}</p>}
      <form method="post" action={linkTo(frame, `${keptSitesPath}/idee/${idea.id}`)}>
        <SelectField
          name="esito"
          id={`campo-esito-${idea.id}`}
          label={words.decision}
          value={idea.status}
          options={ideaStatuses.map((value) => ({ value, label: words.ideaStateShort[value] }))}
        />
        <LongTextField
          name="risposta"
          id={`campo-risposta-${idea.id}`}
          label={words.answerField}
          value={idea.answer ?? undefined}
          rows={2}
        />
        <Actions>
          <Button kind="secondary">{words.decideButton}</Button>
        </Actions>
      </form>
    </details>
  );
}

function options<Value extends string>(
  all: readonly Value[],
  said: Readonly<Record<Value, string>>,
): Option[] {
  return all.map((value) => ({ value, label: said[value] }));
}
