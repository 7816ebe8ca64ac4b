// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";
import { z } from "zod";

import { last } from "../../../foundation/fields.ts";
import { found, Refused, refuse } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { linkTo } from "../../../ui/frame.ts";
import { readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { readQuery } from "../../../web/query.ts";
import { listDistricts } from "../../territories/district.queries.ts";
import { reachOf } from "../editing/editing-reach.ts";
import { dateSaid } from "../hours/opening-dates.ts";
import { openingWords } from "../hours/opening.words.ts";
import { worksOf } from "../keeping/entering.routes.ts";
import { mailAsksJob } from "./ask-mail.actions.ts";
import { planCampaign } from "./campaign-plan.queries.ts";
import { CampaignProgressPage } from "./campaign-progress.view.tsx";
import { endCampaign, startCampaign } from "./campaign.actions.ts";
import {
  campaignFields,
  campaignForm,
  campaignInUrl,
  seasonValue,
  type CampaignTyped,
} from "./campaign.forms.ts";
import { findCampaign, getProgress, listByOrganization, listCampaigns } from "./campaign.queries.ts";
import { proposedSeasons, seasons, type Campaign } from "./campaign.ts";
import { CampaignsPage } from "./campaign.view.tsx";
import { campaignWords } from "./campaign.words.ts";
import { dueChoices, onlyChecking } from "./due.routes.ts";

const path = "/redazione/verifiche/campagne";
const campaignPath = "/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}" as const;

/** Rounds of mails that ask whether records are right. Mounted at /redazione/verifiche/campagne. */
export function campaignRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get("/", onlyChecking("campaigns"), async (c) => {
    const { isTrial, done: _done, ...asked } = readQuery(c, campaignInUrl);
    return c.html(await page(c, asked, { isTrial }));
  });

  web.post("/", onlyChecking("campaigns"), async (c) => {
    const read = await readForm(c, campaignForm);
    const asked = theirs(
      c,
      read.ok ? read.value : { season: undefined, scope: { isStaleOnly: true }, territoryId: undefined },
    );
    const { season = "other", scope, territoryId = null } = asked;
    try {
      const id = await startCampaign(
        db,
        c.get("actor"),
        { territoryId, season, scope, baseUrl: house.baseUrl },
        now(),
      );
      await house.later?.(mailAsksJob, {});
      return c.redirect(`${address(c)}/${id}?fatto=iniziata`, 303);
    } catch (error) {
      if (!(error instanceof Refused) || error.refusal.kind !== "not-now") throw error;
      const refusal = error.refusal.because === "campaign-running" ? "running" : "noBody";
      return c.html(await page(c, asked, { refusal }), 409);
    }
  });

  web.get(campaignPath, onlyChecking("campaigns"), async (c) => {
    const { fatto } = readQuery(c, z.object({ fatto: last(z.string().optional()) }));
    const campaign = await getTheirs(c);
    const [frame, progress, organizations] = await Promise.all([
      frameOf(c, house),
      getProgress(db, campaign.id),
      listByOrganization(db, campaign.id),
    ]);
    const words = campaignWords[frame.language];
    const day = (at: { toString(): string }) => dateSaid(at.toString(), openingWords[frame.language]);
    return c.html(
      CampaignProgressPage({
        frame,
        works: worksOf(c.get("actor")),
        title: words.startedOn(words.seasons[campaign.season], day(romeDate(campaign.startedAt))),
        lead: words.scope(campaign.scope.isStaleOnly),
        done: fatto === "iniziata" ? "started" : fatto === "chiusa" ? "ended" : undefined,
        progress,
        next: progress.nextMailAt === null ? undefined : day(romeDate(progress.nextMailAt)),
        isRunning: campaign.endedAt === null,
        end: `${address(c)}/${campaign.id}/fine`,
        organizations,
      }),
    );
  });

  web.post(`${campaignPath}/fine`, onlyChecking("campaigns"), async (c) => {
    const { id } = await getTheirs(c);
    await endCampaign(db, c.get("actor"), id, now());
    return c.redirect(`${address(c)}/${id}?fatto=chiusa`, 303);
  });

  /** A stranger to the district does not learn that it has campaigns. */
  async function getTheirs(c: Context<Env>): Promise<Campaign> {
    const campaign = found(await findCampaign(db, c.req.param("id") ?? ""));
    const { isEverything, districts } = reachOf(c.get("actor"));
    const isTheirs = isEverything || districts.includes(campaign.territoryId ?? "");
    return isTheirs ? campaign : refuse({ kind: "not-found" });
  }

  async function page(
    c: Context<Env>,
    typed: CampaignTyped,
    { isTrial = false, refusal }: { isTrial?: boolean; refusal?: "running" | "noBody" },
  ) {
    const actor = c.get("actor");
    const reach = reachOf(actor);
    const asked = theirs(c, typed);
    const [frame, choices, districts, campaigns] = await Promise.all([
      frameOf(c, house),
      dueChoices(c, house, reach),
      listDistricts(db),
      listCampaigns(db, reach),
    ]);
    const words = campaignWords[frame.language];
    const day = (date: { toString(): string }) => dateSaid(date.toString(), openingWords[frame.language]);
    const today = romeDate(now());
    const proposed = proposedSeasons(today);
    const season = asked.season ?? proposed[0]?.season;
    const plan = isTrial ? { territoryId: asked.territoryId ?? null, scope: asked.scope } : undefined;
    return CampaignsPage({
      frame,
      works: worksOf(actor),
      proposed: proposed.map((next) => words.proposedOn(words.seasons[next.season], day(next.from))),
      fields: campaignFields({ ...asked, season }),
      choices: {
        seasons: seasons.map((each) => ({ value: seasonValue(each), label: words.seasons[each] })),
        kinds: choices.kinds,
        areas: choices.areas,
        districts: districts
          .filter(({ id }) => reach.isEverything || reach.districts.includes(id))
          .map(({ id, name }) => ({ value: id, label: name })),
        isEverything: reach.isEverything,
      },
      plan: plan && (await planCampaign(db, plan, now())),
      refusal,
      campaigns: campaigns.map((campaign) => ({
        label: words.startedOn(words.seasons[campaign.season], day(romeDate(campaign.startedAt))),
        href: `${address(c)}/${campaign.id}`,
        scope: words.scope(campaign.scope.isStaleOnly),
        state: campaign.endedAt === null ? words.isRunning : words.isOver(day(romeDate(campaign.endedAt))),
      })),
    });
  }

  return web;
}

/** Of who answers for districts a campaign is always of one of theirs. */
function theirs(c: Context<Env>, asked: CampaignTyped): CampaignTyped {
  const { isEverything, districts } = reachOf(c.get("actor"));
  if (isEverything || districts.includes(asked.territoryId ?? "")) return asked;
  return { ...asked, territoryId: districts[0] };
}

function address(c: Context<Env>): string {
  return linkTo({ language: c.get("language") }, path);
}
