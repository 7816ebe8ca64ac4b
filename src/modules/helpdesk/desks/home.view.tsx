// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, ButtonLink } from "../../../ui/button.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { diaryPath } from "../diary/diary-entry.ts";
import { desksPath } from "./desk-path.ts";
import type { HomeShown, OverviewLine } from "./home.page.ts";
import { homeWords } from "./home.words.ts";

/** `pointPath`: where somebody at the desk proposes a point to an assembly; absent where there are none. */
type HomePageProps = { frame: Frame; shown: HomeShown; pointPath: string | undefined };

/** Today at the desk: the new contact first, then my shift, what waits, what was left, how the week is kept. */
export function HomePage({ frame, shown, pointPath }: HomePageProps) {
  const words = homeWords[frame.language];
  const { isOperator, overview } = shown;
  return (
    <Page
      frame={frame}
      title={words.title}
      breadcrumbs={[{ label: words.title }]}
      islands={isOperator ? ["call-keys"] : []}
      hidden
      wide
    >
      <PageTitle title={shown.title} lead={isOperator ? words.newContactHint : undefined}>
        {isOperator && (
          <trama-call-keys data-label={words.keys} data-hint={words.keysHint}>
            <Actions>
              <a
                class="btn btn-primary desk-first"
                href={linkTo(frame, shown.newContactPath)}
                data-key="n"
                accesskey="n"
              >
                {words.newContact}
              </a>
            </Actions>
          </trama-call-keys>
        )}
      </PageTitle>
      {isOperator && <Mine frame={frame} shown={shown} />}
      {isOperator && pointPath !== undefined && (
        <p>
          <a href={linkTo(frame, pointPath)}>{words.proposePoint}</a>
        </p>
      )}
      {overview !== undefined && <Overview frame={frame} lines={overview} />}
    </Page>
  );
}

function Mine({ frame, shown }: { frame: Frame; shown: HomeShown }) {
  const words = homeWords[frame.language];
  const { shifts, toDo, handovers, swaps, weeks } = shown;
  return (
    <>
      <Section id="turno" title={words.shifts}>
        {shifts.map((line) => (
          <p>{line}</p>
        ))}
        <Notice tone={weeks.some(({ isShort }) => isShort) ? "warning" : "success"} title={words.week}>
          <ul>
            {weeks.map(({ said, path }) => (
              <li>
                <a href={linkTo(frame, path)}>{said}</a>
              </li>
            ))}
          </ul>
        </Notice>
        {swaps.length > 0 && (
          <>
            <h3 class="h5">{words.swaps}</h3>
            <ul>
              {swaps.map(({ said, path }) => (
                <li>
                  <a href={linkTo(frame, path)}>{said}</a>
                </li>
              ))}
            </ul>
          </>
        )}
      </Section>
      <Section id="da-fare" title={words.toDo}>
        {toDo.length === 0 ? (
          <p>{words.nothingToDo}</p>
        ) : (
          <ul>
            {toDo.map(({ said, path }) => (
              <li>
                <a href={linkTo(frame, path)}>{said}</a>
              </li>
            ))}
          </ul>
        )}
      </Section>
      {handovers.length > 0 && (
        <Section id="da-chi-c-era" title={words.handovers}>
          {handovers.map(({ note, said }) => (
            <article class="diary-entry">
              <p class="diary-note">{note}</p>
              <p class="form-text">{said}</p>
            </article>
          ))}
          <Actions>
            <ButtonLink kind="secondary" href={linkTo(frame, diaryPath)}>
              {words.toDiary}
            </ButtonLink>
          </Actions>
        </Section>
      )}
    </>
  );
}

function Overview({ frame, lines }: { frame: Frame; lines: readonly OverviewLine[] }) {
  const words = homeWords[frame.language];
  if (lines.length === 0) {
    return (
      <Section id="sportelli" title={words.overview}>
        <p>{words.noDesks}</p>
        <Actions>
          <ButtonLink href={linkTo(frame, `${desksPath}/nuovo`)}>{words.openDesk}</ButtonLink>
        </Actions>
      </Section>
    );
  }
  return (
    <Section id="sportelli" title={words.overview}>
      <p>{words.overviewLead}</p>
      <Table
        id="tabella-sportelli"
        caption={words.overviewTable}
        columns={[
          { label: words.desk },
          { label: words.thisWeek },
          { label: words.nextWeek },
          { label: words.operators },
          { label: words.ending },
        ]}
        rows={lines.map(({ name, path, thisWeek, nextWeek, people, ending }) => [
          <a href={linkTo(frame, path)}>{name}</a>,
          <Covered week={thisWeek} />,
          <Covered week={nextWeek} />,
          people,
          ending,
        ])}
      />
    </Section>
  );
}

function Covered({ week: { said, short } }: { week: OverviewLine["thisWeek"] }) {
  return (
    <>
      {said} {short !== undefined && <Tag tone="warning">{short}</Tag>}
    </>
  );
}

/** Somebody with the role, to whom something else shuts the desk: what, and whom to ask. */
export function LackingPage({ frame, reasons }: { frame: Frame; reasons: readonly string[] }) {
  const words = homeWords[frame.language];
  return (
    <Page frame={frame} title={words.title} breadcrumbs={[{ label: words.title }]} hidden>
      <PageTitle title={words.lackingTitle} lead={words.lackingLead} />
      <ul>
        {reasons.map((reason) => (
          <li>{reason}</li>
        ))}
      </ul>
    </Page>
  );
}
