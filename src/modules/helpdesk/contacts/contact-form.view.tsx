// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button } from "../../../ui/button.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { HiddenFields } from "../../../ui/fields.tsx";
import { linkTo } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import type { ContactFormProps } from "./contact-form.page.ts";
import { contactFormWords } from "./contact-form.words.ts";
import { newContactPath } from "./contact-path.ts";
import { LookUp } from "./look-up.view.tsx";
import { QueueStatus } from "./queue-status.view.tsx";
import { StoredNotice } from "./stored.view.tsx";
import { Told } from "./told.view.tsx";

/** The one screen of a contact: what was asked on one side, what the directory answers on the other. */
export function ContactFormPage(props: ContactFormProps) {
  const { frame, desks, drafts, mistakes, stored } = props;
  const words = contactFormWords[frame.language];
  // What happens before somebody goes is a question, not a mistake.
  const wrong = Object.entries(mistakes).filter(([name]) => name !== "dopo");
  return (
    <Page
      frame={frame}
      title={words.title}
      breadcrumbs={[{ label: words.title }]}
      islands={["access-keys", "draft", "contact-needs", "contact-look-up", "contact-queue"]}
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
      {mistakes["dopo"] !== undefined && (
        <Notice tone="warning" title={words.next} announced>
          <p>
            {words.nextWhy} <a href="#campo-dopo">{words.mistake.whatNext}</a>
          </p>
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
      <QueueStatus frame={frame} publicKey={boxKey} />
      <trama-access-keys>
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
          <button
            class="visually-hidden"
            name="azione"
            value="cerca"
            tabindex={-1}
            aria-hidden="true"
          ></button>
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
      </trama-access-keys>
    </>
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
    zona: words.facts.zona.label,
    codice: words.card,
    id: words.thisContact,
  };
  return labels[name] ?? name;
}
