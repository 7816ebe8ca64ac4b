// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, ButtonLink } from "../../../ui/button.tsx";
import type { Frame } from "../../../ui/frame.ts";
import { diaryWords } from "./diary.words.ts";

type OtherNotesProps = { frame: Frame; newer: string | undefined; older: string | undefined };

/** The ways from some notes of a diary to those before and after them. */
export function OtherNotes({ frame, newer, older }: OtherNotesProps) {
  if (newer === undefined && older === undefined) return null;
  const words = diaryWords[frame.language];
  return (
    <Actions>
      {newer !== undefined && (
        <ButtonLink kind="quiet" href={newer}>
          {words.newer}
        </ButtonLink>
      )}
      {older !== undefined && (
        <ButtonLink kind="secondary" href={older}>
          {words.older}
        </ButtonLink>
      )}
    </Actions>
  );
}
