// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { Columns } from "../../../ui/columns.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { linkTo } from "../../../ui/frame.ts";
import type { Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { PageIndex, Section } from "../../../ui/section.tsx";
import { editingPath, publicPath } from "./editable.ts";
import { editingWords } from "./editing.words.ts";
import { Suggestions } from "./field-special.view.tsx";
import type { FormSection } from "./field.ts";
import { FormField } from "./field.view.tsx";
import { sectionOfTyped } from "./form-sections.ts";
import type { FormShown } from "./form-shown.ts";
import { PlaceOnMap } from "./place-on-map.view.tsx";

export type RecordFormProps = {
  frame: Frame;
  id: string;
  form: FormShown;
  sections: readonly FormSection[];
  /** The step shown alone; without it all are on one page. */
  step?: string;
  /** The state of the record that the form shows; "" for a new one. */
  mark: string;
  /** When the draft they are resuming was saved, in words. */
  resumed?: string;
  saved?: boolean;
  hasMovedOn: boolean;
  others: readonly { name: string; when: string }[];
  suggestions: { organization: readonly string[]; location: readonly string[] };
  /** Whether there is a record to read and to withdraw. */
  isPublished: boolean;
  /** Whether this person may take it away. */
  mayWithdraw: boolean;
};

/** A record as a form: whole, with an index, or one step at a time. Everything works without scripts. */
export function RecordFormPage(props: RecordFormProps) {
  const { frame, id, form, sections, step } = props;
  const words = editingWords[frame.language];
  const { kind } = form;
  const name = form.typed["name"]?.[0];
  const isNew = !props.isPublished && props.resumed === undefined;
  const title = isNew ? words.fresh[kind] : words.edit(name ?? words.unnamed);
  const path = linkTo(frame, editingPath(kind, id));
  const shown = sections.filter((section) => step === undefined || section.id === step);
  const mistakes = Object.entries(form.mistakes).map(([field, message]) => {
    if (field === "") return { fieldId: "modulo", message: `${words.otherMistake}: ${message}` };
    const at = sectionOfTyped(kind, field)?.id;
    const isElsewhere = step !== undefined && at !== undefined && at !== step;
    return {
      fieldId: `campo-${field}`,
      message: isElsewhere ? `${words.sections[at] ?? at}: ${message}` : message,
      page: isElsewhere ? `${path}?passo=${at}&controlla=1` : undefined,
    };
  });

  return (
    <Page
      frame={frame}
      title={title}
      islands={["draft", "more-rows", "place-on-map"]}
      breadcrumbs={[
        { label: words.backOffice, path: "/redazione" },
        { label: words.lists[kind], path: editingPath(kind) },
        { label: title },
      ]}
      wide
      hidden
    >
      <PageTitle title={title} />
      <FormNotices {...props} />
      <ErrorSummary title={words.mistakes} mistakes={mistakes} />
      <p>
        <a href={addressOf(path, { isNew, step: step === undefined ? sections[0]?.id : undefined })}>
          {step === undefined ? words.stepByStep : words.longForm}
        </a>
      </p>
      <form id="modulo" method="post" action={path} enctype="multipart/form-data" novalidate>
        <input type="hidden" name="segno" value={props.mark} />
        {step !== undefined && <input type="hidden" name="passo" value={step} />}
        {/* Enter in a field saves, and does not go on. */}
        <button
          class="visually-hidden"
          type="submit"
          name="azione"
          value="salva"
          tabindex={-1}
          aria-hidden="true"
        >
          {words.saveDraft}
        </button>
        {step === undefined ? (
          <Columns
            aside={
              <PageIndex
                label={words.index}
                entries={sections.map((section) => ({
                  id: section.id,
                  title: words.sections[section.id] ?? "",
                }))}
              />
            }
            asideAbove
          >
            <Fields {...props} sections={shown} />
          </Columns>
        ) : (
          <>
            <p>{words.stepOf(sections.findIndex((section) => section.id === step) + 1, sections.length)}</p>
            <Fields {...props} sections={shown} />
          </>
        )}
        <FormActions {...props} />
        <Suggestions to="organization" labels={props.suggestions.organization} />
        <Suggestions to="location" labels={props.suggestions.location} />
      </form>
      <trama-draft
        data-form="modulo"
        data-url={`${path}/bozza`}
        data-saving={words.saving}
        data-saved={words.savedNow}
        data-failed={words.notSaved}
      >
        <p class="form-text" role="status"></p>
      </trama-draft>
    </Page>
  );
}

/** Of a record that nobody saved yet only its address knows that it is new. */
function addressOf(path: string, asked: { isNew: boolean; step: string | undefined }): string {
  const query = [asked.isNew && "nuova=1", asked.step !== undefined && `passo=${asked.step}`].filter(Boolean);
  return query.length === 0 ? path : `${path}?${query.join("&")}`;
}

function FormNotices({ frame, resumed, saved, hasMovedOn, others }: RecordFormProps) {
  const words = editingWords[frame.language];
  return (
    <>
      {resumed !== undefined && (
        <Notice tone={saved ? "success" : "info"} announced={saved}>
          <p>{saved ? words.draftSaved(resumed) : words.resumed(resumed)}</p>
        </Notice>
      )}
      {hasMovedOn && (
        <Notice tone="warning">
          <p>{words.movedOn}</p>
        </Notice>
      )}
      {others.map(({ name, when }) => (
        <Notice tone="warning">
          <p>{words.others(name, when)}</p>
        </Notice>
      ))}
    </>
  );
}

function Fields({ frame, form, sections }: Pick<RecordFormProps, "frame" | "form" | "sections">) {
  const words = editingWords[frame.language];
  return (
    <>
      {sections.map((section) => (
        <Section id={section.id} title={words.sections[section.id] ?? section.id}>
          {section.fields.map((field) => (
            <>
              <FormField field={field} form={form} />
              {field.name === "longitude" && <PlaceOnMap frame={frame} />}
            </>
          ))}
        </Section>
      ))}
    </>
  );
}

function FormActions(props: RecordFormProps) {
  const { frame, id, form, sections, step, resumed, isPublished, mayWithdraw } = props;
  const words = editingWords[frame.language];
  const at = sections.findIndex((section) => section.id === step);
  const path = linkTo(frame, editingPath(form.kind, id));
  return (
    <Actions>
      {at >= 0 && at < sections.length - 1 && (
        <Button name="azione" value="avanti">
          {words.next}
        </Button>
      )}
      <Button
        name="azione"
        value="pubblica"
        kind={at >= 0 && at < sections.length - 1 ? "secondary" : "primary"}
      >
        {words.toSummary}
      </Button>
      <Button name="azione" value="salva" kind="secondary">
        {words.saveDraft}
      </Button>
      <Button name="azione" value="anteprima" kind="secondary">
        {words.preview}
      </Button>
      {at > 0 && (
        <Button name="azione" value="indietro" kind="quiet">
          {words.back}
        </Button>
      )}
      {resumed !== undefined && (
        <Button kind="quiet" formaction={`${path}/bozza/scarto`}>
          {words.discard}
        </Button>
      )}
      {isPublished && (
        <>
          <ButtonLink kind="quiet" href={linkTo(frame, publicPath(form.kind, id))}>
            {words.seePublic}
          </ButtonLink>
          <ButtonLink kind="quiet" href={`${path}/storia`}>
            {words.history}
          </ButtonLink>
          {mayWithdraw && (
            <ButtonLink kind="quiet" href={`${path}/ritiro`}>
              {words.withdraw}
            </ButtonLink>
          )}
        </>
      )}
    </Actions>
  );
}
