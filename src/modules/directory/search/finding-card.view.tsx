// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Frame } from "../../../ui/frame.ts";
import { ResultCard } from "../../../ui/result-card.tsx";
import type { Card } from "./card.page.ts";

/** One thing found, in any list. */
export function FindingCard({ frame, card, level }: { frame: Frame; card: Card; level?: 2 | 3 }) {
  return <ResultCard assets={frame.assets} level={level} data-element="service-link" {...card} />;
}
