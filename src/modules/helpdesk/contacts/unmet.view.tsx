// SPDX-License-Identifier: AGPL-3.0-or-later
import { EmptyState } from "../../../ui/empty-state.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Table } from "../../../ui/table.tsx";
import { Tabs } from "../../../ui/tabs.tsx";
import { needsPath, unmetPath } from "./contact-path.ts";
import { needsWords } from "./needs.words.ts";

export const unmetMonths = [3, 6, 12, 24] as const;

export type UnmetLine = {
  name: string;
  area: string;
  needs: number;
  open: number;
  why: string;
  last: string;
};

export type UnmetProps = {
  frame: Frame;
  months: (typeof unmetMonths)[number];
  lines: readonly UnmetLine[];
  /** Only the desks of who reads, not the whole district. */
  isOwn: boolean;
};

/** What is missing in the territory, by kind and area: numbers and reasons, nobody. */
export function UnmetPage({ frame, months, lines, isOwn }: UnmetProps) {
  const words = needsWords[frame.language];
  const { what, where, needs, open, why, last } = words.unmetColumns;
  const total = lines.reduce((sum, line) => sum + line.needs, 0);
  return (
    <Page
      frame={frame}
      title={words.unmetTitle}
      breadcrumbs={[{ label: words.title, path: needsPath }, { label: words.unmetTitle }]}
      hidden
      wide
    >
      <PageTitle title={words.unmetTitle} lead={words.unmetLead} />
      {isOwn && <p class="form-text">{words.unmetOwn}</p>}
      <Tabs
        assets={frame.assets}
        label={words.period}
        tabs={unmetMonths.map((one) => ({
          label: words.months[one],
          href: linkTo(frame, `${unmetPath}?mesi=${one}`),
          current: one === months,
        }))}
      />
      {lines.length === 0 ? (
        <EmptyState title={words.unmetNone}>
          <p>{words.unmetNoneLead}</p>
        </EmptyState>
      ) : (
        <>
          <p>{words.total(total)}</p>
          <Table
            id="tabella-mancano"
            caption={words.unmetTable}
            columns={[
              { label: what },
              { label: where },
              { label: needs, numeric: true },
              { label: open, numeric: true },
              { label: why },
              { label: last },
            ]}
            rows={lines.map((line) => [
              line.name,
              line.area,
              String(line.needs),
              String(line.open),
              line.why,
              line.last,
            ])}
          />
        </>
      )}
    </Page>
  );
}
