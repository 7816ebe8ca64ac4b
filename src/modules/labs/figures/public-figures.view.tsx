// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Child } from "hono/jsx";

import { ChartBars } from "../../../ui/chart-bars.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import { Tabs } from "../../../ui/tabs.tsx";
import { shareSaid } from "./figures.page.ts";
import { figuresWords } from "./figures.words.ts";
import { numberSaid } from "./months-said.ts";
import { publicFiguresWords } from "./public-figures.words.ts";
import type { PublishedFigures, PublishedHalf } from "./published.ts";

export type PublicFiguresProps = {
  frame: Frame;
  district: { name: string } | undefined;
  districts: readonly { name: string; href: string; isShown: boolean }[];
  halves: readonly { name: string; href: string; isShown: boolean }[];
  shown: PublishedHalf | undefined;
};

const columns = ["networks", "collaborators", "reached", "dates", "presences"] as const;

/** What everybody reads of the labs of a district. */
export function PublicFiguresPage({ frame, district, districts, halves, shown }: PublicFiguresProps) {
  const words = publicFiguresWords[frame.language];
  return (
    <Page
      frame={frame}
      title={words.title}
      description={words.lead}
      wide
      breadcrumbs={[{ label: words.labs, path: "/laboratori" }, { label: words.title }]}
    >
      <PageTitle title={words.title} kicker={district?.name} lead={words.lead} />
      {districts.length > 1 && <Choice frame={frame} label={words.district} links={districts} />}
      {halves.length > 0 && <Choice frame={frame} label={words.halves} links={halves} />}
      {shown === undefined ? (
        <EmptyState title={words.none}>
          <p>{words.noneLead}</p>
        </EmptyState>
      ) : (
        <Figures frame={frame} shown={shown} />
      )}
    </Page>
  );
}

type ChoiceProps = { frame: Frame; label: string; links: PublicFiguresProps["halves"] };

function Choice({ frame, label, links }: ChoiceProps) {
  const tabs = links.map(({ name, href, isShown }) => ({ label: name, href, current: isShown }));
  return <Tabs assets={frame.assets} label={label} tabs={tabs} />;
}

function Figures({ frame, shown }: { frame: Frame; shown: PublishedHalf }) {
  const words = publicFiguresWords[frame.language];
  const said = figuresWords[frame.language];
  const told = shown.labs.flatMap(({ name, presences }) =>
    presences === null || presences === 0 ? [] : [{ name, presences }],
  );
  const line = (of: PublishedFigures): Child[] => [
    ...columns.map((key) => <Told frame={frame} value={of[key]} />),
    <ShareTold frame={frame} of={of} />,
  ];
  return (
    <>
      <Section id="tutti" title={words.all}>
        <dl class="facts">
          <Fact
            term={said.figures.labs}
            value={numberSaid(shown.all.labs, frame.language)}
            definition={said.definitions.labs}
          />
          {columns.map((key) => (
            <Fact
              term={said.figures[key]}
              value={<Told frame={frame} value={shown.all[key]} />}
              definition={said.definitions[key]}
            />
          ))}
          <Fact
            term={said.share}
            value={<ShareTold frame={frame} of={shown.all} />}
            definition={said.shareDefinition}
          />
        </dl>
      </Section>
      <Section id="laboratori" title={words.byLab}>
        {told.length > 1 && (
          <ChartBars
            id="grafico-laboratori"
            title={words.chart}
            description={words.chartOf}
            points={told.map(({ name, presences }) => ({
              label: name,
              value: presences,
              said: numberSaid(presences, frame.language),
            }))}
          />
        )}
        <Table
          id="tabella-laboratori"
          caption={said.tableOf(words.byLab)}
          columns={[
            { label: words.lab },
            ...columns.map((key) => ({ label: said.figures[key], numeric: true })),
            { label: said.share, numeric: true },
          ]}
          rows={shown.labs.map((lab): Child[] => [
            <a href={linkTo(frame, `/laboratori/${lab.id}`)}>{lab.name}</a>,
            ...line(lab),
          ])}
        />
        <p class="form-text">{words.why(shown.threshold)}</p>
      </Section>
    </>
  );
}

function Fact({ term, value, definition }: { term: string; value: Child; definition: string }) {
  return (
    <div class="fact">
      <dt>{term}</dt>
      <dd>
        <strong>{value}</strong>
        <p class="form-text">{definition}</p>
      </dd>
    </div>
  );
}

function Told({ frame, value }: { frame: Frame; value: number | null }) {
  const { hidden } = publicFiguresWords[frame.language];
  return <>{value === null ? hidden : numberSaid(value, frame.language)}</>;
}

function ShareTold({ frame, of: { answers, first } }: { frame: Frame; of: PublishedFigures }) {
  const { hidden } = publicFiguresWords[frame.language];
  return <>{answers === null || first === null ? hidden : shareSaid({ answers, first }, frame.language)}</>;
}

/** The same of one lab, in a few lines, on its home. */
export function LabInFigures({
  frame,
  lines,
  when,
}: {
  frame: Frame;
  lines: readonly string[];
  when: string;
}) {
  const words = publicFiguresWords[frame.language];
  return (
    <>
      <p>{when}</p>
      <ul>
        {lines.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
      <p>
        <a href={linkTo(frame, "/laboratori/numeri")}>{words.allNumbers}</a>
      </p>
    </>
  );
}
