// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, ButtonLink } from "../../../ui/button.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import { labsPath } from "../lab-path.ts";
import type { YearPart, YearShown } from "./year-shown.page.ts";
import { agoraPath, yearPath } from "./year.ts";
import { yearWords } from "./year.words.ts";

type YearProps = {
  frame: Frame;
  year: number;
  district: string;
  /** "?distretto=…" where there are several. */
  query: string;
  years: readonly number[];
  shown: YearShown;
};

/** The year of a district's labs: what happened, and what each learned. */
export function YearPage({ frame, year, district, query, years, shown }: YearProps) {
  const words = yearWords[frame.language];
  const { figures, parts } = shown;
  return (
    <Page
      frame={frame}
      title={words.yearTitle(year)}
      description={words.yearLead}
      current={labsPath}
      breadcrumbs={[{ label: words.agora, path: `${agoraPath()}${query}` }, { label: words.year(year) }]}
    >
      <PageTitle title={words.yearTitle(year)} kicker={district} lead={words.yearLead} />
      <Actions>
        <ButtonLink kind="secondary" href={linkTo(frame, `${yearPath(year)}/quaderno.pdf${query}`)}>
          {words.pdf}
        </ButtonLink>
      </Actions>
      <Section id="numeri" title={words.figures}>
        {figures === undefined ? (
          <p>{words.figuresNone}</p>
        ) : (
          <>
            <p>{words.figuresLead}</p>
            <Table
              id="tabella-numeri"
              caption={words.figuresTable}
              columns={figures.columns.map((label, index) => ({ label, numeric: index > 0 }))}
              rows={figures.rows}
              isMatrix
            />
          </>
        )}
      </Section>
      {parts.map((part) => (
        <Part part={part} />
      ))}
      {years.length > 1 && (
        <nav class="d-print-none" aria-label={words.otherYears}>
          <h2 class="h5">{words.otherYears}</h2>
          <ul class="list-inline">
            {years
              .filter((one) => one !== year)
              .map((one) => (
                <li class="list-inline-item">
                  <a href={linkTo(frame, `${yearPath(one)}${query}`)}>{String(one)}</a>
                </li>
              ))}
          </ul>
        </nav>
      )}
    </Page>
  );
}

function Part({ part: { id, title, lead, lines } }: { part: YearPart }) {
  return (
    <Section id={id} title={title}>
      {lead !== "" && <p>{lead}</p>}
      {lines.length > 0 && (
        <ul>
          {lines.map(({ text, href, notes }) => (
            <li>
              {href === undefined ? text : <a href={href}>{text}</a>}
              {notes.map((note) => (
                <p class="written-text">{note}</p>
              ))}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
