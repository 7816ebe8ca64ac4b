// SPDX-License-Identifier: AGPL-3.0-or-later
import { Button } from "./button.tsx";
import { TextField } from "./fields.tsx";
import type { Frame } from "./frame.ts";
import { headCountWords } from "./head-count.words.ts";

type HeadCountProps = {
  frame: Frame;
  action: string;
  /** The number of this press: sent twice it is one. */
  mark: string;
  counted: number | null;
  /** By which the script of the page knows its forms. */
  island: Record<`data-${string}`, string>;
};

/** How many people there are in all, at the door of an activity or of a lab: one number, when there is no time for more. */
export function HeadCountForm({ frame, action, mark, counted, island }: HeadCountProps) {
  const words = headCountWords[frame.language];
  return (
    <form class="mark-form" method="post" action={action} {...island}>
      <input type="hidden" name="segno" value={mark} data-new />
      <input type="hidden" name="tipo" value="conta" />
      <TextField
        id="campo-conta"
        name="persone"
        label={words.field}
        type="number"
        inputmode="numeric"
        min="0"
        value={counted === null ? undefined : String(counted)}
        required
      />
      <Button kind="secondary">{words.save}</Button>
    </form>
  );
}
