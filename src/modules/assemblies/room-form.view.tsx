// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PropsWithChildren } from "hono/jsx";

import { HiddenFields } from "../../ui/fields.tsx";
import type { FormState } from "../../ui/form-state.ts";
import { linkTo, type Frame } from "../../ui/frame.ts";
import { FormTroubles } from "../../ui/sealed-form.tsx";
import { formWords } from "./form.words.ts";

type FormProps = PropsWithChildren<{
  frame: Frame;
  action: string;
  state: FormState;
  hidden?: Readonly<Record<string, string>>;
  isUpload?: boolean;
}>;

/** A form of the room: what went wrong above, fields below. */
export function RoomForm({ frame, action, state, hidden = {}, isUpload = false, children }: FormProps) {
  return (
    <>
      <FormTroubles state={state} words={{ mistakesTitle: formWords[frame.language].toCorrect }} />
      <form
        id="modulo"
        method="post"
        action={linkTo(frame, action)}
        enctype={isUpload ? "multipart/form-data" : undefined}
        novalidate
      >
        <HiddenFields values={hidden} />
        {children}
      </form>
    </>
  );
}
