// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";

import { Refused } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import type { Typed } from "../../../foundation/typed.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { listOrganizationNames } from "../../directory/belonging.queries.ts";
import { listLabActivities } from "../exchanges/lab-agenda.queries.ts";
import { findAnyLab } from "../lab/lab.queries.ts";
import type { Lab } from "../lab/lab.ts";
import { findAgreementObject, listObjectChoices } from "./agreement-object.queries.ts";
import { hashOfAgreement } from "./agreement-paper.routes.ts";
import { agreementShown } from "./agreement-said.page.ts";
import { partySaid } from "./agreement-text.ts";
import type { AgreementForm } from "./agreement.forms.ts";
import { getAgreementToKeep } from "./agreement.queries.ts";
import type { Agreement, AgreementContent } from "./agreement.ts";
import type { FormTyped } from "./draft-form.view.tsx";
import { keepingAgreementWords } from "./keeping-agreement.words.ts";
import { KeptAgreementPage } from "./kept-agreement.view.tsx";

/** Names of organizations that are proposed while somebody writes who signs. */
const mostProposed = 400;

export const nothingTyped: FormTyped = { of: "text", typed: {}, mistakes: {} };

/** The page of one agreement for who keeps it; others get 404. */
export async function keptAgreementPage(
  c: Context<Env>,
  house: House,
  { form = nothingTyped, notice }: { form?: FormTyped; notice?: string } = {},
  status: 200 | 409 | 422 = 200,
) {
  const { db, now } = house;
  const agreement = await getAgreementToKeep(db, c.get("actor"), c.req.param("id") ?? "");
  const isDraft = agreement.status === "draft";
  const lab = agreement.lab === null ? undefined : await findAnyLab(db, agreement.lab.id);
  const [frame, object, hash, ties, organizations] = await Promise.all([
    frameOf(c, house),
    findAgreementObject(db, agreement),
    hashOfAgreement(house, agreement),
    isDraft ? tiesOf(c, house, agreement.territoryId, lab) : [],
    isDraft ? listOrganizationNames(db, [agreement.territoryId]) : [],
  ]);
  return c.html(
    KeptAgreementPage({
      frame,
      agreement,
      shown: agreementShown(agreement, object, frame.language),
      names: new Map(agreement.parties.map((party) => [party.id, partySaid(party, frame.language)])),
      form,
      kept: keptOf(agreement),
      ties,
      organizations: organizations.slice(0, mostProposed).map(({ name }) => name),
      hash,
      today: romeDate(now()).toString(),
      notice,
      isDone: c.req.query("fatto") === "1",
    }),
    status,
  );
}

/** What a draft can be tied to, as one list with groups. */
export async function tiesOf(c: Context<Env>, { db, now }: House, territoryId: string, lab: Lab | undefined) {
  const { tiedKinds } = keepingAgreementWords[c.get("language")];
  const activities = lab ? await listLabActivities(db, lab.id, now()) : [];
  const choices = await listObjectChoices(db, territoryId, lab, activities);
  return (["place", "space", "activity"] as const).flatMap((kind) => {
    const options = choices[kind].map(({ id, name: label }) => ({ value: `${kind}:${id}`, label }));
    return options.length === 0 ? [] : [{ label: tiedKinds[kind], options }];
  });
}

/** What the form says, as an action takes it. */
export function contentOf(form: AgreementForm): AgreementContent {
  const { kind, id } = form.legato;
  return {
    kind: form.tipo,
    title: form.titolo,
    objectKind: kind,
    objectName: form.oggetto,
    locationId: kind === "place" ? id : null,
    spaceId: kind === "space" ? id : null,
    activityId: kind === "activity" ? id : null,
    body: form.testo,
    endsOn: form.fino,
    reviewOn: form.rivedi,
  };
}

function keptOf(agreement: Agreement): Record<string, string | null> {
  const { objectKind, locationId, spaceId, activityId } = agreement;
  const tied = { place: locationId, space: spaceId, activity: activityId, common: null }[objectKind];
  return {
    tipo: agreement.kind,
    titolo: agreement.title,
    oggetto: agreement.objectName,
    legato: tied === null ? null : `${objectKind}:${tied}`,
    testo: agreement.body,
    fino: agreement.endsOn,
    rivedi: agreement.reviewOn,
  };
}

/** What was typed, one text a field, as forms show it again. */
export function typedOnce(typed: Typed): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(typed).map(([name, texts]) => [name, texts.at(-1)]));
}

/** Does something; a not-now comes back as words for the page, everything else goes on. */
export async function notNowOf(c: Context<Env>, work: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (!(error instanceof Refused) || error.refusal.kind !== "not-now") throw error;
    const { refusals } = keepingAgreementWords[c.get("language")];
    return refusals[error.refusal.because] ?? refusals["other"]!;
  }
}
