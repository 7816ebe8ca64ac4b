// SPDX-License-Identifier: AGPL-3.0-or-later

/** A kept picture: its hash in hexadecimal, its size in pixels, and what it shows in words. */
export type PhotoShown = { hash: string; alt: string; width: number; height: number };

/** As they are kept: foundation/files/picture.ts. */
const widths = [400, 800, 1600] as const;

/** Photographs, one below the other. Nothing where there are none. */
export function PhotoList({ photos, label }: { photos: readonly PhotoShown[]; label: string }) {
  if (photos.length === 0) return null;
  return (
    <ul class="list-unstyled photo-list" aria-label={label}>
      {photos.map((photo) => (
        <li>
          <KeptPhoto photo={photo} />
        </li>
      ))}
    </ul>
  );
}

/** One photograph in the widths in which it is kept: the browser takes the one that fits, when it comes in sight. */
export function KeptPhoto({ photo: { hash, alt, width, height } }: { photo: PhotoShown }) {
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
