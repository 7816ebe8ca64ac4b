// SPDX-License-Identifier: AGPL-3.0-or-later
import sharp from "sharp";
import { expect, test } from "vitest";

import { freshDatabase } from "../../../tests/database.ts";
import { storyNow } from "../../../tests/story.ts";
import { inTransaction } from "../database/transaction.ts";
import { newId } from "../uuid.ts";
import { findPictureCopy, keepPicture, leavePicture } from "./kept-picture.ts";
import { readPicture, type ReadyPicture } from "./picture.ts";

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 80, b: 20 } } });

async function ready(file: Uint8Array): Promise<ReadyPicture> {
  const read = await readPicture(file);
  if ("mistake" in read) throw new Error(read.mistake);
  return read.picture;
}

test("of what a phone writes in a photograph nothing is left: no place, no owner, no camera", async () => {
  const photo = await plain(2400, 1200)
    .withExif({
      IFD0: { Make: "Telefono", Copyright: "Ada Segreta" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "45/1 11/1 0/1", GPSLongitude: "9/1 9/1 0/1" },
    })
    .jpeg()
    .toBuffer();
  expect((await sharp(photo).metadata()).exif).toBeDefined();
  expect(photo.includes("Ada Segreta")).toBe(true);

  const { copies, width, height } = await ready(photo);
  expect([width, height]).toEqual([1600, 800]);
  for (const { body, width: asked } of copies) {
    const about = await sharp(body).metadata();
    expect(about).toMatchObject({ format: "webp", width: asked });
    expect(about.exif ?? about.xmp ?? about.iptc).toBeUndefined();
    expect(body.includes("Ada Segreta") || body.includes("Telefono")).toBe(false);
  }
});

test("a photograph lying on its side is turned as the camera says", async () => {
  const photo = await plain(800, 400).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const { width, height } = await ready(photo);
  expect([width, height]).toEqual([400, 800]);
});

test("the same picture has the same address; a small one is not blown up", async () => {
  const photo = await plain(500, 300).png().toBuffer();
  const [one, other] = [await ready(photo), await ready(photo)];
  expect(one.hash.equals(other.hash)).toBe(true);
  expect(one.width).toBe(500);
});

test.each([
  ["empty", new Uint8Array()],
  ["not-a-picture", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>")],
  ["not-a-picture", Buffer.from("GIF89a nothing more")],
  ["too-heavy", new Uint8Array(12 * 1024 * 1024 + 1)],
])("a bad file is told: %s", async (mistake, file) => {
  expect(await readPicture(file)).toEqual({ mistake });
});

test("a picture that is cut off, too small or huge is told", async () => {
  const photo = await plain(1000, 1000).jpeg({ quality: 100 }).toBuffer();
  expect(await readPicture(photo.subarray(0, 400))).toEqual({ mistake: "not-a-picture" });
  expect(await readPicture(await plain(100, 100).png().toBuffer())).toEqual({ mistake: "too-small" });
  const huge = await plain(10_000, 6_001).png({ compressionLevel: 9 }).toBuffer();
  expect(await readPicture(huge)).toEqual({ mistake: "too-many-pixels" });
});

test("the last use takes the picture away, not the first", async () => {
  const { db } = await freshDatabase();
  const picture = await ready(await plain(640, 480).webp().toBuffer());
  const [one, other] = [newId(), newId()].map((thingId) => ({ usedBy: "spaces.photo", thingId }) as const);
  await inTransaction(db, async (tx) => {
    await keepPicture(tx, picture, one!, storyNow);
    await keepPicture(tx, picture, other!, storyNow);
  });
  const hash = picture.hash.toString("hex");
  await inTransaction(db, (tx) => leavePicture(tx, picture.hash, one!));
  expect(await findPictureCopy(db, hash, 800)).toBeDefined();
  await inTransaction(db, (tx) => leavePicture(tx, picture.hash, other!));
  expect(await findPictureCopy(db, hash, 800)).toBeUndefined();
});
