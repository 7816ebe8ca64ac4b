// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, ButtonLink } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Table } from "../../../ui/table.tsx";
import { desksPath } from "./desk-path.ts";
import type { DeskLine } from "./desk.page.ts";
import { deskWords } from "./desk.words.ts";
import { homeWords } from "./home.words.ts";

type DesksProps = { frame: Frame; desks: readonly DeskLine[]; mayCreate: boolean };

/** The desks that somebody sets up or answers for. */
export function DesksPage({ frame, desks, mayCreate }: DesksProps) {
  const words = deskWords[frame.language];
  return (
    <Page
      frame={frame}
      title={words.title}
      breadcrumbs={[{ label: homeWords[frame.language].title, path: "/sportello" }, { label: words.title }]}
      hidden
      wide
    >
      <PageTitle title={words.title} lead={words.lead}>
        {mayCreate && (
          <Actions>
            <ButtonLink href={linkTo(frame, `${desksPath}/nuovo`)}>{words.create}</ButtonLink>
          </Actions>
        )}
      </PageTitle>
      {desks.length === 0 ? (
        <EmptyState title={words.none}>
          <p>{words.noneHint}</p>
        </EmptyState>
      ) : (
        <Table
          id="sportelli"
          caption={words.title}
          columns={[
            { label: words.name },
            { label: words.place },
            { label: words.hours },
            { label: words.promised },
          ]}
          rows={desks.map(({ id, name, place, hours, promised, closed }) => [
            <a href={linkTo(frame, `${desksPath}/${id}`)}>{name}</a>,
            place,
            closed ?? hours,
            promised,
          ])}
        />
      )}
    </Page>
  );
}
