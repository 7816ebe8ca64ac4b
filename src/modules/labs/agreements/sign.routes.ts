// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";

import { found, refuse, Refused } from "../../../foundation/refusal.ts";
import { linkTo } from "../../../ui/frame.ts";
import { readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { mustSignIn, personOf } from "../../../web/signed-in.ts";
import { signPath } from "./agreement-path.ts";
import { partySaid } from "./agreement-text.ts";
import { signForm } from "./agreement.forms.ts";
import { partiesOf } from "./agreement.policy.ts";
import { findAgreement, findAgreementText } from "./agreement.queries.ts";
import { partiesToSign } from "./agreement.ts";
import { keepingAgreementWords } from "./keeping-agreement.words.ts";
import { SignPage } from "./sign.view.tsx";
import { signForParty } from "./signature.actions.ts";

const id = ":id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}" as const;

/** Signing with an account, for the contacts of organizations that are parties. Mounted at /patti. */
export function signRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;
  web.use(`/${id}/firma`, mustSignIn(house));

  type State = {
    typed?: Readonly<Record<string, string | undefined>>;
    mistakes?: Record<string, string>;
    notice?: string;
  };
  const page = async (
    c: Context<Env>,
    { typed = {}, mistakes = {}, notice }: State,
    status: 200 | 409 | 422,
  ) => {
    const agreement = found(await findAgreement(db, c.req.param("id") ?? ""));
    const theirs = partiesOf(agreement, c.get("actor"));
    if (theirs.length === 0 || agreement.status === "draft") refuse({ kind: "not-found" });
    const text = agreement.status === "to-sign" ? await findAgreementText(db, agreement) : undefined;
    const missing = new Set(partiesToSign(agreement).map((party) => party.id));
    const frame = await frameOf(c, house);
    return c.html(
      SignPage({
        frame,
        id: agreement.id,
        title: agreement.title,
        text: text && { paragraphs: text.said.trim().split(/\n{2,}/), hash: text.hash.toString("hex") },
        parties: theirs
          .filter((party) => missing.has(party.id))
          .map((party) => ({ id: party.id, name: partySaid(party, frame.language) })),
        typed,
        mistakes,
        notice,
        isDone: c.req.query("fatto") === "1",
      }),
      status,
    );
  };

  web.get(`/${id}/firma`, async (c) => page(c, {}, 200));

  web.post(`/${id}/firma`, async (c) => {
    const language = c.get("language");
    const read = await readForm(c, signForm);
    if (!read.ok) {
      const typed = Object.fromEntries(
        Object.entries(read.typed).map(([name, texts]) => [name, texts.at(-1)]),
      );
      return page(c, { typed, mistakes: read.mistakes }, 422);
    }
    const { parte: partyId, ruolo: as, impronta: hash } = read.value;
    try {
      await signForParty(db, personOf(c), { id: c.req.param("id"), partyId, as, hash }, now());
    } catch (error) {
      if (!(error instanceof Refused) || error.refusal.kind !== "not-now") throw error;
      const { refusals } = keepingAgreementWords[language];
      return page(
        c,
        { typed: { ruolo: as }, notice: refusals[error.refusal.because] ?? refusals["other"]! },
        409,
      );
    }
    return c.redirect(`${linkTo({ language }, signPath(c.req.param("id")))}?fatto=1`, 303);
  });

  return web;
}
