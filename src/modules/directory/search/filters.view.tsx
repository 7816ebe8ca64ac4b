// SPDX-License-Identifier: AGPL-3.0-or-later
import { Button } from "../../../ui/button.tsx";
import { CheckboxField } from "../../../ui/choices.tsx";
import { HiddenFields, SelectField, TextField } from "../../../ui/fields.tsx";
import { FacetList, FilterSheet } from "../../../ui/filters.tsx";
import type { Frame } from "../../../ui/frame.ts";
import { filterWords } from "./filters.words.ts";
import type { Results } from "./results.page.ts";
import { searchWords } from "./search.words.ts";

/** Everything the list can be narrowed by: topics as links, the rest as one form with one button. */
export function FiltersOfResults({ frame, results }: { frame: Frame; results: Results }) {
  const words = filterWords[frame.language];
  const { filters, filterCount, kind } = results;
  return (
    <FilterSheet
      assets={frame.assets}
      label={words.filters}
      active={filterCount > 0 ? words.filtersOn(filterCount) : undefined}
    >
      <FacetList
        title={searchWords[frame.language].kinds[kind].category}
        facets={filters.categories}
        shown={8}
        more={words.moreOf}
      />
      <form method="get" action={results.action} aria-label={words.filters}>
        <KeptFields results={results} />
        <WhenFields frame={frame} results={results} />
        <WhereFields frame={frame} results={results} />
        <WhoFields frame={frame} results={results} />
        <Button type="submit" kind="secondary">
          {words.apply}
        </Button>
      </form>
    </FilterSheet>
  );
}

/** What the search box and the links say, so that applying filters does not forget it. */
function KeptFields({ results: { question, kept } }: { results: Results }) {
  const { categoria, vista } = kept;
  return (
    <HiddenFields
      values={{ q: question.text || undefined, vicino: question.near || undefined, categoria, vista }}
    />
  );
}

function WhenFields({ frame, results: { question, filters } }: { frame: Frame; results: Results }) {
  const words = filterWords[frame.language];
  return (
    <>
      <CheckboxField name="aperto" value="ora" label={filters.openNow} checked={question.openNow} />
      <SelectField
        name="giorno"
        label={words.day}
        empty={words.anyDay}
        options={filters.days}
        value={filters.chosen.giorno}
      />
      <SelectField
        name="fascia"
        label={words.part}
        empty={words.anyPart}
        options={filters.parts}
        value={filters.chosen.fascia}
      />
    </>
  );
}

function WhereFields({
  frame,
  results: { kind, question, filters, areaNames },
}: {
  frame: Frame;
  results: Results;
}) {
  const words = filterWords[frame.language];
  return (
    <>
      {question.near && (
        <SelectField
          name="entro"
          label={words.within}
          empty={words.anyDistance}
          options={filters.distances}
          value={question.withinKm?.toString()}
        />
      )}
      {kind === "service" && (
        <>
          <TextField
            name="serve"
            label={words.serves}
            hint={words.servesHint}
            value={question.serves}
            maxlength={120}
            suggestions={areaNames}
          />
          <SelectField
            name="modo"
            label={words.mode}
            empty={words.anyMode}
            options={filters.modes}
            value={filters.chosen.modo}
          />
        </>
      )}
      <CheckboxField name="accessibile" label={filters.wheelchair} checked={question.wheelchair} />
    </>
  );
}

function WhoFields({ frame, results: { kind, question, filters } }: { frame: Frame; results: Results }) {
  const words = filterWords[frame.language];
  return (
    <>
      {kind === "service" && (
        <>
          <SelectField
            name="per"
            label={words.target}
            empty={words.anyone}
            options={filters.targets}
            value={question.target}
          />
          <TextField
            name="eta"
            type="number"
            inputmode="numeric"
            min="0"
            max="130"
            label={words.age}
            value={question.age?.toString()}
          />
        </>
      )}
      {filters.languages.length > 0 && (
        <SelectField
          name="lingua"
          label={words.language}
          empty={words.anyLanguage}
          options={filters.languages}
          value={question.language}
        />
      )}
      {(kind === "service" || kind === "asset") && (
        <CheckboxField name="gratis" label={filters.free} checked={question.free} />
      )}
    </>
  );
}
