// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, ButtonLink } from "../../../ui/button.tsx";
import type { Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import type { StoredSaid } from "./contact-form.page.ts";
import { contactFormWords } from "./contact-form.words.ts";

/** After saving, on the same screen: what may follow for each need, and the sheet to give. */
export function StoredNotice({ frame, stored }: { frame: Frame; stored: StoredSaid }) {
  const words = contactFormWords[frame.language];
  const { href, wasThere, needs, handout, card, next } = stored;
  return (
    <Notice tone="success" title={wasThere ? words.storedBefore : words.stored} announced>
      {next === "together" && <p>{words.didTogether}</p>}
      {next === "follow-up" && <p>{words.didFollowUp}</p>}
      {needs.length > 0 && (
        <ul class="list-unstyled">
          {needs.map((need) => (
            <li>
              <a href={need.href}>{need.name}</a>
              {need.isOpen && need.refer !== undefined && (
                <>
                  {" "}
                  – <a href={need.refer}>{words.refer}</a>
                </>
              )}
              {need.isOpen && need.followUp !== undefined && (
                <>
                  {" "}
                  – <a href={need.followUp}>{words.followUp}</a>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      <Actions>
        {handout !== undefined && <ButtonLink href={handout}>{words.handout}</ButtonLink>}
        <ButtonLink kind="secondary" href={href}>
          {words.toContact}
        </ButtonLink>
        {card !== undefined && (
          <ButtonLink kind="quiet" href={card}>
            {words.giveCard}
          </ButtonLink>
        )}
      </Actions>
    </Notice>
  );
}
