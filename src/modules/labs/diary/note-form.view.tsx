// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Typed } from "../../../foundation/typed.ts";
import { Actions, Button } from "../../../ui/button.tsx";
import { CheckboxGroup, RadioGroup } from "../../../ui/choices.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { HiddenFields, LongTextField, SelectField, TextField, type Option } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { mistakesByField } from "../../../ui/mistakes.ts";
import { Notice } from "../../../ui/notice.tsx";
import { keptDiaryPath, longestNote, presentRoles, visibilities, type Prompt } from "./diary-note.ts";
import { diaryWords } from "./diary.words.ts";
import { keepingWords } from "./keeping.words.ts";

export type NoteFormProps = {
  frame: Frame;
  labId: string;
  /** The note that it changes; of a new one where it goes, with the number that it will have. */
  noteId: string;
  isNew: boolean;
  typed: Typed;
  mistakes: Readonly<Record<string, string>>;
  notice?: string | undefined;
  /** The question that is asked; null when none is wanted. */
  prompt: Prompt | null;
  choices: { occurrences: readonly Option[]; meetings: readonly Option[]; decisions: readonly Option[] };
  /** "9 dicembre alle 10.05", when what is typed comes from a draft. */
  draftOf: string | undefined;
};

/** A big box, one question, and the rest folded: what is needed right after, on a phone. */
export function NoteForm(props: NoteFormProps) {
  const { frame, labId, noteId, isNew, typed, mistakes, notice, draftOf } = props;
  const words = keepingWords[frame.language];
  const path = linkTo(frame, keptDiaryPath(labId));
  const told = (code: string) => words.mistakes[code] ?? code;
  const hasDetails = ["chi", "etichette", "data", "riunione", "decisione"].some(
    (name) => (typed[name] ?? []).join("") !== "" || mistakes[name] !== undefined,
  );
  return (
    <>
      {notice !== undefined && (
        <Notice tone="warning" announced>
          <p>{notice}</p>
        </Notice>
      )}
      <ErrorSummary title={words.mistakesTitle} mistakes={mistakesByField(mistakes, told)} />
      {draftOf !== undefined && (
        <form id="bozza" method="post" action={`${path}/bozza/rimozione`} class="inline-form">
          <p>{words.draftOf(draftOf)}</p>
          <HiddenFields values={{ nota: noteId }} />
          <Button kind="quiet">{words.dropDraft}</Button>
        </form>
      )}
      <form id="modulo" method="post" action={isNew ? path : `${path}/${noteId}`} novalidate>
        <HiddenFields
          values={{ nota: noteId, revisione: typed["revisione"], domanda: props.prompt ?? "senza" }}
        />
        {/* Enter in a line saves: the first button of a form is the one that it presses. */}
        <button class="visually-hidden" type="submit" tabindex={-1} aria-hidden="true">
          {isNew ? words.save : words.saveChange}
        </button>
        <LongTextField
          {...field(props, "testo", words.text)}
          hint={words.textHint}
          rows={8}
          maxlength={longestNote}
        />
        <Reflection {...props} />
        <RadioGroup
          {...field(props, "chi_legge", diaryWords[frame.language].whoReads)}
          options={visibilities.map((value) => ({
            value,
            label: diaryWords[frame.language].visibilities[value],
            hint: diaryWords[frame.language].visibilityHints[value],
          }))}
          required
        />
        <TextField {...field(props, "giorno", words.day)} type="date" required />
        <div class="field">
          <details class="fold" open={hasDetails}>
            <summary class="btn btn-outline-primary">{words.details}</summary>
            <div class="fold-body">
              <Details {...props} />
            </div>
          </details>
        </div>
        <Actions>
          <Button>{isNew ? words.save : words.saveChange}</Button>
        </Actions>
        <trama-draft
          data-form="modulo"
          data-url={`${path}/bozza`}
          data-saving={words.saving}
          data-saved={words.saved}
          data-failed={words.failed}
        >
          <p class="form-text" role="status"></p>
        </trama-draft>
      </form>
    </>
  );
}

function field({ typed, mistakes, frame }: NoteFormProps, name: string, label: string) {
  const code = mistakes[name];
  return {
    name,
    label,
    value: typed[name]?.at(-1) ?? "",
    error: code === undefined ? undefined : (keepingWords[frame.language].mistakes[code] ?? code),
  };
}

/** One question at a time: it can be changed or skipped, and nothing that was typed is lost. */
function Reflection(props: NoteFormProps) {
  const { frame, prompt } = props;
  const words = keepingWords[frame.language];
  if (prompt === null) {
    return (
      <p class="d-print-none">
        <Button kind="quiet" name="fai" value="domanda">
          {words.aQuestion}
        </Button>
      </p>
    );
  }
  return (
    <div class="diary-window">
      <LongTextField
        {...field(props, "riflessione", diaryWords[frame.language].prompts[prompt])}
        hint={words.answerHint}
        rows={4}
        maxlength={longestNote}
      />
      <Actions>
        <Button kind="secondary" name="fai" value="domanda">
          {words.otherQuestion}
        </Button>
        <Button kind="quiet" name="fai" value="senza">
          {words.noQuestion}
        </Button>
      </Actions>
    </div>
  );
}

function Details(props: NoteFormProps) {
  const { frame, typed, choices } = props;
  const words = keepingWords[frame.language];
  const selects = [
    ["data", words.occurrence, choices.occurrences],
    ["riunione", words.meeting, choices.meetings],
    ["decisione", words.decision, choices.decisions],
  ] as const;
  return (
    <>
      <CheckboxGroup
        name="chi"
        label={words.who}
        hint={words.whoHint}
        values={typed["chi"]}
        options={presentRoles.map((value) => ({ value, label: diaryWords[frame.language].who[value] }))}
        inRow
      />
      <TextField
        {...field(props, "etichette", words.tags)}
        hint={words.tagsHint}
        maxlength={300}
        autocomplete="off"
      />
      {selects
        .filter(([, , options]) => options.length > 0)
        .map(([name, label, options]) => (
          <SelectField {...field(props, name, label)} options={options} empty={words.none} />
        ))}
    </>
  );
}
