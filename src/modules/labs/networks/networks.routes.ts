// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";
import { Temporal } from "temporal-polyfill";

import { mistakesIn } from "../../../foundation/fields.ts";
import { hashOf, tokenPattern } from "../../../foundation/secrets/token.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { newId } from "../../../foundation/uuid.ts";
import type { FormState } from "../../../ui/form-state.ts";
import { linkTo } from "../../../ui/frame.ts";
import { fieldsIn } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import type { FormLimits } from "../../../web/sealed-forms.ts";
import { openKeptLab, uuidPattern } from "../keeping/entering.routes.ts";
import { keptNetworkRoutes } from "./kept-network.routes.ts";
import { KeptNetworksPage, LinkToGivePage } from "./kept-networks.view.tsx";
import { giveLink } from "./network-people.actions.ts";
import { beginNetwork } from "./network.actions.ts";
import { beginForm } from "./network.forms.ts";
import { getNetworkToKeep, listNetworksOf } from "./network.queries.ts";
import { keptNetworkPath, keptNetworksPath, ownNetworkPath } from "./network.ts";
import { publicNetworkRoutes } from "./public-network.routes.ts";

const lab = `:id{${uuidPattern}}` as const;
const network = `:rete{${uuidPattern}}` as const;

/** Networks of help, for everybody and for who runs one by a private link. Mounted at "/". */
export function networksRoutes(house: House, limits?: FormLimits): Hono<Env> {
  const web = new Hono<Env>();
  web.route("/", publicNetworkRoutes(house, limits));
  web.route(
    `/reti/mia/:token{${tokenPattern}}`,
    keptNetworkRoutes(house, (c) => {
      const token = c.req.param("token") ?? "";
      return { by: { as: "link", tokenHash: hashOf(token) }, id: undefined, base: ownNetworkPath(token) };
    }),
  );
  return web;
}

/** The networks of a lab for who keeps it. Mounted at /redazione/laboratori, behind its door. */
export function keptNetworksRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get(`/${lab}/reti`, (c) => list(c, { typed: {} }));

  web.post(`/${lab}/reti`, async (c) => {
    const { id: labId } = await openKeptLab(c, house);
    const actor = c.get("actor");
    const typed = await fieldsIn(c);
    const read = beginForm.safeParse(typed);
    if (!read.success) return list(c, { typed, mistakes: mistakesIn(read.error) }, 422);
    const { uno, nome: name, nata: bornOn, chi: called, email } = read.data;
    if (Temporal.PlainDate.compare(bornOn, romeDate(now())) > 0) {
      return list(c, { typed, mistakes: { nata: "dayToCome" } }, 422);
    }
    const language = c.get("language");
    const id = await beginNetwork(db, actor, { labId, name, bornOn, id: uno ?? newId() }, now());
    if (id === undefined) return c.redirect(linkTo({ language }, keptNetworksPath(labId)), 303);
    const writer = { site: (await house.site()).name, baseUrl: house.baseUrl };
    const token = await giveLink(db, { as: "lab", actor }, { id, called, email, language, writer }, now());
    await house.mail?.wake();
    const link = house.baseUrl + linkTo({ language }, ownNetworkPath(token ?? ""));
    const back = keptNetworkPath({ labId, id });
    return c.html(LinkToGivePage({ frame: await frameOf(c, house), called, email, link, back }));
  });

  const kept = new Hono<Env>();
  kept.use(async (c, next) => {
    // A network of another lab is not of this one.
    const { id } = await openKeptLab(c, house);
    const by = { as: "lab", actor: c.get("actor") } as const;
    const { labId } = await getNetworkToKeep(db, by, c.req.param("rete"));
    return labId === id ? next() : c.notFound();
  });
  kept.route(
    "/",
    keptNetworkRoutes(house, (c) => {
      const id = c.req.param("rete") ?? "";
      const base = keptNetworkPath({ labId: c.req.param("id") ?? "", id });
      return { by: { as: "lab", actor: c.get("actor") }, id, base };
    }),
  );
  web.route(`/${lab}/reti/${network}`, kept);

  return web;

  async function list(c: Context<Env>, state: FormState, status: 200 | 422 = 200) {
    const { id, name } = await openKeptLab(c, house);
    const networks = await listNetworksOf(db, id, { isWithDrafts: true });
    const today = romeDate(now()).toString();
    const frame = await frameOf(c, house);
    return c.html(
      KeptNetworksPage({ frame, lab: { id, name }, networks, state, today, fresh: newId() }),
      status,
    );
  }
}
