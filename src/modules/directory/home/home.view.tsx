// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Child } from "hono/jsx";

import { Button, ButtonLink } from "../../../ui/button.tsx";
import { CardGrid, DoorCard } from "../../../ui/door-card.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { TextField } from "../../../ui/fields.tsx";
import { linkTo } from "../../../ui/frame.ts";
import type { Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { SearchBox } from "../../../ui/search-box.tsx";
import { Section } from "../../../ui/section.tsx";
import { findingKinds } from "../search/criteria.ts";
import { MyPosition } from "../search/map-position.view.tsx";
import { paths } from "../search/paths.ts";
import type { ComingDay } from "./coming-days.page.ts";
import { homeWords } from "./home.words.ts";
import type { SmallMap } from "./small-map.page.ts";
import { SmallMapPicture } from "./small-map.view.tsx";
import { isEmpty } from "./territory-numbers.ts";
import type { Counts } from "./territory-numbers.ts";

export type HomeProps = {
  frame: Frame;
  doors: readonly {
    title: string;
    href: string;
    state: string;
    line: string | undefined;
    place: string | undefined;
  }[];
  days: readonly ComingDay[];
  /** Absent where no boundary is known. */
  map: SmallMap | undefined;
  /** Top categories that lead somewhere. */
  topics: readonly { code: string; name: string }[];
  areaNames: readonly string[];
  counts: Counts;
  /** What is on in these days, from the room that knows. */
  week: Child;
};

/** Who we are in one sentence, one question, the doors that are open, and the ways in by the life of people. */
export function HomePage(props: HomeProps) {
  const { frame, counts, doors, week } = props;
  const words = homeWords[frame.language];
  return (
    <Page frame={frame} description={words.description} islands={["my-position"]} wide>
      <PageTitle title={words.question} kicker={words.who(frame.site.name)} />
      <Question {...props} />
      {isEmpty(counts) ? (
        <EmptyState title={words.empty}>
          <p>{words.emptyText}</p>
          <ButtonLink href={linkTo(frame, "/note#dati")}>{words.howToLoad}</ButtonLink>
        </EmptyState>
      ) : (
        <>
          <OpenDoors {...props} />
          {week}
          {/* By night what opens next is the answer; by day what one may need comes first. */}
          {doors.length < fewDoors && <ComingDays {...props} />}
          <Topics {...props} />
          {doors.length >= fewDoors && <ComingDays {...props} />}
          <LendAHand {...props} />
          <InShort {...props} />
        </>
      )}
    </Page>
  );
}

/** So few open doors that whoever has time to wait should see the next ones at once. */
const fewDoors = 3;

function Question({ frame, areaNames }: HomeProps) {
  const words = homeWords[frame.language];
  return (
    <SearchBox
      action={linkTo(frame, "/servizi")}
      label={words.form}
      id="ricerca"
      prominent
      submit={<Button>{words.search}</Button>}
    >
      <TextField type="search" name="q" label={words.what} hint={words.whatHint} maxlength={120} />
      <TextField
        name="vicino"
        label={words.near}
        hint={words.nearHint}
        maxlength={120}
        suggestions={areaNames}
      />
      <MyPosition frame={frame} field="campo-vicino" />
    </SearchBox>
  );
}

function OpenDoors({ frame, doors, days, counts }: HomeProps) {
  const words = homeWords[frame.language];
  if (counts.place === 0) return null;
  return (
    <Section id="aperti" title={words.openNow}>
      {doors.length === 0 ? (
        <>
          <p>{days.length > 0 ? words.noneOpenYet : words.noneOpen}</p>
          {days.length === 0 && (
            <p>
              <a href={linkTo(frame, "/luoghi")}>{words.allPlaces}</a>
            </p>
          )}
        </>
      ) : (
        <>
          <p>{words.openNowLead}</p>
          <CardGrid label={words.openNow}>
            {doors.map(({ title, href, state, line, place }) => (
              <DoorCard title={title} href={href} state={state} isOpen line={line} place={place} />
            ))}
          </CardGrid>
          <p class="mt-3">
            <a href={linkTo(frame, "/luoghi?aperto=ora")}>{words.allOpen}</a>
          </p>
        </>
      )}
    </Section>
  );
}

/** The doors that open next, day by day, and the territory in a small map beside them. */
function ComingDays({ frame, days, map }: HomeProps) {
  const words = homeWords[frame.language];
  if (days.length === 0 && map === undefined) return null;
  return (
    <Section id="prossimi-giorni" title={days.length > 0 ? words.comingDays : words.onMap}>
      <div class="days-and-map">
        {days.length > 0 && (
          <div>
            {days.map((day) => (
              <Day day={day} />
            ))}
            <p>
              <a href={linkTo(frame, "/luoghi")}>{words.allPlaces}</a>
            </p>
          </div>
        )}
        {map && <SmallMapPicture frame={frame} map={map} />}
      </div>
    </Section>
  );
}

function Day({ day: { title, doors, more } }: { day: ComingDay }) {
  return (
    <>
      <h3 class="h5">{title}</h3>
      <ul class="day list-unstyled">
        {doors.map(({ name, href, hours, where }) => (
          <li>
            <a href={href}>{name}</a> <span class="hours">{hours}</span>
            {where !== undefined && <span class="form-text">{where}</span>}
          </li>
        ))}
        {more && (
          <li>
            <a href={more.href}>{more.label}</a>
          </li>
        )}
      </ul>
    </>
  );
}

/** By what happens in a life, not by how offices are divided. */
function Topics({ frame, topics }: HomeProps) {
  const words = homeWords[frame.language];
  const needs = topics.filter(({ code }) => code !== volunteering);
  if (needs.length === 0) return null;
  return (
    <Section id="argomenti" title={words.topics} data-element="all-topics">
      <ul class="link-columns list-unstyled">
        {needs.map(({ code, name }) => (
          <li>
            <a
              href={linkTo(frame, `/servizi?categoria=${encodeURIComponent(code)}`)}
              data-element="topic-element"
            >
              {words.lives[code] ?? name}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const volunteering = "volontariato";

function LendAHand({ frame, topics, counts }: HomeProps) {
  const words = homeWords[frame.language];
  const volunteers = topics.some(({ code }) => code === volunteering);
  if (!volunteers && counts.asset === 0) return null;
  return (
    <Section id="dare-una-mano" title={words.help}>
      <p>{words.helpLead}</p>
      <ul>
        {volunteers && (
          <li>
            <a href={linkTo(frame, `/servizi?categoria=${volunteering}`)}>{words.volunteer}</a>
          </li>
        )}
        {counts.asset > 0 && (
          <li>
            <a href={linkTo(frame, "/risorse")}>{words.assets}</a>
          </li>
        )}
        <li>
          <a href={linkTo(frame, "/spazi")}>{words.rooms}</a>
        </li>
      </ul>
    </Section>
  );
}

function InShort({ frame, counts }: HomeProps) {
  const words = homeWords[frame.language];
  return (
    <Section id="in-breve" title={words.territory}>
      <ul class="steps">
        {findingKinds
          .filter((kind) => counts[kind] > 0)
          .map((kind) => (
            <li>
              <a href={linkTo(frame, paths[kind])}>
                <strong>{words.count(counts[kind])}</strong> {words.kinds[kind]}
              </a>
            </li>
          ))}
      </ul>
      <p>
        <a href={linkTo(frame, "/territorio")}>{words.numbers}</a>
      </p>
    </Section>
  );
}
