// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PropsWithChildren } from "hono/jsx";

import type { Hooks } from "./hooks.ts";
import { hooksOf } from "./hooks.ts";

/** Nothing here: what could be, and the ways onward as children. Never a dead end. */
export function EmptyState({ title, children, ...rest }: PropsWithChildren<Hooks & { title: string }>) {
  return (
    <div class="callout" {...hooksOf(rest)}>
      <h2 class="callout-title h4">{title}</h2>
      {children}
    </div>
  );
}
