// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Frame } from "../../../ui/frame.ts";
import { minutesWords } from "./minutes.words.ts";
import type { CommentShown } from "./writing.page.ts";

/** What was said of minutes, with the answers. */
export function CommentList({ frame, comments }: { frame: Frame; comments: readonly CommentShown[] }) {
  const words = minutesWords[frame.language];
  return (
    <ul class="minutes-comments" aria-label={words.comments(comments.length)}>
      {comments.map(({ who, when, body, answer }) => (
        <li>
          <p class="form-text">
            {who}, {when}
          </p>
          <p class="written-text">{body}</p>
          {answer !== null && (
            <p class="written-text comment-answer">
              {words.answer}: {answer}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
