// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, ButtonLink } from "../../../ui/button.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { ScreenOnly } from "../../../ui/media.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import { monitoringPath, publicPath, reportPath } from "./monitoring-path.ts";
import { monitoringWords } from "./monitoring.words.ts";
import { monthAfter } from "./question.ts";
import { hasSmallNumbers, sentencesOf, type ReportPart } from "./report.page.ts";
import type { MonthReport } from "./report.ts";
import { reportWords } from "./report.words.ts";

type ReportProps = {
  frame: Frame;
  report: MonthReport;
  /** The same figures of the month before. */
  before: { contacts: number; needs: number; solved: number; open: number; unmet: number; referrals: number };
  place: string;
  /** YYYY-MM-DD */
  today: string;
};

/** The report of a month: sentences, one table, how to read it. For paper. */
export function ReportPage({ frame, report, before, place, today }: ReportProps) {
  const words = reportWords[frame.language];
  const { title: monitoring, monthSaid } = monitoringWords[frame.language];
  const title = words.title(monthSaid(report.month));
  const sentences = sentencesOf(report, frame.language);
  const parts = (["who", "asked", "did", "missing"] as const).filter((part) => sentences[part].length > 0);
  return (
    <Page
      frame={frame}
      title={title}
      hidden
      breadcrumbs={[{ label: monitoring, path: monitoringPath }, { label: title }]}
    >
      <PageTitle title={title} kicker={place} lead={words.lead}>
        <p class="form-text">{words.madeOn(words.day(today))}</p>
      </PageTitle>
      {report.month === today.slice(0, 7) && (
        <Notice>
          <p>{words.goesOn}</p>
        </Notice>
      )}
      {report.contacts === 0 ? (
        <p>{words.nobody(monthSaid(report.month))}</p>
      ) : (
        <>
          {parts.map((part) => (
            <Section id={anchors[part]} title={words[part]}>
              <p>{sentences[part].join(" ")}</p>
            </Section>
          ))}
          <InFigures frame={frame} report={report} before={before} />
        </>
      )}
      <Section id="come-leggere" title={words.note}>
        <p>{words.counts}</p>
        {report.contacts > 0 && hasSmallNumbers(report) && <p>{words.small}</p>}
      </Section>
      <ScreenOnly>
        <p class="form-text">{words.print}</p>
      </ScreenOnly>
      <Actions>
        <ButtonLink kind="secondary" href={linkTo(frame, reportPath(monthAfter(report.month, -1)))}>
          {words.earlier}
        </ButtonLink>
        <ButtonLink kind="secondary" href={linkTo(frame, reportPath(monthAfter(report.month, 1)))}>
          {words.later}
        </ButtonLink>
        <ButtonLink
          kind="quiet"
          href={linkTo(frame, `${monitoringPath}?dal=${report.month}&al=${report.month}`)}
        >
          {words.figures}
        </ButtonLink>
        <ButtonLink kind="quiet" href={linkTo(frame, publicPath)}>
          {words.publicPage}
        </ButtonLink>
      </Actions>
    </Page>
  );
}

const anchors: Record<ReportPart, string> = {
  who: "chi",
  asked: "che-cosa",
  did: "fatto",
  missing: "manca",
};

function InFigures({ frame, report, before }: Pick<ReportProps, "frame" | "report" | "before">) {
  const words = reportWords[frame.language];
  const { number } = monitoringWords[frame.language];
  const { contacts, needs, fates, unmet, referrals } = report;
  const lines: [string, number, number][] = [
    [words.contacts, contacts, before.contacts],
    [words.needsCount, needs, before.needs],
    [words.solved, fates.met + fates.partly, before.solved],
    [words.open, fates.open, before.open],
    [words.unmetCount, unmet, before.unmet],
    [words.referralsCount, referrals, before.referrals],
  ];
  return (
    <Section id="in-cifre" title={words.inFigures}>
      <Table
        id="tabella-in-cifre"
        caption={words.inFiguresCaption}
        isMatrix
        columns={[
          { label: words.what },
          { label: words.thisMonth, numeric: true },
          { label: words.monthBefore, numeric: true },
        ]}
        rows={lines.map(([what, now, was]) => [what, number(now), number(was)])}
      />
    </Section>
  );
}
