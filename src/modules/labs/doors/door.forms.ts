// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";
import { z } from "zod";

import { last } from "../../../foundation/fields.ts";
import { doorKinds, type DoorContent, type DoorMistake } from "./door.ts";

type Texts = Record<string, string[]>;
export type DoorRead =
  | { ok: true; id: string; content: DoorContent; activityIds: string[] }
  | { ok: false; mistakes: { [field in DoorMistake]?: true } };

const id = z.guid();

/** A door as its form says it; undefined when the form is none of ours. */
export function readDoor(typed: Texts, today: Temporal.PlainDate): DoorRead | undefined {
  const doorId = id.safeParse(typed["porta"]?.at(-1));
  if (!doorId.success) return undefined;
  const name = typed["nome"]?.at(-1) ?? "";
  const line = typed["riga"]?.at(-1)?.slice(0, 300) ?? null;
  const kind = doorKinds.find((one) => one === typed["tipo"]?.at(-1)) ?? "other";
  const openedOn = readDay(typed["apre"]?.at(-1), today);
  const mistakes: { [field in DoorMistake]?: true } = {};
  if (name === "" || name.length > 120) mistakes.name = true;
  if (openedOn === undefined) mistakes.openedOn = true;
  if (openedOn === undefined || mistakes.name) return { ok: false, mistakes };
  const activityIds = (typed["attivita"] ?? []).filter((one) => id.safeParse(one).success).slice(0, 300);
  return { ok: true, id: doorId.data, content: { name, kind, line, openedOn }, activityIds };
}

function readDay(text: string | undefined, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  if (text === undefined) return today;
  const day = z.iso.date().safeParse(text);
  if (!day.success) return undefined;
  const read = Temporal.PlainDate.from(day.data);
  const isNear = read.year >= 1990 && Temporal.PlainDate.compare(read, today.add({ years: 2 })) < 0;
  return isNear ? read : undefined;
}

const closing = z.object({
  porta: last(id),
  chiusa: last(z.enum(["0", "1"])),
});

export function readClosing(typed: Texts): { id: string; isClosed: boolean } | undefined {
  const read = closing.safeParse(typed);
  return read.success ? { id: read.data.porta, isClosed: read.data.chiusa === "1" } : undefined;
}
