// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, ButtonLink } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { ResultCard, ResultList } from "../../../ui/result-card.tsx";
import { SearchMap } from "../../../ui/search-map.tsx";
import { Section } from "../../../ui/section.tsx";
import { Tabs } from "../../../ui/tabs.tsx";
import { labPath, labsPath } from "../lab-path.ts";
import type { DayOfLab } from "../public/lab-dates.page.ts";
import { DayList } from "../public/week.view.tsx";
import { agoraPath, yearPath } from "./year.ts";
import { yearWords } from "./year.words.ts";

export type AgoraProps = {
  frame: Frame;
  district: { id: string; name: string };
  /** Several only where the installation serves several that have labs. */
  districts: readonly { id: string; name: string }[];
  labs: readonly { id: string; name: string; line: string | null }[];
  days: readonly DayOfLab[];
  /** The next meeting of the agora, with its page; and where a point is proposed. */
  meeting: { said: string; href: string; propose: string } | undefined;
  /** Whether there is an agora at all. */
  hasAgora: boolean;
  lendables: readonly { title: string; lab: string }[];
  years: readonly number[];
  query: string;
  hasDecisions: boolean;
};

/** The labs of a district together: one map, one calendar, when everybody meets, the years. */
export function AgoraPage(props: AgoraProps) {
  const { frame, district, districts, labs, days, meeting, hasAgora, lendables, years, query } = props;
  const words = yearWords[frame.language];
  return (
    <Page
      frame={frame}
      title={words.agora}
      description={words.agoraLead}
      current={labsPath}
      islands={labs.length > 0 ? ["search-map"] : []}
      breadcrumbs={[{ label: words.labs, path: labsPath }, { label: words.agora }]}
    >
      <PageTitle title={words.agora} kicker={district.name} lead={words.agoraLead} />
      {districts.length > 1 && (
        <Tabs
          assets={frame.assets}
          label={words.district}
          tabs={districts.map(({ id, name }) => ({
            label: name,
            href: linkTo(frame, agoraPath(id)),
            current: id === district.id,
          }))}
        />
      )}
      {labs.length === 0 ? (
        <EmptyState title={words.noLabs}>
          <p>{words.noLabsHint}</p>
        </EmptyState>
      ) : (
        <>
          {hasAgora && (
            <Section id="incontro" title={words.meeting}>
              {meeting === undefined ? (
                <p>{words.noMeeting}</p>
              ) : (
                <>
                  <p>
                    <a href={meeting.href}>{meeting.said}</a>
                  </p>
                  <Actions>
                    <ButtonLink href={meeting.propose}>{words.propose}</ButtonLink>
                  </Actions>
                </>
              )}
            </Section>
          )}
          {props.hasDecisions && (
            <p>
              <a href={linkTo(frame, `/agora/decisioni${query}`)}>{words.decisions}</a>
            </p>
          )}
          <Section id="prossimi" title={words.coming}>
            {days.length === 0 ? <p>{words.nothingComing}</p> : <DayList frame={frame} days={days} />}
            <p>
              <a href={linkTo(frame, "/agenda")}>{words.wholeAgenda}</a>
            </p>
          </Section>
          <Section id="mappa" title={words.map}>
            <SearchMap
              frame={frame}
              points={linkTo(frame, `${labsPath}/mappa.json${query}`)}
              list=".results"
            />
            <ResultList label={words.labs}>
              {labs.map(({ id, name, line }) => (
                <ResultCard
                  assets={frame.assets}
                  title={name}
                  href={linkTo(frame, labPath(id))}
                  line={line ?? undefined}
                  level={3}
                />
              ))}
            </ResultList>
          </Section>
          {lendables.length > 0 && (
            <Section id="prestiti" title={words.lends}>
              <p>{words.lendsLead}</p>
              <ul>
                {lendables.map(({ title, lab }) => (
                  <li>{words.lendLine(title, lab)}</li>
                ))}
              </ul>
            </Section>
          )}
          <Section id="anni" title={words.years}>
            <ul>
              {years.map((year) => (
                <li>
                  <a href={linkTo(frame, `${yearPath(year)}${query}`)}>{words.yearTitle(year)}</a>
                </li>
              ))}
            </ul>
          </Section>
        </>
      )}
    </Page>
  );
}
