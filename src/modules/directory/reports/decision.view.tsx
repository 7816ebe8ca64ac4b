// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { CheckboxGroup } from "../../../ui/choices.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { FactList } from "../../../ui/fact-list.tsx";
import { HiddenFields, LongTextField, SelectField } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { Section } from "../../../ui/section.tsx";
import { Differences } from "../editing/differences.view.tsx";
import type { Difference } from "../editing/differences.ts";
import { editingPath, publicPath, type Standing } from "../editing/editable.ts";
import type { Field } from "../editing/field.ts";
import { Suggestions } from "../editing/field-special.view.tsx";
import { FormField } from "../editing/field.view.tsx";
import type { FormShown } from "../editing/form-shown.ts";
import { ReportFrame, ReportTold, type ReportFacts } from "./decision-frame.view.tsx";
import { decisionWords } from "./decision.words.ts";
import { queueWords } from "./queue.words.ts";
import { reviewPath } from "./report-path.ts";
import { rejections, reviewMethods, type Report } from "./report.ts";

export type DecisionProps = {
  frame: Frame;
  report: Report;
  name: string;
  facts: ReportFacts;
  notice: { tone: "warning" | "success"; text: string } | undefined;
  mark: string;
  /** What accepting would change, with the values that are written now. */
  differences: readonly Difference[];
  /** What changed in the record since the report arrived. */
  since: readonly Difference[];
  hasProposal: boolean;
  form: FormShown;
  fields: readonly Field[];
  suggestions: { organization: readonly string[]; location: readonly string[] };
  same: readonly { id: string; label: string }[];
  others: readonly { href: string; label: string }[];
  said: {
    answer: string;
    method: string | undefined;
    reason: string | undefined;
    together: readonly string[];
  };
  mistakes: readonly { fieldId: string; message: string }[];
  /** Of something that may be closed: who said so first, and what keeps it. */
  closing: Closing | undefined;
  check: { who: string; isLatest: boolean } | undefined;
  isThere: boolean;
};

export type Closing = {
  isService: boolean;
  first: { isYou: boolean; name: string; when: string } | undefined;
  closeTo: string;
  /** Another request for the same service, that waits for its second person. */
  other: string | undefined;
  standing: readonly Standing[];
};

/** One report: what it says beside what the record says, and what can be decided. */
export function DecisionPage(props: DecisionProps) {
  const { frame, report, notice, fields, mistakes, closing, check } = props;
  const words = decisionWords[frame.language];
  return (
    <ReportFrame {...props}>
      {notice && (
        <Notice tone={notice.tone} announced>
          <p>{notice.text}</p>
        </Notice>
      )}
      <ErrorSummary title={words.mistakes} mistakes={mistakes} />
      <ReportTold frame={frame} report={report} facts={props.facts} />
      {check === undefined && closing === undefined && <Compared {...props} />}
      {check && <Checked {...props} check={check} />}
      <form id="modulo" method="post" action={linkTo(frame, `${reviewPath(report.id)}/confronto`)} novalidate>
        <HiddenFields values={{ "segno-scheda": props.mark }} />
        {fields.length > 0 && (
          <>
            <Section id="valori" title={words.values}>
              <p class="form-text">{words.valuesHint}</p>
              {fields.map((field) => (
                <FormField field={field} form={props.form} />
              ))}
              <Suggestions to="organization" labels={props.suggestions.organization} />
              <Suggestions to="location" labels={props.suggestions.location} />
            </Section>
          </>
        )}
        {closing && <ClosingPart frame={frame} closing={closing} />}
        <Decide {...props} />
      </form>
      <RecordLinks {...props} />
    </ReportFrame>
  );
}

function Compared({ frame, report, differences, since, hasProposal, isThere }: DecisionProps) {
  const words = decisionWords[frame.language];
  return (
    <>
      {since.length > 0 && (
        <Notice tone="warning">
          <p>{words.changedSince}</p>
          <Differences
            language={frame.language}
            differences={since}
            sides={{ before: words.before, after: words.now }}
          />
        </Notice>
      )}
      <Section id="differenze" title={words.differences}>
        {differences.length > 0 ? (
          <>
            <p>{words.asWritten}</p>
            <Differences
              language={frame.language}
              differences={differences}
              sides={isThere ? { before: words.now, after: words.proposed } : undefined}
            />
          </>
        ) : (
          <p>{hasProposal && report.what !== "missing" ? words.alreadySo : words.noProposal}</p>
        )}
      </Section>
    </>
  );
}

function Checked({
  frame,
  report,
  differences,
  check,
}: DecisionProps & { check: { who: string; isLatest: boolean } }) {
  const words = decisionWords[frame.language];
  return (
    <Section id="differenze" title={words.differences}>
      <p>{words.check}</p>
      <FactList facts={[{ term: words.byWhom, value: check.who }]} />
      <Differences language={frame.language} differences={differences} />
      {!check.isLatest && (
        <p>
          {words.movedSince}{" "}
          <a href={linkTo(frame, `${editingPath(report.kind, report.recordId)}/storia`)}>{words.history}</a>
        </p>
      )}
    </Section>
  );
}

function ClosingPart({ frame, closing }: { frame: Frame; closing: Closing }) {
  const words = decisionWords[frame.language];
  const { isService, first, other, standing, closeTo } = closing;
  return (
    <Section id="chiusura" title={words.closing}>
      {isService && <p>{words.closingLead}</p>}
      {first && <p>{first.isYou ? words.firstYou : words.first(first.name, first.when)}</p>}
      {isService && <FactList facts={[{ term: words.closeTo, value: closeTo }]} />}
      {other !== undefined && (
        <p>
          {words.closingWaits} <a href={other}>{words.seeClosing}</a>
        </p>
      )}
      {standing.length > 0 && (
        <>
          <p>{words.inUse}</p>
          <ul>
            {standing.map((one) => (
              <li>
                <a href={linkTo(frame, editingPath(one.kind, one.id))}>{one.name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

/** How it was checked, what is answered, and the two ways. */
function Decide(props: DecisionProps) {
  const { frame, report, said, same, closing, check } = props;
  const words = decisionWords[frame.language];
  const { methods } = queueWords[frame.language];
  const path = linkTo(frame, reviewPath(report.id));
  return (
    <>
      {closing === undefined && check === undefined && (
        <SelectField
          name="come"
          label={words.method}
          options={reviewMethods.map((method) => ({ value: method, label: methods[method] }))}
          empty={words.noMethod}
          value={said.method}
        />
      )}
      {check === undefined && (
        <LongTextField
          name="risposta"
          label={words.answer}
          hint={words.answerHint}
          value={said.answer}
          rows={3}
          maxlength={4000}
        />
      )}
      {same.length > 0 && (
        <CheckboxGroup
          name="insieme"
          label={words.together}
          options={same.map(({ id, label }) => ({ value: id, label }))}
          values={said.together}
        />
      )}
      <Actions>
        {closing && <CloseButton frame={frame} closing={closing} path={path} />}
        {check && <Button formaction={`${path}/accettazione`}>{words.good}</Button>}
        {check?.isLatest && (
          <Button kind="secondary" formaction={`${path}/annullo`}>
            {words.undo}
          </Button>
        )}
        {!closing && !check && <AcceptButtons {...props} path={path} />}
      </Actions>
      {!check && (
        <Section id="respinta" title={words.rejectTitle}>
          <SelectField
            name="motivo"
            label={words.reason}
            options={rejections
              .filter(
                (reason) =>
                  (reason === "still-open") === (closing !== undefined) ||
                  !["right", "still-open"].includes(reason),
              )
              .map((reason) => ({ value: reason, label: words.reasons[reason] }))}
            empty={words.chooseReason}
            value={said.reason}
          />
          <Actions>
            <Button kind="secondary" formaction={`${path}/rifiuto`}>
              {words.reject}
            </Button>
          </Actions>
        </Section>
      )}
    </>
  );
}

function AcceptButtons({ frame, report, differences, fields, path }: DecisionProps & { path: string }) {
  const words = decisionWords[frame.language];
  const accept =
    report.what === "missing"
      ? words.acceptMissing
      : differences.length > 0 || fields.length > 0
        ? words.accept
        : words.acceptSame;
  return (
    <>
      <Button formaction={`${path}/accettazione`}>{accept}</Button>
      {fields.length > 0 && (
        <Button kind="secondary" formaction={`${path}/confronto`}>
          {words.compare}
        </Button>
      )}
      <Button kind="secondary" formaction={`${path}/scheda`}>
        {report.what === "missing" ? words.openMissing : words.openRecord}
      </Button>
    </>
  );
}

function CloseButton({ frame, closing, path }: { frame: Frame; closing: Closing; path: string }) {
  const words = decisionWords[frame.language];
  const { isService, first, other, standing } = closing;
  if (first?.isYou || (other !== undefined && !first) || standing.length > 0) return null;
  const label = isService ? (first ? words.confirmClosed : words.sayClosed) : words.closeOther;
  return (
    <Button kind={isService && !first ? "primary" : "danger"} formaction={`${path}/chiusura`}>
      {label}
    </Button>
  );
}

function RecordLinks({ frame, report, others, isThere }: DecisionProps) {
  const words = decisionWords[frame.language];
  return (
    <>
      {others.length > 0 && (
        <Section id="altre" title={words.others}>
          <ul>
            {others.map(({ href, label }) => (
              <li>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {isThere && (
        <Actions>
          <ButtonLink kind="quiet" href={linkTo(frame, editingPath(report.kind, report.recordId))}>
            {words.seeRecord}
          </ButtonLink>
          <ButtonLink kind="quiet" href={linkTo(frame, publicPath(report.kind, report.recordId))}>
            {words.seePublic}
          </ButtonLink>
        </Actions>
      )}
    </>
  );
}
