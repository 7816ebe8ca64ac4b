// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, ButtonLink } from "../../../ui/button.tsx";
import { Columns } from "../../../ui/columns.tsx";
import { ContactLinks } from "../../../ui/contact-links.tsx";
import { linkTo } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { PhotoList } from "../../../ui/photo.tsx";
import { PageIndex, Section } from "../../../ui/section.tsx";
import { keptLabPath, labsPath } from "../lab-path.ts";
import { PaperOfLab, WayIn, WhoIsThere } from "./lab-home-parts.view.tsx";
import type { HomeBlock, LabHomeProps } from "./lab-home.page.ts";
import { publicLabWords } from "./public.words.ts";

/** The home of a lab: what happens, how to get in, who is there, what one can propose, what came out of it. */
export function LabHomePage(props: LabHomeProps) {
  const { frame, lab, note } = props;
  const words = publicLabWords[frame.language];
  const parts = partsOf(props);
  const main = props.places.find(({ isMain }) => isMain);
  return (
    <Page
      frame={frame}
      title={lab.name}
      description={lab.line ?? undefined}
      current={labsPath}
      breadcrumbs={[{ label: words.labs, path: labsPath }, { label: lab.name }]}
      metadata={props.metadata}
      wide
    >
      {note}
      <PageTitle
        title={lab.name}
        kicker={[main?.name === lab.name ? undefined : main?.name, main?.address].filter(Boolean).join(", ")}
        lead={lab.line ?? undefined}
      />
      {lab.status === "resting" && (
        <Notice tone="warning">
          <p>{words.restingNotice}</p>
        </Notice>
      )}
      {lab.status === "ended" && (
        <Notice tone="warning">
          <p>{words.endedNotice}</p>
        </Notice>
      )}
      {props.isKeeper && note === undefined && (
        <Actions>
          <ButtonLink kind="quiet" href={linkTo(frame, keptLabPath(lab.id))}>
            {words.keep}
          </ButtonLink>
        </Actions>
      )}
      <Columns asideAbove aside={<PageIndex label={words.inThisPage} entries={parts} />}>
        {parts.map(({ id, title, content }) => (
          <Section id={id} title={title}>
            {content}
          </Section>
        ))}
      </Columns>
    </Page>
  );
}

function partsOf(props: LabHomeProps): HomeBlock[] {
  const { frame, lab, blocks, photos } = props;
  const words = publicLabWords[frame.language];
  const parts: (HomeBlock | undefined)[] = [
    ...blocks.week,
    { id: "entrare", title: words.wayIn, content: <WayIn {...props} /> },
    ...blocks.doors,
    { id: "chi-c-e", title: words.who, content: <WhoIsThere {...props} /> },
    photos.length === 0
      ? undefined
      : { id: "foto", title: words.photos, content: <PhotoList photos={photos} label={words.photos} /> },
    lab.proposals === null && lab.status !== "active"
      ? undefined
      : { id: "proporre", title: words.proposals, content: <Proposals {...props} /> },
    ...blocks.proposals,
    ...blocks.outcomes,
    lab.status === "active"
      ? { id: "carta", title: words.paper, content: <PaperOfLab {...props} /> }
      : undefined,
    lab.channels.length === 0
      ? undefined
      : { id: "canali", title: words.channels, content: <Channels {...props} /> },
  ];
  return parts.filter((part) => part !== undefined);
}

function Proposals({ frame, lab, places }: LabHomeProps) {
  const words = publicLabWords[frame.language];
  const at = places.find(({ isMain, locationId }) => isMain && locationId !== null);
  const query = at ? `?luogo=${at.locationId}` : "";
  return (
    <>
      {lab.proposals !== null && <p class="written-text">{lab.proposals}</p>}
      {lab.status === "active" && (
        <p class="d-print-none">
          <a href={linkTo(frame, `/agenda/proponi${query}`)}>{words.proposeActivity}</a>
        </p>
      )}
    </>
  );
}

function Channels({ frame, lab }: LabHomeProps) {
  const words = publicLabWords[frame.language];
  const contacts = lab.channels.map(({ kind, url }) => ({
    kind: "web" as const,
    value: url,
    label: words.channel[kind],
  }));
  return <ContactLinks assets={frame.assets} contacts={contacts} />;
}
