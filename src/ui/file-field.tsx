// SPDX-License-Identifier: AGPL-3.0-or-later
import { controlAttributes, Field } from "./field.tsx";
import type { FieldProps } from "./field.tsx";

/** The pictures that we can read. */
export const acceptedPictures = "image/jpeg,image/png,image/webp,image/avif";

/** A file to choose. `accept` is what the browser offers; what is sent is looked at again. */
export function FileField({ accept, ...field }: FieldProps & { accept: string }) {
  return (
    <Field {...field}>
      <input class="form-control" type="file" accept={accept} {...controlAttributes(field)} />
    </Field>
  );
}
