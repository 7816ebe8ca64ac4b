// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, ButtonLink } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { statusOfFilter, type FateFilter } from "./decision-listed.ts";
import { DecisionBlock } from "./decision.view.tsx";
import { decisionWords } from "./decision.words.ts";
import type { FateShown } from "./fate.page.ts";
import { fateWords } from "./fate.words.ts";

type Filter = { filter?: FateFilter; label?: string; href: string; count: number; isOn: boolean };

type FateProps = {
  frame: Frame;
  /** Absent of all assemblies. */
  assembly: { name: string; path: string } | undefined;
  filters: readonly Filter[];
  decisions: readonly FateShown[];
  isFiltered: boolean;
  csv: string;
  json: string;
};

/** Every decision, and what became of it. */
export function FatePage({ frame, assembly, filters, decisions, isFiltered, csv, json }: FateProps) {
  const words = fateWords[frame.language];
  return (
    <Page
      frame={frame}
      title={assembly ? `${words.title} – ${assembly.name}` : words.agora}
      description={assembly ? words.lead : words.agoraLead}
      breadcrumbs={
        assembly
          ? [{ label: assembly.name, path: assembly.path }, { label: words.title }]
          : [{ label: words.agora }]
      }
      hidden={isFiltered}
    >
      <PageTitle
        title={assembly ? words.title : words.agora}
        kicker={assembly?.name}
        lead={assembly ? words.lead : words.agoraLead}
      />
      <nav aria-label={words.filter} class="d-print-none">
        <ul class="filter-row">
          {filters
            .filter(({ count, isOn, filter }) => count > 0 || isOn || filter === undefined)
            .map(({ filter, label, href, count, isOn }) => (
              <li>
                <a href={href} aria-current={isOn ? "page" : undefined}>
                  {label ?? filterSaid(frame, filter)} ({count})
                </a>
              </li>
            ))}
        </ul>
      </nav>
      {decisions.length === 0 && (
        <EmptyState title={words.nothing}>
          <p>{isFiltered ? words.nothingSuch : words.nothingLead}</p>
        </EmptyState>
      )}
      {decisions.map((decision) => (
        <Fate frame={frame} decision={decision} isOfAll={assembly === undefined} />
      ))}
      {decisions.length > 0 && (
        <Actions>
          <ButtonLink kind="quiet" href={csv}>
            {words.csv}
          </ButtonLink>
          <ButtonLink kind="quiet" href={json}>
            {words.json}
          </ButtonLink>
        </Actions>
      )}
    </Page>
  );
}

function Fate({ frame, decision, isOfAll }: { frame: Frame; decision: FateShown; isOfAll: boolean }) {
  const words = fateWords[frame.language];
  return (
    <DecisionBlock decision={decision}>
      {decision.steps.length > 1 && (
        <details class="quiet-fold">
          <summary>{words.history}</summary>
          <Steps steps={decision.steps} />
        </details>
      )}
      <p class="form-text">
        {isOfAll && `${decision.assembly}. `}
        <a href={linkTo(frame, decision.minutesPath)}>{decision.met}</a>
      </p>
    </DecisionBlock>
  );
}

export function Steps({ steps }: { steps: FateShown["steps"] }) {
  return (
    <ol class="fold-body">
      {steps.map(({ head, note }) => (
        <li>
          {head}
          {note !== null && `. ${note}`}
        </li>
      ))}
    </ol>
  );
}

function filterSaid(frame: Frame, filter: FateFilter | undefined): string {
  if (filter === undefined) return fateWords[frame.language].all;
  if (filter === "in-ritardo") return fateWords[frame.language].late;
  return decisionWords[frame.language].statuses[statusOfFilter[filter]];
}
