// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";
import { Temporal } from "temporal-polyfill";

import { found } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { linkTo } from "../../../ui/frame.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { readQuery } from "../../../web/query.ts";
import { sheetAnswer } from "../../../web/sheet.ts";
import { momentSaid } from "../../accounts/said.ts";
import { listAssembliesOf } from "../../assemblies/assembly/assembly.queries.ts";
import { assemblyPath } from "../../assemblies/assembly/assembly.ts";
import { listDecisions } from "../../assemblies/decisions/decision.queries.ts";
import { listMeetings } from "../../assemblies/meetings/meeting.queries.ts";
import { meetingPath } from "../../assemblies/meetings/meeting.ts";
import { listOpenDates } from "../../assemblies/meetings/open-dates.queries.ts";
import { listOccurrences } from "../../calendar/activities/agenda.queries.ts";
import { mergedPart, othersAsked } from "../../calendar/activities/other-dates.ts";
import { listPlaceBriefs } from "../../directory/records/place-brief.queries.ts";
import { listDistricts } from "../../territories/district.queries.ts";
import { listAgreements } from "../agreements/agreement.queries.ts";
import { listVisits } from "../exchanges/exchange.queries.ts";
import { listLendables, listLoans } from "../exchanges/loan.queries.ts";
import { listLabsOfActivities } from "../lab/lab-activities.queries.ts";
import { listLabs } from "../lab/lab.queries.ts";
import { listPractices } from "../practices/practice.queries.ts";
import { daysOfLab } from "../public/lab-dates.page.ts";
import { AgoraPage } from "./agora.view.tsx";
import { yearSheet, yearShown, type YearFound } from "./year-shown.page.ts";
import { agoraQuestion } from "./year.forms.ts";
import { countShared, listHalves, listLessons, listNetworksBorn, listYearsTold } from "./year.queries.ts";
import { yearPath } from "./year.ts";
import { YearPage } from "./year.view.tsx";

/** The district of an installation that has none: its agora is empty. */
const nobody = "00000000-0000-7000-8000-000000000000";
const daysAhead = 10;
const mostDates = 15;
const look = { colour: "#00665f", onColour: "#ffffff", logo: null };
const year = ":anno{20[0-9][0-9]}" as const;

/** The labs of a district together, and their years. Mounted at /agora. */
export function agoraRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get("/", async (c) => {
    const { district, districts, query, all } = await whose(c);
    const labs = all.filter(({ territoryId, status }) => territoryId === district.id && status !== "ended");
    const ids = new Set(labs.map(({ id }) => id));
    const at = now();
    const today = romeDate(at);
    const ofLabs = await listLabsOfActivities(db);
    const activityIds = [...ofLabs].flatMap(([id, its]) => (its.some((lab) => ids.has(lab)) ? [id] : []));
    const to = today.add({ days: daysAhead }).toZonedDateTime("Europe/Rome").toInstant();
    const [frame, own, meetings, lendables, years, assemblies] = await Promise.all([
      frameOf(c, house),
      listOccurrences(db, { activityIds, from: at, to, isPlannedOnly: true, most: mostDates }),
      listOpenDates(db, { districtId: district.id, from: at, to }, c.get("language")),
      listLendables(db, { districtIds: [district.id] }),
      yearsOf(district.id),
      listAssembliesOf(db, { districtId: district.id }, at),
    ]);
    const coming = mergedPart(own, othersAsked(meetings, { isPlannedOnly: true }), {
      most: mostDates,
      skip: 0,
    });
    const places = await listPlaceBriefs(db, [
      ...new Set(coming.flatMap(({ locationId }) => locationId ?? [])),
    ]);
    const agoras = assemblies.filter(({ kind, status }) => kind === "agora" && status === "active");
    return c.html(
      AgoraPage({
        frame,
        district,
        districts,
        labs,
        days: daysOfLab(coming, { today, places, isDiffuse: true }, frame),
        meeting: await nextOf(c, agoras),
        hasAgora: agoras.length > 0,
        lendables: lendables.map(({ title, lab }) => ({ title, lab: lab.name })),
        years,
        query,
        hasDecisions: c.get("doors").has("/agora/decisioni"),
      }),
    );
  });

  web.get(`/${year}`, async (c) => {
    const { district, query, all } = await whose(c);
    const asked = yearIn(c);
    const shown = yearShown(await foundIn(asked, district.id, all), c.get("language"));
    const years = await yearsOf(district.id);
    const frame = await frameOf(c, house);
    return c.html(YearPage({ frame, year: asked, district: district.name, query, years, shown }));
  });

  web.get(`/${year}/quaderno.pdf`, async (c) => {
    const { district, query, all } = await whose(c);
    const asked = yearIn(c);
    const language = c.get("language");
    const shown = yearShown(await foundIn(asked, district.id, all), language);
    const address = house.baseUrl + linkTo({ language }, `${yearPath(asked)}${query}`);
    const data = { ...yearSheet(shown, { year: asked, author: district.name, address, language }), look };
    return sheetAnswer(c, { template: "year", data, as: "pdf" }, { name: `laboratori-${asked}` });
  });

  return web;

  /** The district asked for, or the first that has labs. */
  async function whose(c: Context<Env>) {
    const [{ distretto }, all, everyone] = [
      readQuery(c, agoraQuestion),
      await listLabs(db, { isWithEnded: true }),
      await listDistricts(db),
    ];
    const withLabs = new Set(all.map(({ territoryId }) => territoryId));
    const districts = everyone.filter(({ id }) => withLabs.has(id));
    const asked = distretto === undefined ? undefined : found(everyone.find(({ id }) => id === distretto));
    const district = asked ?? districts[0] ?? everyone[0] ?? { id: nobody, name: (await house.site()).name };
    const query = districts.length > 1 ? `?distretto=${district.id}` : "";
    return { district, districts, query, all };
  }

  /** The next meeting of the agora that everybody may come to. */
  async function nextOf(c: Context<Env>, agoras: readonly { id: string; name: string }[]) {
    if (agoras.length === 0) return undefined;
    const asked = { assemblyIds: agoras.map(({ id }) => id), after: now(), onlyOpen: true, most: 1 };
    const [meeting] = await listMeetings(db, { ...asked, statuses: ["planned", "open"] });
    if (!meeting) return undefined;
    const language = c.get("language");
    const name = meeting.name ?? agoras.find(({ id }) => id === meeting.assemblyId)?.name ?? "";
    return {
      said: `${name}: ${momentSaid(meeting.startsAt, language)}`,
      href: linkTo({ language }, meetingPath(meeting.id)),
      propose: linkTo({ language }, `${assemblyPath(meeting.assemblyId)}/proponi`),
    };
  }

  /** The years of which there is something to read, and this one; the latest first. */
  async function yearsOf(districtId: string): Promise<number[]> {
    const assemblies = await listAssembliesOf(db, { districtId }, now());
    const [told, decisions] = await Promise.all([
      listYearsTold(db, districtId),
      listDecisions(db, { assemblyIds: assemblies.map(({ id }) => id), readable: "everybody" }),
    ]);
    const decided = decisions.flatMap(({ metAt }) => (metAt === null ? [] : romeDate(metAt).year));
    const thisYear = romeDate(now()).year;
    const years = new Set([thisYear, ...told, ...decided]);
    return [...years].filter((one) => one <= thisYear).toSorted((one, other) => other - one);
  }

  /** A year that is over or under way; one to come is nowhere. */
  function yearIn(c: Context<Env>): number {
    const asked = Number(c.req.param("anno"));
    return found(asked <= romeDate(now()).year ? asked : undefined);
  }

  async function foundIn(
    asked: number,
    districtId: string,
    all: Awaited<ReturnType<typeof listLabs>>,
  ): Promise<YearFound> {
    const labs = all.filter(({ territoryId }) => territoryId === districtId);
    const labIds = new Set(labs.map(({ id }) => id));
    const of = (moment: Temporal.Instant | null) => moment !== null && romeDate(moment).year === asked;
    const [from, to] = [midnight(asked), midnight(asked + 1)];
    const assemblies = await listAssembliesOf(db, { districtId }, now());
    const [halves, lessons, networks, practices, agreements, decisions, visits, shared, loans] =
      await Promise.all([
        listHalves(db, districtId, asked),
        listLessons(db, { districtId, year: asked }),
        listNetworksBorn(db, districtId, asked),
        listPractices(db, {}),
        listAgreements(db, {
          districtIds: [districtId],
          statuses: ["in-force", "review", "renewed", "ended"],
        }),
        listDecisions(db, { assemblyIds: assemblies.map(({ id }) => id), readable: "everybody" }),
        listVisits(db, { districtIds: [districtId], statuses: ["held"], year: asked }),
        countShared(db, districtId, { from, to }),
        listLoans(db, { districtIds: [districtId], year: asked }),
      ]);
    return {
      labs,
      halves,
      lessons,
      networks,
      practices: practices.filter(({ labId, publishedAt }) => labIds.has(labId) && of(publishedAt)),
      agreements: agreements.filter(({ startsOn }) => startsOn?.startsWith(`${asked}-`)),
      decisions: decisions.filter(({ metAt }) => of(metAt)),
      visits,
      shared,
      lent: loans.filter(({ status }) => status === "agreed" || status === "returned").length,
    };
  }
}

function midnight(ofYear: number): Temporal.Instant {
  return Temporal.PlainDate.from({ year: ofYear, month: 1, day: 1 })
    .toZonedDateTime("Europe/Rome")
    .toInstant();
}
