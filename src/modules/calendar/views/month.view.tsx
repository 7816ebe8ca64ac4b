// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Frame } from "../../../ui/frame.ts";
import { VisuallyHidden } from "../../../ui/media.tsx";
import type { MonthDay, MonthShown } from "./agenda.page.ts";
import { agendaWords } from "./agenda.words.ts";

type MonthTableProps = {
  frame: Frame;
  month: MonthShown & { previous: string; next: string; previousLabel: string; nextLabel: string };
};

/** A month as a table of weeks on a wide screen; on a phone the days that have something, one under the other. */
export function MonthTable({ frame, month }: MonthTableProps) {
  const words = agendaWords[frame.language];
  return (
    <>
      <nav class="month-steps d-print-none" aria-label={words.viewNames.month}>
        <a href={month.previous}>
          <VisuallyHidden>{words.previousMonth}: </VisuallyHidden>← {month.previousLabel}
        </a>
        <a href={month.next}>
          <VisuallyHidden>{words.followingMonth}: </VisuallyHidden>
          {month.nextLabel} →
        </a>
      </nav>
      <table class="month">
        <caption>{words.monthCaption(month.title)}</caption>
        <thead>
          <tr>
            {words.weekdays.map((day, index) => (
              <th scope="col">
                <abbr title={day}>{words.shortWeekdays[index]}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {month.weeks.map((week) => (
            <tr>
              {week.map((day) => (
                <DayCell day={day} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function DayCell({ day: { day, said, href, isInMonth, isToday, isPast, dates, more } }: { day: MonthDay }) {
  if (!isInMonth) return <td class="month-out"></td>;
  if (dates.length === 0) {
    return (
      <td class="month-empty">
        <span class={isToday ? "month-day month-today" : "month-day"}>{day}</span>
      </td>
    );
  }
  return (
    <td class={isPast ? "month-past" : undefined}>
      <a class={isToday ? "month-day month-today" : "month-day"} href={href} aria-label={said}>
        <span class="month-number">{day}</span>
        <span class="month-said">{said}</span>
      </a>
      <ul class="list-unstyled">
        {dates.map(({ hour, title, href: to, isCancelled }) => (
          <li>
            <a href={to}>
              <span class="month-hour">{hour}</span> {isCancelled ? <s>{title}</s> : title}
            </a>
          </li>
        ))}
        {more && (
          <li>
            <a href={href} aria-label={more.said}>
              {more.label}
            </a>
          </li>
        )}
      </ul>
    </td>
  );
}
