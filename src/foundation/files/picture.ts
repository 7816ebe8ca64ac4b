// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from "node:crypto";

import sharp from "sharp";

/** The widths in which a picture is kept, in pixels: a phone's list, a phone's page, a wide page. */
export const pictureWidths = [400, 800, 1600] as const;
export type PictureWidth = (typeof pictureWidths)[number];

/** What comes in at most: a photograph of a good phone. */
const heaviestPictureBytes = 12 * 1024 * 1024;
const mostPixels = 60_000_000;
const fewestPixels = 200;
const tallest = 2;

/** A picture made ready to be kept: nothing is left of what the camera wrote in it, place and owner above all. */
export type ReadyPicture = {
  /** SHA-256 of the largest copy. */
  hash: Buffer;
  width: number;
  height: number;
  copies: { width: PictureWidth; body: Buffer }[];
};

/** Why a file is no picture for us. */
export type PictureMistake =
  | "empty"
  | "too-heavy"
  | "not-a-picture"
  | "too-many-pixels"
  | "too-small"
  | "moving";

const known = new Set(["jpeg", "png", "webp", "heif"]);

/**
 * Reads a photograph: JPEG, PNG, WebP or AVIF, whatever its name says. Turned as the camera says, made smaller, written
 * anew as WebP without metadata (EXIF, GPS, comments). Bad files are a value: they come from people.
 */
export async function readPicture(
  file: Uint8Array,
): Promise<{ picture: ReadyPicture } | { mistake: PictureMistake }> {
  if (file.byteLength === 0) return { mistake: "empty" };
  if (file.byteLength > heaviestPictureBytes) return { mistake: "too-heavy" };
  const mistake = await whyNotRead(file);
  if (mistake) return { mistake };

  try {
    const copies = [];
    for (const width of pictureWidths) copies.push(await copyOf(file, width));
    const largest = copies.at(-1)!;
    const hash = createHash("sha256").update(largest.body).digest();
    return {
      picture: {
        hash,
        width: largest.size.width,
        height: largest.size.height,
        copies: copies.map(({ width, body }) => ({ width, body })),
      },
    };
  } catch {
    // Its head is a picture's and its body is not: cut off, or made to look like one.
    return { mistake: "not-a-picture" };
  }
}

/**
 * A drawing that we ship (SVG), made ready as a photograph is. Never for what people send: a drawing can name files.
 */
export async function readOwnDrawing(drawing: string): Promise<ReadyPicture> {
  const read = await readPicture(await sharp(Buffer.from(drawing)).png({ compressionLevel: 1 }).toBuffer());
  if ("mistake" in read) throw new Error(`shipped drawing: ${read.mistake}`);
  return read.picture;
}

async function whyNotRead(file: Uint8Array): Promise<PictureMistake | undefined> {
  try {
    const { format, width, height, pages } = await sharp(file, { limitInputPixels: false }).metadata();
    if (!known.has(format)) return "not-a-picture";
    if ((pages ?? 1) > 1) return "moving";
    if (width * height > mostPixels) return "too-many-pixels";
    return Math.min(width, height) < fewestPixels ? "too-small" : undefined;
  } catch {
    return "not-a-picture";
  }
}

/** The library keeps no metadata unless it is asked to. */
async function copyOf(file: Uint8Array, width: PictureWidth) {
  const { data: body, info } = await sharp(file, { limitInputPixels: mostPixels, failOn: "error" })
    .autoOrient()
    .resize({ width, height: width * tallest, fit: "inside", withoutEnlargement: true })
    .webp({ quality: width === 400 ? 72 : 78, effort: 4 })
    .toBuffer({ resolveWithObject: true });
  return { width, body, size: { width: info.width, height: info.height } };
}

/** Where a copy is served: the address says what is there, so it can be kept for ever. */
export function picturePath(hash: string, width: PictureWidth): string {
  return `/immagini/${hash}-${width}.webp`;
}
