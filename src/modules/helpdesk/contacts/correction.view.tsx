// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Typed } from "../../../foundation/typed.ts";
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { CheckboxGroup, RadioGroup } from "../../../ui/choices.tsx";
import { HiddenFields, LongTextField } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { contactFormWords } from "./contact-form.words.ts";
import type { ContactMistake } from "./contact-mistake.ts";
import { contactPagesWords } from "./contact-pages.words.ts";
import { contactPath, contactsPath } from "./contact-path.ts";
import { channels, doneKinds } from "./contact.ts";
import { contactWords } from "./contact.words.ts";
import { FactFields } from "./fact-fields.view.tsx";

export type CorrectionProps = {
  frame: Frame;
  id: string;
  revision: number;
  typed: Typed;
  mistakes: Partial<Record<string, ContactMistake>>;
  areaNames: readonly string[];
  areForgotten: boolean;
  /** Somebody else was quicker: what was typed is kept, to compare. */
  isLate: boolean;
};

/** What was written in haste, put right. */
export function CorrectionPage(props: CorrectionProps) {
  const { frame, id, revision, typed, mistakes, areForgotten, isLate } = props;
  const words = contactPagesWords[frame.language];
  const form = contactFormWords[frame.language];
  const codes = contactWords[frame.language];
  const textOf = (name: string) => typed[name]?.at(-1);
  return (
    <Page
      frame={frame}
      title={form.correctTitle}
      breadcrumbs={[
        { label: words.listTitle, path: contactsPath },
        { label: words.title, path: contactPath(id) },
        { label: form.correctTitle },
      ]}
      hidden
    >
      <PageTitle title={form.correctTitle} lead={words.correctLead} />
      {isLate && (
        <Notice tone="warning" announced>
          <p>{words.changedMeanwhile}</p>
        </Notice>
      )}
      <form
        method="post"
        action={linkTo(frame, `${contactPath(id)}/correzione`)}
        novalidate
        autocomplete="off"
      >
        <HiddenFields values={{ versione: String(revision) }} />
        <RadioGroup
          name="canale"
          label={form.channel}
          options={channels.map((value) => ({ value, label: codes.channels[value] }))}
          value={textOf("canale")}
          inRow
        />
        {areForgotten ? (
          <p>{words.neverWords}</p>
        ) : (
          <LongTextField
            name="richiesta"
            label={form.asked}
            hint={form.askedHint}
            value={textOf("richiesta")}
            error={mistakes["richiesta"] && form.mistake[mistakes["richiesta"]]}
          />
        )}
        <CheckboxGroup
          name="fatto"
          label={form.done}
          options={doneKinds.map((value) => ({ value, label: codes.dones[value] }))}
          values={typed["fatto"] ?? []}
          inRow
        />
        <FactFields {...props} />
        <Actions>
          <Button accesskey="s">{form.saveChanges}</Button>
          <ButtonLink kind="quiet" href={linkTo(frame, contactPath(id))}>
            {words.back}
          </ButtonLink>
        </Actions>
      </form>
    </Page>
  );
}
