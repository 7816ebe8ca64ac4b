// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";
import { z } from "zod";

import { last } from "../../../foundation/fields.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { linkTo } from "../../../ui/frame.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { readQuery } from "../../../web/query.ts";
import { harmless } from "../../directory/opendata/csv.ts";
import { getAssembly, listAssembliesOf } from "../assembly/assembly.queries.ts";
import { assemblyPath, type Assembly } from "../assembly/assembly.ts";
import { mayKeepAssembly, assembliesReachOf } from "../assembly/reach.ts";
import { findMemberOfPerson } from "../members/member.queries.ts";
import { fateFilters, statusOfFilter, type DecisionListed, type FateFilter } from "./decision-listed.ts";
import { listDecisions, listEventsOf } from "./decision.queries.ts";
import { decisionsPath, isLate } from "./decision.ts";
import { decisionColumns, decisionRecord, fatesShown } from "./fate.page.ts";
import { FatePage } from "./fate.view.tsx";
import { fateWords } from "./fate.words.ts";

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const assembly = `/assemblee/:id{${uuid}}/decisioni` as const;
const agora = "/agora/decisioni";

const question = z.object({
  stato: last(z.enum(fateFilters).optional()).catch(undefined),
  ambito: last(z.guid().optional()).catch(undefined),
});

/** What became of what was decided: of an assembly, and of all. For everybody. */
export function fateRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get(assembly, async (c) => page(c, await ofAssembly(c)));
  web.get(`${assembly}.csv`, async (c) => csv(c, (await ofAssembly(c)).decisions));
  web.get(`${assembly}.json`, async (c) => json(c, (await ofAssembly(c)).decisions));
  web.get(agora, async (c) => page(c, await ofAll(c)));
  web.get(`${agora}.csv`, async (c) => csv(c, (await ofAll(c)).decisions));
  web.get(`${agora}.json`, async (c) => json(c, (await ofAll(c)).decisions));

  type Found = { assembly: Assembly | undefined; decisions: DecisionListed[]; path: string };

  /** Of open meetings for everybody; members and keepers read those of closed ones too. */
  async function ofAssembly(c: Context<Env>): Promise<Found> {
    const found = await getAssembly(db, c.req.param("id") ?? "", now());
    const actor = c.get("actor");
    const isInside =
      mayKeepAssembly(assembliesReachOf(actor), found) ||
      (actor.kind === "person" &&
        (await findMemberOfPerson(db, found, actor.id, romeDate(now()))) !== undefined);
    if (isInside) c.header("Cache-Control", "no-store");
    const readable = isInside ? "members" : "everybody";
    const decisions = await listDecisions(db, { assemblyIds: [found.id], readable });
    if (!found.hasOpenMeetings && !isInside && decisions.length === 0) return refuse({ kind: "not-found" });
    return { assembly: found, decisions, path: decisionsPath(found.id) };
  }

  async function ofAll(c: Context<Env>): Promise<Found> {
    const { ambito } = readQuery(c, question);
    const all = await listAssembliesOf(db, ambito === undefined ? {} : { districtId: ambito }, now());
    const assemblyIds = all.map(({ id }) => id);
    const decisions = await listDecisions(db, { assemblyIds, readable: "everybody", most: 1000 });
    return { assembly: undefined, decisions, path: agora };
  }

  async function page(c: Context<Env>, { assembly: of, decisions, path }: Found): Promise<Response> {
    const { stato, ambito } = readQuery(c, question);
    const frame = await frameOf(c, house);
    const today = romeDate(now());
    const matches = (filter: FateFilter) => decisions.filter((decision) => isSuch(decision, filter, today));
    const chosen = stato === undefined ? decisions : matches(stato);
    const shown = chosen.slice(0, 200);
    const events = await listEventsOf(
      db,
      shown.map(({ id }) => id),
    );
    const rest = ambito === undefined ? "" : `ambito=${ambito}`;
    const to = (filter?: FateFilter) => {
      const query = [filter && `stato=${filter}`, rest].filter(Boolean).join("&");
      return linkTo(frame, query === "" ? path : `${path}?${query}`);
    };
    return c.html(
      FatePage({
        frame,
        assembly: of && { name: of.name, path: assemblyPath(of.id) },
        filters: [
          {
            label: fateWords[frame.language].all,
            href: to(),
            count: decisions.length,
            isOn: stato === undefined,
          },
          ...fateFilters.map((filter) => ({
            filter,
            href: to(filter),
            count: matches(filter).length,
            isOn: stato === filter,
          })),
        ],
        decisions: fatesShown(shown, { events, today, language: frame.language }),
        isFiltered: stato !== undefined,
        csv: linkTo(frame, `${path}.csv${rest && `?${rest}`}`),
        json: linkTo(frame, `${path}.json${rest && `?${rest}`}`),
      }),
    );
  }

  return web;
}

function isSuch(decision: DecisionListed, filter: FateFilter, today: ReturnType<typeof romeDate>): boolean {
  return filter === "in-ritardo" ? isLate(decision, today) : decision.status === statusOfFilter[filter];
}

function json(c: Context<Env>, decisions: readonly DecisionListed[]): Response {
  return c.json({ decisions: decisions.map(decisionRecord) });
}

/** RFC 4180; a text that a spreadsheet would run is made harmless. */
function csv(c: Context<Env>, decisions: readonly DecisionListed[]): Response {
  const lines = decisions.map((decision) => {
    const record = decisionRecord(decision);
    return decisionColumns.map((column) => cell(record[column])).join(",");
  });
  const text = [decisionColumns.join(","), ...lines].map((line) => `${line}\r\n`).join("");
  return c.body(text, 200, {
    "Content-Type": "text/csv; charset=utf-8; header=present",
    "Content-Disposition": 'attachment; filename="decisioni.csv"',
  });
}

function cell(value: string | number | null): string {
  return typeof value === "string" ? `"${harmless(value).replaceAll('"', '""')}"` : String(value ?? "");
}
