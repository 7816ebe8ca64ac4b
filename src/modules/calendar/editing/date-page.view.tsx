// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Typed } from "../../../foundation/typed.ts";
import { Actions, Button } from "../../../ui/button.tsx";
import { CheckboxField } from "../../../ui/choices.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { LongTextField, TextField } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { editingPath } from "./overview.view.tsx";
import { overviewWords } from "./overview.words.ts";

export type DatePageProps = {
  frame: Frame;
  activity: { id: string; name: string };
  occurrenceId: string;
  said: string;
  typed: Typed;
  mistakes: Readonly<Record<string, string>>;
  /** Which of the two forms the mistakes are of. */
  of: "move" | "cancel";
  /** Why the room cannot go along. */
  noRoom: string | undefined;
  /** Then nothing is left to do with it. */
  isCancelled: boolean;
  places: readonly string[];
};

/** One date: another time, another place, or not at all; always with why. */
export function DatePage(props: DatePageProps) {
  const { frame, activity, said, mistakes, noRoom, of } = props;
  const words = overviewWords[frame.language];
  const title = words.dateTitle(activity.name);
  const path = `${editingPath}/${activity.id}`;
  return (
    <Page
      frame={frame}
      title={title}
      hidden
      breadcrumbs={[
        { label: words.title, path: editingPath },
        { label: activity.name, path },
        { label: words.date },
      ]}
    >
      <PageTitle title={title} lead={words.dateLead(said)} />
      {noRoom !== undefined && (
        <Notice tone="warning" announced>
          <p>{noRoom}</p>
        </Notice>
      )}
      <ErrorSummary
        title={words.move}
        mistakes={Object.entries(mistakes).map(([name, message]) => ({
          fieldId: of === "cancel" ? "campo-motivo" : `campo-${name}`,
          message,
        }))}
      />
      {props.isCancelled ? <p>{words.dateIsCancelled}</p> : <Forms {...props} />}
      <p>
        <a href={linkTo(frame, path)}>{words.back}</a>
      </p>
    </Page>
  );
}

function Forms(props: DatePageProps) {
  const { frame, activity, occurrenceId, mistakes, of } = props;
  const words = overviewWords[frame.language];
  const to = (rest: string) => linkTo(frame, `${editingPath}/${activity.id}/date/${occurrenceId}${rest}`);
  return (
    <>
      <Section id="sposta" title={words.move}>
        <form id="modulo" method="post" action={to("/spostamento")} novalidate>
          <MoveFields {...props} />
          <Actions>
            <Button>{words.moveNow}</Button>
          </Actions>
        </form>
      </Section>
      <Section id="annulla" title={words.cancelDate}>
        <form method="post" action={to("/annullamento")} novalidate>
          <LongTextField
            id="campo-motivo"
            name="perche"
            label={words.cancelWhy}
            hint={words.cancelWhyHint}
            error={of === "cancel" ? mistakes["perche"] : undefined}
            rows={2}
            maxlength={300}
            required
          />
          <Actions>
            <Button kind="danger">{words.cancelDateNow}</Button>
          </Actions>
        </form>
      </Section>
    </>
  );
}

function MoveFields({ frame, typed, mistakes, of, noRoom, places }: DatePageProps) {
  const words = overviewWords[frame.language];
  const field = (name: string, label: string) => ({
    name,
    label,
    value: typed[name]?.at(-1),
    error: of === "move" ? mistakes[name] : undefined,
  });
  return (
    <>
      <div class="field-row">
        <TextField {...field("data", words.day)} type="date" required />
        <TextField {...field("dalle", words.from)} type="time" required />
        <TextField {...field("alle", words.to)} type="time" required />
      </div>
      <TextField {...field("finisce_il", words.lastDay)} type="date" />
      <TextField
        {...field("luogo", words.place)}
        hint={words.placeHint}
        suggestions={places}
        autocomplete="off"
        maxlength={160}
      />
      <TextField {...field("perche", words.moveWhy)} hint={words.moveWhyHint} maxlength={300} />
      {noRoom !== undefined && <CheckboxField name="senza_stanza" label={words.leaveRoom} />}
    </>
  );
}
