// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";

import { mistakesIn } from "../../../foundation/fields.ts";
import { Refused } from "../../../foundation/refusal.ts";
import type { FormState } from "../../../ui/form-state.ts";
import { linkTo } from "../../../ui/frame.ts";
import { fieldsIn } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { type FormLimits, sealedForms } from "../../../web/sealed-forms.ts";
import { listOccurrences } from "../../calendar/activities/agenda.queries.ts";
import { uuidPattern } from "../keeping/entering.routes.ts";
import { getLab } from "../lab/lab.queries.ts";
import { JoinPage, JoinedPage } from "./join.view.tsx";
import { nameLinks, namePlaces } from "./names-resolved.queries.ts";
import { networkShown } from "./network-page.page.ts";
import { askToJoin } from "./network-people.actions.ts";
import { joinForm } from "./network.forms.ts";
import {
  getNetwork,
  listMoments,
  listNetworkActivityIds,
  listNetworkLinks,
  listNetworkPlaces,
  listNetworksOf,
} from "./network.queries.ts";
import { networkPath } from "./network.ts";
import { NetworkPage, NetworksPage } from "./network.view.tsx";
import { networkWords } from "./network.words.ts";

const id = `:id{${uuidPattern}}` as const;
const daysAhead = 60;
const mostDates = 5;

/** Networks of help as everybody reads them. Mounted at "/". */
export function publicNetworkRoutes(house: House, limits?: FormLimits): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;
  const forms = sealedForms(house, "network-join", limits);

  web.get(`/laboratori/${id}/reti`, async (c) => {
    const lab = await getLab(db, c.req.param("id"));
    const networks = await listNetworksOf(db, lab.id);
    return c.html(NetworksPage({ frame: await frameOf(c, house), lab, networks }));
  });

  web.get(`/reti/${id}`, async (c) => {
    const network = await getNetwork(db, c.req.param("id"));
    const [lab, places, links, moments, activityIds] = await Promise.all([
      getLab(db, network.labId),
      listNetworkPlaces(db, network.id).then((all) => namePlaces(db, all)),
      listNetworkLinks(db, network.id).then((all) => nameLinks(db, all)),
      listMoments(db, network.id),
      listNetworkActivityIds(db, network.id),
    ]);
    const ahead = {
      from: now(),
      to: now().add({ hours: 24 * daysAhead }),
      isPlannedOnly: true,
      most: mostDates,
    };
    const dates = activityIds.length === 0 ? [] : await listOccurrences(db, { activityIds, ...ahead });
    const frame = await frameOf(c, house);
    return c.html(
      NetworkPage({ frame, lab, shown: networkShown({ network, places, links, moments, dates, frame }) }),
    );
  });

  web.get(`/reti/${id}/partecipa`, (c) => form(c, { typed: {} }));

  web.post(`/reti/${id}/partecipa`, async (c) => {
    const network = await getNetwork(db, c.req.param("id"));
    const language = c.get("language");
    const words = networkWords[language].form;
    const typed = await fieldsIn(c);
    const read = joinForm.safeParse(typed);
    if (!read.success) return form(c, { typed, mistakes: mistakesIn(read.error) }, 422);
    const seal = await forms.open(typed);
    if (seal === undefined) return form(c, { typed, notice: words.expired }, 422);
    const { nome: called, contatto: contact, messaggio: told } = read.data;
    const minutes = await forms.minutesToWait(c, contact);
    if (minutes > 0) {
      c.header("Retry-After", String(minutes * 60));
      return form(c, { typed, notice: words.tooOften(minutes) }, 429);
    }
    const writer = { site: (await house.site()).name, baseUrl: house.baseUrl };
    const joining = { called, contact, told, language };
    const suspicions = forms.suspicions(typed, seal, [called, told]);
    try {
      const asked = { networkId: network.id, joining, suspicions, nonce: seal.nonce, writer };
      await askToJoin(db, c.get("actor"), asked, now());
    } catch (error) {
      if (!(error instanceof Refused) || error.refusal.kind !== "not-now") throw error;
      return form(c, { typed, notice: words.notNow }, 409);
    }
    await house.mail?.wake();
    return c.redirect(linkTo({ language }, `${networkPath(network.id)}/partecipa/mandato`), 303);
  });

  web.get(`/reti/${id}/partecipa/mandato`, async (c) => {
    const network = await getNetwork(db, c.req.param("id"));
    return c.html(JoinedPage({ frame: await frameOf(c, house), network }));
  });

  return web;

  async function form(c: Context<Env>, state: FormState, status: 200 | 409 | 422 | 429 = 200) {
    c.header("Cache-Control", "no-store");
    const network = await getNetwork(db, c.req.param("id") ?? "");
    const lab = await getLab(db, network.labId);
    const sealed = { ...state, seal: await forms.seal() };
    return c.html(JoinPage({ frame: await frameOf(c, house), network, lab, state: sealed }), status);
  }
}
