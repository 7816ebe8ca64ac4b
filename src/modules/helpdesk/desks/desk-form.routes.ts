// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";

import { idsHeldAs, type Person } from "../../../foundation/actor.ts";
import { holds } from "../../../foundation/actor.ts";
import { readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { timetableText } from "../../directory/hours/opening-week.ts";
import {
  listOrganizationsCalled,
  listPlacesCalled,
  type Called,
} from "../../directory/records/called.queries.ts";
import { listDistricts } from "../../territories/district.queries.ts";
import { DeskFormPage } from "./desk-form.view.tsx";
import type { DeskTyped } from "./desk-typed.ts";
import type { DeskSettings } from "./desk.actions.ts";
import { deskForm, hoursAWeek, hoursTyped, minutesTyped } from "./desk.forms.ts";
import { fewestPromisedHours, usualLockMinutes, type Desk } from "./desk.ts";

type Wrong = { ok: false; typed: DeskTyped; mistakes: Record<string, string> };
type Right = { ok: true; territoryId: string; settings: DeskSettings };

/** The districts in which somebody may set up desks, by name. */
export async function districtsFor(house: House, actor: Person): Promise<{ id: string; name: string }[]> {
  const all = await listDistricts(house.db);
  if (holds(actor, "administrator")) return all;
  const own = new Set(idsHeldAs(actor, "district"));
  return all.filter(({ id }) => own.has(id));
}

/** What was typed of a desk of one of these districts, its names looked up among what the district knows. */
export async function readDesk(
  c: Context<Env>,
  house: House,
  districtIds: readonly string[],
): Promise<Right | Wrong> {
  const read = await readForm(c, deskForm);
  const typed = read.ok ? read.value : lastTyped(read.typed);
  const wanted = typed.distretto || (districtIds.length === 1 ? districtIds[0] : undefined);
  const territoryId = districtIds.find((id) => id === wanted);
  const { places, organizations } = await knownIn(house, territoryId);
  const place = called(places, typed.luogo);
  const organization = called(organizations, typed.organizzazione);
  const mistakes = {
    ...(territoryId === undefined && { distretto: "district" }),
    ...(read.ok ? {} : read.mistakes),
    ...(typed.luogo !== "" && !place && { luogo: "place" }),
    ...(typed.organizzazione !== "" && !organization && { organizzazione: "organization" }),
  };
  if (territoryId === undefined || Object.keys(mistakes).length > 0) return { ok: false, typed, mistakes };

  const settings = {
    name: typed.nome,
    locationId: place?.id ?? null,
    organizationId: organization?.id ?? null,
    hours: hoursTyped(typed.orari) ?? null,
    promisedHours: hoursAWeek(typed.ore) ?? fewestPromisedHours,
    lockMinutes: minutesTyped(typed.blocco) ?? usualLockMinutes,
  };
  return { ok: true, territoryId, settings };
}

/** The form, empty or with what was typed; of a desk that is there, `desk` says which. */
export async function deskFormPage(
  c: Context<Env>,
  house: House,
  { desk, typed, mistakes }: { desk?: Desk; typed: DeskTyped; mistakes: Record<string, string> },
  districts: readonly { id: string; name: string }[],
) {
  const territoryId = desk?.territoryId ?? (typed.distretto || districts[0]?.id);
  const { places, organizations } = await knownIn(house, territoryId);
  return DeskFormPage({
    frame: await frameOf(c, house),
    id: desk?.id,
    typed,
    mistakes,
    districts: districts.map(({ id, name }) => ({ value: id, label: name })),
    places: places.map(({ label }) => label),
    organizations: organizations.map(({ label }) => label),
  });
}

export const emptyDesk: DeskTyped = {
  distretto: "",
  nome: "",
  luogo: "",
  organizzazione: "",
  orari: "",
  ore: String(fewestPromisedHours),
  blocco: String(usualLockMinutes),
};

/** A desk as it would be typed. */
export async function typedFrom(house: House, desk: Desk): Promise<DeskTyped> {
  const { places, organizations } = await knownIn(house, desk.territoryId);
  return {
    distretto: desk.territoryId,
    nome: desk.name,
    luogo: labelOf(places, desk.locationId),
    organizzazione: labelOf(organizations, desk.organizationId),
    // Italian is what the reader of hours reads back.
    orari: desk.hours === null ? "" : timetableText(desk.hours, "it"),
    ore: String(desk.promisedHours).replace(".", ","),
    blocco: String(desk.lockMinutes),
  };
}

function labelOf(list: readonly Called[], id: string | null): string {
  return list.find((one) => one.id === id)?.label ?? "";
}

async function knownIn(house: House, territoryId: string | undefined) {
  const within = territoryId === undefined ? [] : [territoryId];
  const [places, organizations] = await Promise.all([
    listPlacesCalled(house.db, within),
    listOrganizationsCalled(house.db, within),
  ]);
  return { places, organizations };
}

function called(list: readonly Called[], typed: string): Called | undefined {
  const wanted = typed.toLocaleLowerCase("it");
  return typed === "" ? undefined : list.find(({ label }) => label.toLocaleLowerCase("it") === wanted);
}

function lastTyped(typed: Record<string, string[]>): DeskTyped {
  const last = (name: keyof DeskTyped) => typed[name]?.at(-1) ?? "";
  return {
    distretto: last("distretto"),
    nome: last("nome"),
    luogo: last("luogo"),
    organizzazione: last("organizzazione"),
    orari: last("orari"),
    ore: last("ore"),
    blocco: last("blocco"),
  };
}
