// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { CheckboxField } from "../../../ui/choices.tsx";
import { Columns } from "../../../ui/columns.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { SelectField, TextField } from "../../../ui/fields.tsx";
import { FilterSheet } from "../../../ui/filters.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { ResultCard, ResultList } from "../../../ui/result-card.tsx";
import { Section } from "../../../ui/section.tsx";
import { askWords } from "../booking/ask.words.ts";
import { sitesPath, spacesPath } from "../space-path.ts";
import { askers } from "../space.ts";
import { spaceWords } from "../space.words.ts";
import type { AskedShown, CardShown } from "./finding.page.ts";
import { publicWords } from "./public.words.ts";

type FindingProps = {
  frame: Frame;
  asked: AskedShown;
  cards: readonly CardShown[];
  towns: readonly { code: string; name: string }[];
  hasSites: boolean;
};

/** The spaces that one can ask for. */
export function FindingPage({ frame, asked, cards, towns, hasSites }: FindingProps) {
  const words = publicWords[frame.language];
  const names = spaceWords[frame.language];
  const isFiltered = Object.values(asked).some((value) => value !== undefined);
  return (
    <Page
      frame={frame}
      title={names.spaces}
      description={words.lead}
      current={spacesPath}
      breadcrumbs={[{ label: names.spaces }]}
      wide
      hidden={isFiltered}
    >
      <PageTitle title={names.spaces} lead={words.lead} />
      <Columns
        asideFirst
        aside={
          <FilterSheet assets={frame.assets} label={words.filters} open={isFiltered && cards.length === 0}>
            <Filters frame={frame} asked={asked} towns={towns} />
          </FilterSheet>
        }
      >
        {cards.length === 0 ? (
          <EmptyState title={words.none}>
            <p>{words.noneHint}</p>
            <Actions>
              <ButtonLink href={linkTo(frame, spacesPath)}>{words.clear}</ButtonLink>
            </Actions>
          </EmptyState>
        ) : (
          <>
            <p role="status">{words.count(cards.length)}</p>
            <ResultList label={names.spaces}>
              {cards.map((card) => (
                <ResultCard
                  assets={frame.assets}
                  title={card.name}
                  href={linkTo(frame, card.href)}
                  kicker={card.place}
                  line={card.line}
                  meta={card.facts.map((text) => ({ text }))}
                />
              ))}
            </ResultList>
          </>
        )}
        {hasSites && (
          <Section id="recupero" title={words.sites}>
            <p>{words.sitesLead}</p>
            <Actions>
              <ButtonLink kind="secondary" href={linkTo(frame, sitesPath)}>
                {words.sitesLink}
              </ButtonLink>
            </Actions>
          </Section>
        )}
        <Section id="aprire" title={words.hosts}>
          <p>{words.hostsLead}</p>
        </Section>
      </Columns>
    </Page>
  );
}

type FiltersProps = Pick<FindingProps, "frame" | "asked" | "towns">;

function Filters({ frame, asked, towns }: FiltersProps) {
  const words = publicWords[frame.language];
  const asks = askWords[frame.language];
  return (
    <form method="get" action={linkTo(frame, spacesPath)}>
      <TextField
        name="persone"
        label={words.people}
        inputmode="numeric"
        maxlength={6}
        value={asked.persone === undefined ? undefined : String(asked.persone)}
      />
      <TextField name="giorno" label={words.day} hint={words.dayHint} type="date" value={asked.giorno} />
      <TextField name="dalle" label={words.from} type="time" value={asked.dalle} />
      <TextField name="alle" label={words.to} type="time" value={asked.alle} />
      <SelectField
        name="chi"
        label={words.asker}
        empty={words.anyAsker}
        value={asked.chi}
        options={askers.map((value) => ({ value, label: asks.askers[value] }))}
      />
      {towns.length > 1 && (
        <SelectField
          name="comune"
          label={words.town}
          empty={words.anyTown}
          value={asked.comune}
          options={towns.map(({ code, name }) => ({ value: code, label: name }))}
        />
      )}
      <CheckboxField name="gratis" label={words.free} checked={asked.gratis !== undefined} />
      <CheckboxField name="accessibile" label={words.accessible} checked={asked.accessibile !== undefined} />
      <CheckboxField name="fuori" label={words.outdoor} checked={asked.fuori !== undefined} />
      <Actions>
        <Button>{words.search}</Button>
        <ButtonLink kind="quiet" href={linkTo(frame, spacesPath)}>
          {words.clear}
        </ButtonLink>
      </Actions>
    </form>
  );
}
