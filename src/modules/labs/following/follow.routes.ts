// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";

import { mistakesIn } from "../../../foundation/fields.ts";
import type { Typed } from "../../../foundation/typed.ts";
import type { FormState } from "../../../ui/form-state.ts";
import { linkTo } from "../../../ui/frame.ts";
import { fieldsIn } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { textsOf } from "../../../web/query.ts";
import { type FormLimits, sealedForms } from "../../../web/sealed-forms.ts";
import { findAreaCalled, listAreaNames } from "../../territories/area.queries.ts";
import { findDistrictOfArea, listDistricts } from "../../territories/district.queries.ts";
import { uuidPattern } from "../keeping/entering.routes.ts";
import { getLab } from "../lab/lab.queries.ts";
import type { Lab } from "../lab/lab.ts";
import { askToFollow, followSignedIn } from "./follow.actions.ts";
import { FollowPage, GonePage, SentPage } from "./follow.view.tsx";
import { askForm } from "./following.forms.ts";
import { codesNear } from "./following.queries.ts";
import { followPath, myFollowingPath, type FollowerContent } from "./following.ts";
import { followingWords } from "./following.words.ts";

/** Begins to follow a lab (/laboratori/ID/segui) or a theme (/segui). Mounted at "/". */
export function followRoutes(house: House, limits?: FormLimits): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;
  const forms = sealedForms(house, "following", limits);
  const lab = `/laboratori/:id{${uuidPattern}}/segui` as const;

  web.get(lab, async (c) => page(c, await getLab(db, c.req.param("id")), { typed: {} }));
  web.get(followPath, async (c) => {
    const asked = textsOf(new URL(c.req.url).searchParams);
    return page(c, undefined, { typed: { temi: asked["tema"] ?? [], vicino: asked["vicino"] ?? [] } });
  });
  web.get(`${followPath}/posta`, async (c) => c.html(SentPage({ frame: await frameOf(c, house) })));
  web.get(`${followPath}/addio`, async (c) => c.html(GonePage({ frame: await frameOf(c, house) })));
  web.post(lab, async (c) => ask(c, await getLab(db, c.req.param("id"))));
  web.post(followPath, async (c) => ask(c, undefined));
  return web;

  async function ask(c: Context<Env>, followed: Lab | undefined) {
    const language = c.get("language");
    const actor = c.get("actor");
    const typed = await fieldsIn(c);
    const words = followingWords[language];
    const seal = await forms.open(typed);
    if (seal === undefined) return page(c, followed, { typed, notice: words.expired });
    const read = askForm.safeParse(typed);
    const mistakes = mistakesIn(read.error);
    if (actor.kind !== "person" && typed["email"] === undefined) mistakes["email"] = "email";
    const place = await placeOf(house, typed, followed);
    if (place.mistake !== undefined) mistakes["vicino"] = place.mistake;
    if (followed === undefined && (typed["temi"] ?? []).length === 0) mistakes["temi"] = "nothing";
    if (!read.success || place.territoryId === undefined || Object.keys(mistakes).length > 0) {
      return page(c, followed, { typed, mistakes });
    }
    const following = {
      territoryId: place.territoryId,
      labIds: followed ? [followed.id] : [],
      themes: followed ? [] : read.data.temi,
      content: contentOf(read.data, place),
      language,
    };
    if (actor.kind === "person") {
      const id = await followSignedIn(db, actor, following, now());
      return c.redirect(`${linkTo({ language }, myFollowingPath(id))}?fatto=confirmed`, 303);
    }
    const minutes = await forms.minutesToWait(c, read.data.email);
    if (minutes > 0) {
      c.header("Retry-After", String(minutes * 60));
      return page(c, followed, { typed, notice: words.tooMany(minutes) }, 429);
    }
    const isSuspect = forms.suspicions(typed, seal, [read.data.so_anche]).length > 0;
    const writer = { site: (await house.site()).name, baseUrl: house.baseUrl };
    await askToFollow(db, actor, { ...following, email: read.data.email!, isSuspect }, writer, now());
    await house.mail?.wake();
    return c.redirect(linkTo({ language }, `${followPath}/posta`), 303);
  }

  async function page(c: Context<Env>, followed: Lab | undefined, state: FormState, status?: 429) {
    c.header("Cache-Control", "no-store");
    const [frame, areas, seal, districts] = await Promise.all([
      frameOf(c, house),
      listAreaNames(db),
      forms.seal(),
      listDistricts(db),
    ]);
    const isWrong = Object.keys(state.mistakes ?? {}).length > 0 || state.notice !== undefined;
    const shown = FollowPage({
      frame,
      lab: followed,
      state: { ...state, seal },
      areas,
      isSignedIn: c.get("actor").kind === "person",
      needsArea: followed === undefined && districts.length > 1,
    });
    return c.html(shown, status ?? (isWrong ? 422 : 200));
  }
}

export type PlaceSaid = {
  areaCode: string | null;
  areas: readonly string[];
  territoryId: string | undefined;
  mistake: string | undefined;
};

/** Where somebody says they are, and whose district that is: of a lab, the lab's own. */
export async function placeOf(
  { db }: Pick<House, "db">,
  typed: Typed,
  of: { territoryId: string } | undefined,
): Promise<PlaceSaid> {
  const said = typed["vicino"]?.at(-1) ?? "";
  const area = said === "" ? undefined : await findAreaCalled(db, said);
  const areaCode = area?.code ?? null;
  const areas = await codesNear(db, areaCode);
  const place = { areaCode, areas, mistake: said !== "" && area === undefined ? "where" : undefined };
  if (of) return { ...place, territoryId: of.territoryId };
  const districts = await listDistricts(db);
  if (districts.length === 1) return { ...place, territoryId: districts[0]!.id };
  const territoryId = areaCode === null ? undefined : await findDistrictOfArea(db, areaCode);
  const mistake =
    place.mistake ?? (said === "" ? "where-needed" : territoryId === undefined ? "where" : undefined);
  return { ...place, territoryId, mistake };
}

type Said = {
  so: FollowerContent["skills"];
  so_anche: string;
  conta: boolean;
  inviti: boolean;
  novita?: boolean;
};

export function contentOf(
  { so, so_anche, conta, inviti, novita = true }: Said,
  { areaCode, areas }: Pick<PlaceSaid, "areaCode" | "areas">,
): FollowerContent {
  return {
    areaCode,
    areas,
    skills: so,
    canAlso: so_anche === "" ? null : so_anche,
    sharesSkills: conta,
    takesInvitations: inviti,
    takesNews: novita,
  };
}
