// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import { linkTo } from "../../../ui/frame.ts";
import type { Meta } from "../../../ui/result-card.tsx";
import { doorWords } from "./doors.words.ts";
import { draftFields } from "./draft-fields.ts";
import { doorsPath } from "./referral-path.ts";

/** What is told of a proposed door. */
type DoorKnown = {
  serviceId: string;
  name: string;
  line: string;
  organizationName: string | null;
  where: string | null;
  distanceMetres: number | null;
  isStale: boolean;
  answerTime: { workingDays: number } | undefined;
};

/** A door with what decides: where, how far, how soon they answer, whether somebody should check the record first. */
export function doorShown(
  door: DoorKnown,
  { needId, cameFromId, language }: { needId: string; cameFromId: string | undefined; language: Language },
) {
  const words = doorWords[language];
  const meta: Meta[] = [
    ...(door.where === null ? [] : [{ text: door.where }]),
    ...(door.distanceMetres === null
      ? []
      : [{ text: words.away(distanceSaid(door.distanceMetres, language)) }]),
    ...(door.answerTime ? [{ text: words.answers(words.workingDays(door.answerTime.workingDays)) }] : []),
    ...(door.isStale ? [{ text: words.stale, tone: "warning" as const }] : []),
  ];
  const path = pathTo({ needId, cameFromId }, draftFields.service, door.serviceId);
  return {
    name: door.name,
    line: door.line,
    kicker: door.organizationName ?? undefined,
    href: linkTo({ language }, path),
    meta,
  };
}

/** Where one hands over to a door: the need, the door that stayed shut before it, and which. */
export function pathTo(
  { needId, cameFromId }: { needId: string; cameFromId: string | undefined },
  field: string,
  value: string,
): string {
  const from = cameFromId === undefined ? "" : `&${draftFields.cameFrom}=${cameFromId}`;
  return `${doorsPath(needId)}${from}&${field}=${value}`;
}

function distanceSaid(metres: number, language: Language): string {
  if (metres < 950) return `${Math.max(50, Math.round(metres / 50) * 50)} m`;
  const kilometres = metres < 9_950 ? Math.round(metres / 100) / 10 : Math.round(metres / 1000);
  return `${kilometres.toLocaleString(language === "it" ? "it-IT" : "en-GB")} km`;
}
