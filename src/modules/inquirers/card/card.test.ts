// SPDX-License-Identifier: AGPL-3.0-or-later
import { decodeQR } from "qr/decode.js";
import sharp from "sharp";
import { expect, test } from "vitest";

import { cardOf } from "./card.ts";

test("the square on a card, scanned, leads to /filo with the code where no server hears it", async () => {
  const card = cardOf("K7P4MX2QR", "https://trama.example.org");
  const { path, size } = card.qr;
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 8}" height="${size * 8}">
    <rect width="${size}" height="${size}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`;
  const { data, info } = await sharp(Buffer.from(drawing))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const read = decodeQR({ width: info.width, height: info.height, data });
  expect(read).toBe("https://trama.example.org/filo#K7P4MX2QR");
  const asked = new URL(read);
  expect(asked.pathname + asked.search, "what a browser asks for").toBe("/filo");
  expect(card).toMatchObject({
    code: "K7P-4MX-2QR",
    spelled: "K 7 P, 4 M X, 2 Q R",
    address: "trama.example.org/filo",
  });
});
