// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button } from "../../../ui/button.tsx";
import { linkTo } from "../../../ui/frame.ts";
import type { Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { Section } from "../../../ui/section.tsx";
import { queuePath } from "../reports/report-path.ts";
import type { Difference } from "./differences.ts";
import { Differences } from "./differences.view.tsx";
import { editingPath, type EditableKind } from "./editable.ts";
import { AboutRecord } from "./review.view.tsx";
import { reviewWords } from "./review.words.ts";
import type { RevisionAct } from "./revision.ts";

/** One state: who made it, when, and what it changed of the one before. */
export type Change = {
  number: number;
  act: RevisionAct;
  /** Undefined when nobody in particular made it. */
  who: string | undefined;
  when: string;
  differences: readonly Difference[];
  /** False when it was taken away: there is nothing to go back to. */
  canReturn: boolean;
};

export type HistoryProps = {
  frame: Frame;
  kind: EditableKind;
  id: string;
  name: string;
  changes: readonly Change[];
  done?: "published" | "same" | "undone" | "withdrawn" | "closing";
  /** How many reports about this record wait for somebody, that this person may decide. */
  waiting: number;
  /** Whether this person may go back to an earlier state. */
  mayUndo: boolean;
};

/** Who changed what, the newest first, and the ways back. */
export function HistoryPage(props: HistoryProps) {
  const { frame, id, name, changes, done, waiting } = props;
  const words = reviewWords[frame.language];
  const latest = changes[0];
  return (
    <AboutRecord {...props} title={words.historyOf(name)}>
      {done && (
        <Notice tone="success" announced>
          <p>{words[done]}</p>
        </Notice>
      )}
      {waiting > 0 && (
        <p>
          <a href={linkTo(frame, `${queuePath}?scheda=${id}`)}>{words.waitingReports(waiting)}</a>
        </p>
      )}
      {!latest && <p>{words.noHistory}</p>}
      {changes.map((change, index) => (
        <Section id={`versione-${change.number}`} title={`${change.number}. ${change.when}`}>
          <p>
            {change.who === undefined ? words.acts[change.act] : words.by(words.acts[change.act], change.who)}
            {change === latest && ` – ${words.current}`}
          </p>
          {!change.canReturn && <p>{words.gone}</p>}
          {change.canReturn && index < changes.length - 1 && change.differences.length === 0 && (
            <p>{words.noDifference}</p>
          )}
          <Differences language={frame.language} differences={change.differences} />
          {props.mayUndo && <WayBack {...props} change={change} before={changes[index + 1]} />}
        </Section>
      ))}
    </AboutRecord>
  );
}

/** The last change is undone by returning to the one before; an older state is returned to. */
function WayBack({
  frame,
  kind,
  id,
  changes,
  change,
  before,
}: HistoryProps & { change: Change; before: Change | undefined }) {
  const words = reviewWords[frame.language];
  const latest = changes[0];
  const target = change === latest ? before : change;
  if (!latest || !target?.canReturn) return null;
  return (
    <form method="post" action={`${linkTo(frame, editingPath(kind, id))}/ripristino`}>
      <input type="hidden" name="versione" value={String(target.number)} />
      <input type="hidden" name="su" value={String(latest.number)} />
      <Actions>
        <Button kind="secondary">{change === latest ? words.undoLast : words.restore}</Button>
      </Actions>
    </form>
  );
}
