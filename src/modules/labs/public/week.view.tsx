// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Frame } from "../../../ui/frame.ts";
import type { DayOfLab } from "./lab-dates.page.ts";
import { publicLabWords } from "./public.words.ts";

type WeekProps = { frame: Frame; days: readonly DayOfLab[]; next: string | undefined; all: string };

/** The coming days of a lab, and where all its dates are. */
export function WeekOfLab({ frame, days, next, all }: WeekProps) {
  const words = publicLabWords[frame.language];
  return (
    <>
      <DayList frame={frame} days={days} />
      {days.length === 0 && <p>{words.nothingThisWeek}</p>}
      {next !== undefined && <p>{next}</p>}
      <p class="d-print-none">
        <a href={all}>{words.wholeAgenda}</a>
      </p>
    </>
  );
}

export function DayList({ frame, days }: { frame: Frame; days: readonly DayOfLab[] }) {
  const words = publicLabWords[frame.language];
  return (
    <>
      {days.map(({ title, dates }) => (
        <>
          <h3 class="h5">{title}</h3>
          <ul class="day list-unstyled">
            {dates.map(({ name, href, hours, where, isCancelled }) => (
              <li>
                <a href={href}>{name}</a> <span class="hours">{hours}</span>
                {where !== undefined && <span class="form-text"> {where}</span>}
                {isCancelled && <span class="form-text"> {words.cancelled}</span>}
              </li>
            ))}
          </ul>
        </>
      ))}
    </>
  );
}
