// SPDX-License-Identifier: AGPL-3.0-or-later
import { Button } from "../../../ui/button.tsx";
import { Chip, Chips } from "../../../ui/chip.tsx";
import { Columns } from "../../../ui/columns.tsx";
import { HiddenFields, TextField } from "../../../ui/fields.tsx";
import { linkTo } from "../../../ui/frame.ts";
import type { Frame } from "../../../ui/frame.ts";
import { ScreenOnly } from "../../../ui/media.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Pagination } from "../../../ui/pagination.tsx";
import { ResultList } from "../../../ui/result-card.tsx";
import { SearchBox } from "../../../ui/search-box.tsx";
import { SearchMap } from "../../../ui/search-map.tsx";
import { Section } from "../../../ui/section.tsx";
import { Tabs } from "../../../ui/tabs.tsx";
import { FiltersOfResults } from "./filters.view.tsx";
import { filterWords } from "./filters.words.ts";
import { FindingCard } from "./finding-card.view.tsx";
import { MyPosition } from "./map-position.view.tsx";
import { NothingFound } from "./nothing-found.view.tsx";
import { paths } from "./paths.ts";
import type { Results } from "./results.page.ts";
import { searchWords } from "./search.words.ts";

type ResultsProps = { frame: Frame; results: Results };

/** What was found, as a list or on a map, with the question always in sight and every filter one tap from gone. */
export function ResultsPage({ frame, results }: ResultsProps) {
  const words = searchWords[frame.language];
  const { kind, question, title } = results;
  return (
    <Page
      frame={frame}
      title={title}
      current={paths[kind]}
      breadcrumbs={[{ label: words.kinds[kind].title }]}
      islands={["my-position", "pinboard", ...(question.asMap ? ["search-map"] : [])]}
      wide
    >
      <PageTitle title={title} lead={results.isAsked ? undefined : words.kinds[kind].lead} />
      <QuestionBox frame={frame} results={results} />
      {kind === "service" && !results.isAsked && (
        <p class="d-lg-none">
          <a href={linkTo(frame, "/#argomenti")}>{words.byTopic}</a>
        </p>
      )}
      <Columns asideFirst aside={<FiltersOfResults frame={frame} results={results} />}>
        <ChosenFilters frame={frame} results={results} />
        {results.notices.length > 0 && (
          <Notice tone="info">
            {results.notices.map((notice) => (
              <p>{notice}</p>
            ))}
          </Notice>
        )}
        {results.cards.length > 0 ? (
          <Findings frame={frame} results={results} />
        ) : (
          <NothingFound frame={frame} results={results} />
        )}
        <Neighbours frame={frame} results={results} />
      </Columns>
    </Page>
  );
}

/** Beside services, the people nearby who help each other. */
function Neighbours({ frame, results: { neighbours } }: ResultsProps) {
  const words = searchWords[frame.language].neighbours;
  if (!neighbours) return null;
  return (
    <Section id="persone-vicine" title={words.title}>
      <p>{words.lead}</p>
      <ResultList label={words.title}>
        {neighbours.cards.map((card) => (
          <FindingCard frame={frame} card={card} level={3} />
        ))}
      </ResultList>
      <p>
        <a href={neighbours.all}>{words.all}</a>
      </p>
    </Section>
  );
}

function QuestionBox({ frame, results }: ResultsProps) {
  const { kind, question, action, areaNames, kept, isAsked } = results;
  const words = searchWords[frame.language];
  return (
    <SearchBox
      action={action}
      label={words.form}
      id="ricerca"
      submit={<Button type="submit">{words.submit}</Button>}
    >
      <TextField
        type="search"
        name="q"
        label={words.kinds[kind].what}
        hint={isAsked ? undefined : words.kinds[kind].whatHint}
        value={question.text}
        maxlength={120}
      />
      <TextField
        name="vicino"
        label={words.near}
        hint={isAsked ? undefined : words.nearHint}
        value={question.near}
        maxlength={120}
        suggestions={areaNames}
      />
      <MyPosition frame={frame} field="campo-vicino" />
      <HiddenFields values={kept} />
    </SearchBox>
  );
}

function ChosenFilters({ frame, results: { chips } }: ResultsProps) {
  const words = filterWords[frame.language];
  if (chips.length === 0) return null;
  return (
    <Chips label={words.chips}>
      {chips.map(({ label, href }) => (
        <Chip assets={frame.assets} label={label} href={href} remove={words.remove(label)} />
      ))}
    </Chips>
  );
}

function Findings({ frame, results }: ResultsProps) {
  const words = searchWords[frame.language];
  const { question, summary, views, cards, start, pages, downloads } = results;
  return (
    <>
      <p role="status">
        <strong>{summary}</strong>
      </p>
      <Tabs
        assets={frame.assets}
        label={words.views}
        tabs={[
          { label: words.list, href: views.list, icon: "list", current: !question.asMap },
          { label: words.map, href: views.map, icon: "map", current: question.asMap },
        ]}
      />
      {question.asMap && <SearchMap frame={frame} {...results.map} list="#risultati" open />}
      <div id="risultati">
        <ResultList label={words.results} start={start}>
          {cards.map((card) => (
            <FindingCard frame={frame} card={card} />
          ))}
        </ResultList>
      </div>
      <Pagination frame={frame} pages={pages} />
      <ScreenOnly>
        <p>
          {words.download.these}{" "}
          {downloads.map(({ label, href }, at) => (
            <>
              {at > 0 && ", "}
              <a href={href}>{label}</a>
            </>
          ))}
          . <a href={linkTo(frame, "/opendata")}>{words.download.about}</a>
        </p>
      </ScreenOnly>
    </>
  );
}
