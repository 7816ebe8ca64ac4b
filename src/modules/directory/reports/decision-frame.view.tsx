// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PropsWithChildren } from "hono/jsx";

import { FactList } from "../../../ui/fact-list.tsx";
import { LongTextField } from "../../../ui/fields.tsx";
import type { Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { keepingWords } from "../keeping/keeping.words.ts";
import { decisionWords } from "./decision.words.ts";
import { queueWords } from "./queue.words.ts";
import { queuePath } from "./report-path.ts";
import type { Report } from "./report.ts";

/** What a page says about a report whatever its state. */
export type ReportFacts = {
  arrived: string;
  hasContact: boolean;
  /** What it proposes, name and value. */
  proposed: readonly { label: string; text: string }[];
};

type About = { frame: Frame; report: Report; name: string };

/** A page about one report, with the way back to the queue. */
export function ReportFrame({ frame, report, name, children }: PropsWithChildren<About>) {
  const words = decisionWords[frame.language];
  const title = words.title(queueWords[frame.language].whats[report.what], name);
  return (
    <Page
      frame={frame}
      title={title}
      breadcrumbs={[
        { label: keepingWords[frame.language].backOffice, path: "/redazione" },
        { label: words.queue, path: queuePath },
        { label: title },
      ]}
      islands={["more-rows"]}
      hidden
    >
      <PageTitle title={title} kicker={queueWords[frame.language].kinds[report.kind]} />
      {children}
    </Page>
  );
}

/** Who says it, since when, and in which words. */
export function ReportTold({ frame, report, facts }: { frame: Frame; report: Report; facts: ReportFacts }) {
  const words = decisionWords[frame.language];
  const { sources, suspicions } = queueWords[frame.language];
  // Who asked to close a service, or corrected a record, did it without a form of words.
  const isTold = report.source === "public" || report.note !== null || facts.hasContact;
  return (
    <>
      {report.suspicions.length > 0 && (
        <Notice tone="warning" title={words.suspect}>
          <p>{report.suspicions.map((sign) => suspicions[sign]).join("; ")}</p>
        </Notice>
      )}
      <FactList
        facts={[
          { term: words.source, value: sources[report.source] },
          { term: words.arrived, value: facts.arrived },
          ...(isTold
            ? [
                { term: words.note, value: <Note text={report.note} empty={words.noNote} /> },
                { term: words.contact, value: facts.hasContact ? words.hasContact : words.hasNoContact },
              ]
            : []),
          ...facts.proposed.map(({ label, text }) => ({
            term: label,
            value: <span class="written-text">{text}</span>,
          })),
        ]}
      />
    </>
  );
}

function Note({ text, empty }: { text: string | null; empty: string }) {
  if (text === null) return <em>{empty}</em>;
  return (
    <span class="written-text" dir="auto">
      {text}
    </span>
  );
}

export type DecidedProps = About & {
  facts: ReportFacts;
  decidedBy: string;
  when: string;
  /** What the reader had written, when somebody else decided first: theirs to take away. */
  yours: readonly { label: string; text: string }[] | undefined;
};

/** How a report was decided, by whom; with the words of who came second. */
export function DecidedPage(props: DecidedProps) {
  const { frame, report, decidedBy, when, yours } = props;
  const words = decisionWords[frame.language];
  const { outcomes } = queueWords[frame.language];
  return (
    <ReportFrame {...props}>
      <Notice tone={yours ? "warning" : "info"} announced={yours !== undefined} title={words.decided}>
        <p>{words.decidedBy(decidedBy, when)}</p>
        {yours && <p>{words.yoursLead}</p>}
      </Notice>
      <FactList
        facts={[
          ...(report.outcome ? [{ term: words.outcome, value: outcomes[report.outcome] }] : []),
          ...(report.answer ? [{ term: words.answered, value: report.answer }] : []),
        ]}
      />
      <ReportTold frame={frame} report={report} facts={props.facts} />
      {yours && yours.length > 0 && (
        <Section id="tuo-testo" title={words.yours}>
          {yours.map(({ label, text }, index) => (
            <LongTextField name={`testo-${index}`} label={label} value={text} rows={3} maxlength={100_000} />
          ))}
        </Section>
      )}
    </ReportFrame>
  );
}
