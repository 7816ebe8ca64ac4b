// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  holds,
  idsHeldAs,
  roles,
  type Actor,
  type Person,
  type Role,
  type RoleOf,
} from "../../src/foundation/actor.ts";
import type { AnsweredFor } from "../../src/modules/accounts/belongings.ts";
import { answersFor, whyNotGive } from "../../src/modules/accounts/memberships/membership.policy.ts";
import { kindOf } from "../../src/modules/accounts/memberships/membership.ts";
import { abilities, type Ability } from "../../src/modules/accounts/roles.ts";
import { rolesWords } from "../../src/modules/accounts/roles.words.ts";
import { mayWrite } from "../../src/modules/calendar/activities/reach.ts";
import { whyNotCheck } from "../../src/modules/directory/assurance/assurance.policy.ts";
import { whyNotMerge } from "../../src/modules/directory/duplicates/merge.policy.ts";
import { isToBeChecked, whyNot, whyNotShared } from "../../src/modules/directory/editing/editing.policy.ts";
import { mayMakeContact } from "../../src/modules/directory/owners/owners.policy.ts";
import { mayReview } from "../../src/modules/directory/reports/report.policy.ts";
import { whyNotKeep } from "../../src/modules/helpdesk/desks/desks.policy.ts";
import { followsDesk } from "../../src/modules/helpdesk/desks/standing.ts";
import { sidesOf } from "../../src/modules/helpdesk/referrals/referral.policy.ts";
import { partiesOf } from "../../src/modules/labs/agreements/agreement.policy.ts";
import { labsReachOf, mayKeepLab } from "../../src/modules/labs/lab/reach.ts";
import { mayKeep, mayKeepSites } from "../../src/modules/spaces/space.policy.ts";
import { whyNotDistrict } from "../../src/modules/territories/district.policy.ts";

const here = "00000000-0000-7000-8000-000000000001";
const elsewhere = "00000000-0000-7000-8000-000000000002";
const organization = "00000000-0000-7000-8000-000000000003";

const idOf: Record<RoleOf["kind"], string | null> = {
  installation: null,
  district: here,
  organization,
  desk: "00000000-0000-7000-8000-000000000004",
  lab: "00000000-0000-7000-8000-000000000005",
};

/** Somebody who holds this role of something of the district "here". */
export function holderOf(role: Role): Actor {
  const of: RoleOf = { kind: kindOf[role], id: idOf[kindOf[role]] };
  return { kind: "person", id: here, name: "", sessionId: here, roles: [{ role, of }] };
}

function thingOf(role: Role, districtId: string): AnsweredFor {
  const kind = kindOf[role];
  if (kind === "installation") return { kind, id: null, districtId: null };
  if (kind === "district") return { kind, id: districtId, districtId };
  const isHere = districtId === here;
  const run = (kind === "desk" || kind === "lab") && isHere ? { organizationId: organization } : {};
  return { kind, id: isHere ? idOf[kind] : elsewhere, districtId, ...run };
}

/** Whether the role of `giver` gives `role`, here and in another district. */
export function gives(giver: Role, role: Role): { here: boolean; elsewhere: boolean } {
  const actor = holderOf(giver);
  return {
    here: whyNotGive(role, thingOf(role, here), actor) === undefined,
    elsewhere: whyNotGive(role, thingOf(role, elsewhere), actor) === undefined,
  };
}

/** The records that a role writes. */
const records = {
  "of the district": { kind: "service", id: elsewhere, territory_id: here, organization_id: elsewhere },
  "of the own organization": {
    kind: "service",
    id: elsewhere,
    territory_id: elsewhere,
    organization_id: organization,
  },
  "of another district": {
    kind: "service",
    id: elsewhere,
    territory_id: elsewhere,
    organization_id: elsewhere,
  },
} as const;

function writes(record: keyof typeof records, role: Role): boolean {
  return whyNot("withdraw", records[record], holderOf(role)) === undefined;
}

const desk = { territoryId: here, id: elsewhere, organizationId: organization };
const noStanding = { desks: [], operatesIn: [] };

const noContacts = { hasContacts: false, mayGiveRoles: false };

function corrects(record: keyof typeof records, role: Role): boolean {
  return isToBeChecked(records[record], holderOf(role));
}

/** What the policies answer, for each line that people are told. `read-outbox` is decided by its own page. */
const asked: Record<Exclude<Ability, "read-outbox">, (role: Role) => boolean> = {
  "invite-anyone": (role) => roles.every((given) => gives(role, given).elsewhere),
  "invite-in-district": (role) => gives(role, "editor").here && !gives(role, "editor").elsewhere,
  "invite-colleagues": (role) => gives(role, "organization-contact").here && !gives(role, "editor").here,
  "open-people": (role) => answersFor(thingOf(role, here), holderOf(role)),
  "edit-everything": (role) => writes("of another district", role),
  "edit-district": (role) => writes("of the district", role) && !writes("of another district", role),
  "correct-district": (role) => corrects("of the district", role) && !corrects("of another district", role),
  "review-reports": (role) => mayReview(holderOf(role)),
  "merge-duplicates": (role) =>
    whyNotMerge([
      {
        mayTakeAway: writes("of the own organization", role) || writes("of the district", role),
        ...noContacts,
      },
    ]) === undefined,
  "answer-claims": (role) => mayMakeContact({ id: organization, districtId: here }, holderOf(role)),
  "check-by-phone": (role) => whyNotCheck("calls", holderOf(role)) === undefined,
  "run-campaigns": (role) => whyNotCheck("campaigns", holderOf(role)) === undefined,
  "edit-organization": (role) =>
    writes("of the own organization", role) && !writes("of another district", role),
  "change-many": (role) => whyNotShared("bulk", holderOf(role)) === undefined,
  "keep-synonyms": (role) => whyNotShared("synonyms", holderOf(role)) === undefined,
  "keep-taxonomy": (role) => whyNotShared("taxonomy", holderOf(role)) === undefined,
  "import-data": (role) => whyNotShared("imports", holderOf(role)) === undefined,
  "keep-boundaries": (role) =>
    whyNotShared("boundaries", holderOf(role)) === undefined && !whyNotDistrict(holderOf(role), here),
  "receive-people": (role) => idsHeldAs(holderOf(role), "desk-operator").length > 0,
  "follow-desks": (role) =>
    followsDesk({ ...noStanding, supervises: idsHeldAs(holderOf(role), "district") }, desk),
  "set-up-desks": (role) => whyNotKeep("close", desk, holderOf(role)) === undefined,
  "answer-for-desks": (role) => whyNotKeep("engage", desk, holderOf(role)) === undefined,
  "answer-referrals": (role) =>
    sidesOf(referral, {
      deskIds: [],
      supervises: [],
      organizationIds: idsHeldAs(holderOf(role), "organization-contact"),
    }).includes("receiver"),
  "write-agenda": (role) =>
    mayWrite({ territoryId: here, organizationId: organization, hostId: null }, holderOf(role)),
  "keep-spaces": (role) => mayKeep({ territoryId: here, organizationId: organization }, holderOf(role)),
  "keep-sites": (role) => mayKeepSites(here, holderOf(role)),
  "keep-labs": (role) =>
    mayKeepLab(labsReachOf(holderOf(role)), {
      territoryId: here,
      id: idOf.lab!,
      organizationId: organization,
    }),
  "write-lab-agenda": (role) => writesAtOwnPlaces(role),
  "sign-agreements": (role) => signsFor(role, organization) && !signsFor(role, elsewhere),
  "keep-installation": (role) =>
    whyNotShared("installation", holderOf(role)) === undefined && !whyNotDistrict(holderOf(role)),
};

/** Whether who holds this role signs for an organization that is a party. */
function signsFor(role: Role, organizationId: string): boolean {
  const party = {
    id: here,
    kind: "organization",
    organizationId,
    name: "Auser",
    called: null,
    number: 1,
  } as const;
  return partiesOf({ parties: [party] }, holderOf(role)).length > 0;
}

/** Whether who holds this role writes at the places of what it is of, and nowhere else. */
function writesAtOwnPlaces(role: Role): boolean {
  const holder = holderOf(role) as Person;
  const actor = holds(holder, "lab-contact") ? { ...holder, places: [here] } : holder;
  const at = (locationId: string) =>
    mayWrite({ territoryId: elsewhere, organizationId: elsewhere, hostId: null, locationId }, actor);
  return at(here) && !at(elsewhere);
}

/** Somebody was entrusted to the organization of who is asked. */
const referral = {
  fromDeskId: "another-desk",
  territoryId: here,
  to: {
    kind: "organization",
    name: "",
    serviceId: null,
    organizationId: organization,
    deskId: null,
    email: null,
    phone: null,
  },
} as const;

/** Lines where what is told and what the policies decide differ. */
export function untrueLines(): string[] {
  return Object.entries(asked).flatMap(([ability, isTrue]) =>
    roles
      .filter((role) => isTrue(role) !== (abilities[ability as Ability] as readonly Role[]).includes(role))
      .map((role) => `${role}: ${ability}`),
  );
}

/** docs/roles.md, whole. */
export function rolesPrinted(): string {
  const words = rolesWords.en;
  const header = ["", ...roles.map((role) => words.roles[role])];
  const rule = line(header.map(() => "---"));
  const may = Object.entries(abilities).map(([ability, by]) =>
    line([
      words.abilities[ability as Ability],
      ...roles.map((role) => ((by as readonly Role[]).includes(role) ? "yes" : "–")),
    ]),
  );
  const given = roles.map((role) =>
    line([words.roles[role], ...roles.map((giver) => whereGiven(gives(giver, role)))]),
  );
  return [
    "# Roles",
    "",
    "Printed by `tests/accounts/roles.test.ts` from the policies (`*.policy.ts`): do not edit by hand.",
    "A role is always of something and has dates; a person can hold several. Everyone, with a role or without: " +
      `${words.everyone.charAt(0).toLowerCase()}${words.everyone.slice(1)}`,
    "",
    "## What each role is of",
    "",
    line(["Role", "Of", "For"]),
    line(["---", "---", "---"]),
    ...roles.map((role) => line([words.roles[role], kindOf[role], words.meant[role]])),
    "",
    "## What each role may do",
    "",
    line(header),
    rule,
    ...may,
    "",
    "## Who gives (and ends) which role",
    "",
    "The role given is in the row, who gives it in the column. *here*: of what they belong to or their district answers",
    "for; *everywhere*: of anything. Anyone may leave a role of their own; the last administration cannot be ended.",
    "",
    line(header),
    rule,
    ...given,
    "",
  ].join("\n");
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function whereGiven({ here: isHere, elsewhere: isEverywhere }: { here: boolean; elsewhere: boolean }) {
  if (isEverywhere) return "everywhere";
  return isHere ? "here" : "–";
}
