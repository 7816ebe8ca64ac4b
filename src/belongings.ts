// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "./foundation/database/database.ts";
import type { Language, Words } from "./foundation/words/words.ts";
import type { Belonging, Belongings } from "./modules/accounts/belongings.ts";
import { assemblyPagesOf } from "./modules/assemblies/members/own-pages.api.ts";
import { listAskedOf } from "./modules/directory/assurance/ask.queries.ts";
import { forgetAsked } from "./modules/directory/assurance/campaign.actions.ts";
import { findOrganizationCalled, listOrganizationNames } from "./modules/directory/belonging.queries.ts";
import { forgetWritings } from "./modules/directory/editing/writing.actions.ts";
import { listWritings } from "./modules/directory/editing/writing.queries.ts";
import { listClaimsOf } from "./modules/directory/owners/claim.queries.ts";
import { findDesk, listAllDesks, listDesksOf } from "./modules/helpdesk/desks/desk.queries.ts";
import type { Desk } from "./modules/helpdesk/desks/desk.ts";
import { ownDiaryPath } from "./modules/labs/diary/diary-note.ts";
import { hasWritten, listDiaryWritings } from "./modules/labs/diary/diary.queries.ts";
import { forgetDiaryOf } from "./modules/labs/diary/leaving.actions.ts";
import { publicWords } from "./modules/labs/diary/public.words.ts";
import { listFollowersOf, listFollowingWritings } from "./modules/labs/following/following.queries.ts";
import { myFollowingPath } from "./modules/labs/following/following.ts";
import { followingWords } from "./modules/labs/following/following.words.ts";
import { forgetFollowingOf } from "./modules/labs/following/forget.actions.ts";
import { keptLabPath } from "./modules/labs/lab-path.ts";
import { findAnyLab, listLabsToAnswerFor } from "./modules/labs/lab/lab.queries.ts";
import type { Lab } from "./modules/labs/lab/lab.ts";
import { listDistricts } from "./modules/territories/district.queries.ts";
import type { District } from "./modules/territories/district.ts";

/** The things that roles are of, told to the room of accounts by the rooms that keep them. */
export function belongingsOf(db: Database): Belongings {
  const districts = async () => (await listDistricts(db)).map(asBelonging);
  return {
    find: async (kind, id) => {
      if (kind === "district") return (await districts()).find((district) => district.id === id);
      if (kind === "desk") {
        const desk = await findDesk(db, id);
        return desk && deskAsBelonging(desk);
      }
      if (kind === "lab") {
        const lab = await findAnyLab(db, id);
        return lab && labAsBelonging(lab);
      }
      return kind === "organization" ? findOrganizationCalled(db, id) : undefined;
    },
    list: async (kind, districtIds) => {
      if (kind === "organization") return listOrganizationNames(db, districtIds);
      if (kind === "desk") {
        const desks = districtIds === undefined ? await listAllDesks(db) : await listDesksOf(db, districtIds);
        return desks.map(deskAsBelonging);
      }
      if (kind === "lab") return (await listLabsToAnswerFor(db, districtIds)).map(labAsBelonging);
      if (kind !== "district") return [];
      return (await districts()).filter(({ id }) => districtIds === undefined || districtIds.includes(id));
    },
    listWritings: async (personId) => ({
      ...(await listWritings(db, personId)),
      asks: await listAskedOf(db, personId),
      diary: await listDiaryWritings(db, personId),
      following: await listFollowingWritings(db, personId),
    }),
    listPages: async (personId) => [
      ...(await assemblyPagesOf(db, personId)),
      ...((await hasWritten(db, personId))
        ? [{ label: eachLanguage((one) => publicWords[one].own), path: ownDiaryPath }]
        : []),
      ...((await listFollowersOf(db, personId)).length > 0
        ? [{ label: eachLanguage((one) => followingWords[one].own), path: myFollowingPath() }]
        : []),
    ],
    listRequests: async (personId) =>
      (await listClaimsOf(db, personId)).map((claim) => ({
        name: claim.organizationName,
        path: `/rivendica/${claim.organizationId}`,
        state: claim.state,
        askedAt: claim.askedAt,
        answer: claim.answer,
      })),
    forgetWritings: async (tx, personId) => {
      await forgetWritings(tx, personId);
      await forgetAsked(tx, personId);
      await forgetDiaryOf(tx, personId);
      await forgetFollowingOf(tx, personId);
    },
  };
}

/** A desk: its district answers for it, and so does the organization that runs it. */
function deskAsBelonging({ id, name, territoryId, organizationId }: Desk): Belonging {
  return { id, name, districtId: territoryId, organizationId };
}

/** A lab: its district answers for it, and so does its reference organization. */
function labAsBelonging({ id, name, territoryId, organizationId }: Lab): Belonging {
  return { id, name, districtId: territoryId, organizationId, path: keptLabPath(id) };
}

/** A district answers for itself. */
function asBelonging({ id, name }: District): Belonging {
  return { id, name, districtId: id };
}

function eachLanguage(say: (language: Language) => string): Words<string> {
  return { it: say("it"), en: say("en") };
}
