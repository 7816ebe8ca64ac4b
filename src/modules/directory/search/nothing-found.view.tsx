// SPDX-License-Identifier: AGPL-3.0-or-later
import { EmptyState } from "../../../ui/empty-state.tsx";
import { linkTo } from "../../../ui/frame.ts";
import type { Frame } from "../../../ui/frame.ts";
import { ResultList } from "../../../ui/result-card.tsx";
import { Section } from "../../../ui/section.tsx";
import { proposePath } from "../reports/report-path.ts";
import { reportWords } from "../reports/report.words.ts";
import { FindingCard } from "./finding-card.view.tsx";
import type { Results } from "./results.page.ts";
import { searchWords } from "./search.words.ts";

/** No dead end: which filter to take off and what that gives, and the nearest person to ask. */
export function NothingFound({ frame, results: { wayOn } }: { frame: Frame; results: Results }) {
  const words = searchWords[frame.language];
  return (
    <>
      <EmptyState title={words.nothing}>
        <p>{words.nothingLead}</p>
        <ul>
          {wayOn.relaxations.map(({ label, href }) => (
            <li>
              <a href={href}>{label}</a>
            </li>
          ))}
          <li>
            <a href={wayOn.startOver}>{words.startOver}</a>
          </li>
          <li>
            <a href={linkTo(frame, proposePath)}>{reportWords[frame.language].missingLink}</a>
          </li>
        </ul>
      </EmptyState>
      {wayOn.desks.length > 0 && (
        <Section id="sportelli" title={words.desks}>
          <p>{words.desksLead}</p>
          <ResultList label={words.desks}>
            {wayOn.desks.map((card) => (
              <FindingCard frame={frame} card={card} level={3} />
            ))}
          </ResultList>
        </Section>
      )}
    </>
  );
}
