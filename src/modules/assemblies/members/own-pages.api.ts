// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "../../../foundation/database/database.ts";
import type { Language } from "../../../foundation/words/words.ts";
import type { OwnPage } from "../../accounts/belongings.ts";
import { keptAssemblyPath } from "../assembly/assembly.ts";
import { keepingWords } from "../assembly/keeping.words.ts";
import { joinWords } from "./join.words.ts";
import { linkKey } from "./link-key.actions.ts";
import { memberPath, memberToken } from "./link.ts";
import { listMembershipsOfPerson } from "./member.queries.ts";

/** What somebody with an account finds on their own page: the assemblies that they chair or write for, and where they belong. */
export async function assemblyPagesOf(db: Database, personId: string): Promise<OwnPage[]> {
  const memberships = await listMembershipsOfPerson(db, personId);
  if (memberships.length === 0) return [];
  const key = await linkKey(db);
  const kept = memberships
    .filter(({ part }) => part !== "member")
    .map(({ assembly: { id, name } }) => ({
      label: said((one, language) => keepingWords[language].keepOf(one), name),
      path: keptAssemblyPath(id),
    }));
  const own = memberships
    .filter(({ hasLink }) => hasLink)
    .map(({ assembly: { name }, ...member }) => ({
      label: said((one, language) => joinWords[language].pageTitle(one), name),
      path: memberPath(memberToken(key, member)),
    }));
  return [...kept, ...own];
}

function said(words: (name: string, language: Language) => string, name: string): OwnPage["label"] {
  return { it: words(name, "it"), en: words(name, "en") };
}
