// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Frame } from "../../../ui/frame.ts";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import { FigurePart } from "./figure-part.view.tsx";
import type { Condition } from "./figures.ts";
import { listOf, type Shown } from "./monitoring.page.ts";
import { monitoringWords } from "./monitoring.words.ts";
import type { Question } from "./question.ts";
import { fewCases } from "./times.ts";

/** Words that people searched in vain, with how often. */
export type Searched = readonly { words: string; times: number }[];

type TimesProps = { frame: Frame; question: Question; times: Shown["times"] };

/** How long it took, as people say it; with few cases it says that it is few. */
export function TimesPart({ frame, question, times }: TimesProps) {
  const words = monitoringWords[frame.language];
  return (
    <Section id="tempi" title={words.times}>
      {times.length === 0 ? (
        <p>{words.noTimes}</p>
      ) : (
        <Table
          id="tabella-tempi"
          caption={words.tableOf(words.times)}
          columns={[
            { label: words.whichTime },
            { label: words.median },
            { label: words.most },
            { label: words.cases, numeric: true },
            { label: words.without, numeric: true },
          ]}
          rows={times.map(({ duration, times: { medianDays, mostDays, cases, without } }) => {
            const unit = duration === "days" ? "needs" : "referrals";
            const open = (condition: Condition, many: number) => (
              <a href={listOf(frame, question, { unit, conditions: [condition] })}>{words.number(many)}</a>
            );
            const waiting: Condition =
              duration === "days" ? { field: "fate", value: "open" } : { field: duration, value: null };
            return [
              words.durations[duration],
              words.days(medianDays),
              words.days(mostDays),
              <>
                {open({ field: duration, value: { any: true } }, cases)}
                {cases < fewCases && <span class="form-text"> {words.fewCases}</span>}
              </>,
              open(waiting, without),
            ];
          })}
        />
      )}
    </Section>
  );
}

/** What no record answers, by reason, then by area and kind. */
export function UnmetPart({
  frame,
  shown: { question, tables, unmet, figures },
}: {
  frame: Frame;
  shown: Shown;
}) {
  const words = monitoringWords[frame.language];
  if (figures.unmet === 0) return null;
  return (
    <>
      <FigurePart frame={frame} question={question} part="missing" tables={tables.missing} />
      <Section id="scoperti" title={words.unmetByArea} level={3}>
        <Table
          id="tabella-scoperti"
          caption={words.tableOf(words.unmetByArea)}
          columns={[
            { label: words.fields.area },
            { label: words.fields.term },
            { label: words.unmet, numeric: true },
          ]}
          rows={unmet.map(({ area, areaName, term, termName, many }) => [
            areaName,
            termName,
            <a
              href={listOf(frame, question, {
                unit: "needs",
                conditions: [
                  { field: "unmet", value: { any: true } },
                  { field: "term", value: term },
                  { field: "area", value: area },
                ],
              })}
            >
              {words.number(many)}
            </a>,
          ])}
        />
      </Section>
    </>
  );
}

/** What anybody searched in the directory and did not find. */
export function SearchedPart({ frame, searched }: { frame: Frame; searched: Searched }) {
  const words = monitoringWords[frame.language];
  return (
    <Section id="cercate" title={words.searched} level={3}>
      <p class="form-text">{words.searchedHint}</p>
      {searched.length === 0 ? (
        <p>{words.noSearched}</p>
      ) : (
        <Table
          id="tabella-cercate"
          caption={words.tableOf(words.searched)}
          columns={[{ label: words.words }, { label: words.timesSearched, numeric: true }]}
          rows={searched.map((one) => [one.words, words.number(one.times)])}
        />
      )}
    </Section>
  );
}
