// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { CheckboxGroup, type ChoiceOption } from "../../../ui/choices.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { keptCrumbs } from "../assembly/keeping.view.tsx";
import { writingWords } from "./writing.words.ts";

type CarryProps = {
  frame: Frame;
  assembly: { name: string; path: string };
  meetingPath: string;
  path: string;
  left: readonly ChoiceOption[];
  said: string | undefined;
};

/** What is open from before, all of it chosen: one press puts it on the agenda. */
export function CarryPage({ frame, assembly, meetingPath, path, left, said }: CarryProps) {
  const words = writingWords[frame.language];
  return (
    <Page
      frame={frame}
      title={words.carryTitle}
      breadcrumbs={[
        ...keptCrumbs(frame),
        { label: assembly.name, path: assembly.path },
        { label: words.toMeeting, path: meetingPath },
        { label: words.carryTitle },
      ]}
      hidden
    >
      <PageTitle title={words.carryTitle} kicker={assembly.name} lead={words.carryLead} />
      {said !== undefined && (
        <Notice tone="success" announced>
          <p>{said}</p>
        </Notice>
      )}
      {left.length === 0 ? (
        <EmptyState title={words.carryNothing}>
          <p>{words.carryNothingLead}</p>
        </EmptyState>
      ) : (
        <form method="post" action={linkTo(frame, path)}>
          <CheckboxGroup
            name="porta"
            label={words.carryTitle}
            values={left.map(({ value }) => value)}
            options={left}
          />
          <Button>{words.carrySave}</Button>
        </form>
      )}
      <Actions>
        <ButtonLink kind="quiet" href={linkTo(frame, meetingPath)}>
          {words.toMeeting}
        </ButtonLink>
      </Actions>
    </Page>
  );
}
