// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { LongTextField, TextField } from "../../../ui/fields.tsx";
import { filledIn, type SealedState } from "../../../ui/form-state.ts";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { SealedForm } from "../../../ui/sealed-form.tsx";
import { practicePath, practicesPath, type Practice } from "./practice.ts";
import { practiceWords } from "./practice.words.ts";

/** "L'abbiamo copiata": who, where, what was changed; no account. */
export function CopyPage({
  frame,
  practice,
  state,
}: {
  frame: Frame;
  practice: Practice;
  state: SealedState;
}) {
  const shown = practiceWords[frame.language];
  const words = shown.copy;
  const field = (name: string) => ({
    name,
    value: filledIn(state.typed, name),
    error: state.mistakes?.[name] && words.mistakes[state.mistakes[name]],
  });
  const path = practicePath(practice.id);
  return (
    <Page
      frame={frame}
      title={words.title(practice.title)}
      current="/laboratori"
      breadcrumbs={[
        { label: shown.practices, path: practicesPath },
        { label: practice.title, path },
        { label: shown.copyLink },
      ]}
      hidden
    >
      <PageTitle title={words.title(practice.title)} lead={words.lead} />
      <SealedForm frame={frame} action={`${path}/copiata`} state={state} words={words}>
        <TextField {...field("gruppo")} label={words.group} hint={words.groupHint} maxlength={160} required />
        <TextField {...field("dove")} label={words.place} hint={words.placeHint} maxlength={160} required />
        <TextField {...field("link")} label={words.url} type="url" />
        <LongTextField {...field("cambiato")} label={words.changed} rows={4} />
        <TextField {...field("dal")} label={words.since} type="date" />
        <TextField
          {...field("email")}
          label={words.email}
          hint={words.emailHint}
          type="email"
          autocomplete="email"
        />
        <Actions>
          <Button>{words.send}</Button>
        </Actions>
        <p class="form-text">{words.privacy}</p>
      </SealedForm>
    </Page>
  );
}

export function CopySentPage({ frame, practice }: { frame: Frame; practice: Practice }) {
  const shown = practiceWords[frame.language];
  const words = shown.copy;
  const path = practicePath(practice.id);
  return (
    <Page
      frame={frame}
      title={words.sentTitle}
      current="/laboratori"
      breadcrumbs={[{ label: practice.title, path }, { label: words.sentTitle }]}
      hidden
    >
      <PageTitle title={words.sentTitle} lead={words.sent} />
      <Actions>
        <ButtonLink kind="secondary" href={linkTo(frame, path)}>
          {words.back}
        </ButtonLink>
      </Actions>
    </Page>
  );
}
