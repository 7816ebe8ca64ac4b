// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

/** `paused` and `ended` networks keep their page: what people did together stays to be read. */
export const networkStatuses = ["draft", "active", "paused", "ended"] as const;
export type NetworkStatus = (typeof networkStatuses)[number];

/** What who runs a network says of it. */
export type NetworkContent = {
  name: string;
  whatTheyDo: string | null;
  /** A role or a first name that they chose to show. */
  whoToAsk: string | null;
  meets: string | null;
  howToJoin: string | null;
  /** The network's own, published; nobody's private contact. */
  phone: string | null;
  email: string | null;
  /** Codes of the directory's categories under which people look for it. */
  topics: readonly string[];
};

/** A micro-network of help, born from a lab and run by citizens (micro rete). */
export type Network = NetworkContent & {
  territoryId: string;
  id: string;
  labId: string;
  status: NetworkStatus;
  bornOn: Temporal.PlainDate;
  endedOn: Temporal.PlainDate | null;
  revision: number;
  isDemonstration: boolean;
  lastModified: Temporal.Instant;
};

/** A network as lists show it: how many take part, as was said last; how many wait for an answer. */
export type NetworkLine = Network & { people: number | null; waiting: number };

/** Where a network meets or helps: a place of the directory, or a courtyard as people call it. */
export type NetworkPlace = { locationId: string | null; name: string | null };

/** What a network goes hand in hand with. */
export type NetworkLink = { serviceId: string | null; organizationId: string | null };

export const momentKinds = ["born", "counted", "paused", "resumed", "ended", "told"] as const;
export type MomentKind = (typeof momentKinds)[number];

/** A moment of its story. */
export type Moment = {
  id: string;
  kind: MomentKind;
  on: Temporal.PlainDate;
  /** How many take part, as they say. */
  people: number | null;
  told: string | null;
};

export type NetworkStep = "publish" | "pause" | "resume" | "end" | "begin-again";

const steps: Record<
  NetworkStep,
  { from: readonly NetworkStatus[]; to: NetworkStatus; moment: MomentKind | undefined }
> = {
  publish: { from: ["draft"], to: "active", moment: undefined },
  pause: { from: ["active"], to: "paused", moment: "paused" },
  resume: { from: ["paused"], to: "active", moment: "resumed" },
  end: { from: ["active", "paused"], to: "ended", moment: "ended" },
  "begin-again": { from: ["ended"], to: "active", moment: "resumed" },
};
export const networkSteps = Object.keys(steps) as NetworkStep[];

export function stepsFrom(status: NetworkStatus): NetworkStep[] {
  return networkSteps.filter((step) => steps[step].from.includes(status));
}

/** The state after a step, and the moment that it leaves in the story; undefined when it cannot be taken now. */
export function afterStep(step: NetworkStep, status: NetworkStatus) {
  return steps[step].from.includes(status) ? steps[step] : undefined;
}

/** Whether everybody may read of it; of a lab that is a draft nobody reads. */
export function isPublicNetwork({ status }: Pick<Network, "status">): boolean {
  return status !== "draft";
}

/** How many take part: what was said last. */
export function peopleNow(moments: readonly Moment[]): Moment | undefined {
  return moments.findLast(({ people }) => people !== null);
}

export function networkPath(id: string): string {
  return `/reti/${id}`;
}

export function networksPath(labId: string): string {
  return `/laboratori/${labId}/reti`;
}

export function keptNetworksPath(labId: string): string {
  return `/redazione/laboratori/${labId}/reti`;
}

export function keptNetworkPath({ labId, id }: Pick<Network, "labId" | "id">): string {
  return `${keptNetworksPath(labId)}/${id}`;
}

/** Where who runs a network keeps it, by their private link. */
export function ownNetworkPath(token: string): string {
  return `/reti/mia/${token}`;
}
