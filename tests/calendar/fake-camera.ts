// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { create } from "qrcode";
import { afterAll } from "vitest";

const [width, height] = [640, 480];
const pixelsPerModule = 9;
const [paper, ink, grey] = [235, 16, 128];

/**
 * Switches for a Chromium whose camera films a code on grey paper: a film of raw pictures (YUV4MPEG2), which the browser
 * takes for what a camera sees, so that the page under test opens and reads it as any other.
 */
export function cameraThatSees(text: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), "trama-camera-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const film = join(folder, "code.y4m");
  const picture = Buffer.concat([
    Buffer.from("FRAME\n"),
    lightness(text),
    Buffer.alloc((width * height) / 2, grey),
  ]);
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F5:1 Ip A1:1 C420jpeg\n`);
  writeFileSync(film, Buffer.concat([head, ...Array.from({ length: 10 }, () => picture)]));
  return [
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
    `--use-file-for-fake-video-capture=${film}`,
  ];
}

/** The plane of lightness: the code in the middle, its quiet zone around it, as a telephone held before the lens. */
function lightness(text: string): Buffer {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const side = modules.size * pixelsPerModule;
  const quiet = 4 * pixelsPerModule;
  const [left, top] = [Math.floor((width - side) / 2), Math.floor((height - side) / 2)];
  const plane = Buffer.alloc(width * height, 180);
  for (let y = Math.max(0, top - quiet); y < Math.min(height, top + side + quiet); y += 1) {
    for (let x = Math.max(0, left - quiet); x < Math.min(width, left + side + quiet); x += 1) {
      const [row, column] = [
        Math.floor((y - top) / pixelsPerModule),
        Math.floor((x - left) / pixelsPerModule),
      ];
      const isInside = row >= 0 && column >= 0 && row < modules.size && column < modules.size;
      plane[y * width + x] = isInside && modules.get(row, column) ? ink : paper;
    }
  }
  return plane;
}
