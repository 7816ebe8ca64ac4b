// SPDX-License-Identifier: AGPL-3.0-or-later
import { ButtonLink } from "../../../ui/button.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Section } from "../../../ui/section.tsx";
import type { RegistrationBlockShown } from "./registration-block.page.ts";
import { signUpWords } from "./sign-up.words.ts";

/** How one takes part, on the page of an activity: a button for each date that is near, with the seats left. */
export function RegistrationBlock({ frame, block }: { frame: Frame; block: RegistrationBlockShown }) {
  const words = signUpWords[frame.language];
  return (
    <Section id="partecipare" title={words.block.title}>
      {block.text !== undefined && <p>{block.text}</p>}
      {block.links.length > 0 && (
        <ul class="sign-up-dates">
          {block.links.map(({ label, path, note }) => (
            <li>
              <ButtonLink href={linkTo(frame, path)} rel="nofollow">
                {label}
              </ButtonLink>
              {note !== "" && <span class="form-text">{note}</span>}
            </li>
          ))}
        </ul>
      )}
      {block.hasRegistrations && (
        <p class="d-print-none">
          <a href={linkTo(frame, "/iscrizioni")}>{words.block.haveOne}</a>
        </p>
      )}
    </Section>
  );
}
