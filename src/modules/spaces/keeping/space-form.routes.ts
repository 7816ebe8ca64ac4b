// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";

import { Refused } from "../../../foundation/refusal.ts";
import type { Typed } from "../../../foundation/typed.ts";
import { linkTo } from "../../../ui/frame.ts";
import { fieldsIn } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { personOf } from "../../../web/signed-in.ts";
import { listHostingPlaces } from "../../directory/records/known-places.queries.ts";
import { reachOf } from "../reach.ts";
import { keepingPath, keptSpacePath } from "../space-path.ts";
import { withParts } from "../space-tree.ts";
import { mayKeep, mayKeepSomeSites } from "../space.policy.ts";
import { listKeptSpaces } from "../space.queries.ts";
import type { KeptSpace } from "../space.ts";
import { openKeptSpace } from "./entering.routes.ts";
import { SpaceFormPage, type SpaceFormProps } from "./space-form.view.tsx";
import { spaceFormWords } from "./space-form.words.ts";
import { newSpace, typedOf } from "./space-typed.page.ts";
import { createSpace, saveSpace, type Written } from "./space.actions.ts";
import { readSpace } from "./space.forms.ts";

const id = ":id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}" as const;

type State = Pick<SpaceFormProps, "typed"> & Partial<Pick<SpaceFormProps, "mistakes" | "notice">>;

/** What a host says of its spaces. Mounted at /redazione/spazi. */
export function spaceFormRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get("/nuovo", async (c) => {
    const place = c.req.query("luogo");
    return page(c, undefined, { typed: place === undefined ? newSpace : { ...newSpace, luogo: [place] } });
  });

  web.post("/nuovo", async (c) => {
    const typed = await fieldsIn(c);
    const words = spaceFormWords[c.get("language")];
    const read = readSpace(typed, c.get("language"));
    const locationId = typed["luogo"]?.at(-1);
    const isPlace = (await placesOf(c)).some(({ value }) => value === locationId);
    const place: Record<string, string> = isPlace ? {} : { luogo: words.mistakes["placeMissing"]! };
    if (!read.ok) {
      return page(
        c,
        undefined,
        { typed, mistakes: { ...place, ...told(c, read.mistakes), ...read.said } },
        422,
      );
    }
    if (!isPlace || locationId === undefined) return page(c, undefined, { typed, mistakes: place }, 422);
    const create = () => createSpace(db, personOf(c), { locationId, told: read.told }, now());
    return written(c, undefined, typed, create);
  });

  web.get(`/${id}/scheda`, async (c) => {
    const space = await openKeptSpace(c, house);
    const words = spaceFormWords[c.get("language")];
    const notice = { tone: "success", text: words.saved } as const;
    const isSaved = c.req.query("salvato") === "1";
    return page(c, space, { typed: typedOf(space, c.get("language")), ...(isSaved && { notice }) });
  });

  web.post(`/${id}/scheda`, async (c) => {
    const space = await openKeptSpace(c, house);
    const typed = await fieldsIn(c);
    const read = readSpace(typed, c.get("language"));
    if (!read.ok) {
      return page(c, space, { typed, mistakes: { ...told(c, read.mistakes), ...read.said } }, 422);
    }
    const save = () => saveSpace(db, personOf(c), { id: space.id, told: read.told }, now());
    return written(c, space, typed, save);
  });

  return web;

  /** Writes it and goes on; what cannot be so is said where it was typed (422), or above all (409). */
  async function written(
    c: Context<Env>,
    space: KeptSpace | undefined,
    typed: Typed,
    write: () => Promise<Written>,
  ): Promise<Response> {
    const words = spaceFormWords[c.get("language")];
    try {
      const done = await write();
      if (done.kind === "no") {
        return page(c, space, { typed, mistakes: told(c, { [done.field]: done.because }) }, 422);
      }
      const path = space ? `${keptSpacePath(done.id)}/scheda?salvato=1` : keptSpacePath(done.id);
      return c.redirect(linkTo({ language: c.get("language") }, path), 303);
    } catch (error) {
      const isClash = error instanceof Refused && error.refusal.kind === "not-now";
      if (!isClash) throw error;
      return page(c, space, { typed, notice: { tone: "warning", text: words.clash } }, 409);
    }
  }

  async function placesOf(c: Context<Env>) {
    const actor = personOf(c);
    const reach = reachOf(actor);
    const isOffice = reach.isEverything || reach.districts.length > 0;
    const places = await listHostingPlaces(db, isOffice ? undefined : reach.organizations);
    return places
      .filter(
        ({ territoryId, organizationId }) =>
          territoryId !== null && mayKeep({ territoryId, organizationId }, actor),
      )
      .map(({ id: value, name: label }) => ({ value, label }));
  }

  async function page(
    c: Context<Env>,
    space: KeptSpace | undefined,
    { typed, mistakes = {}, notice }: State,
    status: 200 | 409 | 422 = 200,
  ) {
    const words = spaceFormWords[c.get("language")];
    const kept = await listKeptSpaces(db, reachOf(personOf(c)));
    const itself = space ? withParts(kept, space.id) : [];
    const locationId = space?.locationId ?? typed["luogo"]?.at(-1);
    const wholes = kept.filter((one) => one.locationId === locationId && !itself.includes(one.id));
    const props: SpaceFormProps = {
      frame: await frameOf(c, house),
      title: space ? words.title(space.name) : words.newTitle,
      action: space ? `${keptSpacePath(space.id)}/scheda` : `${keepingPath}/nuovo`,
      typed,
      mistakes,
      places: space ? undefined : await placesOf(c),
      wholes: wholes.map(({ id: value, name: label }) => ({ value, label })),
      hasSites: mayKeepSomeSites(c.get("actor")),
      ...(notice && { notice }),
    };
    return c.html(SpaceFormPage(props), status);
  }
}

function told(c: Context<Env>, mistakes: Record<string, string>): Record<string, string> {
  const words = spaceFormWords[c.get("language")];
  return Object.fromEntries(
    Object.entries(mistakes).map(([name, key]) => [name, words.mistakes[key] ?? words.mistakesTitle]),
  );
}
