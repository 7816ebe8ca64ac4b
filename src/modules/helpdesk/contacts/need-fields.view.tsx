// SPDX-License-Identifier: AGPL-3.0-or-later
import { FieldError } from "../../../ui/field.tsx";
import { SelectField } from "../../../ui/fields.tsx";
import type { ContactFormProps } from "./contact-form.page.ts";
import { contactFormWords } from "./contact-form.words.ts";
import { contactWords } from "./contact.words.ts";
import { unmetReasons } from "./need.ts";
import type { NeedChoice } from "./term-names.ts";

/** The needs: a list that opens, over which the island writes a line that finds them; for whom; whether nobody answers. */
export function NeedFields(
  props: Pick<ContactFormProps, "frame" | "typed" | "groups" | "targets" | "mistakes">,
) {
  const { frame, typed, groups, targets, mistakes } = props;
  const words = contactFormWords[frame.language];
  const codes = contactWords[frame.language];
  const chosen = typed["bisogno"] ?? [];
  const mistake = mistakes["bisogno"];
  const names = groups.flatMap((area) => [area, ...area.within]).filter(({ code }) => chosen.includes(code));
  return (
    <>
      <trama-contact-needs
        data-label={words.needs}
        data-hint={words.needsHint}
        data-none={words.needsNone}
        data-added={words.needsAdded}
        data-removed={words.needsRemoved}
        data-remove={words.needsRemove}
        data-chosen={words.needsChosen}
      >
        <fieldset class="field" id="campo-bisogno" aria-describedby={mistake && "campo-bisogno-errore"}>
          <legend class="form-label">{words.needs}</legend>
          <details class="terms" open={mistake !== undefined}>
            <summary>
              {names.length > 0 ? names.map(({ label }) => label).join(", ") : words.needsOpen}
            </summary>
            {groups.map((area) => (
              <fieldset>
                <legend class="visually-hidden">{area.label}</legend>
                <NeedTick need={area} isChosen={chosen.includes(area.code)} isArea />
                {area.within.map((need) => (
                  <NeedTick need={need} isChosen={chosen.includes(need.code)} />
                ))}
              </fieldset>
            ))}
          </details>
          <FieldError id="campo-bisogno" error={mistake && words.mistake[mistake]} />
        </fieldset>
      </trama-contact-needs>
      <div class="contact-pair">
        <SelectField
          name="per"
          label={words.target}
          options={targets}
          empty={words.targetNone}
          value={typed["per"]?.at(-1)}
        />
        <SelectField
          name="manca"
          label={words.unmet}
          options={unmetReasons.map((value) => ({ value, label: codes.unmetReasons[value] }))}
          empty={words.unmetNone}
          value={typed["manca"]?.at(-1)}
        />
      </div>
    </>
  );
}

function NeedTick({
  need,
  isChosen,
  isArea = false,
}: {
  need: NeedChoice;
  isChosen: boolean;
  isArea?: boolean;
}) {
  return (
    <div class="form-check">
      <input
        class="form-check-input"
        type="checkbox"
        id={`bisogno-${need.code}`}
        name="bisogno"
        value={need.code}
        checked={isChosen}
        data-words={need.words}
      />
      <label class="form-check-label" for={`bisogno-${need.code}`}>
        {isArea ? <strong>{need.label}</strong> : need.label}
      </label>
    </div>
  );
}
