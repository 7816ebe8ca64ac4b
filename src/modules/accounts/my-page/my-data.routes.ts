// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";

import { holds, type RoleOf } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import type { ProviderSettings } from "../../../foundation/open-id.ts";
import { Refused } from "../../../foundation/refusal.ts";
import { tokenPattern } from "../../../foundation/secrets/token.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { linkTo } from "../../../ui/frame.ts";
import { readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { mustSignIn, personOf } from "../../../web/signed-in.ts";
import { answeredFor, type Belongings } from "../belongings.ts";
import { countAdministrators } from "../memberships/membership.queries.ts";
import { listPersonNames } from "../person-name.queries.ts";
import { forgetSession } from "../sign-in/session-cookie.routes.ts";
import { partsOf, type NamesKnown } from "./my-data.page.ts";
import {
  AddressOverPage,
  ConfirmAddressPage,
  ErasedPage,
  ErasePage,
  MyDataPage,
  type AddressOver,
} from "./my-data.view.tsx";
import { eraseMyself } from "./my-page-erase.actions.ts";
import { askForNewAddress, confirmNewAddress } from "./my-page.actions.ts";
import { eraseForm, newAddressForm } from "./my-page.forms.ts";
import { gatherPersonalData, type PersonalData } from "./my-page.queries.ts";
import { myPage } from "./my-page.routes.ts";
import { myPageWords } from "./my-page.words.ts";

/** Taking my data away, changing my address, erasing my account. Mounted at /io. */
export function myDataRoutes(
  house: House,
  belongings: Belongings,
  provider?: Pick<ProviderSettings, "name" | "issuer">,
): Hono<Env> {
  const { db } = house;
  const web = new Hono<Env>();

  // The only page here for who has no account: it was theirs a moment ago.
  web.get("/addio", async (c) => c.html(ErasedPage({ frame: await frameOf(c, house) })));

  web.use(mustSignIn(house));

  const gather = async (personId: string) => ({
    ...(await gatherPersonalData(db, personId)),
    ...(await belongings.listWritings(personId)),
  });

  web.get("/dati", async (c) => {
    const data = await gather(personOf(c).id);
    const parts = partsOf(data, await namesIn(db, belongings, data), c.get("language"));
    return c.html(MyDataPage({ frame: await frameOf(c, house), parts }));
  });

  web.get("/dati.json", async (c) => {
    const data = await gather(personOf(c).id);
    c.header("Content-Disposition", 'attachment; filename="dati-personali.json"');
    return c.body(JSON.stringify({ gathered_at: house.now(), ...data }, null, 2), 200, {
      "Content-Type": "application/json; charset=utf-8",
    });
  });

  web.post("/indirizzo", async (c) => {
    const language = c.get("language");
    const { letters } = myPageWords[language];
    const read = await readForm(c, newAddressForm);
    if (!read.ok) {
      const typed = { newEmail: read.typed["email"]?.at(-1) };
      return c.html(
        await myPage(c, house, { belongings, provider }, { typed, mistakes: read.mistakes }),
        422,
      );
    }
    await askForNewAddress(db, personOf(c), {
      email: read.value.email,
      now: house.now(),
      confirm: (token) => ({
        subject: letters.confirmSubject,
        text: letters.confirmText(house.baseUrl + linkTo({ language }, `/io/indirizzo/${token}`)),
      }),
      taken: () => ({ subject: letters.takenSubject, text: letters.takenText }),
    });
    await house.mail?.wake();
    return c.redirect(linkTo({ language }, "/io?fatto=asked"), 303);
  });

  web.get(`/indirizzo/:token{${tokenPattern}}`, async (c) =>
    c.html(ConfirmAddressPage({ frame: await frameOf(c, house), token: c.req.param("token") })),
  );

  web.post(`/indirizzo/:token{${tokenPattern}}`, async (c) => {
    const language = c.get("language");
    const { letters } = myPageWords[language];
    try {
      await confirmNewAddress(db, personOf(c), {
        token: c.req.param("token"),
        now: house.now(),
        goodbye: (email) => ({ subject: letters.goodbyeSubject, text: letters.goodbyeText(email) }),
      });
    } catch (error) {
      const why = whyOver(error);
      if (why === undefined) throw error;
      const status = why === "not-found" ? 404 : 410;
      return c.html(AddressOverPage({ frame: await frameOf(c, house), why }), status);
    }
    await house.mail?.wake();
    return c.redirect(linkTo({ language }, "/io?fatto=confirmed"), 303);
  });

  web.get("/cancella", async (c) => {
    const administrators = await countAdministrators(db, romeDate(house.now()).toString());
    const isBlocked = holds(personOf(c), "administrator") && administrators <= 1;
    return c.html(ErasePage({ frame: await frameOf(c, house), isBlocked }));
  });

  web.post("/cancella", async (c) => {
    const language = c.get("language");
    const read = await readForm(c, eraseForm);
    if (!read.ok) {
      const mistake = myPageWords[language].mistakes.confirm;
      return c.html(ErasePage({ frame: await frameOf(c, house), isBlocked: false, mistake }), 422);
    }
    await eraseMyself(db, personOf(c), { now: house.now(), forgetWritings: belongings.forgetWritings });
    forgetSession(c, house);
    return c.redirect(linkTo({ language }, "/io/addio"), 303);
  });

  return web;
}

function whyOver(error: unknown): AddressOver | undefined {
  if (!(error instanceof Refused)) return undefined;
  const { refusal } = error;
  if (refusal.kind === "not-found") return "not-found";
  const isKnown = refusal.because in myPageWords.it.over;
  return isKnown ? (refusal.because as AddressOver) : undefined;
}

/** The names of what somebody's roles are of, and of who gave them. */
async function namesIn(db: Database, belongings: Belongings, data: PersonalData): Promise<NamesKnown> {
  const held = [...data.memberships, ...data.invitationsSent, ...data.invitationsReceived];
  const things = await Promise.all(
    held.map(async ({ of_kind, of_id }) => answeredFor(belongings, { kind: of_kind, id: of_id } as RoleOf)),
  );
  return {
    things: new Map(
      things.flatMap(({ id, name }) => (id === null || name === undefined ? [] : [[id, name]])),
    ),
    people: await listPersonNames(
      db,
      data.memberships.flatMap(({ given_by, ended_by }) => [given_by, ended_by]),
    ),
  };
}
