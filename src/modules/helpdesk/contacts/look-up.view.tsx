// SPDX-License-Identifier: AGPL-3.0-or-later
import { Button } from "../../../ui/button.tsx";
import { KeyHint } from "../../../ui/field.tsx";
import { SelectField, TextField } from "../../../ui/fields.tsx";
import type { ContactFormProps } from "./contact-form.page.ts";
import { contactFormWords } from "./contact-form.words.ts";
import type { Shown } from "./shown.page.ts";

/** The directory beside the conversation: what is ticked goes with the contact, whatever is searched next. */
export function LookUp({ frame, typed, looked, kinds, areaNames }: ContactFormProps) {
  const words = contactFormWords[frame.language];
  const { isAsked, found, pinned, byNeed } = looked;
  const textOf = (name: string) => typed[name]?.at(-1);
  return (
    <section aria-labelledby="cerca-titolo">
      <h2 class="h4" id="cerca-titolo">
        {words.search}
      </h2>
      <p class="form-text">{words.searchLead}</p>
      <div class="contact-pair">
        <TextField
          name="cerca"
          label={words.what}
          value={textOf("cerca")}
          type="search"
          maxlength={120}
          accesskey="c"
        />
        <TextField
          name="vicino"
          label={words.near}
          value={textOf("vicino")}
          suggestions={areaNames}
          maxlength={120}
        />
      </div>
      <div class="contact-pair contact-find">
        <SelectField name="tipo" label={words.kind} options={kinds} value={textOf("tipo")} />
        <Button kind="secondary" name="azione" value="cerca">
          {words.find}
        </Button>
      </div>
      <trama-contact-look-up data-form="contatto">
        <div id="trovati" aria-live="polite">
          {pinned.length > 0 && (
            <>
              <h3 class="h5">{words.pinned}</h3>
              <Things things={pinned} arePinned openPage={words.openPage} />
            </>
          )}
          {byNeed !== undefined && found.length > 0 && (
            <p class="form-text">
              {words.byNeed} {byNeed}
            </p>
          )}
          {isAsked && (
            <h3 class="h5">
              {words.found}
              <KeyHint letter="r" />
            </h3>
          )}
          {isAsked && found.length === 0 && <p>{words.nothing}</p>}
          {found.length > 0 && <Things things={found} arePinned={false} openPage={words.openPage} />}
        </div>
      </trama-contact-look-up>
    </section>
  );
}

type ThingsProps = { things: readonly Shown[]; arePinned: boolean; openPage: string };

function Things({ things, arePinned, openPage }: ThingsProps) {
  return (
    <ul class="list-unstyled contact-things">
      {things.map(({ token, name, href, organization, line, phones, where, hours }, index) => (
        <li>
          <div class="form-check">
            <input
              class="form-check-input"
              type="checkbox"
              id={`appunto-${token}`}
              name="appunto"
              value={token}
              checked={arePinned}
              accesskey={index === 0 && !arePinned ? "r" : undefined}
            />
            <label class="form-check-label" for={`appunto-${token}`}>
              <span>
                <strong>{name}</strong>
                {organization !== undefined && <span class="form-text">{organization}</span>}
                {line !== undefined && <span class="form-text">{line}</span>}
              </span>
            </label>
          </div>
          <p class="contact-thing">
            {phones.map((number) => (
              <>
                <strong>{number}</strong>{" "}
              </>
            ))}
            {[where, hours].filter(Boolean).join(" · ")}{" "}
            <a href={href} target="_blank" rel="noopener" aria-label={`${openPage}: ${name}`}>
              {openPage}
            </a>
          </p>
        </li>
      ))}
    </ul>
  );
}
