// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button } from "../../../ui/button.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { HiddenFields, LongTextField } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { Section } from "../../../ui/section.tsx";
import { LabOffice } from "../keeping/office.view.tsx";
import { lessonsPath, yearPath, type Lesson } from "./year.ts";
import { yearWords } from "./year.words.ts";

type LessonsProps = {
  frame: Frame;
  lab: { id: string; name: string };
  year: number;
  years: readonly number[];
  lessons: readonly Lesson[];
  typed: string | undefined;
  mistake: string | undefined;
  notice: string | undefined;
  isDone: boolean;
};

/** What a lab learned in a year: read, added to line by line. */
export function LessonsPage(props: LessonsProps) {
  const { frame, lab, year, years, lessons, typed, mistake, notice, isDone } = props;
  const words = yearWords[frame.language];
  const path = lessonsPath(lab.id);
  const error = mistake === undefined ? undefined : words.mistakes[mistake];
  return (
    <LabOffice
      frame={frame}
      lab={lab}
      title={words.lessonsTitle}
      lead={words.lessonsLead}
      told={isDone ? words.saved : undefined}
    >
      {notice !== undefined && (
        <Notice tone="warning" announced>
          <p>{notice}</p>
        </Notice>
      )}
      <ErrorSummary
        title={words.mistakesTitle}
        mistakes={error === undefined ? [] : [{ fieldId: "campo-imparato", message: error }]}
      />
      <nav aria-label={words.otherYears}>
        <ul class="list-inline">
          {years.map((one) => (
            <li class="list-inline-item">
              <a href={linkTo(frame, `${path}?anno=${one}`)} aria-current={one === year ? "page" : undefined}>
                {String(one)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Section id="lezioni" title={words.year(year)}>
        {lessons.length === 0 && <p>{words.none}</p>}
        <ul class="list-unstyled">
          {lessons.map(({ id, said }) => (
            <li>
              <form method="post" action={linkTo(frame, `${path}/${id}/rimozione`)}>
                <HiddenFields values={{ anno: String(year) }} />
                <p class="written-text">{said}</p>
                <Button kind="quiet">
                  {words.remove}
                  <span class="visually-hidden">{`: ${said}`}</span>
                </Button>
              </form>
            </li>
          ))}
        </ul>
        <form method="post" action={linkTo(frame, path)} novalidate>
          <HiddenFields values={{ anno: String(year) }} />
          <LongTextField
            name="imparato"
            label={words.lesson}
            value={typed}
            error={error}
            rows={3}
            maxlength={600}
            required
          />
          <Actions>
            <Button>{words.add}</Button>
          </Actions>
        </form>
      </Section>
      <p>
        <a href={linkTo(frame, yearPath(year))}>{words.publicPage}</a>
      </p>
    </LabOffice>
  );
}
