// SPDX-License-Identifier: AGPL-3.0-or-later
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import { monitoringPath } from "./monitoring-path.ts";
import { monitoringWords } from "./monitoring.words.ts";
import { profileWords } from "./profile.words.ts";

export type ProfileLine = {
  who: string;
  need: string;
  recent: number;
  expected: string;
  why: string;
  /** The list behind the number. */
  href: string;
};

type ProfilesProps = {
  frame: Frame;
  recent: string;
  before: string;
  /** Whether there are months before to compare with. */
  hasPast: boolean;
  lines: readonly ProfileLine[];
};

/** Who asks for what more than before; why each is here opens in one click. */
export function ProfilesPage({ frame, recent, before, hasPast, lines }: ProfilesProps) {
  const words = profileWords[frame.language];
  const { title: monitoring, number } = monitoringWords[frame.language];
  return (
    <Page
      frame={frame}
      title={words.title}
      wide
      hidden
      breadcrumbs={[{ label: monitoring, path: monitoringPath }, { label: words.title }]}
    >
      <PageTitle title={words.title} lead={words.lead} />
      <p>{words.windows(recent, before)}</p>
      {lines.length === 0 ? (
        <p>{hasPast ? words.none : words.noPast}</p>
      ) : (
        <Table
          id="tabella-profili"
          caption={words.caption}
          columns={[
            { label: words.who },
            { label: words.need },
            { label: words.now, numeric: true },
            { label: words.expected, numeric: true },
            { label: words.why },
          ]}
          rows={lines.map(({ who, need, recent: now, expected, why, href }) => [
            who,
            need,
            <a href={linkTo(frame, href)}>{number(now)}</a>,
            expected,
            <details>
              <summary>{words.why}</summary>
              <p>{why}</p>
            </details>,
          ])}
        />
      )}
      <Section id="come" title={words.how}>
        <p>{words.howText}</p>
        <p>{words.careful}</p>
      </Section>
    </Page>
  );
}
