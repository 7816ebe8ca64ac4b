// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";

import { linkTo } from "../../../ui/frame.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { readQuery } from "../../../web/query.ts";
import { fileNameOf } from "../../../web/sheet.ts";
import { listPlaceBriefs } from "../../directory/records/place-brief.queries.ts";
import { agreementJson, agreementMarkdown } from "./agreement-files.page.ts";
import { AgreementsPage } from "./agreement-list.view.tsx";
import { findAgreementObject } from "./agreement-object.queries.ts";
import { agreementPaper, hashOfAgreement } from "./agreement-paper.routes.ts";
import { agreementPath } from "./agreement-path.ts";
import { agreementShown } from "./agreement-said.page.ts";
import { agreementsQuestion } from "./agreement.forms.ts";
import { findAgreement, getPublicAgreement, listAgreements } from "./agreement.queries.ts";
import { isInForce, isPublicAgreement, type Agreement, type AgreementStatus } from "./agreement.ts";
import { AgreementPage } from "./agreement.view.tsx";

const id = ":id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}" as const;
const alive: readonly AgreementStatus[] = ["in-force", "review"];
const everPublic: readonly AgreementStatus[] = [...alive, "renewed", "ended"];

/** Agreements as everybody reads them. Mounted at /patti. */
export function agreementsRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db } = house;

  web.get("/", async (c) => {
    const asked = readQuery(c, agreementsQuestion);
    const withEnded = asked.finiti !== undefined;
    const all = await listAgreements(db, { statuses: everPublic });
    const agreements = all.filter(
      ({ status, lab, locationId, kind }) =>
        (withEnded || alive.includes(status)) &&
        (asked.lab === undefined || lab?.id === asked.lab) &&
        (asked.luogo === undefined || locationId === asked.luogo) &&
        (asked.tipo === undefined || kind === asked.tipo),
    );
    const places = await listPlaceBriefs(db, [...new Set(all.flatMap(({ locationId }) => locationId ?? []))]);
    const language = c.get("language");
    return c.html(
      AgreementsPage({
        frame: await frameOf(c, house),
        agreements,
        asked: { lab: asked.lab, place: asked.luogo, kind: asked.tipo, withEnded },
        labs: named(
          all.flatMap(({ lab }) => (lab?.isPublic ? [lab] : [])),
          language,
        ),
        places: named([...places.values()], language),
      }),
    );
  });

  web.get(`/${id}`, async (c) => {
    const agreement = await getPublicAgreement(db, c.req.param("id"));
    const { renewedFrom, renewedBy } = agreement;
    const before = renewedFrom === null ? undefined : await findAgreement(db, renewedFrom);
    const object = await findAgreementObject(db, agreement);
    return c.html(
      AgreementPage({
        frame: await frameOf(c, house),
        id: agreement.id,
        shown: agreementShown(agreement, object, c.get("language")),
        isInForce: isInForce(agreement),
        renews: before && isPublicAgreement(before) ? before.id : undefined,
        renewedBy: renewedBy !== null && isPublicAgreement(renewedBy) ? renewedBy.id : undefined,
      }),
    );
  });

  web.get(`/${id}/patto.pdf`, async (c) =>
    agreementPaper(c, house, await getPublicAgreement(db, c.req.param("id")), false),
  );

  web.get(`/${id}/patto.md`, async (c) => {
    const agreement = await getPublicAgreement(db, c.req.param("id"));
    const language = c.get("language");
    const shown = agreementShown(agreement, await findAgreementObject(db, agreement), language);
    const address = house.baseUrl + linkTo({ language }, agreementPath(agreement.id));
    return c.body(agreementMarkdown(shown, address, language), 200, {
      "Content-Type": "text/markdown; charset=utf-8",
      "Content-Disposition": `inline; filename="${fileNameOf(agreement.title)}.md"`,
    });
  });

  web.get(`/${id}/patto.json`, async (c) => {
    const agreement: Agreement = await getPublicAgreement(db, c.req.param("id"));
    const hash = await hashOfAgreement(house, agreement);
    return c.json(agreementJson(agreement, house.baseUrl + agreementPath(agreement.id), hash));
  });

  return web;
}

/** Things by name, once each, as a form offers them. */
function named(things: readonly { id: string; name: string }[], language: string) {
  const options = new Map(things.map(({ id: value, name: label }) => [value, { value, label }]));
  return [...options.values()].toSorted((one, other) => one.label.localeCompare(other.label, language));
}
