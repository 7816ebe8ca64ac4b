// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PropsWithChildren } from "hono/jsx";

import { ErrorSummary } from "./error-summary.tsx";
import { HiddenFields } from "./fields.tsx";
import type { FormState, SealedState } from "./form-state.ts";
import { linkTo, type Frame } from "./frame.ts";
import { mistakesByField } from "./mistakes.ts";
import { Notice } from "./notice.tsx";
import { sealedFormWords } from "./sealed-form.words.ts";

/** Words of mistakes by their keys; without them the state has words already. */
type MistakeWords = { mistakesTitle: string; mistakes?: Readonly<Record<string, string>> };

type SealedFormProps = PropsWithChildren<{
  frame: Frame;
  action: string;
  state: SealedState;
  words: MistakeWords;
}>;

/** A form that anybody fills in without an account: its own seal, and a field that people do not see. */
export function SealedForm({ frame, action, state, words, children }: SealedFormProps) {
  return (
    <>
      <FormTroubles state={state} words={words} />
      <form id="modulo" method="post" action={linkTo(frame, action)} novalidate>
        <Seal frame={frame} seal={state.seal} />
        {children}
      </form>
    </>
  );
}

/** What makes a form this one and no other, and the trap for programs that fill in whatever they find. */
export function Seal({ frame, seal }: { frame: Frame; seal: string }) {
  return (
    <>
      <HiddenFields values={{ modulo: seal }} />
      <label class="visually-hidden" for="soprannome" aria-hidden="true">
        {sealedFormWords[frame.language].trap}
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
    </>
  );
}

/** What stands above a form that comes back: why, and what to mend. */
export function FormTroubles({ state, words }: { state: FormState; words: MistakeWords }) {
  const { mistakesTitle, mistakes } = words;
  return (
    <>
      {state.notice !== undefined && (
        <Notice tone="warning" announced>
          <p>{state.notice}</p>
        </Notice>
      )}
      <ErrorSummary
        title={mistakesTitle}
        mistakes={mistakesByField(state.mistakes ?? {}, (said) =>
          mistakes ? (mistakes[said] ?? mistakesTitle) : said,
        )}
      />
    </>
  );
}
