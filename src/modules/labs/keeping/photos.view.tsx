// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Typed } from "../../../foundation/typed.ts";
import { Actions, Button } from "../../../ui/button.tsx";
import { RadioGroup } from "../../../ui/choices.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { TextField } from "../../../ui/fields.tsx";
import { acceptedPictures, FileField } from "../../../ui/file-field.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { KeptPhoto } from "../../../ui/photo.tsx";
import { keptLabPath } from "../lab-path.ts";
import type { Lab } from "../lab/lab.ts";
import { photoConsents, type LabPhoto } from "../lab/photo.ts";
import { BackToLab, LabOffice } from "./office.view.tsx";
import { partsOfLabWords } from "./parts.words.ts";

export type PhotoField = "file" | "alt" | "consenso";

type PhotosProps = {
  frame: Frame;
  lab: Lab;
  photos: readonly LabPhoto[];
  typed: Typed;
  mistake: { field: PhotoField; text: string } | undefined;
  told: string | undefined;
};

/** The photographs of a lab: those there are, and one more, with what is in it and who said yes. */
export function PhotosPage({ frame, lab, photos, typed, mistake, told }: PhotosProps) {
  const words = partsOfLabWords[frame.language];
  const path = `${keptLabPath(lab.id)}/fotografie`;
  const errorOf = (field: PhotoField) => (mistake?.field === field ? mistake.text : undefined);
  return (
    <LabOffice frame={frame} lab={lab} title={words.photosTitle} lead={words.photosLead} told={told}>
      <ErrorSummary
        title={words.mistakesTitle}
        mistakes={mistake ? [{ fieldId: `campo-${mistake.field}`, message: mistake.text }] : []}
      />
      {photos.map((photo) => (
        <form class="kept-photo" method="post" action={linkTo(frame, `${path}/${photo.id}/rimozione`)}>
          <KeptPhoto photo={photo} />
          <p>
            {photo.alt} ({words.consents[photo.consent]})
          </p>
          <Button kind="quiet">
            {words.removePhoto}
            <span class="visually-hidden">: {photo.alt}</span>
          </Button>
        </form>
      ))}
      <form method="post" action={linkTo(frame, path)} enctype="multipart/form-data" novalidate>
        <FileField
          name="file"
          label={words.file}
          hint={words.fileHint}
          error={errorOf("file")}
          accept={acceptedPictures}
          required
        />
        <TextField
          name="alt"
          label={words.alt}
          hint={words.altHint}
          value={typed["alt"]?.at(-1)}
          error={errorOf("alt")}
          maxlength={300}
          required
        />
        <RadioGroup
          name="consenso"
          label={words.consent}
          value={typed["consenso"]?.at(-1)}
          error={errorOf("consenso")}
          options={photoConsents.map((value) => ({ value, label: words.consents[value] }))}
          required
        />
        <Actions>
          <Button>{words.addPhoto}</Button>
        </Actions>
      </form>
      <BackToLab frame={frame} lab={lab} />
    </LabOffice>
  );
}
