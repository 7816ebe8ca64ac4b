// SPDX-License-Identifier: AGPL-3.0-or-later
import { Button } from "../../../ui/button.tsx";
import { CheckboxField, CheckboxGroup } from "../../../ui/choices.tsx";
import { HiddenFields, SelectField, TextField, type Option } from "../../../ui/fields.tsx";
import { FilterSheet } from "../../../ui/filters.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { kindInUrl, parametersOf, type AgendaAsked } from "./agenda-asked.ts";
import { agendaWords } from "./agenda.words.ts";

export type FilterChoices = {
  kinds: readonly Option[];
  areas: readonly Option[];
  /** Places with something to come; none on the page of one place. */
  places: readonly Option[];
  /** Labs, where there are some; none on the page of one place or organization. */
  labs: readonly Option[];
};

type AgendaFiltersProps = {
  frame: Frame;
  path: string;
  asked: AgendaAsked;
  choices: FilterChoices;
  filterCount: number;
  clear: string;
};

/** One form with one button; what is chosen stays in the address. */
export function AgendaFilters({ frame, path, asked, choices, filterCount, clear }: AgendaFiltersProps) {
  const words = agendaWords[frame.language];
  const { quando, vista } = parametersOf(asked);
  return (
    <FilterSheet
      assets={frame.assets}
      label={words.filters}
      active={filterCount > 0 ? words.filtersOn(filterCount) : undefined}
    >
      <form method="get" action={linkTo(frame, path)} aria-label={words.filters}>
        <HiddenFields values={{ quando, vista }} />
        {choices.areas.length > 0 && (
          <SelectField
            name="zona"
            label={words.area}
            empty={words.anyArea}
            options={choices.areas}
            value={asked.area}
          />
        )}
        {choices.places.length > 0 && (
          <SelectField
            name="luogo"
            label={words.place}
            empty={words.anyPlace}
            options={choices.places}
            value={asked.placeId}
          />
        )}
        {choices.labs.length > 0 && (
          <SelectField
            name="lab"
            label={words.lab}
            empty={words.anyLab}
            options={choices.labs}
            value={asked.labId}
          />
        )}
        <TextField
          name="eta"
          type="number"
          inputmode="numeric"
          min="0"
          max="130"
          label={words.age}
          value={asked.age?.toString()}
        />
        <CheckboxField name="gratis" label={words.free} checked={asked.isFree} />
        <CheckboxField name="accessibile" label={words.accessible} checked={asked.isAccessible} />
        <CheckboxField name="famiglie" label={words.families} checked={asked.isForFamilies} />
        {choices.kinds.length > 0 && (
          <CheckboxGroup
            name="tipo"
            label={words.kind}
            options={choices.kinds}
            values={asked.kinds.map((kind) => kindInUrl[kind])}
          />
        )}
        <Button type="submit" kind="secondary">
          {words.apply}
        </Button>
        {filterCount > 0 && (
          <p class="mt-2">
            <a href={clear}>{words.clear}</a>
          </p>
        )}
      </form>
    </FilterSheet>
  );
}
