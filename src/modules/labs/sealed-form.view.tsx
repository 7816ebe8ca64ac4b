// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PropsWithChildren } from "hono/jsx";

import { ErrorSummary } from "../../ui/error-summary.tsx";
import { HiddenFields } from "../../ui/fields.tsx";
import { linkTo, type Frame } from "../../ui/frame.ts";
import { Notice } from "../../ui/notice.tsx";
import type { FormState, SealedState } from "./typed.ts";

type MistakeWords = { mistakesTitle: string; mistakes: Readonly<Record<string, string>> };

type SealedFormProps = PropsWithChildren<{
  frame: Frame;
  action: string;
  state: SealedState;
  words: MistakeWords & { trap: string };
}>;

/** A form that anybody fills in without an account: its own seal, and a field that people do not see. */
export function SealedForm({ frame, action, state, words, children }: SealedFormProps) {
  return (
    <>
      <FormTroubles state={state} words={words} />
      <form id="modulo" method="post" action={linkTo(frame, action)} novalidate>
        <HiddenFields values={{ modulo: state.seal }} />
        {/* For programs that fill in whatever they find. */}
        <label class="visually-hidden" for="soprannome" aria-hidden="true">
          {words.trap}
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
      </form>
    </>
  );
}

/** What stands above a form that comes back: why, and what to mend. */
export function FormTroubles({ state, words }: { state: FormState; words: MistakeWords }) {
  return (
    <>
      {state.notice !== undefined && (
        <Notice tone="warning" announced>
          <p>{state.notice}</p>
        </Notice>
      )}
      <ErrorSummary
        title={words.mistakesTitle}
        mistakes={Object.entries(state.mistakes ?? {}).map(([name, key]) => ({
          fieldId: `campo-${name}`,
          message: words.mistakes[key] ?? words.mistakesTitle,
        }))}
      />
    </>
  );
}
