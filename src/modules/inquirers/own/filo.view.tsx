// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { CheckboxGroup } from "../../../ui/choices.tsx";
import { Columns } from "../../../ui/columns.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { FactList } from "../../../ui/fact-list.tsx";
import { TextField } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { VisuallyHidden } from "../../../ui/media.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { PageIndex, Section } from "../../../ui/section.tsx";
import { objections, type Objection } from "../threads/thread.ts";
import { filoWords } from "./filo.words.ts";
import { HappenedList, ViewsTable } from "./thread-parts.view.tsx";
import type { HappenedShown, ShareShown, ViewShown } from "./thread.page.ts";

type EnterProps = { frame: Frame; typed?: string; mistake?: string; isClosed?: boolean };

/** The door: one field. The code is typed, or comes after the # of the card's square, which no server is told. */
export function EnterPage({ frame, typed, mistake, isClosed = false }: EnterProps) {
  const words = filoWords[frame.language];
  const mistakes = mistake === undefined ? [] : [{ fieldId: "campo-codice", message: mistake }];
  return (
    <Page
      frame={frame}
      title={words.title}
      breadcrumbs={[{ label: words.title }]}
      islands={["card-code"]}
      hidden
    >
      <PageTitle title={words.title} lead={words.enterLead} />
      {isClosed && (
        <Notice tone="success" announced>
          <p>{words.closed}</p>
        </Notice>
      )}
      <ErrorSummary title={words.mistakes} mistakes={mistakes} />
      <trama-card-code data-field="campo-codice">
        <form method="post" action={linkTo(frame, "/filo")} novalidate>
          <TextField
            name="codice"
            label={words.code}
            hint={words.codeHint}
            value={typed}
            error={mistake}
            autocomplete="off"
            maxlength={40}
            required
          />
          <Actions>
            <Button>{words.enter}</Button>
          </Actions>
        </form>
      </trama-card-code>
      <Section id="senza-tessera" title={words.noCard}>
        <p>{words.noCardHint}</p>
        <p>
          <a href={linkTo(frame, "/luoghi")}>{words.findDesk}</a>
        </p>
      </Section>
    </Page>
  );
}

export type FiloProps = {
  frame: Frame;
  isDone: boolean;
  happened: readonly HappenedShown[];
  facts: readonly { term: string; value: string }[];
  shares: readonly ShareShown[];
  desks: readonly { id: string; name: string; since: string }[];
  views: readonly ViewShown[];
  objections: readonly Objection[];
  hasRecall: boolean;
  /** What waits for an answer, as the room above shows it. */
  answers: readonly { about: string; path: string }[];
};

/** All that the person with the card sees and may do, on one page. */
export function FiloPage(props: FiloProps) {
  const { frame, isDone, happened, answers } = props;
  const words = filoWords[frame.language];
  const entries = [
    { id: "successo", title: words.happened },
    { id: "di-me", title: words.known },
    { id: "condiviso", title: words.shared },
    { id: "sportelli", title: words.desks },
    { id: "chi-ha-guardato", title: words.views },
    { id: "non-voglio", title: words.wishes },
    { id: "tessera", title: words.card },
    { id: "copia-cancella", title: words.data },
  ];
  return (
    <Page frame={frame} title={words.title} breadcrumbs={[{ label: words.title }]} hidden wide>
      <PageTitle title={words.title} lead={words.lead}>
        <form method="post" action={linkTo(frame, "/filo/esci")}>
          <Actions>
            <Button kind="secondary">{words.leave}</Button>
          </Actions>
          <p class="form-text">{words.leaveHint}</p>
        </form>
      </PageTitle>
      {isDone && (
        <Notice tone="success" announced>
          <p>{words.saved}</p>
        </Notice>
      )}
      <Columns asideAbove aside={<PageIndex label={words.index} entries={entries} />}>
        {answers.length > 0 && (
          <Section id="risposte" title={words.answers}>
            <ul class="steps">
              {answers.map(({ about, path }) => (
                <li>
                  <ButtonLink href={linkTo(frame, path)}>{about}</ButtonLink>
                </li>
              ))}
            </ul>
          </Section>
        )}
        <Section id="successo" title={words.happened}>
          <HappenedList frame={frame} happened={happened} />
        </Section>
        <OfMe {...props} />
        <Wishes {...props} />
        <CardAndData {...props} />
      </Columns>
    </Page>
  );
}

function OfMe({ frame, facts, shares, desks, views }: FiloProps) {
  const words = filoWords[frame.language];
  return (
    <>
      <Section id="di-me" title={words.known}>
        {facts.length === 0 ? <p>{words.nothingKnown}</p> : <FactList facts={facts} />}
        <Actions>
          <ButtonLink kind="secondary" href={linkTo(frame, "/filo/mio/dati")}>
            {words.correct}
          </ButtonLink>
        </Actions>
      </Section>
      <Section id="condiviso" title={words.shared}>
        {shares.length === 0 && <p>{words.nothingShared}</p>}
        <ul class="thread-list">
          {shares.map(({ id, text, state, isLive }) => (
            <li>
              {text} <span class="form-text">{state}</span>
              {isLive && (
                <OneButton
                  frame={frame}
                  action={`/filo/mio/condivisioni/${id}/ritira`}
                  label={words.withdraw}
                  of={text}
                />
              )}
            </li>
          ))}
        </ul>
      </Section>
      <Section id="sportelli" title={words.desks}>
        <p>{desks.length === 0 ? words.noDesks : words.desksLead}</p>
        <ul class="thread-list">
          {desks.map(({ id, name, since }) => (
            <li>
              {name} <span class="form-text">{since}</span>
              <OneButton
                frame={frame}
                action={`/filo/mio/sportelli/${id}/togli`}
                label={words.takeBack}
                of={name}
              />
            </li>
          ))}
        </ul>
      </Section>
      <Section id="chi-ha-guardato" title={words.views}>
        <p>{words.viewsLead}</p>
        <ViewsTable frame={frame} views={views} />
      </Section>
    </>
  );
}

function Wishes({ frame, objections: raised }: FiloProps) {
  const words = filoWords[frame.language];
  return (
    <Section id="non-voglio" title={words.wishes}>
      <form method="post" action={linkTo(frame, "/filo/mio/opposizioni")}>
        <CheckboxGroup
          name="non"
          label={words.objectionsLead}
          options={objections.map((one) => ({ value: one, label: words.objections[one] }))}
          values={raised}
        />
        <Button kind="secondary">{words.saveWishes}</Button>
      </form>
    </Section>
  );
}

function CardAndData({ frame, hasRecall }: FiloProps) {
  const words = filoWords[frame.language];
  return (
    <>
      <Section id="tessera" title={words.card}>
        <p>{words.cardLead}</p>
        <form method="post" action={linkTo(frame, "/filo/mio/tessera")}>
          <Button kind="secondary">{words.newCard}</Button>
        </form>
        <form method="post" action={linkTo(frame, "/filo/mio/parola")}>
          <TextField
            name="parola"
            label={words.word}
            hint={hasRecall ? words.wordKept : words.wordHint}
            autocomplete="off"
            maxlength={120}
          />
          <Button kind="secondary">{words.saveWord}</Button>
        </form>
      </Section>
      <Section id="copia-cancella" title={words.data}>
        <p>{words.dataLead}</p>
        <Actions>
          <ButtonLink kind="secondary" href={linkTo(frame, "/filo/mio/copia")}>
            {words.read}
          </ButtonLink>
          <ButtonLink kind="secondary" href={linkTo(frame, "/filo/mio/dati.json")} download>
            {words.download}
          </ButtonLink>
          <ButtonLink kind="quiet" href={linkTo(frame, "/filo/mio/cancella")}>
            {words.erase}
          </ButtonLink>
        </Actions>
        <p>
          <a href={linkTo(frame, "/registro")}>{words.register}</a>
        </p>
      </Section>
    </>
  );
}

type OneButtonProps = { frame: Frame; action: string; label: string; of: string };

function OneButton({ frame, action, label, of }: OneButtonProps) {
  return (
    <form method="post" action={linkTo(frame, action)}>
      <Button kind="quiet">
        {label}
        <VisuallyHidden> {of}</VisuallyHidden>
      </Button>
    </form>
  );
}
