// SPDX-License-Identifier: AGPL-3.0-or-later
import { Button } from "../../../ui/button.tsx";
import { RadioGroup } from "../../../ui/choices.tsx";
import { SelectField, TextField } from "../../../ui/fields.tsx";
import type { Frame } from "../../../ui/frame.ts";
import { Section } from "../../../ui/section.tsx";
import type { PresenceShown } from "./presence.page.ts";
import { presenceWords } from "./presence.words.ts";

/** What was typed, when something in it is not right. */
export type NewcomerTyped = {
  texts: Record<string, string[]>;
  mistakes: { called?: true; contact?: true };
};

type NewcomerProps = {
  frame: Frame;
  action: string;
  shown: Pick<PresenceShown, "doors" | "doorId">;
  newId: () => string;
  typed: NewcomerTyped | undefined;
};

/** A first name, and a contact if they want; folded, because a head is enough. */
export function NewcomerForm({ frame, action, shown, newId, typed }: NewcomerProps) {
  const words = presenceWords[frame.language];
  const said = (name: string) => typed?.texts[name]?.at(-1);
  const { mistakes = {} } = typed ?? {};
  return (
    <Section id="nomi" title={words.newTitle}>
      <details class="quiet-fold" open={typed !== undefined}>
        <summary>{words.newLead}</summary>
        <form class="fold-body" method="post" action={`${action}#nomi`} data-kept="another">
          <input type="hidden" name="persona" value={said("persona") ?? newId()} data-new />
          <TextField
            name="nome"
            label={words.called}
            value={said("nome")}
            maxlength={60}
            autocomplete="off"
            error={mistakes.called && words.mistakes.called}
            required
          />
          <TextField
            name="recapito"
            label={words.contact}
            hint={words.contactHint}
            value={said("recapito")}
            maxlength={254}
            autocomplete="off"
            error={mistakes.contact && words.mistakes.contact}
          />
          <RadioGroup
            id="campo-prima"
            name="prima"
            label={words.firstAsk}
            hint={words.firstAskHint}
            inRow
            value={said("prima")}
            options={[
              { value: "1", label: words.yes },
              { value: "0", label: words.no },
              { value: "-", label: words.rather },
            ]}
          />
          {shown.doors.length > 0 && (
            <SelectField
              name="porta"
              label={words.door}
              empty={words.doorUnknown}
              value={said("porta") ?? shown.doorId ?? undefined}
              options={shown.doors.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          <SelectField
            name="lingua"
            label={words.language}
            value={said("lingua") ?? "it"}
            options={[
              { value: "it", label: words.languages.it },
              { value: "en", label: words.languages.en },
            ]}
          />
          <Button>{words.keep}</Button>
        </form>
      </details>
    </Section>
  );
}
