// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button } from "../../../ui/button.tsx";
import { RadioGroup } from "../../../ui/choices.tsx";
import { TextField } from "../../../ui/fields.tsx";
import { acceptedPictures, FileField } from "../../../ui/file-field.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { KeptPhoto } from "../../../ui/photo.tsx";
import { Section } from "../../../ui/section.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { keepingWords } from "./keeping.words.ts";
import { keptPracticePath, type Practice, type PracticeCopy, type PracticePhoto } from "./practice.ts";

/** What was told of a photo that did not come in. */
export type PhotoState = { alt?: string; consent?: string; mistakes: Readonly<Record<string, string>> };

type PhotosProps = { frame: Frame; practice: Practice; photos: readonly PracticePhoto[]; state: PhotoState };

/** The pictures of a practice, each with what is in it and who said yes. */
export function PhotosBlock({ frame, practice, photos, state }: PhotosProps) {
  const words = keepingWords[frame.language];
  const path = `${keptPracticePath(practice)}/fotografie`;
  const said = (name: string) => {
    const key = state.mistakes[name];
    return key === undefined ? undefined : (words.mistakes[key] ?? key);
  };
  return (
    <Section id="fotografie" title={words.photos}>
      {photos.map((photo) => (
        <form class="kept-photo" method="post" action={linkTo(frame, `${path}/${photo.id}/rimozione`)}>
          <KeptPhoto photo={photo} />
          <p>{photo.alt}</p>
          <Button kind="quiet">{words.photoOff}</Button>
        </form>
      ))}
      <form method="post" action={linkTo(frame, path)} enctype="multipart/form-data" novalidate>
        <FileField
          name="file"
          label={words.photoFile}
          hint={words.photoHint}
          error={said("file")}
          accept={acceptedPictures}
          required
        />
        <TextField
          name="alt"
          label={words.photoAlt}
          hint={words.photoAltHint}
          value={state.alt}
          error={said("alt")}
          maxlength={300}
          required
        />
        <RadioGroup
          name="consenso"
          label={words.consent}
          options={(["nobody", "asked"] as const).map((value) => ({ value, label: words.consents[value] }))}
          value={state.consent}
          error={said("consenso")}
          required
        />
        <Actions>
          <Button kind="secondary">{words.photoSend}</Button>
        </Actions>
      </form>
    </Section>
  );
}

type CopiesProps = { frame: Frame; practice: Practice; copies: readonly PracticeCopy[] };

/** Who says that they copied it: to be looked at before everybody reads it. */
export function CopiesBlock({ frame, practice, copies }: CopiesProps) {
  const words = keepingWords[frame.language];
  return (
    <Section id="copie" title={words.copies}>
      {copies.length === 0 && <p>{words.noCopies}</p>}
      {copies.map((copy) => (
        <article class="mb-4">
          <h3 class="h6">
            {copy.groupName}, {copy.placeName}
          </h3>
          <p>
            <Tag>{words.copyStates[copy.status]}</Tag>
            {copy.isSuspect && <Tag tone="warning">{words.suspect}</Tag>}
          </p>
          {copy.url !== null && <p class="text-break">{copy.url}</p>}
          {copy.whatChanged !== null && <p class="written-text">{copy.whatChanged}</p>}
          <form method="post" action={linkTo(frame, `${keptPracticePath(practice)}/copie/${copy.id}`)}>
            {copy.status === "sent" && (
              <TextField
                name="risposta"
                id={`campo-risposta-${copy.id}`}
                label={words.answer}
                maxlength={1000}
              />
            )}
            <Actions>
              {copy.status !== "published" && (
                <Button kind="secondary" name="esito" value="published">
                  {words.accept}
                  <span class="visually-hidden">: {copy.groupName}</span>
                </Button>
              )}
              {copy.status !== "declined" && (
                <Button kind="quiet" name="esito" value="declined">
                  {words.decline}
                  <span class="visually-hidden">: {copy.groupName}</span>
                </Button>
              )}
            </Actions>
          </form>
        </article>
      ))}
    </Section>
  );
}
