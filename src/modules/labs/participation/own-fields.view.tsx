// SPDX-License-Identifier: AGPL-3.0-or-later
import { SelectField, TextField } from "../../../ui/fields.tsx";
import type { Frame } from "../../../ui/frame.ts";
import type { OwnWords } from "./participant.ts";
import { presenceWords } from "./presence.words.ts";

export type OwnTyped = { called: string; contact: string; mistakes: { called?: true; contact?: true } };

/** How somebody is called and reached: on their own page, and on that of the facilitators. */
export function OwnFields({
  frame,
  own,
  typed,
}: {
  frame: Frame;
  own: OwnWords;
  typed: OwnTyped | undefined;
}) {
  const words = presenceWords[frame.language];
  const { mistakes = {} } = typed ?? {};
  return (
    <>
      <TextField
        name="nome"
        label={words.called}
        value={typed?.called ?? own.called}
        maxlength={60}
        error={mistakes.called && words.mistakes.called}
        required
      />
      <TextField
        name="recapito"
        label={words.contact}
        value={typed?.contact ?? own.contact ?? ""}
        maxlength={254}
        error={mistakes.contact && words.mistakes.contact}
      />
      <SelectField
        name="lingua"
        label={words.language}
        value={own.language}
        options={[
          { value: "it", label: words.languages.it },
          { value: "en", label: words.languages.en },
        ]}
      />
    </>
  );
}

/** «Had you ever taken part before?», asked once. */
export function FirstEverForm({ frame, action }: { frame: Frame; action: string }) {
  const words = presenceWords[frame.language];
  return (
    <form class="first-ever" method="post" action={action}>
      <fieldset>
        <legend>{words.firstAsk}</legend>
        <p class="form-text">{words.firstAskHint}</p>
        <button class="btn btn-outline-primary" name="prima" value="1">
          {words.yes}
        </button>{" "}
        <button class="btn btn-outline-primary" name="prima" value="0">
          {words.no}
        </button>{" "}
        <button class="btn btn-link" name="prima" value="-">
          {words.rather}
        </button>
      </fieldset>
    </form>
  );
}
