// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PropsWithChildren } from "hono/jsx";

import { ErrorSummary } from "../../ui/error-summary.tsx";
import { HiddenFields } from "../../ui/fields.tsx";
import { linkTo, type Frame } from "../../ui/frame.ts";
import { Notice } from "../../ui/notice.tsx";
import { formWords } from "./form.words.ts";
import type { FormState } from "./typed.ts";

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
      {state.notice !== undefined && (
        <Notice tone="warning" announced>
          <p>{state.notice}</p>
        </Notice>
      )}
      <ErrorSummary
        title={formWords[frame.language].toCorrect}
        mistakes={Object.entries(state.mistakes ?? {}).map(([name, message]) => ({
          fieldId: `campo-${name}`,
          message,
        }))}
      />
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

/** The same for whoever has no account: with its seal, and a field that people do not see. */
export function SealedForm({ seal, children, ...rest }: FormProps & { seal: string }) {
  return (
    <RoomForm {...rest} hidden={{ ...rest.hidden, modulo: seal }}>
      {/* For programs that fill in whatever they find. */}
      <label class="visually-hidden" for="soprannome" aria-hidden="true">
        {formWords[rest.frame.language].trap}
      </label>
      <input
        class="visually-hidden"
        type="text"
        id="soprannome"
        name="soprannome"
        tabindex={-1}
        autocomplete="off"
        aria-hidden="true"
      />
      {children}
    </RoomForm>
  );
}
