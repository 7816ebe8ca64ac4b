// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";

import { picturePath, readPicture, type ReadyPicture } from "../../../foundation/files/picture.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { linkTo } from "../../../ui/frame.ts";
import { formDataOf, readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { mustSignIn } from "../../../web/signed-in.ts";
import { listPlaceBriefs } from "../../directory/records/place-brief.queries.ts";
import { whyNotWrite } from "../activities/activity.policy.ts";
import { chooseLook } from "./look.actions.ts";
import { findLook } from "./look.queries.ts";
import { LookPage } from "./look.view.tsx";
import { lookForm } from "./paper.forms.ts";
import { paperWords } from "./paper.words.ts";

const uuid = ":id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}" as const;

/** Colour and logo of the paper of a place, for who writes what happens there. Mounted at /redazione/agenda/aspetto. */
export function lookRoutes(house: House): Hono<Env> {
  const { db, now } = house;
  const web = new Hono<Env>();
  web.use(mustSignIn(house));

  type Typed = { colour?: string | undefined; mistakes?: Record<string, string> };
  const page = async (c: Context<Env>, id: string, { colour, mistakes = {} }: Typed = {}) => {
    const place = found((await listPlaceBriefs(db, [id])).get(id));
    const owners = {
      territoryId: place.territory_id ?? "",
      organizationId: null,
      hostId: place.organization_id,
      locationId: id,
    };
    const why = whyNotWrite(owners, c.get("actor"));
    if (why) refuse(why);
    const look = await findLook(db, id);
    return LookPage({
      frame: await frameOf(c, house),
      placeId: id,
      name: place.name,
      colour: colour ?? look.colour,
      logo: look.logo === null ? undefined : picturePath(look.logo, 400),
      isSaved: c.req.query("fatto") === "si",
      mistakes,
    });
  };

  web.get(`/${uuid}`, async (c) => c.html(await page(c, c.req.param("id"))));

  web.post(`/${uuid}`, async (c) => {
    const id = c.req.param("id");
    const words = paperWords[c.get("language")];
    const read = await readForm(c, lookForm);
    const picture = await logoIn(c);
    const mistakes = {
      ...(read.ok ? {} : { colore: words.badColour }),
      ...("mistake" in picture ? { logo: words.badLogo[picture.mistake] } : {}),
    };
    if (!read.ok || "mistake" in picture) {
      const colour = read.ok ? read.value.colore : read.typed["colore"]?.at(-1);
      return c.html(await page(c, id, { colour, mistakes }), 422);
    }
    const logo = read.value.togli ? null : picture.logo;
    await chooseLook(db, c.get("actor"), { locationId: id, colour: read.value.colore, logo }, now());
    return c.redirect(
      linkTo({ language: c.get("language") }, `/redazione/agenda/aspetto/${id}?fatto=si`),
      303,
    );
  });

  return web;
}

type LogoRead =
  | { logo: ReadyPicture | undefined }
  | Extract<Awaited<ReturnType<typeof readPicture>>, { mistake: unknown }>;

/** The file of the form; a browser sends an empty one where none was chosen. */
async function logoIn(c: Context<Env>): Promise<LogoRead> {
  const file = (await formDataOf(c)).get("logo");
  if (!(file instanceof File) || file.size === 0) return { logo: undefined };
  const read = await readPicture(new Uint8Array(await file.arrayBuffer()));
  return "mistake" in read ? read : { logo: read.picture };
}
