// SPDX-License-Identifier: AGPL-3.0-or-later
import { linkTo } from "../../../ui/frame.ts";
import type { Frame } from "../../../ui/frame.ts";
import type { Picture } from "../../territories/picture.ts";
import { queryOf } from "../search/criteria.forms.ts";
import { nothingAsked } from "../search/criteria.ts";
import { paths } from "../search/paths.ts";
import { homeWords } from "./home.words.ts";

type Point = { longitude: number | null; latitude: number | null };
type Dot = { x: number; y: number; isOpen: boolean };

/** The picture with a dot for each open door; when all are shut, a ring for each that opens next. */
export type SmallMap = {
  picture: Picture;
  dots: Dot[];
  names: Name[];
  label: string;
  href: string;
};

export function smallMapOf(
  { picture, open, next }: { picture: Picture; open: readonly Point[]; next: readonly Point[] },
  frame: Frame,
): SmallMap {
  const words = homeWords[frame.language];
  const isOpen = open.length > 0;
  const question = queryOf({ ...nothingAsked, openNow: isOpen, asMap: true });
  const dots = dotsOf(picture, isOpen ? open : next, isOpen);
  return {
    picture,
    dots,
    names: namesBeside(dots, picture.names),
    label: isOpen ? words.openOnMap : words.allOnMap,
    href: linkTo(frame, paths.place + question),
  };
}

/** Each place of the drawing once: doors of one building are one dot. */
function dotsOf(picture: Picture, points: readonly Point[], isOpen: boolean): Dot[] {
  const dots = new Map<string, Dot>();
  for (const { longitude, latitude } of points) {
    const at = longitude !== null && latitude !== null && picture.place({ longitude, latitude });
    if (at) dots.set(`${at.x},${at.y}`, { ...at, isOpen });
  }
  return [...dots.values()].toSorted((one, other) => one.y - other.y);
}

type Name = Picture["names"][number];

/** Where the line of a name may stand, from its point: above it, below, or further above. */
const lines = [-16, 40, -46];
const letter = { width: 15, above: 26, below: 8 };
const radius = 11;

/** Names, the largest town first, where they cover no dot and no other name; the doors matter more than a name. */
export function namesBeside(dots: readonly { x: number; y: number }[], names: readonly Name[]): Name[] {
  const placed: Name[] = [];
  for (const { name, x, y } of names) {
    const half = (name.length * letter.width) / 2;
    const isFree = (line: number) =>
      dots.every(
        (dot) =>
          Math.abs(dot.x - x) > half + radius ||
          dot.y + radius < line - letter.above ||
          dot.y - radius > line + letter.below,
      ) &&
      placed.every(
        (other) =>
          Math.abs(other.x - x) > half + (other.name.length * letter.width) / 2 ||
          Math.abs(other.y - line) > letter.above + letter.below,
      );
    const line = lines.map((from) => y + from).find(isFree);
    if (line !== undefined) placed.push({ name, x, y: line });
  }
  return placed;
}
