// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { HiddenFields } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { Section } from "../../../ui/section.tsx";
import { KeepingPage, type Works } from "../keeping/keeping-frame.view.tsx";
import type { CallOutcome } from "./call.ts";
import { callWords } from "./call.words.ts";

export type CallsProps = {
  frame: Frame;
  works: Works;
  turns: number;
  tiring: number;
  /** Which records are called, to be carried along. */
  query: string;
  before: CallOutcome | "corrected" | undefined;
};

/** Before the first call and after the last. */
export function CallsPage({ frame, works, turns, tiring, query, before }: CallsProps) {
  const words = callWords[frame.language];
  const back = (
    <ButtonLink kind="secondary" href={linkTo(frame, `/redazione/verifiche${query && `?${query}`}`)}>
      {words.back}
    </ButtonLink>
  );
  return (
    <KeepingPage
      frame={frame}
      works={works}
      part="/redazione/verifiche"
      title={words.title}
      lead={words.lead}
    >
      {before === "stopped" && (
        <Notice tone="success" announced>
          <p>{words.after[before]}</p>
        </Notice>
      )}
      {turns === 0 ? (
        <EmptyState title={words.nothing}>
          <p>{words.nothingLead}</p>
          {back}
        </EmptyState>
      ) : (
        <>
          <p>{words.turns(turns)}</p>
          {tiring > 0 && <p>{words.tiring(tiring)}</p>}
          <form method="post" action={linkTo(frame, "/redazione/verifiche/telefonate")}>
            <HiddenFields values={{ elenco: query }} />
            <Actions>
              <Button>{words.begin}</Button>
              {back}
            </Actions>
          </form>
          <Section id="come" title={words.how}>
            <ol>
              {words.steps.map((step) => (
                <li>{step}</li>
              ))}
            </ol>
          </Section>
        </>
      )}
    </KeepingPage>
  );
}
