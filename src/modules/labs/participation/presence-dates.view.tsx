// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, ButtonLink } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { keptCrumbs } from "../keeping/crumbs.page.ts";
import { RememberDates } from "./offline-parts.view.tsx";
import { peoplePath } from "./participation-path.ts";
import type { DateShown, DatesShown } from "./presence.page.ts";
import { presenceWords } from "./presence.words.ts";

/** Of each list, before it is opened whole: a weekly activity has forty a year. */
const fewDates = 6;

export type LabHere = { id: string; name: string };

type DatesProps = { frame: Frame; lab: LabHere; dates: DatesShown; boxKey: string };

/** The dates of a lab, today's first: where to mark who came. */
export function PresenceDatesPage({ frame, lab, dates, boxKey }: DatesProps) {
  const words = presenceWords[frame.language];
  const isEmpty = dates.today.length + dates.past.length + dates.next.length === 0;
  return (
    <Page
      frame={frame}
      title={`${words.title}: ${lab.name}`}
      breadcrumbs={[...keptCrumbs(frame.language, lab), { label: words.title }]}
      islands={["remember-dates"]}
      hidden
    >
      <PageTitle title={words.title} kicker={lab.name} lead={words.chooseLead} />
      {isEmpty && (
        <EmptyState title={words.noDates}>
          <p>{words.noDatesLead}</p>
        </EmptyState>
      )}
      <Dates frame={frame} id="oggi" title={words.today} dates={dates.today} />
      <Dates frame={frame} id="prima" title={words.past} dates={dates.past} />
      <Dates frame={frame} id="dopo" title={words.next} dates={dates.next} />
      <RememberDates frame={frame} dates={dates.known} boxKey={boxKey} />
      <Actions>
        <ButtonLink kind="quiet" href={linkTo(frame, peoplePath(lab.id))}>
          {words.people}
        </ButtonLink>
      </Actions>
    </Page>
  );
}

type DateListProps = { frame: Frame; id: string; title: string; dates: readonly DateShown[] };

function Dates({ frame, id, title, dates }: DateListProps) {
  const words = presenceWords[frame.language];
  const [few, others] = [dates.slice(0, fewDates), dates.slice(fewDates)];
  if (dates.length === 0) return null;
  return (
    <Section id={id} title={title}>
      <DateList frame={frame} dates={few} />
      {others.length > 0 && (
        <details class="quiet-fold">
          <summary>{words.others(others.length)}</summary>
          <DateList frame={frame} dates={others} />
        </details>
      )}
    </Section>
  );
}

function DateList({ frame, dates }: Pick<DateListProps, "frame" | "dates">) {
  return (
    <ul class="link-list">
      {dates.map(({ path, activity, date, note }) => (
        <li>
          <a class="list-item" href={linkTo(frame, path)}>
            {activity}
          </a>
          <span class="form-text">{[date, note].filter(Boolean).join(" · ")}</span>
        </li>
      ))}
    </ul>
  );
}
