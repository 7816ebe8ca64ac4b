// SPDX-License-Identifier: AGPL-3.0-or-later
import { SelectField, TextField } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import type { ContactFormProps, ThreadSaid } from "./contact-form.page.ts";
import { contactFormWords } from "./contact-form.words.ts";
import { needPath } from "./contact-path.ts";
import { ageBands, genders, households, knewBys, languagesSpoken } from "./contact.ts";
import { contactWords } from "./contact.words.ts";

type FactProps = Pick<ContactFormProps, "frame" | "typed" | "mistakes" | "areaNames">;

/** What may be said of the person, each with why it is asked; folded away until there is a reason. */
export function FactFields({ frame, typed, mistakes, areaNames }: FactProps) {
  const words = contactFormWords[frame.language];
  const codes = contactWords[frame.language];
  const isSaid = ["eta", "genere", "famiglia", "zona", "prima", "lingua", "conosciuto"].some(
    (name) => typed[name] !== undefined,
  );
  const field = (name: keyof typeof words.facts) => ({
    name,
    ...words.facts[name],
    value: typed[name]?.at(-1),
    empty: words.notSaid,
  });
  return (
    <details class="terms contact-facts" open={isSaid || mistakes["zona"] !== undefined}>
      <summary>{words.more}</summary>
      <p class="form-text">{words.moreLead}</p>
      <div class="contact-grid">
        <SelectField {...field("eta")} options={options(ageBands, codes.ageBands)} />
        <SelectField {...field("genere")} options={options(genders, codes.genders)} />
        <SelectField {...field("famiglia")} options={options(households, codes.households)} />
        <TextField
          {...field("zona")}
          suggestions={areaNames}
          error={mistakes["zona"] && words.mistake[mistakes["zona"]]}
        />
        <SelectField
          {...field("prima")}
          options={[
            { value: "si", label: words.yes },
            { value: "no", label: words.no },
          ]}
        />
        <SelectField {...field("lingua")} options={options(languagesSpoken, codes.languages)} />
        <SelectField {...field("conosciuto")} options={options(knewBys, codes.knewBys)} />
      </div>
    </details>
  );
}

function options<Code extends string>(list: readonly Code[], names: Record<Code, string>) {
  return list.map((value) => ({ value, label: names[value] }));
}

type CardProps = {
  frame: Frame;
  value: string | undefined;
  error: string | undefined;
  thread: ThreadSaid | undefined;
};

/** Who has a card may show it: their thread goes on, still without a name. */
export function CardCode({ frame, value, error, thread }: CardProps) {
  const words = contactFormWords[frame.language];
  return (
    <details class="terms contact-facts" open={value !== undefined || error !== undefined}>
      <summary>{words.card}</summary>
      <TextField
        name="codice"
        label={words.card}
        labelHidden
        hint={words.cardHint}
        value={value}
        error={error}
        maxlength={40}
        autocomplete="off"
      />
      {thread !== undefined && (
        <Notice tone="success" announced>
          <p>{thread.times === 0 ? words.threadNew : words.thread(thread.times)}</p>
          {thread.open.length > 0 && (
            <p>
              {words.threadOpen}{" "}
              {thread.open.map(({ id, name }, index) => (
                <>
                  {index > 0 && ", "}
                  <a href={linkTo(frame, needPath(id))} target="_blank" rel="noopener">
                    {name}
                  </a>
                </>
              ))}
            </p>
          )}
        </Notice>
      )}
    </details>
  );
}
