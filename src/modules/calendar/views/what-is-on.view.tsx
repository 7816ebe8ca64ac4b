// SPDX-License-Identifier: AGPL-3.0-or-later
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Section } from "../../../ui/section.tsx";
import type { AgendaDay } from "./agenda.page.ts";
import { agendaWords } from "./agenda.words.ts";

/** The coming dates in few lines, and where all of them are. */
export function WhatIsOn({ frame, days, all }: { frame: Frame; days: readonly AgendaDay[]; all: string }) {
  const words = agendaWords[frame.language];
  return (
    <>
      {days.length === 0 ? <p>{words.nothingSoon}</p> : <Lines days={days} />}
      <p>
        <a href={all}>{words.seeAll}</a>
      </p>
    </>
  );
}

/** The same on the home page, under a title. */
export function WeekOnHome({ frame, days }: { frame: Frame; days: readonly AgendaDay[] }) {
  const words = agendaWords[frame.language];
  return (
    <Section id="agenda" title={words.inTheseDays}>
      <Lines days={days} />
      <p>
        <a href={linkTo(frame, "/agenda")}>{words.allAgenda}</a>
      </p>
    </Section>
  );
}

function Lines({ days }: { days: readonly AgendaDay[] }) {
  return (
    <>
      {days.map(({ title, cards }) => (
        <>
          <h3 class="h5">{title}</h3>
          <ul class="day list-unstyled">
            {cards.map(({ title: name, href, hours, where }) => (
              <li>
                <a href={href}>{name}</a> <span class="hours">{hours}</span>
                {where !== undefined && <span class="form-text">{where}</span>}
              </li>
            ))}
          </ul>
        </>
      ))}
    </>
  );
}
