// SPDX-License-Identifier: AGPL-3.0-or-later
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { daySaid, momentSaid } from "../../accounts/said.ts";
import { keptMeetingPath } from "../../assemblies/meetings/meeting.ts";
import { keptAgreementPath } from "../agreements/agreement-path.ts";
import type { ToCheck } from "./to-check.ts";
import { toCheckWords } from "./to-check.words.ts";

/** What has to be looked at, one line each with where it is done. */
export function toCheckShown(
  { minutes, decisions, agreements }: ToCheck,
  frame: Pick<Frame, "language">,
): { text: string; href: string }[] {
  const words = toCheckWords[frame.language];
  const day = (text: string) => daySaid(text, frame.language);
  return [
    ...minutes.flatMap(({ id, startsAt, minutesStatus }) =>
      minutesStatus === "approved"
        ? []
        : [
            {
              text: words.minutes[minutesStatus](momentSaid(startsAt, frame.language)),
              href: linkTo(frame, `${keptMeetingPath(id)}/verbale`),
            },
          ],
    ),
    ...decisions.map(({ assemblyId, count }) => ({
      text: words.decisions(count),
      href: linkTo(frame, `/redazione/assemblee/${assemblyId}/decisioni`),
    })),
    ...agreements.map(({ id, title, status, reviewOn }) => ({
      text:
        status === "to-sign"
          ? words.agreements["to-sign"](title)
          : status === "in-force" && reviewOn !== null
            ? words.agreements["in-force"](title, day(reviewOn))
            : words.agreements.review(title),
      href: linkTo(frame, keptAgreementPath(id)),
    })),
  ];
}
