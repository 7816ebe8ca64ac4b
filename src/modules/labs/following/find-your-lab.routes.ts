// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";
import type { Child } from "hono/jsx";

import { romeDate } from "../../../foundation/time/rome.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { textsOf } from "../../../web/query.ts";
import { listOccurrences } from "../../calendar/activities/agenda.queries.ts";
import { daySpoken } from "../../calendar/registrations/date-said.ts";
import { listKnownPlaces } from "../../directory/records/known-places.queries.ts";
import { findAreaCalled, listAreaNames } from "../../territories/area.queries.ts";
import { labPath } from "../lab-path.ts";
import { listLabsOfActivities } from "../lab/lab-activities.queries.ts";
import { listLabs } from "../lab/lab.queries.ts";
import { mainPlaceOf } from "../lab/lab.ts";
import { matchLabs, type LabAround, type LabMatch } from "./find-your-lab.ts";
import { FindYourLab } from "./find-your-lab.view.tsx";
import { findQuestion, type FindQuestion } from "./following.forms.ts";
import { listWanted } from "./following.queries.ts";
import { followingWords } from "./following.words.ts";
import { keptWords } from "./kept.words.ts";

const daysAhead = 60;

/** «Trova il tuo», above the list of labs: by interest, by what one can do, by nearness; without an account. */
export function findYourLab(house: House) {
  const { db } = house;
  return async (c: Context<Env>): Promise<Child> => {
    const language = c.get("language");
    const asked = findQuestion.parse(textsOf(new URL(c.req.url).searchParams));
    const { interesse, so, vicino } = asked;
    const isAsked = interesse !== undefined || so !== undefined || vicino !== undefined;
    const [frame, areas, area] = await Promise.all([
      frameOf(c, house),
      listAreaNames(db),
      vicino === undefined ? undefined : findAreaCalled(db, vicino),
    ]);
    const isUnknown = vicino !== undefined && area === undefined;
    const matches =
      isAsked && !isUnknown
        ? matchLabs(await labsAround(house), { interest: interesse, skill: so, area })
        : undefined;
    return FindYourLab({
      frame,
      asked: { interesse: interesse ?? "", so: so ?? "", vicino: vicino ?? "" },
      areas,
      found: matches?.map((match) => ({
        name: match.lab.name,
        path: labPath(match.lab.id),
        reasons: reasonsSaid(match, { asked, place: area?.name ?? "", language }),
      })),
      unknownPlace: isUnknown ? vicino : undefined,
    });
  };
}

async function labsAround({ db, now }: House): Promise<LabAround[]> {
  const from = now();
  const to = from.add({ hours: 24 * daysAhead });
  const [labs, labsOf] = await Promise.all([listLabs(db), listLabsOfActivities(db)]);
  const today = romeDate(from);
  const mains = new Map(labs.map((lab) => [lab.id, mainPlaceOf(lab, today)?.locationId ?? null]));
  const [coming, wanted, places] = await Promise.all([
    listOccurrences(db, { activityIds: [...labsOf.keys()], from, to, isPlannedOnly: true }),
    listWanted(
      db,
      labs.map(({ id }) => id),
    ),
    listKnownPlaces(
      db,
      [...mains.values()].filter((one) => one !== null),
    ),
  ]);
  return labs.map((lab) => {
    const place = places.get(mains.get(lab.id) ?? "");
    const isKnown = place !== undefined && place.latitude !== null && place.longitude !== null;
    return {
      lab,
      coming: coming.filter(({ activityId }) => labsOf.get(activityId)?.includes(lab.id)),
      wanted: wanted.get(lab.id) ?? [],
      point: isKnown ? { latitude: place.latitude!, longitude: place.longitude! } : undefined,
    };
  });
}

type Said = { asked: FindQuestion; place: string; language: Language };

function reasonsSaid(
  { next, isWanted, isOfUse, isHere, metres }: LabMatch,
  { asked, place, language }: Said,
): string {
  const words = keptWords[language].find;
  const reasons = [
    next && words.does(next.name, daySpoken(next.startsAt, language)),
    isWanted && asked.so !== undefined ? words.wants(followingWords[language].skills[asked.so]) : undefined,
    !isWanted && isOfUse ? words.uses : undefined,
    isHere ? words.here(place) : undefined,
    !isHere && metres !== undefined ? words.far(kilometres(metres, language), place) : undefined,
  ];
  return reasons.filter(Boolean).join(" · ");
}

/** "1,2", "14" */
function kilometres(metres: number, language: Language): string {
  const km = metres / 1_000;
  return km.toLocaleString(language, { maximumFractionDigits: km < 10 ? 1 : 0 });
}
