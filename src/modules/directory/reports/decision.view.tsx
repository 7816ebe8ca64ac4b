// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, ButtonLink } from "../../../ui/button.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { FactList } from "../../../ui/fact-list.tsx";
import { HiddenFields } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { Section } from "../../../ui/section.tsx";
import type { Difference } from "../editing/differences.ts";
import { Differences } from "../editing/differences.view.tsx";
import { editingPath, publicPath } from "../editing/editable.ts";
import { Suggestions } from "../editing/field-special.view.tsx";
import type { Field } from "../editing/field.ts";
import { FormField } from "../editing/field.view.tsx";
import type { FormShown } from "../editing/form-shown.ts";
import { ReportFrame, ReportTold, type ReportFacts } from "./decision-frame.view.tsx";
import { ClosingPart, Ways, type Closing, type WaysProps } from "./decision-ways.view.tsx";
import { decisionWords } from "./decision.words.ts";
import { reviewPath } from "./report-path.ts";
import type { Report } from "./report.ts";

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
  said: WaysProps["said"];
  mistakes: readonly { fieldId: string; message: string }[];
  /** Of something that may be closed: who said so first, and what keeps it. */
  closing: Closing | undefined;
  check: { who: string; isLatest: boolean } | undefined;
  isThere: boolean;
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
        <Ways {...props} />
      </form>
      <RecordLinks {...props} />
    </ReportFrame>
  );
}

function Compared({ frame, report, differences, since, hasProposal, isThere }: DecisionProps) {
  const words = decisionWords[frame.language];
  if (!isThere && report.what !== "missing") return <p>{words.gone}</p>;
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
