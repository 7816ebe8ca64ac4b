// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

import { last } from "../../../foundation/fields.ts";
import { kindInUrl, kindParameter } from "../keeping/kept.forms.ts";
import { seasons, type Scope, type Season } from "./campaign.ts";

const seasonInUrl: Record<Season, string> = {
  june: "giugno",
  september: "settembre",
  christmas: "natale",
  other: "altro",
};

export function seasonValue(season: Season): string {
  return seasonInUrl[season];
}

const code = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}.:_-]{0,79}$/u)
  .optional()
  .catch(undefined);

const fields = {
  stagione: last(
    z
      .string()
      .transform((written) => seasons.find((season) => seasonInUrl[season] === written))
      .optional()
      .catch(undefined),
  ),
  /** "tutte": also what is not stale. */
  quali: last(z.string().optional().catch(undefined)),
  tipo: last(kindParameter),
  zona: last(code),
  distretto: last(z.uuid().optional().catch(undefined)),
};

export type CampaignTyped = {
  season: Season | undefined;
  scope: Scope;
  territoryId: string | undefined;
};

const typed = (said: {
  stagione?: Season | undefined;
  quali?: string | undefined;
  tipo?: Scope["kind"];
  zona?: string | undefined;
  distretto?: string | undefined;
}): CampaignTyped => ({
  season: said.stagione,
  scope: { isStaleOnly: said.quali !== "tutte", kind: said.tipo, area: said.zona },
  territoryId: said.distretto,
});

/** What a campaign is about, as the form and the address say it. */
export const campaignForm = z.object(fields).transform(typed);
export const campaignInUrl = z
  .object({
    ...fields,
    prova: last(z.string().optional().catch(undefined)),
    fatto: last(z.string().optional().catch(undefined)),
  })
  .transform(({ prova, fatto, ...said }) => ({ ...typed(said), isTrial: prova === "1", done: fatto }));

/** The names and values by which a form says the same. */
export function campaignFields({ season, scope, territoryId }: CampaignTyped): Record<string, string> {
  const said: Record<string, string | undefined> = {
    stagione: season && seasonInUrl[season],
    quali: scope.isStaleOnly ? undefined : "tutte",
    tipo: scope.kind && kindInUrl(scope.kind),
    zona: scope.area,
    distretto: territoryId,
  };
  return Object.fromEntries(Object.entries(said).filter((pair): pair is [string, string] => !!pair[1]));
}
