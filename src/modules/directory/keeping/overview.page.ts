// SPDX-License-Identifier: AGPL-3.0-or-later
import { linkTo } from "../../../ui/frame.ts";
import type { Frame } from "../../../ui/frame.ts";
import { momentSaid } from "../../accounts/said.ts";
import { findingKinds, type FindingKind } from "../search/criteria.ts";
import { paths } from "../search/paths.ts";
import type { TermName } from "../search/vocabulary.ts";
import { keepingWords } from "./keeping.words.ts";
import { countingInUrl, keptPath, kindInUrl } from "./kept.forms.ts";
import { freshnesses, type KeptQuestion } from "./kept.ts";
import { countings, type Counting, type Overview } from "./overview.ts";
import { overviewWords } from "./overview.words.ts";

type Told = {
  frame: Frame;
  overview: Overview;
  kind: FindingKind;
  counting: Counting;
  terms: readonly TermName[];
};

/** The first page with other figures: "/redazione?di=luoghi&conta=da-ricontrollare". */
function coveragePath(kind: FindingKind, counting: Counting): string {
  const query = { di: kindInUrl(kind), ...(counting === "to-check" && { conta: countingInUrl }) };
  return `/redazione?${new URLSearchParams(query).toString()}`;
}

/** Figures of the first page with the lists they open. Municipalities with the fewest records come first. */
export function coverageShown({ frame, overview, kind, counting, terms }: Told) {
  const say = overviewWords[frame.language];
  const { kinds } = keepingWords[frame.language];
  const towns = overview.towns.toSorted(
    (a, b) => sumOf(a.kinds) - sumOf(b.kinds) || a.name.localeCompare(b.name, "it"),
  );
  const targets = terms.filter(({ taxonomy, parentCode }) => taxonomy === "targets" && parentCode === null);
  const counted: KeptQuestion = counting === "to-check" ? { freshness: "to-check" } : {};
  const link = (question: KeptQuestion) =>
    linkTo(frame, keptPath({ ...question, ...counted, working: true }));
  const figure = (number: number, what: string, where: string, question: KeptQuestion) => ({
    number,
    says: say.cell(number, what, where),
    href: link(question),
  });
  return {
    byKind: {
      columns: findingKinds.map((each) => kinds[each]),
      rows: towns.map(({ code, name, kinds: counts }) => ({
        name,
        href: link({ area: code }),
        figures: findingKinds.map((each) =>
          figure(counts[each], kinds[each], name, { area: code, kind: each }),
        ),
      })),
    },
    byTarget: {
      kind,
      columns: targets.map(({ name }) => name[frame.language]),
      rows: towns.map(({ code, name, targets: counts }) => ({
        name,
        href: link({ area: code, kind }),
        figures: targets.map((target) =>
          figure(counts[target.code] ?? 0, target.name[frame.language], name, {
            area: code,
            kind,
            target: target.code,
          }),
        ),
      })),
    },
    kinds: findingKinds.map((each) => ({
      kind: each,
      href: `${linkTo(frame, coveragePath(each, counting))}#per-chi`,
    })),
    counting,
    countings: countings.map((each) => ({
      counting: each,
      href: `${linkTo(frame, coveragePath(kind, each))}#copertura`,
    })),
    shown: towns.length,
    isMore: overview.isMore,
  };
}

export function freshnessShown({ frame, overview }: Pick<Told, "frame" | "overview">) {
  const { kinds, freshness: names } = keepingWords[frame.language];
  const { cell } = overviewWords[frame.language];
  const link = (question: KeptQuestion) => linkTo(frame, keptPath({ ...question, working: true }));
  return {
    columns: freshnesses.map((each) => names[each]),
    rows: findingKinds.map((kind) => ({
      name: kinds[kind],
      href: link({ kind }),
      figures: freshnesses.map((each) => {
        const number = overview.freshness[kind][each];
        return {
          number,
          says: cell(number, names[each], kinds[kind]),
          href: link({ kind, freshness: each }),
        };
      }),
    })),
  };
}

/** A draft of somebody else is told, not opened: what they are writing is theirs until they publish it. */
export function draftsShown({ frame, overview }: Pick<Told, "frame" | "overview">) {
  const { newRecord } = overviewWords[frame.language];
  return overview.drafts.map(({ kind, recordId, name, isMine, savedAt }) => ({
    name: name ?? newRecord,
    href: isMine || name !== null ? linkTo(frame, `/redazione${paths[kind]}/${recordId}`) : undefined,
    kind,
    savedAt: momentSaid(savedAt, frame.language),
    isMine,
  }));
}

function sumOf(kinds: Record<FindingKind, number>): number {
  return kinds.service + kinds.place + kinds.organization + kinds.asset;
}
