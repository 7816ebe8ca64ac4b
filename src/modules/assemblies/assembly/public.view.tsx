// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Child } from "hono/jsx";

import { Actions, ButtonLink } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { FactList, type Fact } from "../../../ui/fact-list.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { MeetingList } from "../meetings/meeting-parts.view.tsx";
import type { MeetingLine } from "../meetings/meeting-said.page.ts";
import { assemblyPath, keptAssemblyPath, type Assembly } from "./assembly.ts";
import { assemblyWords } from "./assembly.words.ts";

export type AssemblyLine = { id: string; name: string; of: string; next: string };
type ListProps = { frame: Frame; groups: { title: string; lines: AssemblyLine[] }[]; isAtDesk: boolean };

/** Every assembly, by kind; at a desk each leads to its form. */
export function AssemblyListPage({ frame, groups, isAtDesk }: ListProps) {
  const words = assemblyWords[frame.language];
  const to = (id: string) => `${assemblyPath(id)}${isAtDesk ? "/proponi?sportello=1" : ""}`;
  return (
    <Page frame={frame} title={words.title} breadcrumbs={[{ label: words.title }]}>
      <PageTitle title={words.title} lead={isAtDesk ? words.leadAtDesk : words.lead} />
      {groups.length === 0 && (
        <EmptyState title={words.none}>
          <p>{words.noneText}</p>
        </EmptyState>
      )}
      {groups.map(({ title, lines }, at) => (
        <Section id={`gruppo-${at + 1}`} title={title}>
          <ul>
            {lines.map(({ id, name, of, next }) => (
              <li>
                <a href={linkTo(frame, to(id))}>{name}</a>
                <span class="form-text">{[of, next].filter(Boolean).join(" · ")}</span>
              </li>
            ))}
          </ul>
        </Section>
      ))}
      <p>
        <a href={linkTo(frame, "/assemblee/proposte")}>{words.find}</a>
      </p>
    </Page>
  );
}

type AssemblyProps = {
  frame: Frame;
  assembly: Assembly;
  kicker: string;
  lab: { name: string; path: string } | undefined;
  facts: readonly Fact[];
  next: readonly MeetingLine[];
  past: readonly MeetingLine[];
  /** Decisions, where there are. */
  part: Child | undefined;
  mayKeep: boolean;
};

/** An assembly: what it is for, when it meets, how one proposes a point and how one joins. */
export function AssemblyPage({
  frame,
  assembly,
  kicker,
  lab,
  facts,
  next,
  past,
  part,
  mayKeep,
}: AssemblyProps) {
  const words = assemblyWords[frame.language];
  const to = (rest: string) => linkTo(frame, assemblyPath(assembly.id) + rest);
  const isOver = assembly.status === "ended";
  return (
    <Page
      frame={frame}
      title={assembly.name}
      breadcrumbs={[{ label: words.title, path: "/assemblee" }, { label: assembly.name }]}
    >
      <PageTitle title={assembly.name} kicker={kicker} lead={assembly.purpose ?? undefined} />
      {assembly.status !== "active" && <p>{words.statuses[assembly.status]}</p>}
      {lab && (
        <p>
          {words.ofLab}: <a href={linkTo(frame, lab.path)}>{lab.name}</a>
        </p>
      )}
      <Section id="riunioni" title={words.meetings}>
        {next.length > 0 ? (
          <MeetingList frame={frame} meetings={next} />
        ) : (
          <p>{assembly.hasOpenMeetings ? words.noMeetings : words.closedMeetings}</p>
        )}
        {next.length > 0 && (
          <p>
            <a href={to("/riunioni.ics")}>{words.follow}</a>
          </p>
        )}
      </Section>
      {!isOver && (
        <Section id="proponi" title={words.propose}>
          <p>{words.proposeLead}</p>
          <Actions>
            <ButtonLink href={to("/proponi")}>{words.propose}</ButtonLink>
          </Actions>
        </Section>
      )}
      {part}
      {past.length > 0 && (
        <Section id="fatte" title={words.past}>
          <MeetingList frame={frame} meetings={past} />
        </Section>
      )}
      <Section id="come" title={words.howToJoin}>
        <p>{assembly.howToJoin ?? words.joinLead}</p>
        {!isOver && (
          <Actions>
            <ButtonLink kind="secondary" href={to("/entra")}>
              {words.join}
            </ButtonLink>
          </Actions>
        )}
        <FactList facts={facts} />
      </Section>
      {assembly.rules !== null && (
        <Section id="regole" title={words.rules}>
          {assembly.rules.split(/\n+/).map((line) => (
            <p>{line}</p>
          ))}
        </Section>
      )}
      {mayKeep && (
        <Actions>
          <ButtonLink kind="quiet" href={linkTo(frame, keptAssemblyPath(assembly.id))}>
            {words.keep}
          </ButtonLink>
        </Actions>
      )}
    </Page>
  );
}

type BlockProps = { frame: Frame; assembly: Assembly; next: string | undefined };

/** On the home of a lab: where one decides together, and how to propose something. */
export function AssemblyBlock({ frame, assembly, next }: BlockProps) {
  const { block, propose } = assemblyWords[frame.language];
  return (
    <>
      <p>
        {block.lead(assembly.name)} {next !== undefined && <strong>{block.next(next)}</strong>}{" "}
        {next !== undefined && block.open}
      </p>
      <Actions>
        <ButtonLink href={linkTo(frame, `${assemblyPath(assembly.id)}/proponi`)}>{propose}</ButtonLink>
        <ButtonLink kind="secondary" href={linkTo(frame, assemblyPath(assembly.id))}>
          {assembly.name}
        </ButtonLink>
      </Actions>
    </>
  );
}
