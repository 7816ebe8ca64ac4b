// SPDX-License-Identifier: AGPL-3.0-or-later
import { FactList } from "../../../ui/fact-list.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Section } from "../../../ui/section.tsx";
import { fewAnswers, type QueueTimes } from "./queue-times.ts";
import { queueTimesWords } from "./queue-times.words.ts";
import { proposePath } from "./report-path.ts";

/** How fast reports are answered, in figures that anyone may check; small ones are said to be small. */
export function QueueTimesPart({ frame, times }: { frame: Frame; times: QueueTimes }) {
  const words = queueTimesWords[frame.language];
  const { arrived, answered, medianDays, waiting, oldestDays } = times;
  return (
    <Section id="segnalazioni" title={words.title}>
      <p>{arrived === 0 && answered === 0 ? words.none : words.lead}</p>
      <FactList
        facts={[
          { term: words.arrived, value: String(arrived) },
          { term: words.answered, value: String(answered) },
          { term: words.median, value: medianSaid(words, medianDays, answered) },
          { term: words.waiting, value: String(waiting) },
          {
            term: words.oldest,
            value: oldestDays === null ? words.nothingWaits : words.since(words.days(oldestDays)),
          },
        ]}
      />
      <p>
        <a href={linkTo(frame, proposePath)}>{words.missing}</a>
      </p>
    </Section>
  );
}

type Words = (typeof queueTimesWords)["it"];

function medianSaid(words: Words, medianDays: number | null, answered: number): string {
  if (medianDays === null || answered === 0) return words.noAnswer;
  const days = words.days(medianDays);
  return answered < fewAnswers ? words.few(days, answered) : words.medianOf(days);
}
