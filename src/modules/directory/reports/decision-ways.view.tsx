// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button } from "../../../ui/button.tsx";
import { CheckboxGroup } from "../../../ui/choices.tsx";
import { FactList } from "../../../ui/fact-list.tsx";
import { LongTextField, SelectField } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Section } from "../../../ui/section.tsx";
import { editingPath, type Standing } from "../editing/editable.ts";
import { decisionWords } from "./decision.words.ts";
import { queueWords } from "./queue.words.ts";
import { reviewPath } from "./report-path.ts";
import { rejections, reviewMethods, type Report } from "./report.ts";

/** What the ways of deciding need of the page. */
export type WaysProps = {
  frame: Frame;
  report: Report;
  same: readonly { id: string; label: string }[];
  said: {
    answer: string;
    method: string | undefined;
    reason: string | undefined;
    together: readonly string[];
  };
  closing: Closing | undefined;
  check: { who: string; isLatest: boolean } | undefined;
  /** Whether accepting would change something, and whether there is something to write. */
  differences: readonly unknown[];
  fields: readonly unknown[];
  isThere: boolean;
};

export type Closing = {
  isService: boolean;
  /** It is closed, or gone, already: only the answer is missing. */
  isOver: boolean;
  first: { isYou: boolean; name: string; when: string } | undefined;
  closeTo: string;
  /** Another request for the same service, that waits for its second person. */
  other: string | undefined;
  standing: readonly Standing[];
};

/** What keeps something from being closed, or who said so first. */
export function ClosingPart({ frame, closing }: { frame: Frame; closing: Closing }) {
  const words = decisionWords[frame.language];
  const { isService, isOver, first, other, standing, closeTo } = closing;
  return (
    <Section id="chiusura" title={words.closing}>
      {isOver && <p>{words.isOver}</p>}
      {isService && !isOver && <p>{words.closingLead}</p>}
      {first && <p>{first.isYou ? words.firstYou : words.first(first.name, first.when)}</p>}
      {isService && !isOver && <FactList facts={[{ term: words.closeTo, value: closeTo }]} />}
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
export function Ways(props: WaysProps) {
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
        {!closing && !check && (props.isThere || report.what === "missing") && (
          <AcceptButtons {...props} path={path} />
        )}
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

function AcceptButtons({ frame, report, differences, fields, path }: WaysProps & { path: string }) {
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
  const { isService, isOver, first, other, standing } = closing;
  if (isOver) return <Button formaction={`${path}/chiusura`}>{words.alreadyClosed}</Button>;
  if (first?.isYou || (other !== undefined && !first) || standing.length > 0) return null;
  const label = isService ? (first ? words.confirmClosed : words.sayClosed) : words.closeOther;
  return (
    <Button kind={isService && !first ? "primary" : "danger"} formaction={`${path}/chiusura`}>
      {label}
    </Button>
  );
}
