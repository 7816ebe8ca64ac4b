// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { except } from "hono/combine";
import { compress } from "hono/compress";
import { HTTPException } from "hono/http-exception";
import { methodNotAllowed } from "hono/method-not-allowed";

import { belongingsOf } from "./belongings.ts";
import { forgetElsewhere } from "./demonstration.ts";
import { visitor } from "./foundation/actor.ts";
import type { ProviderSettings } from "./foundation/open-id.ts";
import { invitationAnswerRoutes } from "./modules/accounts/invitations/invitation-answer.routes.ts";
import { invitationRoutes } from "./modules/accounts/invitations/invitation.routes.ts";
import { membershipRoutes } from "./modules/accounts/memberships/membership.routes.ts";
import { myDataRoutes } from "./modules/accounts/my-page/my-data.routes.ts";
import { myPageRoutes } from "./modules/accounts/my-page/my-page.routes.ts";
import { myPasskeyRoutes, passkeySignInRoutes } from "./modules/accounts/passkeys/passkey.routes.ts";
import { providerRoutes } from "./modules/accounts/providers/provider.routes.ts";
import { purposesRoutes } from "./modules/accounts/purposes.routes.ts";
import { leaveRoutes } from "./modules/accounts/sign-in/leave.routes.ts";
import { outboxRoutes } from "./modules/accounts/sign-in/outbox.routes.ts";
import { withActor } from "./modules/accounts/sign-in/session-cookie.routes.ts";
import type { SignInLimits } from "./modules/accounts/sign-in/sign-in-limits.ts";
import { signInRoutes } from "./modules/accounts/sign-in/sign-in.routes.ts";
import { welcomeByLink } from "./modules/accounts/sign-in/welcome.routes.ts";
import { assembliesRoutes } from "./modules/assemblies/assemblies.routes.ts";
import { assemblyOfLab } from "./modules/assemblies/assembly/lab-block.routes.ts";
import { decisionsOfLab } from "./modules/assemblies/minutes/lab-decisions.routes.ts";
import { calendarRoutes } from "./modules/calendar/calendar.routes.ts";
import { feedsApi } from "./modules/calendar/feeds/feeds.api.ts";
import { registrationsRoutes } from "./modules/calendar/registrations/registrations.routes.ts";
import type { SignUpLimits } from "./modules/calendar/registrations/sign-up-limits.ts";
import { datesOnPaper } from "./modules/calendar/views/dates-on-paper.routes.ts";
import { askRoutes } from "./modules/directory/assurance/ask.routes.ts";
import { assuranceRoutes } from "./modules/directory/assurance/assurance.routes.ts";
import { duplicatesRoutes } from "./modules/directory/duplicates/duplicates.routes.ts";
import { mergedRoutes } from "./modules/directory/duplicates/merged.routes.ts";
import { editingRoutes } from "./modules/directory/editing/editing.routes.ts";
import { embeddingRoutes } from "./modules/directory/embedding/embedding.routes.ts";
import { homeRoutes } from "./modules/directory/home/home.routes.ts";
import { territoryPages } from "./modules/directory/home/territory.routes.ts";
import { hsdsRoutes } from "./modules/directory/hsds/hsds.api.ts";
import { keepingRoutes } from "./modules/directory/keeping/keeping.routes.ts";
import { notesRoutes } from "./modules/directory/notes/notes.routes.ts";
import { fileRoutes } from "./modules/directory/opendata/files.api.ts";
import { linkedDataRoutes } from "./modules/directory/opendata/linked-data.api.ts";
import { openDataRoutes } from "./modules/directory/opendata/opendata.routes.ts";
import { answerRoutes } from "./modules/directory/owners/answer.routes.ts";
import { claimRoutes } from "./modules/directory/owners/claim.routes.ts";
import { pinboardRoutes } from "./modules/directory/pinboard/pinboard.routes.ts";
import { recordRoutes } from "./modules/directory/records/record.routes.ts";
import { reportsRoutes } from "./modules/directory/reports/reports.routes.ts";
import { mapRoutes } from "./modules/directory/search/map.routes.ts";
import { searchRoutes } from "./modules/directory/search/search.routes.ts";
import { findLockMinutes, lockMinutesOf } from "./modules/helpdesk/desks/screen.queries.ts";
import { ownAnswerRoutes } from "./modules/helpdesk/followups/own-answer.routes.ts";
import { personAnswerRoutes } from "./modules/helpdesk/followups/person-answer.routes.ts";
import { helpdeskRoutes } from "./modules/helpdesk/helpdesk.routes.ts";
import { publicFiguresRoutes } from "./modules/helpdesk/publishing/public-figures.routes.ts";
import { findAnswerTime } from "./modules/helpdesk/referrals/answer-time.queries.ts";
import { answerByLinkRoutes, receivedRoutes } from "./modules/helpdesk/referrals/received.routes.ts";
import type { CardLimits } from "./modules/inquirers/card/card-limits.ts";
import { showCard } from "./modules/inquirers/card/card.routes.ts";
import { peopleRoutes } from "./modules/inquirers/desk/people.routes.ts";
import { filoRoutes } from "./modules/inquirers/own/filo.routes.ts";
import { threadOpenIn } from "./modules/inquirers/own/own-session.routes.ts";
import { listPlacesToWriteAt } from "./modules/labs/lab/lab.queries.ts";
import { labsReachOf } from "./modules/labs/lab/reach.ts";
import { labsRoutes } from "./modules/labs/labs.routes.ts";
import { networkOfAsset } from "./modules/labs/networks/networks-here.routes.ts";
import { spacesRoutes } from "./modules/spaces/spaces.routes.ts";
import { territoriesRoutes } from "./modules/territories/territories.routes.ts";
import { deskDoorOf, threadBelongingsOf } from "./thread-belongings.ts";
import { labsKnown, labsOfAgenda, moreAboutPlaces, shownAtHome } from "./told-below.ts";
import { mayUseCamera } from "./web/camera.ts";
import { compressPages } from "./web/compress-pages.ts";
import { deskScreen } from "./web/desk-screen.ts";
import { answerError, answerNotFound, errorAnswer } from "./web/errors.ts";
import { newNumber } from "./web/fault.ts";
import { refuseForgery } from "./web/forgery.ts";
import { framable } from "./web/framable.ts";
import type { Env, House } from "./web/house.ts";
import { languageOf, pathToMatch, withoutLanguage } from "./web/language.ts";
import { openToAll } from "./web/open-to-all.ts";
import { pictureRoutes } from "./web/pictures.ts";
import { limitRates, usualLimits } from "./web/rate-limit.ts";
import type { Limits } from "./web/rate-limit.ts";
import type { FormLimits } from "./web/sealed-forms.ts";
import { keepPagesPrivate, securityHeaders } from "./web/security-headers.ts";
import { mayBeStale, readOwnWrites } from "./web/stale-reads.ts";
import { staticFiles } from "./web/static-files.ts";
import { statusRoutes } from "./web/status.ts";
import { addressOf, refuseHostileUrls } from "./web/urls.ts";
import { watchOver, type WatchSettings } from "./web/watch.ts";
import { wellKnownRoutes } from "./web/well-known.ts";

const largestBodyBytes = 1024 * 1024;
/** A file of 20 MB with what a form adds around it, at the addresses where files and photographs are loaded. */
const largestUploadBytes = 21 * 1024 * 1024;
const uploadPath =
  /^\/redazione\/(?:agenda\/calendari|riunioni\/[0-9a-f-]{36}\/allegati|carica|(?:spazi|laboratori)\/[0-9a-f-]{36}\/fotografie|laboratori\/[0-9a-f-]{36}\/pratiche\/[0-9a-f-]{36}\/fotografie|patti\/[0-9a-f-]{36}\/firme|laboratori\/[0-9a-f-]{36}\/diario\/[0-9a-f-]{36}\/fotografia)$/;

/** What a test or a benchmark may want otherwise. */
export type Settings = {
  limits?: Limits;
  signInLimits?: SignInLimits;
  cardLimits?: CardLimits;
  reportLimits?: FormLimits;
  signUpLimits?: SignUpLimits;
  /** Who else may say who somebody is; without it people come in by link and passkey. */
  provider?: ProviderSettings;
  /** Who is told how it goes. */
  watch?: WatchSettings;
  /** Where a line about a fault goes; stderr unless told. */
  writeLine?: (line: string) => void;
};

/**
 * The table of contents: what every request passes through, in order, then each room at its URL.
 * English pages are the same routes under /en.
 */
export function createApp(house: House, settings: Settings = {}): Hono<Env> {
  const { limits = usualLimits, writeLine = toStderr } = settings;
  const app = new Hono<Env>({ getPath: pathToMatch });
  const doors = new Set<string>();
  const watch = watchOver(house, settings.watch ?? {});

  // Who asks, and in which language: known before anything can go wrong.
  app.use(async (c, next) => {
    c.set("number", newNumber());
    c.set("language", languageOf(addressOf(c).pathname));
    c.set("actor", visitor);
    c.set("doors", doors);
    await next();
  });

  app.use(watch.count);
  app.use(readOwnWrites(house));

  // What every answer carries.
  app.use("/hsds/*", openToAll());
  app.use("/opendata/*", openToAll());
  app.use("/incorpora/*", openToAll());
  app.use("/incorpora/cerca", framable());
  app.use("/incorpora/agenda", framable());
  app.use("/redazione/agenda/:id/presenze/*", mayUseCamera());
  app.use(securityHeaders(house.baseUrl));
  app.use(keepPagesPrivate());
  app.use("/assets/*", staticFiles(house.assetsFolder));
  app.use(compress({ encoding: "gzip" }));
  app.use(compressPages());

  // What is not let in. Counting comes before reading bodies: it is the cheaper of the two.
  app.use(limitRates(limits, house.baseUrl));
  app.use(refuseHostileUrls());
  app.use(limitBodies());
  // Programs of others ask by POST too, and change nothing.
  // So do mail programs, that leave a list for their reader: the link itself is the secret (RFC 8058).
  app.use(except(["/hsds/*", "/seguo/:token/basta"], refuseForgery(house.baseUrl)));
  app.use(methodNotAllowed({ app, onMethodNotAllowed: (c, allowed) => wrongMethod(c, house, allowed) }));

  // Who asks, now that it is worth asking the database.
  app.use(
    withActor(
      house,
      (person) => findLockMinutes(house.db, person),
      (person) => listPlacesToWriteAt(house.db, labsReachOf(person).labs),
    ),
  );
  app.use(
    "/sportello/*",
    deskScreen((person) => lockMinutesOf(house.db, person)),
  );

  // The rooms.
  const belongings = belongingsOf(house.db);
  const threadBelongings = threadBelongingsOf(house.now);
  app.route("/status", statusRoutes(house));
  app.route("/metrics", watch.routes);
  app.route("/", wellKnownRoutes(house));
  app.route("/registro", purposesRoutes(house));
  app.route("/persone", membershipRoutes(house, belongings));
  app.route("/persone", invitationRoutes(house, belongings));
  app.route("/inviti", invitationAnswerRoutes(house, belongings, settings.signInLimits));
  app.route("/io", myDataRoutes(house, belongings, settings.provider));
  app.route("/io", myPageRoutes(house, belongings, settings.provider));
  app.route("/io/passkey", myPasskeyRoutes(house));
  app.route(
    "/",
    mayBeStale(house, (read) => homeRoutes(read, shownAtHome(read))),
  );
  app.route("/", mayBeStale(house, searchRoutes));
  app.route("/", mayBeStale(house, mapRoutes));
  app.route("/", mergedRoutes(house));
  app.route(
    "/",
    mayBeStale(house, (read) =>
      recordRoutes(
        read,
        (serviceId) => findAnswerTime(read.db, serviceId),
        moreAboutPlaces(read),
        networkOfAsset(read),
      ),
    ),
  );
  app.route("/rivendica", claimRoutes(house, welcomeByLink(house, settings.signInLimits)));
  app.route("/bacheca", pinboardRoutes(house, datesOnPaper(house)));
  app.route("/redazione", editingRoutes(house));
  app.route("/conferma", askRoutes(house));
  app.route("/redazione/verifiche", assuranceRoutes(house));
  app.route("/redazione/doppioni", duplicatesRoutes(house));
  app.route("/redazione/richieste", answerRoutes(house));
  app.route("/", reportsRoutes(house, settings.reportLimits));
  app.route(
    "/agenda",
    mayBeStale(house, (read) => feedsApi(read, labsOfAgenda(read))),
  );
  app.route("/", calendarRoutes(house, { labs: labsOfAgenda }));
  app.route("/", registrationsRoutes(house, settings.signUpLimits));
  app.route("/redazione/invii", receivedRoutes(house));
  app.route("/invii", answerByLinkRoutes(house));
  app.route("/come-va", personAnswerRoutes(house));
  app.route("/redazione", keepingRoutes(house, forgetElsewhere));
  app.route("/", mayBeStale(house, hsdsRoutes));
  app.route("/opendata", mayBeStale(house, openDataRoutes));
  app.route("/opendata", mayBeStale(house, fileRoutes));
  app.route("/opendata", mayBeStale(house, linkedDataRoutes));
  app.route("/incorpora", mayBeStale(house, embeddingRoutes));
  app.route("/territorio", mayBeStale(house, territoryPages));
  app.route("/territorio/sportelli", publicFiguresRoutes(house));
  app.route("/territorio", territoriesRoutes(house));
  app.route(
    "/sportello",
    helpdeskRoutes(house, (c, given, back) => showCard(c, house, given, back)),
  );
  app.route("/sportello/persone", peopleRoutes(house, deskDoorOf(house.db, house.now), threadBelongings));
  app.route(
    "/filo/mio/risposte",
    ownAnswerRoutes(house, (c) => threadOpenIn(c, house)),
  );
  app.route("/filo", filoRoutes(house, threadBelongings, settings.cardLimits));
  app.route("/", spacesRoutes(house, settings.reportLimits));
  app.route("/", assembliesRoutes(house, { limits: settings.reportLimits, labs: labsKnown }));
  app.route(
    "/",
    labsRoutes(house, (read) => ({ assembly: assemblyOfLab(read), decisions: decisionsOfLab(read) })),
  );
  app.route("/immagini", pictureRoutes(house));
  app.route("/note", notesRoutes(house));
  app.route("/entra", signInRoutes(house, settings.signInLimits, settings.provider));
  app.route("/entra/passkey", passkeySignInRoutes(house));
  if (settings.provider) app.route("/entra/identita", providerRoutes(house, settings.provider));
  app.route("/", leaveRoutes(house));
  app.route("/posta", outboxRoutes(house));

  // What is said when none of this answers.
  app.notFound((c) => answerNotFound(c, house));
  app.onError((error, c) => answerError(c, house, error, writeLine));

  for (const { method, path } of app.routes) if (method === "GET") doors.add(path);
  return app;
}

function limitBodies(): MiddlewareHandler<Env> {
  const usual = bodyLimit({ maxSize: largestBodyBytes, onError: tooLarge });
  const upload = bodyLimit({ maxSize: largestUploadBytes, onError: tooLarge });
  return (c, next) => (uploadPath.test(withoutLanguage(addressOf(c).pathname)) ? upload : usual)(c, next);
}

function tooLarge(): never {
  throw new HTTPException(413);
}

function wrongMethod(c: Context<Env>, house: House, allowed: string[]): Promise<Response> {
  c.header("Allow", allowed.join(", "));
  return errorAnswer(c, house, "wrongMethod");
}

function toStderr(line: string): void {
  process.stderr.write(`${line}\n`);
}
