// SPDX-License-Identifier: AGPL-3.0-or-later
import { romeDate } from "../../../foundation/time/rome.ts";
import type { Typed } from "../../../foundation/typed.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { daySaid } from "../../accounts/said.ts";
import type { JoinRequest, NetworkKeeper } from "./network-people.ts";
import type { Moment, Network } from "./network.ts";
import { networkWords } from "./network.words.ts";

/** A moment of a story as pages show it. */
export type MomentShown = {
  id: string;
  day: string;
  title: string;
  people: number | null;
  told: string | null;
  /** Told by somebody, and it may be taken off. */
  isLoose: boolean;
};

export function momentsShown(moments: readonly Moment[], language: Language): MomentShown[] {
  return moments.map(({ id, kind, on, people, told }) => ({
    id,
    day: daySaid(on.toString(), language),
    title: networkWords[language].moments[kind],
    people,
    told,
    isLoose: kind === "told" || kind === "counted",
  }));
}

export type RequestShown = {
  id: string;
  called: string;
  contact: string;
  told: string | null;
  day: string;
  isSuspect: boolean;
  answeredOn: string | undefined;
};

export function requestsShown(requests: readonly JoinRequest[], language: Language): RequestShown[] {
  return requests.map((one) => ({
    id: one.id,
    called: one.called ?? "",
    contact: one.contact ?? "",
    told: one.told,
    day: daySaid(romeDate(one.createdAt).toString(), language),
    isSuspect: one.isSuspect,
    answeredOn: one.answeredAt ? daySaid(romeDate(one.answeredAt).toString(), language) : undefined,
  }));
}

export type KeeperShown = { id: string; called: string; email: string | null };

export function keepersShown(keepers: readonly NetworkKeeper[]): KeeperShown[] {
  return keepers.map(({ id, called, email }) => ({ id, called: called ?? "", email }));
}

/** What is told already, as its form has it. */
export function typedOf(network: Network, places: readonly string[], links: readonly string[]): Typed {
  return {
    nome: [network.name],
    fanno: some(network.whatTheyDo),
    "di-chi": some(network.whoToAsk),
    quando: some(network.meets),
    entrare: some(network.howToJoin),
    telefono: some(network.phone),
    email: some(network.email),
    argomento: network.topics,
    luogo: places,
    insieme: links,
  };
}

function some(text: string | null): string[] {
  return text === null ? [] : [text];
}
