// SPDX-License-Identifier: AGPL-3.0-or-later
import { ButtonLink } from "../../../ui/button.tsx";
import { Columns } from "../../../ui/columns.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import type { Pages } from "../../../ui/pages.ts";
import { Pagination } from "../../../ui/pagination.tsx";
import { ResultCard, ResultList } from "../../../ui/result-card.tsx";
import { SearchMap } from "../../../ui/search-map.tsx";
import { Tabs, type TabLink } from "../../../ui/tabs.tsx";
import type { AgendaAsked } from "./agenda-asked.ts";
import type { AgendaCard } from "./agenda-card.page.ts";
import { AgendaFilters, type FilterChoices } from "./agenda-filters.view.tsx";
import type { AgendaDay, MonthShown } from "./agenda.page.ts";
import { agendaWords } from "./agenda.words.ts";
import { MonthTable } from "./month.view.tsx";

export type AgendaPageProps = {
  /** Whose agenda it is, as the pages of paper and feeds are asked for it: "?luogo=…", or nothing. */
  whose: string;
  frame: Frame;
  /** Whose agenda: absent of the whole one. */
  of?: { name: string; href: string };
  path: string;
  asked: AgendaAsked;
  periods: readonly TabLink[];
  views: readonly TabLink[];
  summary: string;
  days: readonly AgendaDay[];
  month:
    | (MonthShown & { previous: string; next: string; previousLabel: string; nextLabel: string })
    | undefined;
  /** Address of the points of the map, when it is asked for. */
  points: string | undefined;
  choices: FilterChoices;
  filterCount: number;
  clear: string;
  pages: Pages | undefined;
};

/** What is on: a list under its days, a month, or a map; by day, place, age, cost and access. */
export function AgendaPage(props: AgendaPageProps) {
  const { frame, of, periods, views, month, points, summary } = props;
  const words = agendaWords[frame.language];
  const title = of ? words.titleAt(of.name) : words.title;
  return (
    <Page
      frame={frame}
      title={title}
      description={words.description}
      breadcrumbs={
        of ? [{ label: words.title, path: "/agenda" }, { label: of.name }] : [{ label: words.title }]
      }
      current="/agenda"
      islands={points === undefined ? [] : ["search-map"]}
      wide
    >
      <PageTitle title={title} lead={of ? undefined : words.lead}>
        {of && (
          <p>
            <a href={of.href}>{words.backToPlace(of.name)}</a>
          </p>
        )}
      </PageTitle>
      <Tabs assets={frame.assets} label={words.periods} tabs={periods} />
      <Columns asideFirst aside={<AgendaFilters {...props} />}>
        <Tabs assets={frame.assets} label={words.views} tabs={views} />
        {month ? (
          <MonthTable frame={frame} month={month} />
        ) : (
          <>
            <p class="summary" role="status">
              {summary}
            </p>
            {points !== undefined && (
              <>
                <SearchMap frame={frame} points={points} list=".results" open />
                <p class="form-text">{words.mapSummary}</p>
              </>
            )}
            <Days {...props} />
          </>
        )}
        <p class="mt-4 d-print-none">
          <a href={linkTo(frame, "/agenda/proponi")}>{words.propose}</a>
          {" · "}
          <a href={linkTo(frame, `/agenda/stampa${props.whose}`)}>{words.print}</a>
          {" · "}
          <a href={linkTo(frame, `/agenda/segui${props.whose}`)}>{words.follow}</a>
          {" · "}
          <a href={linkTo(frame, "/agenda/incorpora")}>{words.embed}</a>
        </p>
      </Columns>
    </Page>
  );
}

function Days({ frame, days, filterCount, clear, asked, path, pages }: AgendaPageProps) {
  const words = agendaWords[frame.language];
  if (days.length === 0) {
    return (
      <EmptyState title={filterCount > 0 ? words.noneFiltered : words.none}>
        <p>{words.noneText}</p>
        {filterCount > 0 && <ButtonLink href={clear}>{words.clear}</ButtonLink>}
        {filterCount === 0 && asked.view === "list" && (
          <ButtonLink href={linkTo(frame, `${path}?vista=mese`)}>{words.next}</ButtonLink>
        )}
      </EmptyState>
    );
  }
  return (
    <>
      {days.map(({ id, title, cards }) => (
        <section class="agenda-day" aria-labelledby={id}>
          <h2 id={id} class="h4">
            {title}
          </h2>
          <Cards frame={frame} label={title} cards={cards} />
        </section>
      ))}
      {pages && <Pagination frame={frame} pages={pages} />}
    </>
  );
}

type CardsProps = { frame: Frame; label: string; cards: readonly AgendaCard[]; level?: 2 | 3 };

function Cards({ frame, label, cards, level = 3 }: CardsProps) {
  return (
    <ResultList label={label}>
      {cards.map((card) => (
        <ResultCard
          assets={frame.assets}
          title={card.title}
          href={card.href}
          kicker={card.kicker}
          line={card.line}
          meta={card.meta}
          point={card.point}
          level={level}
        />
      ))}
    </ResultList>
  );
}
