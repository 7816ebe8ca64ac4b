// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";

import type { Actor } from "../../../foundation/actor.ts";
import { Refused, refuse } from "../../../foundation/refusal.ts";
import type { Typed } from "../../../foundation/typed.ts";
import { newId } from "../../../foundation/uuid.ts";
import { linkTo } from "../../../ui/frame.ts";
import { fieldsIn } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { listOrganizationNames } from "../../directory/belonging.queries.ts";
import {
  listOrganizationsCalled,
  listOrganizationsNamed,
  type OrganizationNamed,
} from "../../directory/records/organization-brief.queries.ts";
import { listDistricts } from "../../territories/district.queries.ts";
import { keptLabPath, keptLabsPath } from "../lab-path.ts";
import { changeLab, createLab } from "../lab/lab.actions.ts";
import { whyNotBegin, whyNotHandOver } from "../lab/lab.policy.ts";
import type { Lab } from "../lab/lab.ts";
import { labsReachOf, mayBeginLabs } from "../lab/reach.ts";
import { openKeptLab, uuidPattern } from "./entering.routes.ts";
import { first, typedOfLab, type Mistakes } from "./lab-form.ts";
import { LabFormPage } from "./lab-form.view.tsx";
import { readLab } from "./lab.forms.ts";

const uuid = new RegExp(`^${uuidPattern}$`);
const mostSuggested = 400;

/** The form of a lab, new and known. Mounted at /redazione/laboratori, behind its door. */
export function labFormRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get("/nuovo", async (c) => {
    if (!mayBeginLabs(c.get("actor"))) refuse({ kind: "not-allowed", because: "not-your-lab" });
    const own = await listOrganizationsNamed(db, labsReachOf(c.get("actor")).organizations.slice(0, 1));
    return formPage(c, { typed: { organizza: [...own.values()].map(({ name }) => name) }, id: newId() });
  });

  web.post("/nuovo", async (c) => {
    const actor = c.get("actor");
    if (!mayBeginLabs(actor)) refuse({ kind: "not-allowed", because: "not-your-lab" });
    const typed = await fieldsIn(c);
    const id = uuid.test(first(typed, "modulo")) ? first(typed, "modulo") : newId();
    const organization = await organizationIn(actor, typed);
    const read = readLab(typed, organization?.id ?? null);
    if (!read.ok) return formPage(c, { typed, id, mistakes: read.mistakes });
    const territoryId = await districtOf(actor, typed, organization);
    if (territoryId === undefined) return formPage(c, { typed, id, mistakes: { distretto: "no-district" } });
    if (whyNotBegin({ territoryId, organizationId: organization?.id ?? null }, actor)) {
      return formPage(c, { typed, id, mistakes: { organizza: "not-yours" } });
    }
    await createLab(db, actor, { territoryId, content: read.content, id }, now());
    return c.redirect(`${linkTo({ language: c.get("language") }, keptLabPath(id))}?fatto=1`, 303);
  });

  web.get(`/:id{${uuidPattern}}/modifica`, async (c) => {
    const lab = await openKeptLab(c, house);
    return formPage(c, { typed: typedOfLab(lab), id: lab.id, lab });
  });

  web.post(`/:id{${uuidPattern}}/modifica`, async (c) => {
    const actor = c.get("actor");
    const lab = await openKeptLab(c, house);
    const typed = await fieldsIn(c);
    const organization = await organizationIn(actor, typed, lab);
    const organizationId = organization?.id ?? null;
    const read = readLab(typed, organizationId);
    if (!read.ok) return formPage(c, { typed, id: lab.id, lab, mistakes: read.mistakes });
    if (whyNotHandOver(lab, organizationId, actor)) {
      return formPage(c, { typed, id: lab.id, lab, mistakes: { organizza: "not-yours" } });
    }
    const basedOn = Number(first(typed, "revisione"));
    try {
      await changeLab(db, actor, { id: lab.id, content: read.content, basedOn }, now());
    } catch (error) {
      if (!(error instanceof Refused) || error.refusal.kind !== "not-now") throw error;
      return formPage(c, { typed, id: lab.id, lab: await openKeptLab(c, house), isStale: true });
    }
    return c.redirect(`${linkTo({ language: c.get("language") }, keptLabPath(lab.id))}?fatto=1`, 303);
  });

  return web;

  /** Of several organizations of one name it is the one it was, or the one for which this person may write. */
  async function organizationIn(
    actor: Actor,
    typed: Typed,
    lab?: Lab,
  ): Promise<OrganizationNamed | undefined> {
    const called = first(typed, "organizza");
    if (called === "") return undefined;
    const all = await listOrganizationsCalled(db, called);
    const { organizations } = labsReachOf(actor);
    return (
      all.find(({ id }) => id === lab?.organizationId) ??
      all.find(({ id }) => organizations.includes(id)) ??
      all[0]
    );
  }

  async function districtsOf(actor: Actor) {
    const reach = labsReachOf(actor);
    const all = await listDistricts(db);
    return reach.isEverything ? all : all.filter(({ id }) => reach.districts.includes(id));
  }

  /** The one that was chosen, that of who holds it, the only one there is. */
  async function districtOf(
    actor: Actor,
    typed: Typed,
    organization: OrganizationNamed | undefined,
  ): Promise<string | undefined> {
    const own = await districtsOf(actor);
    const chosen = own.find(({ id }) => id === first(typed, "distretto"))?.id;
    if (chosen !== undefined) return chosen;
    if (organization?.territoryId) return organization.territoryId;
    const all = own.length > 0 ? own : await listDistricts(db);
    return all.length === 1 ? all[0]!.id : undefined;
  }

  type Shown = { typed: Typed; id: string; lab?: Lab; mistakes?: Mistakes; isStale?: boolean };

  async function formPage(c: Context<Env>, { typed, id, lab, mistakes = {}, isStale = false }: Shown) {
    const actor = c.get("actor");
    const reach = labsReachOf(actor);
    const isOffice = reach.isEverything || reach.districts.length > 0;
    const organizations = isOffice
      ? await listOrganizationNames(db, reach.isEverything ? undefined : reach.districts)
      : [...(await listOrganizationsNamed(db, reach.organizations)).values()];
    const districts = lab ? [] : await districtsOf(actor);
    const revision = isStale ? undefined : /^\d{1,9}$/.exec(first(typed, "revisione"))?.[0];
    const isWrong = Object.keys(mistakes).length > 0;
    return c.html(
      LabFormPage({
        frame: await frameOf(c, house),
        lab: lab && { id: lab.id, name: lab.name },
        action: lab ? `${keptLabPath(id)}/modifica` : `${keptLabsPath}/nuovo`,
        typed,
        mistakes,
        isStale,
        organizations: organizations.slice(0, mostSuggested).map(({ name }) => name),
        districts: districts.map(({ id: value, name: label }) => ({ value, label })),
        hidden: lab ? { revisione: revision ?? String(lab.revision) } : { modulo: id },
      }),
      isStale ? 409 : isWrong ? 422 : 200,
    );
  }
}
