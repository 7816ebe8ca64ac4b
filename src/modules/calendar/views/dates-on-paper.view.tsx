// SPDX-License-Identifier: AGPL-3.0-or-later
import { FactList, type Fact } from "../../../ui/fact-list.tsx";
import type { Frame } from "../../../ui/frame.ts";
import { Qr } from "../../../ui/qr.tsx";
import type { Price } from "../activities/activity.ts";
import { activityWords } from "../activities/activity.words.ts";
import { agendaWords } from "./agenda.words.ts";

export type DateOnPaper = {
  name: string;
  organizer: string | null;
  /** "giovedì 10 dicembre, 17.00 – 18.30" */
  when: string;
  /** Absent where nobody may know it. */
  where: string | undefined;
  price: Price;
  mustRegister: boolean;
  qr: { path: string; size: number };
};

export function DatesOnPaper({ frame, entries }: { frame: Frame; entries: readonly DateOnPaper[] }) {
  const words = agendaWords[frame.language];
  return (
    <>
      {entries.map((entry) => (
        <article class="handout-entry">
          <div>
            <h2 class="h3">{entry.name}</h2>
            {entry.organizer !== null && <p>{entry.organizer}</p>}
            <FactList facts={factsOf(frame, entry)} />
            {entry.mustRegister && <p>{words.register}</p>}
          </div>
          <Qr path={entry.qr.path} size={entry.qr.size} label={words.onPaper.page} />
        </article>
      ))}
    </>
  );
}

function factsOf(frame: Frame, { when, where, price }: DateOnPaper): Fact[] {
  const words = agendaWords[frame.language];
  const facts: (Fact | false)[] = [
    { term: words.onPaper.next, value: <strong>{when}</strong> },
    where !== undefined && { term: words.onPaper.where, value: where },
    price !== "unknown" && { term: words.onPaper.price, value: activityWords[frame.language].prices[price] },
  ];
  return facts.filter((fact) => fact !== false);
}
