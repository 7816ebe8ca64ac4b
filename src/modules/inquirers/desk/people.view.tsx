// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { CheckboxField } from "../../../ui/choices.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { HiddenFields, SelectField, TextField } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { mistakesOf, type Filled } from "../identity/identity-form.view.tsx";
import { findable } from "../identity/identity.ts";
import { mistakesWords } from "../identity/mistakes.words.ts";
import type { Desk } from "../threads/thread.ts";
import { peopleWords } from "./people.words.ts";

export const peoplePath = "/sportello/persone";

/** A thread in a list: when it began and was used, and whether it opens here. */
export type ThreadLineShown = { href: string; title: string; more: string };

type PeopleProps = Partial<Filled> & {
  frame: Frame;
  desks: readonly Desk[];
  lines: readonly ThreadLineShown[];
};

/** The way to a thread: by its card first; by what the person says; or from those of this desk. */
export function PeoplePage({ frame, desks, lines, typed = {}, mistakes = {} }: PeopleProps) {
  const words = peopleWords[frame.language];
  const wrong = mistakesWords[frame.language];
  const error = (name: string) => mistakes[name] && wrong.mistakes[mistakes[name]];
  return (
    <Page
      frame={frame}
      title={words.title}
      breadcrumbs={[{ label: words.yourDesk, path: "/sportello" }, { label: words.title }]}
      hidden
      wide
    >
      <PageTitle title={words.title} lead={words.lead} />
      <ErrorSummary title={wrong.title} mistakes={mistakesOf(frame, { mistakes })} />
      <div class="thread-ways">
        <Section id="con-la-tessera" title={words.byCode}>
          <form method="post" action={linkTo(frame, `${peoplePath}/codice`)} novalidate>
            <AtDesk frame={frame} desks={desks} id="sportello-codice" />
            <TextField
              name="codice"
              label={words.code}
              hint={words.codeHint}
              value={typed["codice"]}
              error={error("codice")}
              autocomplete="off"
              maxlength={40}
            />
            <Button>{words.open}</Button>
          </form>
        </Section>
        <Section id="comincia" title={words.start}>
          <p>{words.startLead}</p>
          <ButtonLink kind="secondary" href={linkTo(frame, `${peoplePath}/nuovo`)}>
            {words.start}
          </ButtonLink>
        </Section>
        <Section id="senza-tessera" title={words.without}>
          <form method="post" action={linkTo(frame, `${peoplePath}/cerca`)} novalidate>
            <AtDesk frame={frame} desks={desks} id="sportello-cerca" />
            <SelectField
              name="cosa"
              label={words.what}
              options={findable.map((field) => ({ value: field, label: words.byWhat[field] }))}
              value={typed["cosa"]}
            />
            <TextField
              name="testo"
              label={words.text}
              hint={words.withoutHint}
              value={typed["testo"]}
              error={error("testo")}
              autocomplete="off"
              maxlength={254}
            />
            <Button kind="secondary">{words.find}</Button>
          </form>
        </Section>
      </div>
      <Section id="conosciuti" title={words.recent}>
        <ThreadLines lines={lines} none={words.none} />
      </Section>
    </Page>
  );
}

/** At which desk somebody is; asked only of who works at several. */
export function AtDesk({ frame, desks, id }: { frame: Frame; desks: readonly Desk[]; id: string }) {
  const words = peopleWords[frame.language];
  const [only, ...others] = desks;
  if (only && others.length === 0) return <HiddenFields values={{ sportello: only.id }} />;
  return (
    <SelectField
      name="sportello"
      id={id}
      label={words.desk}
      options={desks.map((desk) => ({ value: desk.id, label: desk.name }))}
      value={only?.id}
    />
  );
}

function ThreadLines({ lines, none }: { lines: readonly ThreadLineShown[]; none: string }) {
  if (lines.length === 0) return <p>{none}</p>;
  return (
    <ul class="thread-list">
      {lines.map(({ href, title, more }) => (
        <li>
          <a href={href}>{title}</a>
          <span class="form-text">{more}</span>
        </li>
      ))}
    </ul>
  );
}

/** Whose person said exactly this: nothing of them is shown, only that the thread is there. */
export function FoundPage({ frame, lines }: { frame: Frame; lines: readonly ThreadLineShown[] }) {
  const words = peopleWords[frame.language];
  return (
    <Page
      frame={frame}
      title={words.foundTitle}
      breadcrumbs={[
        { label: words.yourDesk, path: "/sportello" },
        { label: words.title, path: peoplePath },
        { label: words.foundTitle },
      ]}
      hidden
    >
      <PageTitle title={words.foundTitle} />
      <ThreadLines lines={lines} none={words.foundNone} />
      {lines.length === 0 && <p>{words.foundNoneHint}</p>}
      <Actions>
        <ButtonLink kind="secondary" href={linkTo(frame, peoplePath)}>
          {words.title}
        </ButtonLink>
        <ButtonLink kind="secondary" href={linkTo(frame, `${peoplePath}/nuovo`)}>
          {words.start}
        </ButtonLink>
      </Actions>
    </Page>
  );
}

/** Begins a thread: a card if they like, a word if they like, and no name. `threadId` makes a form sent twice one thread. */
export function NewThreadPage({
  frame,
  desks,
  threadId,
}: {
  frame: Frame;
  desks: readonly Desk[];
  threadId: string;
}) {
  const words = peopleWords[frame.language];
  return (
    <Page
      frame={frame}
      title={words.start}
      breadcrumbs={[
        { label: words.yourDesk, path: "/sportello" },
        { label: words.title, path: peoplePath },
        { label: words.start },
      ]}
      hidden
    >
      <PageTitle title={words.start} lead={words.startLead} />
      <form method="post" action={linkTo(frame, `${peoplePath}/nuovo`)} autocomplete="off">
        <HiddenFields values={{ id: threadId }} />
        <AtDesk frame={frame} desks={desks} id="sportello-nuovo" />
        <CheckboxField name="tessera" label={words.withCard} hint={words.withCardHint} checked />
        <TextField
          name="parola"
          label={words.word}
          hint={words.wordHint}
          autocomplete="off"
          maxlength={120}
        />
        <Actions>
          <Button>{words.begin}</Button>
        </Actions>
      </form>
    </Page>
  );
}
