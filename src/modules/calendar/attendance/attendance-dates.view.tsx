// SPDX-License-Identifier: AGPL-3.0-or-later
import { EmptyState } from "../../../ui/empty-state.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { attendanceWords } from "./attendance.words.ts";

type DatesProps = {
  frame: Frame;
  activity: string;
  registeredPath: string;
  dates: readonly { path: string; date: string; note: string }[];
};

/** The dates of an activity, to choose where to mark who came. */
export function AttendanceDatesPage({ frame, activity, registeredPath, dates }: DatesProps) {
  const words = attendanceWords[frame.language];
  return (
    <Page
      frame={frame}
      title={`${words.title}: ${activity}`}
      breadcrumbs={[
        { label: words.office, path: "/redazione" },
        { label: words.agenda, path: "/redazione/agenda" },
        { label: activity, path: registeredPath },
        { label: words.title },
      ]}
      hidden
    >
      <PageTitle title={activity} kicker={words.title} lead={words.chooseLead} />
      {dates.length === 0 && (
        <EmptyState title={words.noDates}>
          <p>{words.noDatesLead}</p>
        </EmptyState>
      )}
      <ul class="link-list">
        {dates.map(({ path, date, note }) => (
          <li>
            <a class="list-item" href={linkTo(frame, path)}>
              {date}
            </a>
            <span class="form-text">{note}</span>
          </li>
        ))}
      </ul>
    </Page>
  );
}
