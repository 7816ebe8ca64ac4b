// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";

import type { Env, House } from "../../web/house.ts";
import { mayBeStale } from "../../web/stale-reads.ts";
import { agreementsRoutes } from "./agreements/agreements.routes.ts";
import { keptAgreementRoutes } from "./agreements/kept-agreement.routes.ts";
import { keptAgreementsRoutes, labAgreementsRoutes } from "./agreements/kept-agreements.routes.ts";
import { signRoutes } from "./agreements/sign.routes.ts";
import { signatureRoutes } from "./agreements/signatures.routes.ts";
import { diaryPaperRoutes } from "./diary/diary-paper.routes.ts";
import { diaryRoutes } from "./diary/diary.routes.ts";
import { noteRoutes } from "./diary/note.routes.ts";
import { ownDiaryRoutes } from "./diary/own-diary.routes.ts";
import { publicDiaryRoutes } from "./diary/public-diary.routes.ts";
import { exchangesRoutes } from "./exchanges/exchanges.routes.ts";
import { publicLabFiguresRoutes } from "./figures/public-figures.routes.ts";
import { findYourLab } from "./following/find-your-lab.routes.ts";
import { followRoutes } from "./following/follow.routes.ts";
import { keptFollowersRoutes } from "./following/kept-followers.routes.ts";
import { followingByLinkRoutes, myFollowingRoutes } from "./following/opened.routes.ts";
import { labActivitiesRoutes } from "./keeping/activities.routes.ts";
import { onlyLabKeepers } from "./keeping/entering.routes.ts";
import { keptLabRoutes } from "./keeping/kept-lab.routes.ts";
import { keptLabsRoutes } from "./keeping/kept-labs.routes.ts";
import { labFormRoutes } from "./keeping/lab-form.routes.ts";
import { labPartsRoutes } from "./keeping/parts.routes.ts";
import { labPhotosRoutes } from "./keeping/photos.routes.ts";
import { labPointsRoutes } from "./keeping/points.routes.ts";
import { keptNetworksRoutes, networksRoutes } from "./networks/networks.routes.ts";
import { keepingParticipationRoutes } from "./participation/keeping-participation.routes.ts";
import { offlinePresenceRoutes } from "./participation/offline-presence.routes.ts";
import { ownParticipationRoutes } from "./participation/own.routes.ts";
import { keptPracticesRoutes } from "./practices/kept-practices.routes.ts";
import { practicePaperRoutes } from "./practices/practice-papers.routes.ts";
import { practicesRoutes } from "./practices/practices.routes.ts";
import type { GivenBlocks } from "./public/home-blocks.routes.ts";
import { labHomeRoutes } from "./public/lab-home.routes.ts";
import { labListRoutes } from "./public/lab-list.routes.ts";
import { agoraRoutes } from "./year/agora.routes.ts";
import { lessonsRoutes } from "./year/lessons.routes.ts";

/**
 * Community labs, for everybody and for who keeps them. Mounted at "/". Each part of the room adds its lines to its
 * own side; `given` are the blocks of the home that rooms below give through the roof, by the place where they stand.
 */
export function labsRoutes(house: House, given: (house: House) => GivenBlocks = () => ({})): Hono<Env> {
  const web = new Hono<Env>();

  // For everybody: under /laboratori, /reti, /pratiche, /patti, /agora. Each part adds its line here, or, when it has no
  // form, to what may be some seconds old.
  web.route(
    "/",
    mayBeStale(house, (read) => publicLabsRoutes(read, given(read))),
  );
  web.route("/", networksRoutes(house));
  web.route("/pratiche", practicesRoutes(house));
  web.route("/partecipo", ownParticipationRoutes(house));
  web.route("/io/diario", ownDiaryRoutes(house));
  web.route("/", followRoutes(house));
  web.route("/seguo", followingByLinkRoutes(house));
  web.route("/io/seguo", myFollowingRoutes(house));
  web.route("/patti", signRoutes(house));

  // What a browser takes without cookies, for when there is no network.
  web.route("/redazione/laboratori", offlinePresenceRoutes(house));

  // For who keeps labs, let in here; each route opens its lab by openKeptLab. Each part adds its line here.
  web.use("/redazione/laboratori/*", onlyLabKeepers(house));
  web.use("/redazione/laboratori", onlyLabKeepers(house));
  web.route("/redazione/laboratori", keptLabsRoutes(house));
  web.route("/redazione/laboratori", labFormRoutes(house));
  web.route("/redazione/laboratori", keptLabRoutes(house, given(house)));
  web.route("/redazione/laboratori", labPartsRoutes(house));
  web.route("/redazione/laboratori", labPhotosRoutes(house));
  web.route("/redazione/laboratori", labActivitiesRoutes(house));
  web.route("/redazione/laboratori", labPointsRoutes(house));
  web.use("/redazione/patti/*", onlyLabKeepers(house));
  web.use("/redazione/patti", onlyLabKeepers(house));
  web.route("/redazione/laboratori", labAgreementsRoutes(house));
  web.route("/redazione/laboratori", exchangesRoutes(house));
  web.route("/redazione/laboratori", lessonsRoutes(house));
  web.route("/redazione/patti", keptAgreementsRoutes(house));
  web.route("/redazione/patti", keptAgreementRoutes(house));
  web.route("/redazione/patti", signatureRoutes(house));
  web.route("/redazione/laboratori", keepingParticipationRoutes(house));
  web.route("/redazione/laboratori", keptNetworksRoutes(house));
  web.route("/redazione/laboratori", keptPracticesRoutes(house));
  web.route("/redazione/laboratori", diaryRoutes(house));
  web.route("/redazione/laboratori", diaryPaperRoutes(house));
  web.route("/redazione/laboratori", noteRoutes(house));
  web.route("/redazione/laboratori", keptFollowersRoutes(house));
  return web;
}

/** What everybody only reads. */
function publicLabsRoutes(house: House, given: GivenBlocks): Hono<Env> {
  const web = new Hono<Env>();
  web.route("/laboratori", labListRoutes(house, findYourLab(house)));
  web.route("/laboratori", labHomeRoutes(house, given));
  web.route("/", practicePaperRoutes(house));
  web.route("/laboratori/numeri", publicLabFiguresRoutes(house));
  web.route("/laboratori", publicDiaryRoutes(house));
  web.route("/agora", agoraRoutes(house));
  web.route("/patti", agreementsRoutes(house));
  return web;
}
