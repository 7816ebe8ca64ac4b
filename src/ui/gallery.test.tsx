// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Child } from "hono/jsx";
import { expect, test } from "vitest";

import { ChartBars } from "./chart-bars.tsx";
import { ChartColumns } from "./chart-columns.tsx";
import { ChartLines } from "./chart-lines.tsx";
import { ChartParts } from "./chart-parts.tsx";
import { Chip, Chips } from "./chip.tsx";
import { CheckboxField, CheckboxGroup, RadioGroup } from "./choices.tsx";
import { Columns } from "./columns.tsx";
import { contactAddress, ContactLinks } from "./contact-links.tsx";
import { DeskBar } from "./desk-bar.tsx";
import { CardGrid, DoorCard } from "./door-card.tsx";
import { EmptyState } from "./empty-state.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { FactList } from "./fact-list.tsx";
import { HiddenFields, LongTextField, SelectField, TextField } from "./fields.tsx";
import { FileField } from "./file-field.tsx";
import { FacetList, FilterSheet } from "./filters.tsx";
import type { Frame } from "./frame.ts";
import { Notice } from "./notice.tsx";
import { PageTitle } from "./page-title.tsx";
import { Page } from "./page.tsx";
import { Pagination } from "./pagination.tsx";
import { Qr } from "./qr.tsx";
import { ResultCard, ResultList } from "./result-card.tsx";
import { SearchBox } from "./search-box.tsx";
import { PageIndex, Section } from "./section.tsx";
import { Table } from "./table.tsx";
import { Tabs } from "./tabs.tsx";
import { Tag, Tags } from "./tag.tsx";

/** What somebody might type into a directory: every component is fed with it everywhere. */
const hostile = `"><script>alert('x')</script>&`;

const chartPoint = { label: hostile, value: 3, said: hostile };
const assets = { url: (name: string) => `/assets/${name}` };
const frame: Frame = {
  language: "it",
  assets,
  path: "/servizi?q=casa&vicino=pavia",
  baseUrl: "https://esempio.it",
  site: { name: hostile, isDemonstration: true },
  navigation: [{ path: "/servizi", label: hostile }],
  pinned: 2,
};

const all: Record<string, Child> = {
  title: <PageTitle title={hostile} kicker={hostile} lead={hostile} />,
  section: <Section id="a" title={hostile} />,
  index: <PageIndex label={hostile} entries={[{ id: "a", title: hostile }]} />,
  columns: <Columns aside={hostile}>{hostile}</Columns>,
  desk: (
    <DeskBar
      frame={frame}
      desk={{ parts: [{ path: "/servizi", label: hostile }], lockMinutes: 10, who: hostile }}
    />
  ),
  search: <SearchBox action="/servizi" label={hostile} submit={hostile} />,
  text: (
    <TextField
      name="q"
      label={hostile}
      hint={hostile}
      error={hostile}
      value={hostile}
      suggestions={[hostile]}
    />
  ),
  file: <FileField name="file" label={hostile} hint={hostile} error={hostile} accept={hostile} />,
  long: <LongTextField name="t" label={hostile} value={hostile} />,
  select: (
    <SelectField name="s" label={hostile} empty={hostile} options={[{ value: hostile, label: hostile }]} />
  ),
  hidden: <HiddenFields values={{ per: [hostile, hostile] }} />,
  checkbox: <CheckboxField name="c" label={hostile} value={hostile} />,
  checkboxes: (
    <CheckboxGroup name="d" label={hostile} options={[{ value: hostile, label: hostile, count: hostile }]} />
  ),
  radios: (
    <RadioGroup name="r" label={hostile} options={[{ value: hostile, label: hostile, hint: hostile }]} />
  ),
  errors: <ErrorSummary title={hostile} mistakes={[{ fieldId: "campo-q", message: hostile }]} />,
  filters: <FilterSheet assets={assets} label={hostile} active={hostile} />,
  facets: <FacetList title={hostile} facets={[{ label: hostile, count: hostile, href: hostile }]} />,
  chips: (
    <Chips label={hostile}>
      <Chip assets={assets} label={hostile} href={hostile} remove={hostile} />
    </Chips>
  ),
  results: (
    <ResultList label={hostile}>
      <ResultCard
        assets={assets}
        title={hostile}
        href={hostile}
        line={hostile}
        why={hostile}
        meta={[{ text: hostile }]}
      />
    </ResultList>
  ),
  doors: (
    <CardGrid label={hostile}>
      <DoorCard title={hostile} href={hostile} state={hostile} line={hostile} place={hostile} isOpen />
    </CardGrid>
  ),
  tag: <Tag href={hostile}>{hostile}</Tag>,
  tags: <Tags label={hostile} tags={[{ label: hostile }]} />,
  notice: <Notice title={hostile}>{hostile}</Notice>,
  pages: (
    <Pagination
      frame={frame}
      pages={{
        previous: hostile,
        next: hostile,
        steps: [{ number: 1, href: hostile }, "gap", { number: 2, current: true }],
      }}
    />
  ),
  facts: <FactList facts={[{ term: hostile, value: hostile }]} />,
  table: <Table id="t" caption={hostile} columns={[{ label: hostile }]} rows={[[hostile]]} />,
  tabs: <Tabs assets={assets} label={hostile} tabs={[{ label: hostile, href: hostile }]} />,
  contacts: <ContactLinks assets={assets} contacts={[{ kind: "web", value: hostile, note: hostile }]} />,
  qr: <Qr path={hostile} size={21} label={hostile} />,
  bars: <ChartBars id="b" title={hostile} description={hostile} points={[chartPoint]} />,
  columnsInTime: (
    <ChartColumns id="o" title={hostile} description={hostile} points={[chartPoint]} sayEnd={() => hostile} />
  ),
  lines: (
    <ChartLines
      id="l"
      title={hostile}
      description={hostile}
      labels={[hostile, hostile]}
      series={[{ label: hostile, values: [1, 2] }]}
      sayEnd={() => hostile}
    />
  ),
  parts: (
    <ChartParts
      id="p"
      title={hostile}
      description={hostile}
      points={[chartPoint, { label: hostile, value: 2, said: hostile }]}
    />
  ),
  empty: <EmptyState title={hostile}>{hostile}</EmptyState>,
};

test.each(Object.entries(all))("%s writes what it is given as text and closes what it opens", (_, child) => {
  const markup = String(<>{child}</>);

  expect(markup).not.toContain("<script");
  expect(opened(markup)).toEqual([]);
});

test("a page is a whole document, and nothing in it can end its data block", async () => {
  const markup = String(
    await Page({ frame, title: hostile, metadata: { "@type": "Service", name: hostile }, children: hostile }),
  );
  const scripts = markup.match(/<script[^>]*>[^<]*/g);

  expect(markup).toMatch(/^<!doctype html><html lang="it">/);
  expect(scripts).toHaveLength(1);
  expect(JSON.parse(scripts?.[0]?.replace(/^[^>]*>/, "") ?? "")).toMatchObject({ name: hostile });
  expect(markup).not.toMatch(/ style="| on[a-z]+="/);
  expect(opened(markup)).toEqual([]);
});

test("a page leads to itself in the other language", async () => {
  const markup = String(await Page({ frame, title: "Trova aiuto" }));

  expect(markup).toContain('href="/en/servizi?q=casa&amp;vicino=pavia" lang="en" hreflang="en"');
});

test("an island's script is asked for only where it is named", async () => {
  const withMap = String(await Page({ frame, title: "Luoghi", islands: ["search-map"] }));

  expect(withMap).toContain('<script type="module" src="/assets/search-map.js">');
});

test.each([
  [{ kind: "phone", value: "0382 39.91-11" }, "tel:0382399111"],
  [{ kind: "phone", value: "chiedere in portineria" }, undefined],
  [{ kind: "mail", value: "ciao@esempio.it" }, "mailto:ciao@esempio.it"],
  [{ kind: "mail", value: "a@b.it?bcc=tutti@b.it" }, undefined],
  [{ kind: "web", value: "www.esempio.it/casa" }, "https://www.esempio.it/casa"],
  [{ kind: "web", value: "javascript:alert(1)" }, undefined],
] as const)("a contact becomes a link only when it safely can: %o", (contact, address) => {
  expect(contactAddress(contact)).toBe(address);
});

/** Elements left open at the end, in order; what HTML closes by itself is not counted. */
function opened(markup: string): string[] {
  const alone = new Set(["!doctype", "meta", "link", "input", "br", "hr", "img"]);
  const open: string[] = [];
  for (const [, slash, name = "", selfClosed] of markup.matchAll(
    /<(\/?)([a-z!][a-z0-9]*)(?:"[^"]*"|[^">])*?(\/?)>/g,
  )) {
    if (alone.has(name) || selfClosed) continue;
    if (slash) expect(open.pop()).toBe(name);
    else open.push(name);
  }
  return open;
}
