// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Typed, chosenIn, idIn, numberIn, textIn, writtenIn } from "../../../foundation/typed.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { formWords } from "../form.words.ts";
import {
  assemblyKinds,
  assemblyStatuses,
  quorumKinds,
  type Assembly,
  type AssemblyContent,
} from "./assembly.ts";

type Read =
  | { ok: true; value: Omit<AssemblyContent, "organizationId"> }
  | { ok: false; mistakes: Record<string, string> };

/** What a keeper writes of an assembly. */
export function readAssembly(typed: Typed, language: Language): Read {
  const words = formWords[language];
  const mistakes: Record<string, string> = {};
  const name = textIn(typed, "nome", 160);
  const noticeDays = numberIn(typed, "giorni", 0, 90);
  const mostDelegations = numberIn(typed, "deleghe", 0, 10);
  const quorumKind = chosenIn(typed, "tipo_numero", quorumKinds) ?? "none";
  const most = quorumKind === "percent" ? 100 : 10_000;
  const quorum = quorumKind === "none" ? null : numberIn(typed, "numero", 1, most);
  if (name === null) mistakes["nome"] = words.missing;
  if (noticeDays === undefined) mistakes["giorni"] = words.badNumber;
  if (mostDelegations === undefined) mistakes["deleghe"] = words.badNumber;
  if (quorum === undefined) mistakes["numero"] = words.badNumber;
  const isWhole =
    name !== null && noticeDays !== undefined && mostDelegations !== undefined && quorum !== undefined;
  if (!isWhole) return { ok: false, mistakes };
  return {
    ok: true,
    value: {
      kind: chosenIn(typed, "tipo", assemblyKinds) ?? "other",
      labId: idIn(typed, "laboratorio") ?? null,
      name,
      purpose: textIn(typed, "scopo", 1_000),
      howToJoin: textIn(typed, "come", 1_000),
      rules: textIn(typed, "regole", 8_000),
      hasOpenMeetings: writtenIn(typed, "aperte") === "1",
      noticeDays,
      quorumKind,
      quorum,
      mostDelegations,
      status: chosenIn(typed, "stato", assemblyStatuses) ?? "active",
    },
  };
}

/** What a form begins with. */
export function typedAssembly(assembly?: Assembly): Typed {
  if (!assembly) {
    return {
      tipo: ["consulta"],
      aperte: ["1"],
      giorni: ["7"],
      tipo_numero: ["none"],
      deleghe: ["1"],
      stato: ["active"],
    };
  }
  return {
    nome: [assembly.name],
    tipo: [assembly.kind],
    laboratorio: [assembly.labId ?? ""],
    scopo: [assembly.purpose ?? ""],
    come: [assembly.howToJoin ?? ""],
    regole: [assembly.rules ?? ""],
    aperte: [assembly.hasOpenMeetings ? "1" : ""],
    giorni: [String(assembly.noticeDays)],
    tipo_numero: [assembly.quorumKind],
    numero: [assembly.quorum === null ? "" : String(assembly.quorum)],
    deleghe: [String(assembly.mostDelegations)],
    stato: [assembly.status],
  };
}
