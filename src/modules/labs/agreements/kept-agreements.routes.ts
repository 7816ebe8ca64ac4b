// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";

import { refuse } from "../../../foundation/refusal.ts";
import { linkTo } from "../../../ui/frame.ts";
import { readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { daySaid } from "../../accounts/said.ts";
import { listDistricts } from "../../territories/district.queries.ts";
import { openKeptLab, uuidPattern } from "../keeping/entering.routes.ts";
import type { Lab } from "../lab/lab.ts";
import { labsReachOf } from "../lab/reach.ts";
import { keptAgreementPath } from "./agreement-path.ts";
import { agreementForm } from "./agreement.forms.ts";
import { mayKeepAgreement, partiesOf } from "./agreement.policy.ts";
import { listAgreements, listKeptAgreements } from "./agreement.queries.ts";
import { countKept, partiesToSign, type Agreement } from "./agreement.ts";
import { agreementWords } from "./agreement.words.ts";
import type { FormTyped } from "./draft-form.view.tsx";
import { contentOf, nothingTyped, tiesOf, typedOnce } from "./kept-agreement-page.routes.ts";
import { NewAgreementPage } from "./kept-agreement.view.tsx";
import { KeptAgreementsPage } from "./kept-list.view.tsx";
import { beginAgreement } from "./write-agreement.actions.ts";

/** The agreements of one lab, in the back office. Mounted at /redazione/laboratori. */
export function labAgreementsRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get(`/:id{${uuidPattern}}/patti`, async (c) => {
    const lab = await openKeptLab(c, house);
    const agreements = await listAgreements(db, { labIds: [lab.id] });
    return listPage(c, house, { lab, agreements, mayBegin: true });
  });

  web.get(`/:id{${uuidPattern}}/patti/nuovo`, async (c) => newPage(c, house, await openKeptLab(c, house)));

  web.post(`/:id{${uuidPattern}}/patti/nuovo`, async (c) => {
    const lab = await openKeptLab(c, house);
    const read = await readForm(c, agreementForm);
    if (!read.ok)
      return newPage(c, house, lab, { of: "text", typed: typedOnce(read.typed), mistakes: read.mistakes });
    const begun = { whose: { labId: lab.id }, content: contentOf(read.value) };
    return begunAt(c, await beginAgreement(db, c.get("actor"), begun, now()));
  });

  return web;
}

/** All that somebody keeps, and a district's own. Mounted at /redazione/patti, behind the door of who keeps labs. */
export function keptAgreementsRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get("/", async (c) => {
    const agreements = await listKeptAgreements(db, labsReachOf(c.get("actor")));
    return listPage(c, house, { agreements, mayBegin: (await districtsOf(c, house)).length > 0 });
  });

  web.get("/nuovo", async (c) => newPage(c, house, undefined));

  web.post("/nuovo", async (c) => {
    const districts = await districtsOf(c, house);
    const read = await readForm(c, agreementForm);
    if (!read.ok)
      return newPage(c, house, undefined, {
        of: "text",
        typed: typedOnce(read.typed),
        mistakes: read.mistakes,
      });
    const chosen = districts.length === 1 ? districts[0]?.value : read.value.distretto;
    if (chosen === undefined) {
      const typed = Object.fromEntries(
        Object.entries({
          titolo: read.value.titolo,
          oggetto: read.value.oggetto,
          testo: read.value.testo,
          tipo: read.value.tipo,
        }),
      );
      return newPage(c, house, undefined, { of: "text", typed, mistakes: { distretto: "districtMissing" } });
    }
    const begun = { whose: { territoryId: chosen }, content: contentOf(read.value) };
    return begunAt(c, await beginAgreement(db, c.get("actor"), begun, now()));
  });

  return web;
}

type Listed = { lab?: Lab; agreements: readonly Agreement[]; mayBegin: boolean };

async function listPage(c: Context<Env>, house: House, { lab, agreements, mayBegin }: Listed) {
  const frame = await frameOf(c, house);
  const words = agreementWords[frame.language];
  return c.html(
    KeptAgreementsPage({
      frame,
      lab,
      rows: agreements.map((agreement) => {
        const counts = countKept(agreement.commitments);
        const isSeen = agreement.commitments.some(({ checks }) => checks.length > 0);
        return {
          agreement,
          counts: isSeen
            ? words.summary(counts.kept, counts["in-part"], counts["not-kept"], counts.unseen)
            : "",
          review: agreement.reviewOn === null ? "" : daySaid(agreement.reviewOn, frame.language),
        };
      }),
      toSign: lab ? [] : await toSignBy(c, house),
      mayBegin,
    }),
  );
}

/** Those that wait for a signature that this person can give with their account. */
async function toSignBy(c: Context<Env>, { db }: House): Promise<{ id: string; title: string }[]> {
  const actor = c.get("actor");
  const { organizations } = labsReachOf(actor);
  if (organizations.length === 0) return [];
  const waiting = await listAgreements(db, { organizationIds: organizations, statuses: ["to-sign"] });
  return waiting.filter((agreement) => {
    const missing = new Set(partiesToSign(agreement).map(({ id }) => id));
    return partiesOf(agreement, actor).some(({ id }) => missing.has(id));
  });
}

/** The districts whose own agreements this person keeps. */
async function districtsOf(c: Context<Env>, { db }: House): Promise<{ value: string; label: string }[]> {
  const actor = c.get("actor");
  const all = await listDistricts(db);
  return all
    .filter(({ id: territoryId }) => mayKeepAgreement({ territoryId, lab: null }, actor))
    .map(({ id: value, name: label }) => ({ value, label }));
}

async function newPage(c: Context<Env>, house: House, lab: Lab | undefined, form: FormTyped = nothingTyped) {
  const districts = lab ? [] : await districtsOf(c, house);
  if (!lab && districts.length === 0) refuse({ kind: "not-allowed", because: "not-for-district-agreements" });
  const territoryId = lab?.territoryId ?? (districts.length === 1 ? districts[0]!.value : undefined);
  const ties = territoryId === undefined ? [] : await tiesOf(c, house, territoryId, lab);
  const status = Object.keys(form.mistakes).length > 0 ? 422 : 200;
  return c.html(NewAgreementPage({ frame: await frameOf(c, house), lab, form, ties, districts }), status);
}

function begunAt(c: Context<Env>, id: string) {
  return c.redirect(`${linkTo({ language: c.get("language") }, keptAgreementPath(id))}?fatto=1#parti`, 303);
}
