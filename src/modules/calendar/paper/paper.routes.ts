// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";
import { toString as codeOf } from "qrcode";

import { findPictureCopy } from "../../../foundation/files/kept-picture.ts";
import type { Sheet } from "../../../foundation/paper/sheet.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { linkTo } from "../../../ui/frame.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { readQuery } from "../../../web/query.ts";
import { fileNameOf, sheetAnswer } from "../../../web/sheet.ts";
import { listOrganizationsNamed } from "../../directory/records/organization-brief.queries.ts";
import { listPlaceBriefs } from "../../directory/records/place-brief.queries.ts";
import { countDatesOf, getActivity, listDatesOf } from "../activities/activity.queries.ts";
import type { LabsOfAgenda } from "../activities/labs-of-agenda.ts";
import { activityPath } from "../views/agenda-card.page.ts";
import { activitySheet } from "./activity-sheet.page.ts";
import { findLook } from "./look.queries.ts";
import { colourOn } from "./look.ts";
import { programmeQuestion } from "./paper.forms.ts";
import { paperWords } from "./paper.words.ts";
import { PrintChoicePage } from "./print-choice.view.tsx";
import { notePrinted } from "./printed.actions.ts";
import { monthSaid, programmeSheet, programmeShown, programmeText } from "./programme.page.ts";
import { layoutSpoken } from "./programme.ts";
import { askedProgramme, monthsToChoose, type Programme } from "./whose.queries.ts";

const uuid = ":id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}" as const;

/** Programmes, posters and flyers, from the same rows as the agenda. Mounted at /agenda. */
export function paperRoutes(house: House, labs?: LabsOfAgenda): Hono<Env> {
  const { db, now } = house;
  const web = new Hono<Env>();

  const programmeOf = async (c: Context<Env>) => {
    const question = readQuery(c, programmeQuestion);
    const today = romeDate(now());
    const month = question.mese ?? today.toPlainYearMonth();
    const language = c.get("language");
    const programme = await askedProgramme(db, question, { month, language }, labs);
    const whose = { ...programme.whose, name: programme.whose.name ?? (await house.site()).name };
    const shown = programmeShown({ ...programme, whose, month, language, second: question.altra, today });
    return { question, month, programme, shown };
  };

  web.get("/stampa", async (c) => {
    const { question, month, programme, shown } = await programmeOf(c);
    const language = c.get("language");
    const months = monthsToChoose(romeDate(now()));
    return c.html(
      PrintChoicePage({
        frame: await frameOf(c, house),
        name: shown.title,
        back: agendaPath(programme),
        question,
        month: month.toString(),
        months: months.map((one) => ({ value: one.toString(), label: monthSaid(one, language) })),
        dates: programme.lines.length,
        text: programmeText(shown, house.baseUrl + linkTo({ language }, agendaPath(programme))),
      }),
    );
  });

  web.get("/programma.pdf", async (c) => {
    const { question, month, programme, shown } = await programmeOf(c);
    const look = await lookShown(c, house, programme.whose.placeId, agendaPath(programme));
    const data = programmeSheet(shown, question.forma, look.data);
    const of = thingOf(programme);
    if (of) await notePrinted(house.primary ?? db, c.get("actor"), of);
    return paper(c, { template: "programme", data, pictures: look.pictures, as: "pdf" }, [
      "programma",
      shown.title,
      month.toString(),
      layoutSpoken(question.forma),
    ]);
  });

  web.get("/programma.txt", async (c) => {
    const { programme, shown } = await programmeOf(c);
    const address = house.baseUrl + linkTo({ language: c.get("language") }, agendaPath(programme));
    return c.text(programmeText(shown, address));
  });

  const forms = {
    "locandina.pdf": { template: "activity", layout: "poster", as: "pdf" },
    "volantino.pdf": { template: "activity", layout: "flyer", as: "pdf" },
    "anteprima.png": { template: "preview", layout: "preview", as: "png" },
  } as const;
  for (const [file, { template, layout, as }] of Object.entries(forms)) {
    web.get(`/${uuid}/${file}`, async (c) => {
      const activity = await getActivity(db, c.req.param("id"));
      const after = now();
      const [dates, left, places, organizations, look] = await Promise.all([
        listDatesOf(db, activity.id, { after, most: 3 }),
        countDatesOf(db, activity.id, after),
        listPlaceBriefs(db, activity.locationId === null ? [] : [activity.locationId]),
        listOrganizationsNamed(db, activity.organizationId === null ? [] : [activity.organizationId]),
        lookShown(c, house, activity.locationId, activityPath(activity.id)),
      ]);
      const shown = activitySheet({
        activity,
        dates,
        left: left - dates.length,
        place: places.get(activity.locationId ?? ""),
        organizer: organizations.get(activity.organizationId ?? "")?.name,
        language: c.get("language"),
      });
      const data = { ...shown, ...look.data, layout };
      if (as === "pdf") {
        await notePrinted(house.primary ?? db, c.get("actor"), { kind: "activity", id: activity.id });
      }
      return paper(c, { template, data, pictures: look.pictures, as }, [file.split(".")[0]!, activity.name]);
    });
  }

  return web;
}

/** Colour, logo and code of a sheet, as templates read them. */
async function lookShown(c: Context<Env>, house: House, placeId: string | null | undefined, path: string) {
  const language = c.get("language");
  const { colour, logo } = await findLook(house.db, placeId);
  const picture = logo === null ? undefined : await findPictureCopy(house.db, logo, 400);
  const address = house.baseUrl + linkTo({ language }, path);
  return {
    data: {
      look: { colour, onColour: colourOn(colour), logo: picture ? "logo.webp" : null },
      code: await codeOf(address, { type: "svg", margin: 0 }),
      codeSaid: paperWords[language].codeSaid(address.replace(/^https?:\/\//, "")),
    },
    pictures: picture && { "logo.webp": picture },
  };
}

/** What a programme is printed of; a whole territory is no thing. */
function thingOf({ whose, organizationId, labId }: Programme) {
  if (labId !== undefined) return { kind: "lab", id: labId };
  if (whose.placeId !== undefined) return { kind: "location", id: whose.placeId };
  return organizationId === undefined ? undefined : { kind: "organization", id: organizationId };
}

function agendaPath({ whose, organizationId, labId, area }: Programme): string {
  if (whose.placeId !== undefined) return `/luoghi/${whose.placeId}/agenda`;
  if (organizationId !== undefined) return `/organizzazioni/${organizationId}/agenda`;
  if (labId !== undefined) return `/agenda?lab=${labId}`;
  return area === undefined ? "/agenda" : `/agenda?zona=${area}`;
}

/** Papers of a thing are the same for all, for some minutes. */
function paper(c: Context<Env>, sheet: Sheet, names: string[]) {
  const name = names.map(fileNameOf).filter(Boolean).join("-");
  return sheetAnswer(c, sheet, { name, cache: "public, max-age=300" });
}
