// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { RadioGroup } from "../../../ui/choices.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { LongTextField, TextField } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { keptCrumbs } from "../assembly/keeping.view.tsx";
import { decisionStatuses, type DecisionStatus } from "./decision.ts";
import { DecisionBlock } from "./decision.view.tsx";
import { decisionWords } from "./decision.words.ts";
import type { FateShown } from "./fate.page.ts";
import { Steps } from "./fate.view.tsx";
import { fateWords } from "./fate.words.ts";

export type FollowWrong = {
  decisionId: string;
  typed: Readonly<Record<string, string | undefined>>;
  mistakes: Readonly<Record<string, string>>;
};

type Followed = FateShown & { current: DecisionStatus; revision: number; didPass: boolean };

type FollowProps = {
  frame: Frame;
  assembly: { name: string; path: string };
  publicPath: string;
  path: string;
  decisions: readonly Followed[];
  newId: () => string;
  said: string | undefined;
  isWarning: boolean;
  wrong: FollowWrong | undefined;
};

/** Each decision of an assembly, with a form to say where it is. */
export function FollowPage(props: FollowProps) {
  const { frame, assembly, decisions, said } = props;
  const words = fateWords[frame.language];
  return (
    <Page
      frame={frame}
      title={`${words.kept} – ${assembly.name}`}
      breadcrumbs={[
        ...keptCrumbs(frame),
        { label: assembly.name, path: assembly.path },
        { label: words.kept },
      ]}
      hidden
    >
      <PageTitle title={words.kept} kicker={assembly.name} lead={words.keptLead} />
      {said !== undefined && (
        <Notice tone={props.isWarning ? "warning" : "success"} announced>
          <p>{said}</p>
        </Notice>
      )}
      {decisions.length === 0 && (
        <EmptyState title={words.nothing}>
          <p>{words.nothingLead}</p>
        </EmptyState>
      )}
      {decisions.map((decision) => (
        <DecisionBlock decision={decision}>
          {decision.steps.length > 0 && <Steps steps={decision.steps} />}
          <p class="form-text">
            <a href={linkTo(frame, decision.minutesPath)}>{decision.met}</a>
          </p>
          {decision.didPass && <FollowForm {...props} decision={decision} />}
        </DecisionBlock>
      ))}
      <Actions>
        <ButtonLink kind="secondary" href={linkTo(frame, props.publicPath)}>
          {words.publicPage}
        </ButtonLink>
      </Actions>
    </Page>
  );
}

function FollowForm({ frame, path, newId, wrong, decision }: FollowProps & { decision: Followed }) {
  const words = fateWords[frame.language];
  const names = decisionWords[frame.language];
  const mine = wrong?.decisionId === decision.id ? wrong : undefined;
  const at = (name: string) => ({
    id: `campo-${name}-${decision.id}`,
    name,
    error: mine?.mistakes[name],
    value: mine?.typed[name],
  });
  return (
    <details class="quiet-fold d-print-none" open={mine !== undefined}>
      <summary>
        {words.update}
        <span class="visually-hidden">: {decision.what}</span>
      </summary>
      <form class="fold-body" method="post" action={linkTo(frame, `${path}/${decision.id}`)}>
        <input type="hidden" name="id" value={newId()} />
        <input type="hidden" name="revisione" value={String(decision.revision)} />
        <RadioGroup
          {...at("stato")}
          label={words.status}
          value={mine?.typed["stato"] ?? decision.current}
          options={decisionStatuses.map((value) => ({
            value,
            label: names.statuses[value],
            hint: names.statusHints[value],
          }))}
        />
        <LongTextField {...at("nota")} label={words.note} hint={words.noteHint} rows={3} maxlength={1000} />
        <TextField {...at("spostata")} label={words.movedField} type="date" />
        <Button kind="secondary">{words.save}</Button>
      </form>
    </details>
  );
}
