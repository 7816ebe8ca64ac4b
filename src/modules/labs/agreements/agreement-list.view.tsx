// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button } from "../../../ui/button.tsx";
import { CheckboxField } from "../../../ui/choices.tsx";
import { Columns } from "../../../ui/columns.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { SelectField, type Option } from "../../../ui/fields.tsx";
import { FilterSheet } from "../../../ui/filters.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { ResultCard, ResultList } from "../../../ui/result-card.tsx";
import { agreementPath, agreementsPath } from "./agreement-path.ts";
import { agreementLine, objectSaid } from "./agreement-said.page.ts";
import { agreementKinds, type Agreement } from "./agreement.ts";
import { agreementWords } from "./agreement.words.ts";

type AgreementsProps = {
  frame: Frame;
  agreements: readonly Agreement[];
  asked: { lab?: string; place?: string; kind?: string; withEnded: boolean };
  labs: readonly Option[];
  places: readonly Option[];
};

/** The agreements that everybody may read, by lab, place and kind. */
export function AgreementsPage({ frame, agreements, asked, labs, places }: AgreementsProps) {
  const words = agreementWords[frame.language];
  const filters = (
    <FilterSheet assets={frame.assets} label={words.filter}>
      <form method="get" action={linkTo(frame, agreementsPath)}>
        <SelectField name="lab" label={words.byLab} empty={words.allLabs} options={labs} value={asked.lab} />
        <SelectField
          name="luogo"
          label={words.byPlace}
          empty={words.allPlaces}
          options={places}
          value={asked.place}
        />
        <SelectField
          name="tipo"
          label={words.byKind}
          empty={words.allKinds}
          options={agreementKinds.map((value) => ({ value, label: words.kinds[value] }))}
          value={asked.kind}
        />
        <CheckboxField name="finiti" label={words.withEnded} checked={asked.withEnded} />
        <Actions>
          <Button kind="secondary">{words.apply}</Button>
        </Actions>
      </form>
    </FilterSheet>
  );
  return (
    <Page
      frame={frame}
      title={words.title}
      description={words.lead}
      wide
      breadcrumbs={[{ label: words.title }]}
    >
      <PageTitle title={words.title} lead={words.lead} />
      <Columns asideFirst aside={filters}>
        {agreements.length === 0 ? (
          <EmptyState title={words.none}>
            <p>{words.noneHint}</p>
          </EmptyState>
        ) : (
          <>
            <p role="status">{words.count(agreements.length)}</p>
            <ResultList label={words.title}>
              {agreements.map((agreement) => (
                <AgreementCard frame={frame} agreement={agreement} />
              ))}
            </ResultList>
          </>
        )}
      </Columns>
    </Page>
  );
}

function AgreementCard({ frame, agreement }: { frame: Frame; agreement: Agreement }) {
  const words = agreementWords[frame.language];
  return (
    <ResultCard
      assets={frame.assets}
      title={agreement.title}
      href={linkTo(frame, agreementPath(agreement.id))}
      kicker={words.kinds[agreement.kind]}
      line={objectSaid(agreement)}
      meta={agreementLine(agreement, frame.language).map((text) => ({ text }))}
    />
  );
}

type BlockProps = { frame: Frame; agreements: readonly Agreement[]; lead?: string; all?: string };

/** Agreements in force, as links with what they are about: on the page of a place, at home of a lab. */
export function AgreementsBlock({ frame, agreements, lead, all }: BlockProps) {
  const words = agreementWords[frame.language];
  return (
    <>
      {lead !== undefined && <p>{lead}</p>}
      <ul>
        {agreements.map((agreement) => (
          <li>
            <a href={linkTo(frame, agreementPath(agreement.id))}>{agreement.title}</a>
            {`: ${agreement.objectName} (${words.kinds[agreement.kind].toLowerCase()})`}
          </li>
        ))}
      </ul>
      {all !== undefined && (
        <p>
          <a href={all}>{words.allOfLab}</a>
        </p>
      )}
    </>
  );
}
