// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button } from "../../../ui/button.tsx";
import { CheckboxGroup } from "../../../ui/choices.tsx";
import type { Frame } from "../../../ui/frame.ts";
import { absenceWords } from "./absence.words.ts";
import type { DateAsked } from "./own-registration.page.ts";
import { Post } from "./post.view.tsx";

type Props = { frame: Frame; action: string; dates: readonly DateAsked[] };

/** Where somebody who comes to a whole series says which dates they miss. */
export function AbsenceFold({ frame, action, dates }: Props) {
  const words = absenceWords[frame.language];
  const away = dates.filter(({ isAway }) => isAway).map(({ id }) => id);
  return (
    <details class="quiet-fold d-print-none" open={away.length > 0}>
      <summary>{words.title}</summary>
      <div class="fold-body">
        <p>{words.lead}</p>
        <Post frame={frame} action={action}>
          <input type="hidden" name="chieste" value={dates.map(({ id }) => id).join(" ")} />
          <CheckboxGroup
            name="assente"
            label={words.dates}
            options={dates.map(({ id, said }) => ({ value: id, label: said }))}
            values={away}
          />
          <Actions>
            <Button kind="secondary">{words.save}</Button>
          </Actions>
        </Post>
      </div>
    </details>
  );
}
