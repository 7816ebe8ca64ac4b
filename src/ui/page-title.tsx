// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PropsWithChildren } from "hono/jsx";

import type { Hooks } from "./hooks.ts";

type PageTitleProps = PropsWithChildren<{
  title: string;
  kicker?: string;
  lead?: string;
  titleHooks?: Hooks;
  leadHooks?: Hooks;
}>;

/** The head of a page: what it is, in one line, then what decides (state, tags, actions) as children. */
export function PageTitle({ title, kicker, lead, titleHooks, leadHooks, children }: PageTitleProps) {
  return (
    <div class="page-title">
      {kicker !== undefined && <p class="it-card-category">{kicker}</p>}
      <h1 {...titleHooks}>{title}</h1>
      {lead !== undefined && (
        <p class="lead" {...leadHooks}>
          {lead}
        </p>
      )}
      {children}
    </div>
  );
}
