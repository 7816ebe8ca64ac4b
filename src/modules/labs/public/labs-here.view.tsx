// SPDX-License-Identifier: AGPL-3.0-or-later
import { CardGrid, DoorCard } from "../../../ui/door-card.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Section } from "../../../ui/section.tsx";
import { labPath, labsPath } from "../lab-path.ts";
import { publicLabWords } from "./public.words.ts";

type Named = { id: string; name: string; line: string | null };

/** Labs of one place or organization, as links with what each is. */
export function LabsHere({ frame, labs }: { frame: Frame; labs: readonly Named[] }) {
  return (
    <ul>
      {labs.map(({ id, name, line }) => (
        <li>
          <a href={linkTo(frame, labPath(id))}>{name}</a>
          {line !== null && `: ${line}`}
        </li>
      ))}
    </ul>
  );
}

type AtHomeProps = { frame: Frame; labs: readonly Named[] };

/** The labs of the territory, under a title of their own. */
export function LabsAtHome({ frame, labs }: AtHomeProps) {
  const words = publicLabWords[frame.language];
  return (
    <Section id="laboratori" title={words.labsOnHome}>
      <p>{words.labsOnHomeLead}</p>
      <CardGrid label={words.labsOnHome}>
        {labs.map(({ id, name, line }) => (
          <DoorCard title={name} href={linkTo(frame, labPath(id))} line={line ?? undefined} level={3} />
        ))}
      </CardGrid>
      <p>
        <a href={linkTo(frame, labsPath)}>{words.all}</a>
      </p>
    </Section>
  );
}
