// SPDX-License-Identifier: AGPL-3.0-or-later
import { Button } from "../../../ui/button.tsx";
import { contactAddress } from "../../../ui/contact-links.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { HiddenFields, LongTextField, TextField } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Icon } from "../../../ui/icon.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Page } from "../../../ui/page.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { Unbroken } from "../../../ui/unbroken.tsx";
import type { CorrectionField, OutcomeButton, SaidGroup } from "./call.page.ts";
import type { Call, CallOutcome } from "./call.ts";
import { callWords } from "./call.words.ts";

export type CallScreenProps = {
  frame: Frame;
  call: Call;
  kicker: string;
  /** Where the answer goes. */
  action: string;
  editing: string;
  query: string;
  outcomes: OutcomeButton[];
  groups: SaidGroup[];
  fields: CorrectionField[];
  before: CallOutcome | "corrected" | undefined;
  hasMovedOn: boolean;
};

/** One record on one screen: the number, what is written, and how the call went. */
export function CallScreen(props: CallScreenProps) {
  const { frame, call, kicker, before, hasMovedOn, fields } = props;
  const words = callWords[frame.language];
  const mistakes = fields.flatMap(({ name, error }) =>
    error === undefined ? [] : [{ fieldId: `campo-${name}`, message: error }],
  );
  return (
    <Page
      frame={frame}
      title={`${call.name} – ${words.title}`}
      islands={["call-keys"]}
      wide
      hidden
      breadcrumbs={[{ label: words.checks, path: "/redazione/verifiche" }, { label: words.title }]}
    >
      <div class="call-screen">
        <p class="visually-hidden" role="status">
          {before !== undefined && words.after[before]}
        </p>
        <p class="it-card-category">{kicker}</p>
        <h1 class="h3">{call.name}</h1>
        <Dial {...props} />
        {hasMovedOn && (
          <Notice tone="warning" announced>
            <p>{words.movedOn}</p>
          </Notice>
        )}
        <ErrorSummary title={words.mistakes} mistakes={mistakes} />
        <Values {...props} />
        <trama-call-keys data-label={words.keys} data-hint={words.keysHint}>
          <Outcomes {...props} />
          <Correction {...props} />
        </trama-call-keys>
      </div>
    </Page>
  );
}

function Dial({ frame, call }: CallScreenProps) {
  const words = callWords[frame.language];
  const href = contactAddress({ kind: "phone", value: call.number });
  return (
    <p class="call-number">
      {href === undefined ? (
        <strong>{call.number}</strong>
      ) : (
        <a class="btn btn-primary" href={href}>
          <Icon assets={frame.assets} name="phone" />
          <span>
            {words.call} {call.number}
          </span>
        </a>
      )}
      {call.unanswered > 0 && <span class="form-text">{words.unanswered(call.unanswered)}</span>}
    </p>
  );
}

/** What is written now, to be read aloud: what is stale says so. */
function Values({ frame, groups }: CallScreenProps) {
  const words = callWords[frame.language];
  return (
    <section class="call-values" aria-label={words.ask} tabindex={0}>
      <p class="form-label">{words.ask}</p>
      <dl class="facts">
        {groups.map(({ title, isStale, values }) => (
          <div class="fact">
            <dt>
              {title} <Tag tone={isStale ? "warning" : "neutral"}>{isStale ? words.stale : words.fresh}</Tag>
            </dt>
            <dd>
              {values.length === 0 && <em>{words.unsaid}</em>}
              {values.map(({ label, text }) => (
                <p>
                  {label !== "" && <span class="form-text">{label}</span>} <Unbroken text={text} />
                </p>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Outcomes({ frame, action, query, outcomes }: CallScreenProps) {
  const words = callWords[frame.language];
  return (
    <form method="post" action={action} class="actions" aria-label={words.answersLabel}>
      <HiddenFields values={{ elenco: query }} />
      {outcomes.map(({ value, label, isUsual, key }) => (
        <button
          class={isUsual ? "btn btn-success" : "btn btn-outline-primary"}
          type="submit"
          name="esito"
          value={value}
          accesskey={key}
          data-key={key}
        >
          {label}
        </button>
      ))}
    </form>
  );
}

function Correction({ frame, action, editing, query, fields }: CallScreenProps) {
  const words = callWords[frame.language];
  return (
    <details class="call-correction" open={fields.some(({ error }) => error !== undefined)}>
      <summary class="btn btn-outline-primary" accesskey="6" data-key="6">
        {words.correct}
      </summary>
      <form method="post" action={`${action}/correzione`}>
        <HiddenFields values={{ elenco: query }} />
        <p class="form-text">{words.correctHint}</p>
        <div class="call-fields">
          {fields.map(({ name, label, value, isLong, hint, error }) =>
            isLong ? (
              <LongTextField name={name} label={label} value={value} hint={hint} error={error} rows={2} />
            ) : (
              <TextField name={name} label={label} value={value} hint={hint} error={error} />
            ),
          )}
        </div>
        <div class="actions">
          <Button>{words.saveAndNext}</Button>
          <a href={linkTo(frame, editing)}>{words.wholeForm}</a>
        </div>
      </form>
    </details>
  );
}
