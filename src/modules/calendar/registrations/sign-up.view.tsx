// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { CheckboxField, RadioGroup, type ChoiceOption } from "../../../ui/choices.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { HiddenFields, TextField } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Seal } from "../../../ui/sealed-form.tsx";
import type { SignUpState } from "./sign-up.page.ts";
import { signUpWords } from "./sign-up.words.ts";

export type SignUpProps = {
  frame: Frame;
  activity: { name: string; path: string };
  action: string;
  /** The dates that can be chosen; a text when it is one, or the whole series. */
  when: { kind: "one"; text: string; value: string } | { kind: "many"; options: ChoiceOption[] };
  state: SignUpState;
  button: string;
  /** A host writes it for somebody at the desk: no address is needed. */
  isAtDesk?: boolean;
};

/** Signing up: when, who comes, how to reach them. Works without scripts, on one page. */
export function SignUpPage(props: SignUpProps) {
  const { frame, activity } = props;
  const words = signUpWords[frame.language];
  return (
    <Page
      frame={frame}
      title={`${words.title}: ${activity.name}`}
      breadcrumbs={[
        { label: words.agenda, path: "/agenda" },
        { label: activity.name, path: activity.path },
        { label: words.title },
      ]}
      islands={["more-rows"]}
      hidden
    >
      <PageTitle title={activity.name} kicker={words.title} lead={words.lead} />
      <SignUpForm {...props} />
    </Page>
  );
}

export function SignUpForm({ frame, action, when, state, button, isAtDesk = false }: SignUpProps) {
  const words = signUpWords[frame.language];
  const asked = isAtDesk ? words.desk : words;
  return (
    <>
      {state.notice !== undefined && (
        <Notice tone="warning" announced>
          <p>{state.notice}</p>
        </Notice>
      )}
      <ErrorSummary title={words.errors} mistakes={state.summary} />
      <form id="modulo" method="post" action={linkTo(frame, action)} novalidate>
        {/* The first button of a form is the one that the Enter key presses: not the one that adds a row. */}
        <button class="visually-hidden" type="submit" tabindex={-1} aria-hidden="true">
          {button}
        </button>
        <Seal frame={frame} seal={state.seal} />
        {when.kind === "one" ? (
          <>
            <HiddenFields values={{ data: when.value || undefined }} />
            <p class="lead">{when.text}</p>
          </>
        ) : (
          <RadioGroup
            {...state.field("data")}
            label={words.whenTitle}
            options={when.options}
            value={state.value("data")}
            required
          />
        )}
        <Who frame={frame} state={state} isAtDesk={isAtDesk} />
        <fieldset class="field">
          <legend class="h4">{asked.youTitle}</legend>
          <TextField
            {...state.field("nome")}
            label={asked.called}
            hint={isAtDesk ? undefined : words.calledHint}
            autocomplete="name"
            maxlength={80}
            value={state.value("nome")}
            required
          />
          {!isAtDesk && <p class="form-text">{words.contactHint}</p>}
          <TextField
            {...state.field("telefono")}
            label={words.phone}
            type="tel"
            inputmode="tel"
            autocomplete="tel"
            maxlength={30}
            value={state.value("telefono")}
          />
          <TextField
            {...state.field("email")}
            label={words.email}
            type="email"
            inputmode="email"
            autocomplete="email"
            maxlength={254}
            value={state.value("email")}
          />
          <CheckboxField name="chiamami" label={asked.call} checked={state.value("chiamami") !== undefined} />
          <CheckboxField
            name="promemoria"
            label={asked.reminders}
            checked={state.isNew || state.value("promemoria") !== undefined}
          />
        </fieldset>
        <p class="form-text">
          {words.privacy} <a href={linkTo(frame, "/registro")}>{words.privacyLink}</a>.
        </p>
        <Actions>
          <Button>{button}</Button>
        </Actions>
      </form>
    </>
  );
}

function Who({ frame, state, isAtDesk }: Pick<SignUpProps, "frame" | "state" | "isAtDesk">) {
  const words = signUpWords[frame.language];
  const asked = isAtDesk ? words.desk : words;
  return (
    <fieldset class="field">
      <legend class="h4">{words.whoTitle}</legend>
      <CheckboxField
        {...state.field("vengo")}
        label={asked.myself}
        checked={state.isNew || state.value("vengo") !== undefined}
      />
      <TextField
        {...state.field("adulti")}
        label={asked.adults}
        hint={asked.adultsHint}
        type="number"
        inputmode="numeric"
        min="0"
        max="11"
        value={state.value("adulti") ?? "0"}
      />
      <p class="form-label" id="bambini">
        {words.children}
      </p>
      <p class="form-text">{words.childrenHint}</p>
      {state.children.map(({ name, age }, index) => (
        <fieldset class="field child-row">
          <legend class="visually-hidden">{words.child(index + 1)}</legend>
          <TextField
            {...state.field(age)}
            label={words.childAge}
            type="number"
            inputmode="numeric"
            min="0"
            max="17"
            value={state.value(age)}
          />
          <TextField
            {...state.field(name)}
            label={words.childName}
            autocomplete="off"
            maxlength={80}
            value={state.value(name)}
          />
        </fieldset>
      ))}
      <trama-more-rows data-field="bambini">
        <Button kind="quiet" name="altra-riga" value="1">
          {words.moreRows}
        </Button>
      </trama-more-rows>
    </fieldset>
  );
}

type ClosedProps = { frame: Frame; activity: { name: string; path: string }; why: string; contact?: string };

/** Nobody can sign up (any more, yet), and why. */
export function ClosedPage({ frame, activity, why, contact }: ClosedProps) {
  const words = signUpWords[frame.language];
  return (
    <Page
      frame={frame}
      title={`${words.title}: ${activity.name}`}
      breadcrumbs={[
        { label: words.agenda, path: "/agenda" },
        { label: activity.name, path: activity.path },
        { label: words.title },
      ]}
      hidden
    >
      <PageTitle title={activity.name} kicker={words.title} lead={why} />
      {contact !== undefined && <p>{contact}</p>}
      <Actions>
        <ButtonLink kind="secondary" href={linkTo(frame, activity.path)}>
          {words.backToActivity}
        </ButtonLink>
      </Actions>
    </Page>
  );
}
