// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Child } from "hono/jsx";

import { Tag } from "../../../ui/tag.tsx";
import type { DecisionShown } from "./decision.page.ts";

/** A decision as everybody reads it; what can be done with it comes as children. */
export function DecisionBlock({ decision, children }: { decision: DecisionShown; children?: Child }) {
  return (
    <div class="decision" id={`decisione-${decision.id}`}>
      <p class="decision-head">
        <span class="it-card-category">{decision.number}</span>{" "}
        <Tag tone={decision.tone}>{decision.status}</Tag>
      </p>
      <p class="decision-what">{decision.what}</p>
      <ul class="decision-lines">
        {decision.lines.map((line) => (
          <li>{line}</li>
        ))}
        {decision.late !== undefined && <li>{decision.late}</li>}
      </ul>
      {decision.outcome !== null && <p class="written-text">{decision.outcome}</p>}
      {children}
    </div>
  );
}
