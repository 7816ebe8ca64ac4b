// SPDX-License-Identifier: AGPL-3.0-or-later
import { ButtonLink } from "../../../ui/button.tsx";
import type { Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { contactPagesWords } from "./contact-pages.words.ts";
import type { Shown } from "./shown.page.ts";

/** What was chosen in large plain letters: read out on the telephone, or with the screen turned to the person. */
export function ReadOutPage({
  frame,
  things,
  back,
}: {
  frame: Frame;
  things: readonly Shown[];
  back: string;
}) {
  const words = contactPagesWords[frame.language];
  return (
    <Page frame={frame} title={words.readTitle} breadcrumbs={[{ label: words.readTitle }]} hidden largePrint>
      <PageTitle title={words.readTitle} lead={words.readLead} />
      {things.map(({ name, line, phones, where, hours }) => (
        <section class="read-out">
          <h2>{name}</h2>
          {line !== undefined && <p>{line}</p>}
          {phones.map((number) => (
            <p>
              {words.phone}: <strong>{number}</strong>
            </p>
          ))}
          {where !== undefined && (
            <p>
              {words.where}: <strong>{where}</strong>
            </p>
          )}
          {hours !== undefined && (
            <p>
              {words.hours}: <strong>{hours}</strong>
            </p>
          )}
        </section>
      ))}
      <p class="d-print-none">
        <ButtonLink kind="quiet" href={back}>
          {words.back}
        </ButtonLink>
      </p>
    </Page>
  );
}
