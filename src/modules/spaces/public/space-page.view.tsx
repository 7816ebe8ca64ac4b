// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Child } from "hono/jsx";

import { Actions, ButtonLink } from "../../../ui/button.tsx";
import { FactList, type Fact } from "../../../ui/fact-list.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { PhotoList } from "../../../ui/photo.tsx";
import { Section } from "../../../ui/section.tsx";
import { Tags } from "../../../ui/tag.tsx";
import { askPath, seasonPath, spacePath, spacesPath } from "../space-path.ts";
import type { Photo, Space } from "../space.ts";
import { spaceWords } from "../space.words.ts";
import { publicWords } from "./public.words.ts";
import type { WeekShown } from "./space-page.page.ts";
import { WeekBlock } from "./week.view.tsx";

export type SpacePageProps = {
  frame: Frame;
  space: Space;
  place: { id: string; name: string; address: string | undefined; host: string | null };
  whole: { id: string; name: string } | undefined;
  parts: readonly { id: string; name: string }[];
  photos: readonly Photo[];
  facts: readonly Fact[];
  hours: readonly string[];
  shared: readonly { title: string; lead: string; lines: readonly string[] }[];
  askRules: readonly string[];
  week: WeekShown;
  seasons: readonly { id: string; said: string }[];
  closedSince: string | undefined;
};

/** A space as anybody reads it: what it is like, when it is free, how one asks. */
export function SpacePage(props: SpacePageProps) {
  const { frame, space, place, photos } = props;
  const words = publicWords[frame.language];
  const names = spaceWords[frame.language];
  const isOpen = space.status === "open";
  return (
    <Page
      frame={frame}
      title={space.name}
      description={space.description ?? undefined}
      current={spacesPath}
      breadcrumbs={[{ label: names.spaces, path: spacesPath }, { label: space.name }]}
    >
      <PageTitle title={space.name} kicker={place.name} lead={space.description ?? undefined}>
        <Tags
          tags={[
            { label: space.isFree ? names.free : names.paid },
            ...(space.capacity === null ? [] : [{ label: names.people(space.capacity) }]),
            { label: names.kinds[space.kind] },
            ...(space.isDemonstration ? [{ label: words.demonstration }] : []),
          ]}
        />
      </PageTitle>
      {props.closedSince !== undefined && (
        <Notice tone="warning">
          <p>{words.closed(props.closedSince)}</p>
        </Notice>
      )}
      {isOpen && (
        <Actions>
          <ButtonLink href={linkTo(frame, askPath(space.id))}>{words.ask}</ButtonLink>
        </Actions>
      )}
      <PhotoList photos={photos} label={words.photos} />
      {isOpen && (
        <Section id="settimana" title={words.week}>
          <WeekBlock frame={frame} week={props.week} />
        </Section>
      )}
      <Seasons {...props} />
      <Section id="come" title={words.about}>
        <FactList facts={props.facts} />
      </Section>
      <Tree {...props} />
      <Hours {...props} />
      {space.houseRules !== null && (
        <Section id="regole" title={words.rules}>
          <p class="written-text">{space.houseRules}</p>
        </Section>
      )}
      {isOpen && (
        <Section id="chiedere" title={words.askRules}>
          <Lines lines={props.askRules} />
          {space.contactNote !== null && (
            <p>
              {words.contact}: {space.contactNote}
            </p>
          )}
          <Actions>
            <ButtonLink href={linkTo(frame, askPath(space.id))}>{words.ask}</ButtonLink>
          </Actions>
        </Section>
      )}
    </Page>
  );
}

function Seasons({ frame, seasons }: SpacePageProps) {
  const words = publicWords[frame.language];
  if (seasons.length === 0) return null;
  return (
    <Section id="stagione" title={words.season}>
      {seasons.map(({ id, said }) => (
        <>
          <p>{said}</p>
          <Actions>
            <ButtonLink kind="secondary" href={linkTo(frame, seasonPath(id))}>
              {words.wish}
            </ButtonLink>
          </Actions>
        </>
      ))}
    </Section>
  );
}

function Tree({ frame, whole, parts }: SpacePageProps) {
  const words = publicWords[frame.language];
  if (!whole && parts.length === 0) return null;
  const link = ({ id, name }: { id: string; name: string }) => (
    <a href={linkTo(frame, spacePath(id))}>{name}</a>
  );
  return (
    <Section id="parti" title={parts.length > 0 ? words.parts : words.partOf}>
      {whole && (
        <p>
          {words.partOf} {link(whole)}.
        </p>
      )}
      {parts.length > 0 && (
        <>
          <ul>
            {parts.map((part) => (
              <li>{link(part)}</li>
            ))}
          </ul>
          <p>{words.partsLead}</p>
        </>
      )}
    </Section>
  );
}

function Hours({ frame, hours, shared }: SpacePageProps) {
  const words = publicWords[frame.language];
  return (
    <Section id="orari" title={words.hours}>
      <Lines lines={hours} />
      {shared.map(({ title, lead, lines }) => (
        <>
          <h3 class="h5">{title}</h3>
          <p>{lead}</p>
          <Lines lines={lines} />
        </>
      ))}
    </Section>
  );
}

function Lines({ lines }: { lines: readonly string[] }): Child {
  return (
    <ul>
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );
}
