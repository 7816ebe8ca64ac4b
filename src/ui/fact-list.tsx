// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Child } from "hono/jsx";

import { hooksOf } from "./hooks.ts";
import type { Hooks } from "./hooks.ts";

export type Fact = { term: string; value: Child; element?: string };

/** Names and values of a thing. Empty values are the caller's to leave out. */
export function FactList({ facts, ...rest }: Hooks & { facts: readonly Fact[] }) {
  if (facts.length === 0) return null;
  return (
    <dl class="facts" {...hooksOf(rest)}>
      {facts.map(({ term, value, element }) => (
        <div class="fact">
          <dt>{term}</dt>
          <dd data-element={element}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
