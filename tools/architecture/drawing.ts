// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Need } from "./imports.ts";

const width = 960;
const margin = 24;
const bandHeight = 54;
const gap = 14;
const widestBox = 118;
const betweenBoxes = 12;
const boxHeight = 40;
const roomAbove = 88;
const roomBelow = 56;

/** Below the rooms, from the top. */
const layers = ["web", "ui", "foundation"];

/** What each layer is for, in the words of ARCHITECTURE.md. */
const purposes: Record<string, string> = {
  roof: "src/*.ts · puts the parts together, starts and stops",
  web: "HTTP: languages, headers, limits, forms, errors",
  ui: "page frame and components on Bootstrap Italia",
  foundation: "database, jobs, time, words, refusals · no HTTP",
  islands: "scripts in the browser, over pages that work without",
};

/**
 * The house as an SVG: layers from the roof to the ground, rooms with their folders. An arc goes from a folder to one
 * that it imports (above to the right, below to the left); what a layer or room imports below it is written in it.
 */
export function drawing({ parts, needs }: { parts: readonly string[]; needs: readonly Need[] }): string {
  const rooms = roomsFromTop(parts, needs);
  const shapes: string[] = [];
  let y = margin;

  const band = (name: string, title: string) => {
    shapes.push(rect({ x: margin, y, w: width - 2 * margin, h: bandHeight }, "layer"));
    shapes.push(
      words(margin + 16, y + 23, title, "name"),
      words(margin + 140, y + 23, purposes[name] ?? "", "note"),
    );
    shapes.push(words(margin + 140, y + 42, standsOn([name], needs), "needs"));
    y += bandHeight + gap;
  };

  band("roof", "roof");
  for (const room of rooms) {
    const inside = parts.filter((part) => part.startsWith(`modules/${room}/`));
    const own = [`modules/${room}`, ...inside];
    const folders = inside.length > 0 ? fromTop(own, needs) : [];
    const arcs = needs.filter(({ from, to }) => folders.includes(from) && folders.includes(to));
    const height = folders.length > 0 ? 48 + roomAbove + boxHeight + roomBelow : bandHeight;
    shapes.push(rect({ x: margin, y, w: width - 2 * margin, h: height }, "room"));
    shapes.push(words(margin + 16, y + 23, room, "name"));
    shapes.push(words(margin + 140, y + 23, standsOn(own, needs), "needs"));
    shapes.push(...drawFolders(folders, arcs, y + 40 + roomAbove));
    y += height + gap;
  }
  for (const layer of layers) band(layer, layer);
  y += gap;
  band("islands", "islands");

  return svg(y - gap + margin, shapes);
}

function drawFolders(folders: readonly string[], arcs: readonly Need[], y: number): string[] {
  const row = width - 4 * margin;
  const boxWidth = Math.min(widestBox, (row + betweenBoxes) / Math.max(1, folders.length) - betweenBoxes);
  const step = (row - boxWidth) / Math.max(1, folders.length - 1);
  const left = (folder: string) => 2 * margin + folders.indexOf(folder) * step;
  const boxes = folders.flatMap((folder) => [
    rect({ x: left(folder), y, w: boxWidth, h: boxHeight }, "folder"),
    words(left(folder) + boxWidth / 2, y + 25, folder.split("/")[2] ?? "*.ts", "folder-name"),
  ]);
  const lines = arcs.map(({ from, to }) => {
    const isRightward = left(to) > left(from);
    const [start, end] = [left(from) + boxWidth * 0.62, left(to) + boxWidth * 0.38];
    const [edge, lift] = isRightward ? [y, -1] : [y + boxHeight, 1];
    const reach = edge + lift * (26 + Math.abs(end - start) * 0.12);
    return `<path class="arc" d="M${at(start)} ${edge} C${at(start)} ${at(reach)} ${at(end)} ${at(reach)} ${at(end)} ${edge + lift * 3}" marker-end="url(#head)"/>`;
  });
  return [...boxes, ...lines];
}

function standsOn(parts: readonly string[], needs: readonly Need[]): string {
  const below = needs
    .filter(({ from, to }) => parts.includes(from) && !parts.includes(to))
    .map(({ to }) => roomOf(to).replace("modules/", ""));
  const fromNear = [...new Set(below)].toSorted((a, b) => layers.indexOf(a) - layers.indexOf(b));
  return below.length > 0 ? `imports ${fromNear.join(", ")}` : "imports none of the others";
}

/** "modules/directory/search" → "modules/directory"; layers stay as they are. */
function roomOf(part: string): string {
  return part.split("/").slice(0, 2).join("/");
}

function roomsFromTop(parts: readonly string[], needs: readonly Need[]): string[] {
  const rooms = [...new Set(parts.filter((part) => part.startsWith("modules/")).map(roomOf))];
  const between = needs.map(({ from, to }) => ({ from: roomOf(from), to: roomOf(to) }));
  return fromTop(rooms, between).map((room) => room.split("/")[1] ?? room);
}

/** Parts ordered so that those that need most come first; by name where it makes no difference. */
function fromTop(parts: readonly string[], needs: readonly Need[]): string[] {
  const among = needs.filter(({ from, to }) => parts.includes(from) && parts.includes(to) && from !== to);
  const height = (part: string) =>
    among.filter(({ from }) => from === part).length - among.filter(({ to }) => to === part).length;
  return parts.toSorted((a, b) => height(b) - height(a) || a.localeCompare(b));
}

type Box = { x: number; y: number; w: number; h: number };

function rect({ x, y, w, h }: Box, name: string): string {
  return `<rect class="${name}" x="${at(x)}" y="${at(y)}" width="${at(w)}" height="${at(h)}" rx="6"/>`;
}

function words(x: number, y: number, text: string, name: string): string {
  return `<text class="${name}" x="${at(x)}" y="${at(y)}">${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</text>`;
}

function at(number: number): string {
  return String(Math.round(number));
}

function svg(height: number, shapes: readonly string[]): string {
  return `<!-- SPDX-License-Identifier: CC-BY-4.0. Drawn by npm run draw from the imports of src/. -->
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="The layers and rooms of Trama, and what imports what">
<defs><marker id="head" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 L8 4 L0 8 z" fill="#17528f"/></marker></defs>
<style>
text { font-family: "Titillium Web", system-ui, sans-serif; fill: #1c2733; font-size: 14px }
.name { font-weight: 700; font-size: 16px } .note { fill: #34475a } .needs { fill: #5a6b7c; font-size: 13px }
.folder-name { text-anchor: middle; font-weight: 600 }
.paper { fill: #fff } .layer { fill: #f2f5f8; stroke: #c7d1db } .room { fill: #e8f0f8; stroke: #8fb0d2 } .folder { fill: #fff; stroke: #17528f }
.arc { fill: none; stroke: #17528f; stroke-width: 1.3; opacity: .8 }
</style>
<rect class="paper" width="${width}" height="${height}"/>
${shapes.join("\n")}
</svg>
`;
}
