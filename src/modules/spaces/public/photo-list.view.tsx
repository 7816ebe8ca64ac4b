// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Photo } from "../space.ts";

const widths = [400, 800, 1600] as const;

/** Photographs, the first one large; each says in words what it shows. Nothing where there are none. */
export function PhotoList({ photos, label }: { photos: readonly Photo[]; label: string }) {
  if (photos.length === 0) return null;
  return (
    <ul class="list-unstyled photo-list" aria-label={label}>
      {photos.map((photo, index) => (
        <li>
          <PhotoImage photo={photo} isFirst={index === 0} />
        </li>
      ))}
    </ul>
  );
}

/** One photograph in the widths in which it is kept: the browser takes the one that fits. */
export function PhotoImage({ photo, isFirst = false }: { photo: Photo; isFirst?: boolean }) {
  const { hash, alt, width, height } = photo;
  return (
    <img
      class="img-fluid"
      src={`/immagini/${hash}-800.webp`}
      srcset={widths.map((one) => `/immagini/${hash}-${one}.webp ${Math.min(one, width)}w`).join(", ")}
      sizes="(min-width: 62rem) 40rem, 100vw"
      width={width}
      height={height}
      alt={alt}
      loading={isFirst ? "eager" : "lazy"}
      decoding="async"
    />
  );
}
