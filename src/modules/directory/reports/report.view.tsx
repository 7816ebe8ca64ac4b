// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PropsWithChildren } from "hono/jsx";

import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { RadioGroup } from "../../../ui/choices.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { HiddenFields, LongTextField, SelectField, TextField } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Seal } from "../../../ui/sealed-form.tsx";
import { Section } from "../../../ui/section.tsx";
import { editableKinds, publicPath, type EditableKind } from "../editing/editable.ts";
import { HoursField } from "../editing/field-special.view.tsx";
import type { Typed } from "../editing/field.ts";
import { recordWords } from "../records/record.words.ts";
import { missingNames, proposablesOf, type Proposable } from "./proposal.ts";
import { proposePath, reportPath } from "./report-path.ts";
import { wrongsOf, type FormMistake, type Wrong } from "./report.ts";
import { reportWords } from "./report.words.ts";

/** A form as it is given: what was typed in it, and what was wrong. Its fields' names are in report.forms.ts. */
export type FormState = {
  seal: string;
  typed: Typed;
  mistakes?: Readonly<Record<string, FormMistake>>;
  /** Why it comes back although nothing in it is wrong. */
  notice?: string;
  isTooMany?: boolean;
};

type Thing = { frame: Frame; kind: EditableKind; id: string; name: string };

/** The first tap, when it was not made on the page of the thing itself. */
export function ChoosePage({ frame, kind, id, name }: Thing) {
  const words = reportWords[frame.language];
  return (
    <AboutThing frame={frame} kind={kind} id={id} name={name} lead={words.chooseLead}>
      <WrongLinks frame={frame} kind={kind} id={id} />
    </AboutThing>
  );
}

/** What can be wrong, one link each. */
function WrongLinks({ frame, kind, id }: Omit<Thing, "name">) {
  const words = reportWords[frame.language];
  return (
    <ul class="steps">
      {wrongsOf(kind).map((wrong) => (
        <li>
          <ButtonLink kind="secondary" href={linkTo(frame, reportPath(kind, id, wrong))} rel="nofollow">
            {words.wrongs[wrong]}
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}

/** The second tap: send. All the rest is for who wants to say more. */
export function WrongPage(props: Thing & { what: Wrong | undefined; state: FormState }) {
  const { frame, kind, id, what, state } = props;
  const words = reportWords[frame.language];
  const asked = what === undefined ? [] : proposablesOf(kind, what);
  return (
    <AboutThing {...props} lead={words.lead}>
      <ReportForm frame={frame} action={reportPath(kind, id)} state={state}>
        {what === undefined ? (
          <RadioGroup
            name="cosa"
            label={words.chooseLead}
            options={wrongsOf(kind).map((wrong) => ({ value: wrong, label: words.wrongs[wrong] }))}
            error={mistakeIn(state, "cosa", frame)}
          />
        ) : (
          <>
            <HiddenFields values={{ cosa: what }} />
            <p>
              <strong>{words.wrongs[what]}</strong> –{" "}
              <a href={linkTo(frame, reportPath(kind, id))}>{words.change}</a>
            </p>
            <Actions>
              <Button>{words.send}</Button>
            </Actions>
          </>
        )}
        <Section id="se-vuoi" title={words.more}>
          {asked.length > 0 && (
            <fieldset class="field">
              <legend class="form-label">{words.right}</legend>
              {asked.map((one) => (
                <ProposedField one={one} frame={frame} state={state} />
              ))}
            </fieldset>
          )}
          <LongTextField
            name="nota"
            label={what === "closed" ? words.closedNote : words.note}
            hint={words.noteHint}
            value={state.typed["nota"]?.[0]}
            error={mistakeIn(state, "nota", frame)}
            rows={3}
          />
        </Section>
      </ReportForm>
    </AboutThing>
  );
}

/** Something that should be in the directory and is not. */
export function MissingPage({ frame, state }: { frame: Frame; state: FormState }) {
  const words = reportWords[frame.language];
  const field = (name: string) => ({
    name,
    value: state.typed[name]?.[0],
    error: mistakeIn(state, name, frame),
  });
  return (
    <Page frame={frame} title={words.missingTitle} breadcrumbs={[{ label: words.missingTitle }]} hidden>
      <PageTitle title={words.missingTitle} lead={words.missingLead} />
      <ReportForm frame={frame} action={proposePath} state={state}>
        <RadioGroup
          {...field("tipo")}
          label={words.kind}
          options={editableKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
          required
        />
        {missingNames.map((name) => {
          const common = { ...field(name), ...words.missing[name] };
          if (name === "hours") return <HoursField {...common} language={frame.language} />;
          if (name === "description" || name === "known") return <LongTextField {...common} rows={3} />;
          return <TextField {...common} maxlength={500} autocomplete="off" required={name === "name"} />;
        })}
      </ReportForm>
    </Page>
  );
}

function AboutThing(props: PropsWithChildren<Thing & { lead: string }>) {
  const { frame, kind, id, lead, children } = props;
  const words = reportWords[frame.language];
  const name = props.name || recordWords[frame.language].unnamedPlace;
  const title = words.title(name);
  return (
    <Page
      frame={frame}
      title={title}
      breadcrumbs={[{ label: name, path: publicPath(kind, id) }, { label: words.question }]}
      hidden
    >
      <PageTitle title={title} lead={lead} />
      {children}
      <p>
        <a href={linkTo(frame, publicPath(kind, id))}>{words.backToPage}</a>
      </p>
    </Page>
  );
}

type ReportFormProps = PropsWithChildren<{ frame: Frame; action: string; state: FormState }>;

/** What every form has: its own seal, a field that people do not see, where the answer goes, and "send". */
function ReportForm({ frame, action, state, children }: ReportFormProps) {
  const words = reportWords[frame.language];
  const mistakes = Object.entries(state.mistakes ?? {});
  return (
    <>
      {state.notice !== undefined && (
        <Notice tone="warning" announced>
          <p>{state.notice}</p>
        </Notice>
      )}
      <ErrorSummary
        title={words.errors}
        mistakes={mistakes.map(([name, kind]) => ({
          fieldId: `campo-${name}`,
          message: `${labelOf(name, frame)}: ${words.mistakes[kind]}`,
        }))}
      />
      <form id="modulo" method="post" action={linkTo(frame, action)} novalidate>
        <Seal frame={frame} seal={state.seal} />
        {children}
        <TextField
          name="risposta"
          label={words.contact}
          hint={words.contactHint}
          type="email"
          inputmode="email"
          autocomplete="email"
          maxlength={254}
          value={state.typed["risposta"]?.[0]}
          error={mistakeIn(state, "risposta", frame)}
        />
        <Actions>
          <Button>{words.send}</Button>
        </Actions>
      </form>
    </>
  );
}

type ProposedProps = { one: Proposable; frame: Frame; state: FormState };

function ProposedField({ one: { name, as }, frame, state }: ProposedProps) {
  const words = reportWords[frame.language];
  const value = state.typed[name]?.[0];
  const common = { name, label: labelOf(name, frame), value, error: mistakeIn(state, name, frame) };
  if (as === "hours") return <HoursField {...common} hint={words.hoursHint} language={frame.language} />;
  if (as === "text") return <LongTextField {...common} rows={3} />;
  if (as === "yes-no") {
    const options = [
      { value: "yes", label: words.yes },
      { value: "no", label: words.no },
    ];
    return <SelectField {...common} options={options} empty={words.notSaid} />;
  }
  const mode = as === "phone" ? "tel" : as === "email" ? "email" : undefined;
  return <TextField {...common} inputmode={mode} maxlength={500} autocomplete="off" />;
}

function mistakeIn(state: FormState, name: string, frame: Frame): string | undefined {
  const mistake = state.mistakes?.[name];
  return mistake && reportWords[frame.language].mistakes[mistake];
}

function labelOf(name: string, frame: Frame): string {
  const words = reportWords[frame.language];
  const own: Record<string, string> = {
    cosa: words.chooseLead,
    tipo: words.kind,
    nota: words.note,
    risposta: words.contact,
  };
  const missing = missingNames.find((one) => one === name);
  return own[name] ?? words.fields[name] ?? (missing ? words.missing[missing].label : name);
}
