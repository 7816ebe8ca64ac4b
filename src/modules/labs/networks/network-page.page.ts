// SPDX-License-Identifier: AGPL-3.0-or-later
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { daySaid } from "../../accounts/said.ts";
import type { AgendaLine } from "../../calendar/activities/agenda.ts";
import { momentSpoken } from "../../calendar/registrations/date-said.ts";
import { monthShort } from "../figures/months-said.ts";
import { momentsShown, type MomentShown } from "./kept-shown.page.ts";
import { peopleNow, type Moment, type Network } from "./network.ts";
import { networkWords } from "./network.words.ts";

type Named = { name: string; path: string | undefined };
type Link = { label: string; href: string | undefined };

/** All that the page of a network shows. */
export type NetworkShown = {
  network: Network;
  /** "12 persone, 3 dicembre 2026" */
  people: string | undefined;
  places: Link[];
  links: Link[];
  dates: { label: string; when: string; href: string }[];
  moments: MomentShown[];
  /** How many took part, count by count: a picture stands beside the table when there are two. */
  growth: { day: string; month: string; people: number }[];
  notice: string | undefined;
};

type About = {
  network: Network;
  places: readonly Named[];
  links: readonly Named[];
  moments: readonly Moment[];
  dates: readonly AgendaLine[];
  frame: Frame;
};

export function networkShown({ network, places, links, moments, dates, frame }: About): NetworkShown {
  const { language } = frame;
  const words = networkWords[language];
  const last = peopleNow(moments);
  const linked = ({ name, path }: Named): Link => ({ label: name, href: path && linkTo(frame, path) });
  return {
    network,
    people:
      last?.people == null ? undefined : words.peopleOn(last.people, daySaid(last.on.toString(), language)),
    places: places.map(linked),
    links: links.map(linked),
    dates: dates.map(({ activityId, name, startsAt }) => ({
      label: name,
      when: momentSpoken(startsAt, language),
      href: linkTo(frame, `/agenda/${activityId}`),
    })),
    moments: momentsShown(moments, language),
    growth: moments.flatMap(({ on, people }) =>
      people === null
        ? []
        : [
            {
              day: daySaid(on.toString(), language),
              month: monthShort(on.toPlainYearMonth().toString(), language),
              people,
            },
          ],
    ),
    notice: noticeOf(network, moments, language),
  };
}

function noticeOf({ status, endedOn }: Network, moments: readonly Moment[], language: Frame["language"]) {
  const words = networkWords[language];
  const paused = moments.findLast(({ kind }) => kind === "paused");
  if (status === "paused" && paused) return words.pausedNotice(daySaid(paused.on.toString(), language));
  if (status === "ended" && endedOn) return words.endedNotice(daySaid(endedOn.toString(), language));
  return undefined;
}
