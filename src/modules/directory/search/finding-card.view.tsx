// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Frame } from "../../../ui/frame.ts";
import { ResultCard } from "../../../ui/result-card.tsx";
import { PinForm } from "../pinboard/pin-form.view.tsx";
import type { Card } from "./card.page.ts";

type FindingCardProps = { frame: Frame; card: Card; level?: 2 | 3 };

/** One thing found, in any list; it can be kept without opening it. The page needs the island "pinboard". */
export function FindingCard({ frame, card: { pin, isPinned, ...card }, level }: FindingCardProps) {
  return (
    <ResultCard
      assets={frame.assets}
      level={level}
      data-element="service-link"
      {...card}
      actions={
        <PinForm frame={frame} pin={pin} pinned={isPinned} id={`tieni-${pin.id}`} name={card.title} quiet />
      }
    />
  );
}
