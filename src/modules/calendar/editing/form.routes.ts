// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";

import { refuse } from "../../../foundation/refusal.ts";
import type { Typed } from "../../../foundation/typed.ts";
import { newId } from "../../../foundation/uuid.ts";
import { linkTo } from "../../../ui/frame.ts";
import { fieldsIn } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { textsOf } from "../../../web/query.ts";
import { listOrganizationNames } from "../../directory/belonging.queries.ts";
import { listOrganizationsNamed } from "../../directory/records/organization-brief.queries.ts";
import { listPlaceBriefs, listPlaceNames } from "../../directory/records/place-brief.queries.ts";
import { listOpenSpaces } from "../../spaces/space.queries.ts";
import { listAreaNames, listNamesOfAreas } from "../../territories/area.queries.ts";
import { whyNotStep, whyNotWrite } from "../activities/activity.policy.ts";
import { getActivityToWrite } from "../activities/activity.queries.ts";
import type { Activity, ActivityContent } from "../activities/activity.ts";
import { calendarReachOf } from "../activities/reach.ts";
import { changeWithRoom } from "../activities/room.actions.ts";
import { createActivity } from "../activities/save.actions.ts";
import { languageSaid } from "../views/activity.page.ts";
import { offeredLanguages, repeatOf, typedOf } from "./activity-form.ts";
import { ActivityFormPage } from "./activity-form.view.tsx";
import { formWords } from "./activity-form.words.ts";
import { readActivity } from "./activity.forms.ts";
import { datesShownBack } from "./dates-shown.page.ts";
import { tellSoon, uuidPattern, writerOf } from "./entering.routes.ts";
import { findDistrict, resolveNames, type Resolved } from "./known.queries.ts";
import { labelsOf, mistakesSaid } from "./mistakes-said.page.ts";
import { editingPath } from "./overview.view.tsx";
import { overviewWords } from "./overview.words.ts";
import { readWhen, type Mistakes } from "./when.forms.ts";

const mostSuggested = 400;
const uuid = new RegExp(`^${uuidPattern}$`);

/** The form of an activity, new and known. Mounted at /redazione/agenda, behind its door. */
export function formRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get("/nuova", async (c) => formPage(c, { typed: await beginning(c), id: newId() }));

  web.post("/nuova", async (c) => {
    const typed = await fieldsIn(c);
    const id = uuid.test(typed["modulo"]?.[0] ?? "") ? typed["modulo"]![0]! : newId();
    const reach = calendarReachOf(c.get("actor"));
    const known = await resolveNames(db, typed, reach);
    const read = readActivity(typed, known, null);
    const isCheck = typed["azione"]?.[0] === "controlla";
    if (isCheck || !read.ok) {
      return formPage(c, {
        typed,
        id,
        known,
        mistakes: isCheck ? {} : read.ok ? {} : read.mistakes,
        isCheck,
      });
    }
    const territoryId = await findDistrict(db, known, reach);
    if (territoryId === undefined)
      return formPage(c, { typed, id, known, mistakes: { luogo: { because: "no-district" } } });
    const wrong = notTheirs(c, { territoryId, ...read.content, known });
    if (wrong) return formPage(c, { typed, id, known, mistakes: wrong });
    const made = await createActivity(db, c.get("actor"), { territoryId, content: read.content, id }, now());
    return c.redirect(linkTo({ language: c.get("language") }, `${editingPath}/${made}?fatto=salvato`), 303);
  });

  web.get(`/:id{${uuidPattern}}/modifica`, async (c) => {
    const activity = await editable(c);
    const [areaName, together] = await Promise.all([nameOfArea(activity.areaCode), togetherOf(activity)]);
    const typed = { ...typedOf(activity, { areaName }), insieme: together };
    return formPage(c, { typed, id: activity.id, activity });
  });

  web.post(`/:id{${uuidPattern}}/modifica`, async (c) => {
    const activity = await editable(c);
    const typed = await fieldsIn(c);
    const { id } = activity;
    const known = await resolveNames(db, typed, calendarReachOf(c.get("actor")));
    const read = readActivity(typed, known, activity.when.rule);
    const isCheck = typed["azione"]?.[0] === "controlla";
    if (isCheck || !read.ok) {
      return formPage(c, {
        typed,
        id,
        activity,
        known,
        mistakes: isCheck || read.ok ? {} : read.mistakes,
        isCheck,
      });
    }
    const wrong = notTheirs(c, { territoryId: activity.territoryId, ...read.content, known });
    if (wrong) return formPage(c, { typed, id, activity, known, mistakes: wrong });
    const reason = typed["perche"]?.[0]?.slice(0, 300) ?? null;
    const { whyDropped } = overviewWords[c.get("language")];
    const change = {
      id,
      content: read.content,
      basedOn: Number(typed["revisione"]?.[0] ?? -1),
      reason,
      whyDropped,
    };
    await changeWithRoom(db, c.get("actor"), { ...change, writer: await writerOf(house) }, now());
    await tellSoon(house);
    return c.redirect(linkTo({ language: c.get("language") }, `${editingPath}/${id}?fatto=salvato`), 303);
  });

  async function editable(c: Context<Env>): Promise<Activity> {
    const activity = await getActivityToWrite(db, c.get("actor"), c.req.param("id") ?? "");
    const why = whyNotStep("edit", activity.status);
    if (why) refuse(why);
    return activity;
  }

  /** What a new one begins with: the contact's own organization unless the link says another, a waiting list. */
  async function beginning(c: Context<Env>): Promise<Typed> {
    const { organizations } = calendarReachOf(c.get("actor"));
    const own = await listOrganizationsNamed(db, organizations.slice(0, 1));
    const [name] = [...own.values()].map((organization) => organization.name);
    const asked = textsOf(new URL(c.req.url).searchParams);
    return {
      organizza: asked["organizza"] ?? (name === undefined ? [] : [name]),
      luogo: asked["luogo"] ?? [],
      ripete: ["no"],
      fine: ["never"],
      costo: ["free"],
      iscrizione: ["none"],
      attesa: ["1"],
      lingue: ["it"],
    };
  }

  async function nameOfArea(code: string | null): Promise<string> {
    return code === null ? "" : ((await listNamesOfAreas(db, [code]))[0]?.name ?? "");
  }

  async function togetherOf({ coOrganizerIds }: Activity): Promise<string[]> {
    const named = await listOrganizationsNamed(db, coOrganizerIds);
    return named.size === 0 ? [] : [[...named.values()].map(({ name }) => name).join("\n")];
  }

  type Shown = {
    typed: Typed;
    id: string;
    activity?: Activity;
    known?: Resolved;
    mistakes?: Mistakes;
    /** The dates were asked to be shown back: nothing is saved. */
    isCheck?: boolean;
  };

  async function formPage(
    c: Context<Env>,
    { typed, id, activity, known, mistakes = {}, isCheck = false }: Shown,
  ) {
    const language = c.get("language");
    const words = formWords[language];
    const reach = calendarReachOf(c.get("actor"));
    const isOffice = reach.isEverything || reach.districts.length > 0;
    const [frame, places, organizations, areas, spaces] = await Promise.all([
      frameOf(c, house),
      listPlaceNames(db),
      isOffice
        ? listOrganizationNames(db, reach.isEverything ? undefined : reach.districts)
        : [...(await listOrganizationsNamed(db, reach.organizations)).values()],
      listAreaNames(db),
      spaceOptions(),
    ]);
    const when = readWhen(typed, { kept: activity?.when.rule ?? null, patronDay: known?.patronDay ?? null });
    const isTyped = typed["data"] !== undefined;
    const wrong = isCheck ? when.mistakes : mistakes;
    const isWrong = Object.keys(wrong).length > 0;
    return c.html(
      ActivityFormPage({
        frame,
        title: activity ? words.editTitle(activity.name) : words.newTitle,
        action: activity ? `${editingPath}/${id}/modifica` : `${editingPath}/nuova`,
        typed,
        mistakes: mistakesSaid(wrong, language),
        labels: labelsOf(language),
        dates:
          isTyped && when.when && when.minutes !== undefined
            ? datesShownBack(when.when, when.minutes, now(), language)
            : undefined,
        places,
        organizations: organizations.slice(0, mostSuggested).map(({ name }) => name),
        areas,
        spaces,
        languages: offeredLanguages.map((value) => ({ value, label: languageSaid(value, language) })),
        isPublished: activity?.status === "published",
        hasOtherRule: activity !== undefined && repeatOf(activity.when.rule, activity.when.start) === "kept",
        hidden: {
          modulo: id,
          ...(activity && { revisione: String(revisionIn(typed) ?? activity.revision) }),
        },
        back: [
          { label: overviewWords[language].backOffice, path: "/redazione" },
          { label: overviewWords[language].title, path: editingPath },
          ...(activity ? [{ label: activity.name, path: `${editingPath}/${id}` }] : []),
        ],
      }),
      isWrong ? 422 : 200,
    );
  }

  async function spaceOptions() {
    const spaces = (await listOpenSpaces(db)).slice(0, mostSuggested);
    const places = await listPlaceBriefs(db, [...new Set(spaces.map(({ locationId }) => locationId))]);
    return spaces
      .map(({ id, name, locationId }) => ({
        value: id,
        label: [places.get(locationId)?.name, name].filter(Boolean).join(" – "),
      }))
      .toSorted((one, other) => one.label.localeCompare(other.label, "it"));
  }

  return web;
}

type Theirs = Pick<ActivityContent, "organizationId" | "spaceId"> & { territoryId: string; known: Resolved };

/** What somebody may not write, or a room of another district, is a mistake of the form: their words are kept. */
function notTheirs(
  c: Context<Env>,
  { territoryId, organizationId, spaceId, known }: Theirs,
): Mistakes | undefined {
  if (spaceId !== null && known.districtOfRoom.get(spaceId) !== territoryId) {
    return { stanza: { because: "room-elsewhere" } };
  }
  const hostId = known.place?.organization_id ?? null;
  const owners = { territoryId, organizationId, hostId, locationId: known.locationId };
  return whyNotWrite(owners, c.get("actor")) ? { organizza: { because: "not-yours" } } : undefined;
}

function revisionIn(typed: Typed): string | undefined {
  const text = typed["revisione"]?.[0];
  return text !== undefined && /^\d{1,9}$/.test(text) ? text : undefined;
}
