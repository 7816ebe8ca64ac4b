// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Typed } from "../../../foundation/typed.ts";
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { TextField } from "../../../ui/fields.tsx";
import { acceptedPictures, FileField } from "../../../ui/file-field.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { KeptPhoto } from "../../../ui/photo.tsx";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import { askWords } from "../booking/ask.words.ts";
import { TimeFields } from "../booking/time-fields.view.tsx";
import { keepingPath, keptSeasonPath, keptSpacePath, spacePath } from "../space-path.ts";
import type { Photo, Space } from "../space.ts";
import { keepingWords } from "./keeping.words.ts";
import { SpacesOffice } from "./office.view.tsx";
import { BookingTable, type BookingRow } from "./overview.view.tsx";

export type KeptSpaceProps = {
  frame: Frame;
  space: Space;
  place: string;
  bookings: readonly BookingRow[];
  photos: readonly Photo[];
  seasons: readonly { id: string; name: string; state: string }[];
  hasFeed: boolean;
  /** The secret address, just made. */
  feed: string | undefined;
  own: {
    typed: Typed;
    mistakes?: Record<string, string>;
    conflict?: readonly { date: string; state: string }[];
  };
  photo: { typed: Typed; mistake?: { field: "file" | "alt"; text: string } };
  told?: { tone: "success" | "warning"; text: string };
  hasSites: boolean;
};

/** A space as who keeps it works with it. */
export function KeptSpacePage(props: KeptSpaceProps) {
  const { frame, space, told, bookings } = props;
  const words = keepingWords[frame.language];
  const path = keptSpacePath(space.id);
  return (
    <SpacesOffice
      frame={frame}
      title={space.name}
      kicker={`${props.place}: ${words.status[space.status]}`}
      hasSites={props.hasSites}
    >
      {told && (
        <Notice tone={told.tone} announced>
          <p>{told.text}</p>
        </Notice>
      )}
      <Actions>
        <ButtonLink href={linkTo(frame, `${path}/scheda`)}>{words.edit}</ButtonLink>
        <ButtonLink kind="secondary" href={linkTo(frame, `${keepingPath}/nuovo?luogo=${space.locationId}`)}>
          {words.newSpace}
        </ButtonLink>
        {space.status !== "draft" && (
          <ButtonLink kind="quiet" href={linkTo(frame, spacePath(space.id))}>
            {words.publicPage}
          </ButtonLink>
        )}
      </Actions>
      <Section id="prenotazioni" title={words.bookings}>
        <p>{words.bookingsLead}</p>
        <BookingTable frame={frame} id="tabella-prenotazioni" caption={words.bookings} rows={bookings} />
      </Section>
      <OwnTime {...props} />
      <Photos {...props} />
      <Seasons {...props} />
      <FeedAddress {...props} />
    </SpacesOffice>
  );
}

function OwnTime({ frame, space, own }: KeptSpaceProps) {
  const words = keepingWords[frame.language];
  const asks = askWords[frame.language];
  const isFree = (state: string) => state === asks.free;
  return (
    <Section id="per-te" title={words.ownTime}>
      <p>{words.ownTimeLead}</p>
      {own.conflict && (
        <Table
          id="date-occupate"
          caption={asks.dates}
          columns={[{ label: asks.date }, { label: asks.state }]}
          rows={own.conflict.map(({ date, state }) => [date, state])}
        />
      )}
      <form method="post" action={linkTo(frame, `${keptSpacePath(space.id)}/orario#per-te`)} novalidate>
        <TimeFields frame={frame} state={own} />
        <TextField
          name="scopo"
          label={words.ownPurpose}
          value={own.typed["scopo"]?.at(-1)}
          error={own.mistakes?.["scopo"] && asks.mistakes[own.mistakes["scopo"]]}
          maxlength={200}
          required
        />
        <Actions>
          <Button>{words.ownButton}</Button>
          {own.conflict?.some(({ state }) => isFree(state)) && (
            <Button kind="secondary" name="conferma" value="1">
              {asks.confirm(own.conflict.filter(({ state }) => isFree(state)).length)}
            </Button>
          )}
        </Actions>
      </form>
    </Section>
  );
}

function Photos({ frame, space, photos, photo }: KeptSpaceProps) {
  const words = keepingWords[frame.language];
  const path = `${keptSpacePath(space.id)}/fotografie`;
  return (
    <Section id="fotografie" title={words.photos}>
      {photos.map((one) => (
        <form class="kept-photo" method="post" action={linkTo(frame, `${path}/${one.id}/rimozione`)}>
          <KeptPhoto photo={one} />
          <p>{one.alt}</p>
          <Button kind="quiet">{words.photoRemove}</Button>
        </form>
      ))}
      <form
        method="post"
        action={linkTo(frame, `${path}#fotografie`)}
        enctype="multipart/form-data"
        novalidate
      >
        <FileField
          name="file"
          label={words.photoFile}
          hint={words.photoHint}
          error={photo.mistake?.field === "file" ? photo.mistake.text : undefined}
          accept={acceptedPictures}
          required
        />
        <TextField
          name="alt"
          label={words.photoAlt}
          hint={words.photoAltHint}
          value={photo.typed["alt"]?.at(-1)}
          error={photo.mistake?.field === "alt" ? photo.mistake.text : undefined}
          maxlength={300}
          required
        />
        <Actions>
          <Button kind="secondary">{words.photoButton}</Button>
        </Actions>
      </form>
    </Section>
  );
}

function Seasons({ frame, space, seasons }: KeptSpaceProps) {
  const words = keepingWords[frame.language];
  return (
    <Section id="stagioni" title={words.seasons}>
      <p>{words.seasonsLead}</p>
      {seasons.length > 0 && (
        <ul>
          {seasons.map(({ id, name, state }) => (
            <li>
              <a href={linkTo(frame, keptSeasonPath(id))}>{name}</a>: {state}
            </li>
          ))}
        </ul>
      )}
      <Actions>
        <ButtonLink kind="secondary" href={linkTo(frame, `${keptSpacePath(space.id)}/stagioni/nuova`)}>
          {words.newSeason}
        </ButtonLink>
      </Actions>
    </Section>
  );
}

function FeedAddress({ frame, space, hasFeed, feed }: KeptSpaceProps) {
  const words = keepingWords[frame.language];
  const path = `${keptSpacePath(space.id)}/calendario`;
  return (
    <Section id="calendario" title={words.feed}>
      <p>{words.feedLead}</p>
      {feed !== undefined && (
        <Notice tone="success" announced>
          <p>{words.feedMade}</p>
          <p>
            <code>{feed}</code>
          </p>
        </Notice>
      )}
      <form method="post" action={linkTo(frame, `${path}#calendario`)}>
        {hasFeed && <p>{words.feedAnewLead}</p>}
        <Actions>
          <Button kind="secondary">{hasFeed ? words.feedAnew : words.feedMake}</Button>
          {hasFeed && (
            <Button kind="quiet" formaction={linkTo(frame, `${path}/rimozione`)}>
              {words.feedRemove}
            </Button>
          )}
        </Actions>
      </form>
    </Section>
  );
}
