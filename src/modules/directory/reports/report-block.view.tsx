// SPDX-License-Identifier: AGPL-3.0-or-later
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { Section } from "../../../ui/section.tsx";
import type { EditableKind } from "../editing/editable.ts";
import { reportPath } from "./report-path.ts";
import { wrongsOf } from "./report.ts";
import { reportWords } from "./report.words.ts";

/** On the page of a record: what may be wrong with it, one tap each; the second tap sends. */
export function ReportBlock({ frame, kind, id }: { frame: Frame; kind: EditableKind; id: string }) {
  const words = reportWords[frame.language];
  return (
    <div class="d-print-none" data-element="report-inefficiency">
      <Section id="segnala" title={words.question}>
        <p>{words.questionLead}</p>
        <ul class="list-inline tags">
          {wrongsOf(kind).map((wrong) => (
            <li class="list-inline-item">
              <a class="btn btn-link" href={linkTo(frame, reportPath(kind, id, wrong))} rel="nofollow">
                {words.wrongs[wrong]}
              </a>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}

/** A closing waits for its second person: whoever reads the page should call before they go. */
export function MaybeClosed({ frame }: { frame: Frame }) {
  const words = reportWords[frame.language];
  return (
    <Notice tone="warning" title={words.maybeClosed}>
      <p>{words.maybeClosedText}</p>
    </Notice>
  );
}
