// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

/** `withdrawn` practices are read no more, and stay in the lineage of those that copied them. */
export const practiceStatuses = ["draft", "published", "withdrawn"] as const;
export type PracticeStatus = (typeof practiceStatuses)[number];

export const licences = ["CC-BY-4.0", "CC-BY-SA-4.0", "CC0-1.0"] as const;
export type Licence = (typeof licences)[number];

/** Where each licence can be read, in Italian. */
export const licenceAddresses: Record<Licence, string> = {
  "CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/deed.it",
  "CC-BY-SA-4.0": "https://creativecommons.org/licenses/by-sa/4.0/deed.it",
  "CC0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/deed.it",
};

/** The story of a practice, as who keeps the lab tells it. */
export type PracticeContent = {
  title: string;
  /** What it is, in a line. */
  line: string | null;
  /** Groups and roles, not names of people. */
  who: string | null;
  what: string | null;
  cost: string | null;
  steps: readonly string[];
  peopleNeeded: string | null;
  thingsNeeded: string | null;
  howItWent: string | null;
  toAvoid: string | null;
  tags: readonly string[];
  licence: Licence;
  /** Between which days the page shows the lab's figures, as they are when it is read. */
  figuresFrom: Temporal.PlainDate | null;
  figuresUntil: Temporal.PlainDate | null;
  /** The network whose activities the figures are of; those of the lab without one. */
  networkId: string | null;
  /** What was done otherwise than in the practice it was started from. */
  whatChanged: string | null;
};

/** A good practice of a lab (buona pratica). */
export type Practice = PracticeContent & {
  territoryId: string;
  id: string;
  labId: string;
  labName: string;
  status: PracticeStatus;
  copiedFrom: string | null;
  revision: number;
  createdAt: Temporal.Instant;
  publishedAt: Temporal.Instant | null;
  lastModified: Temporal.Instant;
  isDemonstration: boolean;
};

/** The texts of a practice, in the order in which they are read. */
export const practiceParts = [
  "who",
  "what",
  "cost",
  "steps",
  "peopleNeeded",
  "thingsNeeded",
  "howItWent",
  "toAvoid",
  "whatChanged",
] as const;
export type PracticePart = (typeof practiceParts)[number];

/** How a practice read when it was published, and what was changed. */
export type PracticeEdition = { number: number; why: string | null; changedAt: Temporal.Instant };

/** A group elsewhere that did it too. */
export type PracticeCopy = {
  id: string;
  groupName: string;
  placeName: string;
  url: string | null;
  whatChanged: string | null;
  since: Temporal.PlainDate | null;
  status: "sent" | "published" | "declined";
  answer: string | null;
  email: string | null;
  isSuspect: boolean;
  createdAt: Temporal.Instant;
};

export type PracticePhoto = {
  id: string;
  practiceId: string;
  hash: string;
  alt: string;
  width: number;
  height: number;
};

/** Figures of what was done, counted when they are read; a small one is not told. */
export type PracticeFigures = { dates: number; heads: number };

export const practicesPath = "/pratiche";

export function practicePath(id: string): string {
  return `/pratiche/${id}`;
}

export function keptPracticesPath(labId: string): string {
  return `/redazione/laboratori/${labId}/pratiche`;
}

export function keptPracticePath({ labId, id }: { labId: string; id: string }): string {
  return `${keptPracticesPath(labId)}/${id}`;
}

/** "Compiti, cibo" → "compiti", "cibo": tags as they are kept, each once. */
export function tagsIn(text: string): string[] {
  const tags = text.split(/[,;\n]/).map((tag) => tag.trim().toLowerCase());
  return [...new Set(tags.filter(Boolean))].slice(0, 12);
}
