// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button } from "../../../ui/button.tsx";
import { RadioGroup } from "../../../ui/choices.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { HiddenFields, LongTextField, SelectField } from "../../../ui/fields.tsx";
import { linkTo } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import type { ContactFormProps } from "./contact-form.page.ts";
import { contactFormWords } from "./contact-form.words.ts";
import { newContactPath } from "./contact-path.ts";
import { channels, doneKinds } from "./contact.ts";
import { contactWords } from "./contact.words.ts";
import { CardCode, FactFields } from "./fact-fields.view.tsx";
import { LookUp } from "./look-up.view.tsx";
import { NeedFields } from "./need-fields.view.tsx";
import { StoredNotice } from "./stored.view.tsx";

/** The one screen of a contact: what was asked on one side, what the directory answers on the other. */
export function ContactFormPage(props: ContactFormProps) {
  const { frame, desks, drafts, mistakes, stored } = props;
  const words = contactFormWords[frame.language];
  const wrong = Object.entries(mistakes);
  return (
    <Page
      frame={frame}
      title={words.title}
      breadcrumbs={[{ label: words.title }]}
      islands={["draft", "contact-needs", "contact-look-up", "contact-queue"]}
      hidden
      wide
    >
      {stored !== undefined && <StoredNotice frame={frame} stored={stored} />}
      <PageTitle title={words.title} lead={words.lead} />
      {drafts.length > 0 && (
        <Notice title={words.drafts}>
          <ul class="list-unstyled">
            {drafts.map(({ href, text }) => (
              <li>
                {text} – <a href={href}>{words.resume}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <ErrorSummary
        title={words.mistakes}
        mistakes={wrong.map(([name, mistake]) => ({
          fieldId: `campo-${name}`,
          message: `${labelOf(name, props)}: ${words.mistake[mistake ?? "unknown"]}`,
        }))}
      />
      {desks.length === 0 ? <p>{words.noDesk}</p> : <Form {...props} />}
    </Page>
  );
}

function Form(props: ContactFormProps) {
  const { frame, id, boxKey } = props;
  const words = contactFormWords[frame.language];
  return (
    <>
      <trama-contact-queue
        data-form="contatto"
        data-key={boxKey}
        data-send={linkTo(frame, `${newContactPath}/coda`)}
        data-worker={linkTo(frame, "/sportello/lavoratore.js")}
        data-scope={linkTo(frame, "/sportello")}
      >
        <p role="status" class="form-text"></p>
      </trama-contact-queue>
      <form
        id="contatto"
        class="contact-form"
        method="post"
        action={linkTo(frame, newContactPath)}
        novalidate
        autocomplete="off"
      >
        <HiddenFields values={{ id }} />
        {/* Enter in a line of text presses the first button of a form: it must be one that ends nothing. */}
        <button class="visually-hidden" name="azione" value="cerca" tabindex={-1} aria-hidden="true"></button>
        <div class="contact-told">
          <Told {...props} />
        </div>
        <div class="contact-look-up">
          <LookUp {...props} />
        </div>
        <div class="contact-end">
          <Actions>
            <Button name="azione" value="salva" accesskey="s">
              {words.save}
            </Button>
            <Button kind="secondary" name="azione" value="bozza">
              {words.saveDraft}
            </Button>
            <Button kind="quiet" name="azione" value="scarta">
              {words.discard}
            </Button>
          </Actions>
          <trama-draft
            data-form="contatto"
            data-url={linkTo(frame, `${newContactPath}/bozza`)}
            data-saving={words.saving}
            data-saved={words.savedDraft}
            data-failed={words.notSaved}
          >
            <p role="status" class="form-text"></p>
          </trama-draft>
          <p class="form-text key-hints">
            {words.keys}: {words.keysHint}
          </p>
        </div>
      </form>
    </>
  );
}

function Told(props: ContactFormProps) {
  const { frame, desks, typed, mistakes, thread } = props;
  const words = contactFormWords[frame.language];
  const codes = contactWords[frame.language];
  const mistakeOf = (name: string) => {
    const mistake = mistakes[name];
    return mistake && words.mistake[mistake];
  };
  const textOf = (name: string) => typed[name]?.at(-1);
  return (
    <>
      {desks.length === 1 ? (
        <HiddenFields values={{ sportello: desks[0]!.id }} />
      ) : (
        <SelectField
          name="sportello"
          label={words.desk}
          options={desks.map(({ id: value, name: label }) => ({ value, label }))}
          value={textOf("sportello")}
          error={mistakeOf("sportello")}
        />
      )}
      <RadioGroup
        name="canale"
        label={words.channel}
        options={channels.map((value) => ({ value, label: codes.channels[value] }))}
        value={textOf("canale") ?? "in-person"}
        error={mistakeOf("canale")}
        inRow
      />
      <LongTextField
        name="richiesta"
        label={words.asked}
        hint={words.askedHint}
        rows={3}
        value={textOf("richiesta")}
        error={mistakeOf("richiesta")}
        accesskey="p"
      />
      <NeedFields {...props} />
      <DoneField {...props} />
      <RadioGroup
        name="esito"
        label={words.fate}
        options={[
          { value: "aperto", label: words.fates.open },
          { value: "chiuso", label: words.fates.closed },
        ]}
        value={textOf("esito") ?? "aperto"}
        accesskey="e"
      />
      {props.asksNext && <NextField {...props} />}
      <FactFields {...props} />
      <CardCode frame={frame} value={textOf("codice")} error={mistakeOf("codice")} thread={thread} />
    </>
  );
}

function DoneField({ frame, typed }: ContactFormProps) {
  const words = contactFormWords[frame.language];
  const codes = contactWords[frame.language];
  const chosen = typed["fatto"] ?? [];
  return (
    <fieldset class="field choices-in-row" id="campo-fatto">
      <legend class="form-label">
        {words.done}
        <kbd class="key-hint" aria-hidden="true">
          F
        </kbd>
      </legend>
      {doneKinds.map((value, index) => (
        <div class="form-check">
          <input
            class="form-check-input"
            type="checkbox"
            id={`campo-fatto-${index}`}
            name="fatto"
            value={value}
            checked={chosen.includes(value)}
            accesskey={index === 0 ? "f" : undefined}
          />
          <label class="form-check-label" for={`campo-fatto-${index}`}>
            {codes.dones[value]}
          </label>
        </div>
      ))}
    </fieldset>
  );
}

/** Nobody goes away with a number alone: one more question, asked once. */
function NextField({ frame, mistakes }: ContactFormProps) {
  const words = contactFormWords[frame.language];
  return (
    <div class="contact-next">
      <RadioGroup
        name="dopo"
        label={words.next}
        hint={words.nextWhy}
        options={(["together", "follow-up", "enough-said"] as const).map((value) => ({
          value,
          label: words.nexts[value],
        }))}
        error={mistakes["dopo"] && words.mistake[mistakes["dopo"]]}
      />
    </div>
  );
}

function labelOf(name: string, { frame }: ContactFormProps): string {
  const words = contactFormWords[frame.language];
  const labels: Record<string, string> = {
    sportello: words.desk,
    canale: words.channel,
    richiesta: words.asked,
    bisogno: words.needs,
    fatto: words.done,
    dopo: words.next,
    zona: words.facts.zona.label,
    codice: words.card,
  };
  return labels[name] ?? name;
}
