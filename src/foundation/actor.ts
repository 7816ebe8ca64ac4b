// SPDX-License-Identifier: AGPL-3.0-or-later

/** What a person may be, always of something. */
export const roles = [
  "administrator",
  "district",
  "editor",
  "volunteer",
  "organization-contact",
  "desk-operator",
  "lab-contact",
  "evaluator",
] as const;
export type Role = (typeof roles)[number];

/** What a role is of. The installation has no id. */
export type RoleOf = {
  kind: "installation" | "district" | "organization" | "desk" | "lab";
  id: string | null;
};

/** A role that is held now. */
export type HeldRole = { role: Role; of: RoleOf };

/** Somebody who is signed in, with the roles that hold at this moment: they were read for this request. */
export type Person = {
  kind: "person";
  id: string;
  /** How colleagues call them; empty when they did not say. */
  name: string;
  sessionId: string;
  roles: readonly HeldRole[];
  /** Places where they write what happens without a role of who runs them: those of their labs. Told by the roof. */
  places?: readonly string[];
};

/** Who acts. */
export type Actor =
  | { kind: "visitor" }
  /** Somebody at the command line of the installation: may load and change everything. */
  | { kind: "keeper" }
  | Person;

export const visitor: Actor = { kind: "visitor" };
export const keeper: Actor = { kind: "keeper" };

/** "visitor", "keeper" or "person:ID": how the trace of acts says who it was. */
export function actorName(actor: Actor): string {
  return actor.kind === "person" ? `person:${actor.id}` : actor.kind;
}

/** Whether the actor holds this role, of this thing when one is named. A keeper holds none: it is asked for apart. */
export function holds(actor: Actor, role: Role, id?: string | null): boolean {
  if (actor.kind !== "person") return false;
  return actor.roles.some((held) => held.role === role && (id === undefined || held.of.id === id));
}

/** Whether everything is theirs to do: the keeper's, and an administrator's. */
export function mayEverything(actor: Actor): boolean {
  return actor.kind === "keeper" || holds(actor, "administrator");
}

/** The ids of what somebody holds one of these roles of; none for who is not signed in. */
export function idsHeldAs(actor: Actor, ...as: readonly Role[]): string[] {
  if (actor.kind !== "person") return [];
  return actor.roles.flatMap(({ role, of }) => (as.includes(role) && of.id !== null ? [of.id] : []));
}
