// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import type { ExpectedShown } from "./attendance.page.ts";
import { attendanceWords } from "./attendance.words.ts";

type SheetProps = {
  frame: Frame;
  activity: string;
  date: string;
  place: string | undefined;
  expected: readonly ExpectedShown[];
  path: string;
};

/** Lines for who comes without registration, on paper. */
const emptyLines = 12;

/** The sheet on the table by the door: names, no contacts, room to sign. */
export function SheetPage({ frame, activity, date, place, expected, path }: SheetProps) {
  const all = attendanceWords[frame.language];
  const words = all.paper;
  const { columns } = words;
  return (
    <Page
      frame={frame}
      title={`${words.title}: ${activity}`}
      breadcrumbs={[{ label: all.title, path }, { label: words.title }]}
      islands={["print-page"]}
      hidden
    >
      <PageTitle
        title={activity}
        kicker={words.title}
        lead={place === undefined ? date : `${date}, ${place}`}
      />
      <Actions>
        <trama-print hidden>
          <Button type="button">{words.print}</Button>
        </trama-print>
        <ButtonLink kind="quiet" href={linkTo(frame, path)}>
          {words.back}
        </ButtonLink>
      </Actions>
      <table class="table sign-in-sheet">
        <caption class="caption-top">{all.listTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.who}</th>
            <th scope="col">{columns.signature}</th>
          </tr>
        </thead>
        <tbody>
          {expected.map(({ name, who, isAway }) => (
            <tr>
              <th scope="row">{name}</th>
              <td>{isAway ? `${who} (${all.away})` : who}</td>
              <td></td>
            </tr>
          ))}
          <tr>
            <th scope="rowgroup" colspan={3}>
              {words.walkIns}
            </th>
          </tr>
          {Array.from({ length: emptyLines }, (_, index) => (
            <tr class="empty-line">
              <th scope="row">
                <span class="visually-hidden">{index + 1}</span>
              </th>
              <td></td>
              <td></td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <strong>{words.total}</strong> ____________
      </p>
      <p class="form-text">{words.destroy}</p>
    </Page>
  );
}
