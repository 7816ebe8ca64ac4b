// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LabPhoto } from "../lab/photo.ts";

const widths = [400, 800, 1600] as const;

/** The photographs of a lab; each says in words what it shows. */
export function LabPhotos({ photos, label }: { photos: readonly LabPhoto[]; label: string }) {
  return (
    <ul class="list-unstyled photo-list" aria-label={label}>
      {photos.map((photo) => (
        <li>
          <LabPhotoImage photo={photo} />
        </li>
      ))}
    </ul>
  );
}

/** One photograph in the widths in which it is kept: the browser takes the one that fits. */
export function LabPhotoImage({ photo: { hash, alt, width, height } }: { photo: LabPhoto }) {
  return (
    <img
      class="img-fluid"
      src={`/immagini/${hash}-800.webp`}
      srcset={widths.map((one) => `/immagini/${hash}-${one}.webp ${Math.min(one, width)}w`).join(", ")}
      sizes="(min-width: 62rem) 40rem, 100vw"
      width={width}
      height={height}
      alt={alt}
      loading="lazy"
      decoding="async"
    />
  );
}
