// SPDX-License-Identifier: AGPL-3.0-or-later
import { Button, ButtonLink } from "../../../ui/button.tsx";
import { CheckboxField } from "../../../ui/choices.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { HiddenFields, LongTextField, TextField } from "../../../ui/fields.tsx";
import { linkTo } from "../../../ui/frame.ts";
import type { Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { ResultCard, ResultList } from "../../../ui/result-card.tsx";
import { Section } from "../../../ui/section.tsx";
import { asLine } from "../records/spoken.ts";
import { leadAndRest } from "../records/written-text.ts";
import { pathOf } from "../search/paths.ts";
import { PinForm } from "./pin-form.view.tsx";
import { mostPins, writePins } from "./pin.ts";
import { pinboardWords } from "./pinboard.words.ts";
import type { PinnedDoor } from "./pinned-door.ts";
import { longestNote } from "./pinned.ts";
import type { Pinned } from "./pinned.ts";

export type BoardPageProps = {
  frame: Frame;
  things: readonly { pinned: Pinned; door: PinnedDoor }[];
  /** Pinned things that are no longer there. */
  missing: number;
  /** The tokens of a board that somebody shared; undefined on one's own. */
  shared: string | undefined;
  isFull: boolean;
  mistakes: { note?: "noteTooLong" };
  typedNote: string;
};

/** What was kept, how to print it, how to send it. A shared board offers to be kept, and keeps nothing by itself. */
export function BoardPage(props: BoardPageProps) {
  const { frame, things, missing, shared, isFull } = props;
  const words = pinboardWords[frame.language];
  const isShared = shared !== undefined;
  const title = isShared ? words.sharedTitle : words.title;
  return (
    <Page frame={frame} title={title} breadcrumbs={[{ label: title }]} islands={["pinboard"]} hidden>
      <PageTitle title={title} lead={isShared ? words.sharedLead : words.lead} />
      {isFull && (
        <Notice tone="warning" announced>
          <p>{words.full(mostPins)}</p>
        </Notice>
      )}
      {missing > 0 && <MissingNotice frame={frame} missing={missing} shared={shared} />}
      {things.length === 0 ? (
        <EmptyState title={words.emptyTitle}>
          <p>{isShared ? words.emptyShared : words.empty}</p>
          <ButtonLink href={linkTo(frame, "/servizi")}>{words.search}</ButtonLink>
        </EmptyState>
      ) : (
        <>
          {isShared && <KeepAll frame={frame} tokens={shared} />}
          <ResultList label={words.list}>
            {things.map((thing) => (
              <PinnedCard frame={frame} {...thing} isShared={isShared} />
            ))}
          </ResultList>
          <PrintForm {...props} />
          {!isShared && <ShareAndClear frame={frame} things={things} />}
        </>
      )}
    </Page>
  );
}

type CardProps = { frame: Frame; pinned: Pinned; door: PinnedDoor; isShared: boolean };

function PinnedCard({ frame, pinned, door: { place, sentence }, isShared }: CardProps) {
  const words = pinboardWords[frame.language];
  const where = place && [place.name, place.municipality].filter(Boolean).join(", ");
  const ended = pinned.status === null || pinned.status === "active" ? undefined : words.ended[pinned.status];
  return (
    <ResultCard
      assets={frame.assets}
      title={pinned.name}
      href={linkTo(frame, pathOf(pinned.kind, pinned.id))}
      kicker={pinned.organization ?? words.kinds[pinned.kind]}
      line={leadAndRest(pinned.description).lead}
      tags={ended === undefined ? [] : [{ label: ended, tone: "warning" }]}
      meta={[
        ...(sentence === undefined ? [] : [{ icon: "hours" as const, text: asLine(sentence) }]),
        ...(where && pinned.kind !== "place" ? [{ icon: "place" as const, text: where }] : []),
      ]}
      actions={
        isShared ? undefined : (
          <PinForm frame={frame} pin={pinned} pinned id={`tieni-${pinned.id}`} name={pinned.name} quiet />
        )
      }
    />
  );
}

function MissingNotice({ frame, missing, shared }: Pick<BoardPageProps, "frame" | "missing" | "shared">) {
  const words = pinboardWords[frame.language];
  return (
    <Notice tone="warning">
      <p>{words.missing(missing)}</p>
      {shared === undefined && (
        <form method="post" action={linkTo(frame, "/bacheca")}>
          <HiddenFields values={{ mancanti: "1", torna: linkTo(frame, "/bacheca") }} />
          <Button kind="secondary">{words.forgetMissing}</Button>
        </form>
      )}
    </Notice>
  );
}

function KeepAll({ frame, tokens }: { frame: Frame; tokens: string }) {
  return (
    <form method="post" action={linkTo(frame, "/bacheca")}>
      <HiddenFields values={{ schede: tokens, torna: linkTo(frame, "/bacheca") }} />
      <Button>{pinboardWords[frame.language].keepAll}</Button>
    </form>
  );
}

/** Sent by POST so that the note stands in no address and no log. */
function PrintForm({ frame, shared, mistakes, typedNote }: BoardPageProps) {
  const words = pinboardWords[frame.language];
  const error = mistakes.note && words[mistakes.note];
  return (
    <Section id="foglio" title={words.print}>
      <p>{words.printHint}</p>
      {error !== undefined && (
        <ErrorSummary title={words.mistakes} mistakes={[{ fieldId: "campo-nota", message: error }]} />
      )}
      <form method="post" action={linkTo(frame, "/bacheca/stampa")}>
        <HiddenFields values={{ schede: shared }} />
        <LongTextField
          name="nota"
          label={words.note}
          hint={words.noteHint}
          rows={3}
          maxlength={longestNote}
          value={typedNote}
          error={error}
        />
        <CheckboxField name="grande" label={words.large} />
        <Button>{words.preparePrint}</Button>
      </form>
    </Section>
  );
}

function ShareAndClear({ frame, things }: Pick<BoardPageProps, "frame" | "things">) {
  const words = pinboardWords[frame.language];
  const tokens = encodeURIComponent(writePins(things.map(({ pinned }) => pinned)));
  return (
    <Section id="manda" title={words.share}>
      <TextField
        name="collegamento"
        label={words.shareHint}
        type="url"
        maxlength={2000}
        value={`${frame.baseUrl}${linkTo(frame, "/bacheca")}?schede=${tokens}`}
      />
      <form method="post" action={linkTo(frame, "/bacheca")}>
        <HiddenFields values={{ svuota: "1", torna: linkTo(frame, "/bacheca") }} />
        <Button kind="quiet">{words.clear}</Button>
      </form>
    </Section>
  );
}
