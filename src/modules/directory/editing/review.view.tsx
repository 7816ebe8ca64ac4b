// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PropsWithChildren } from "hono/jsx";

import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { linkTo } from "../../../ui/frame.ts";
import type { Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { AlikeNotice, type AlikeShown } from "../duplicates/alike.view.tsx";
import type { Difference } from "./differences.ts";
import { Differences } from "./differences.view.tsx";
import { editingPath, type EditableKind, type Standing } from "./editable.ts";
import { editingWords } from "./editing.words.ts";
import { reviewWords } from "./review.words.ts";

type About = { frame: Frame; kind: EditableKind; id: string; name: string };

/** A page about one record of the back office, with the way back to its form. */
export function AboutRecord({
  frame,
  kind,
  id,
  name,
  title,
  children,
}: PropsWithChildren<About & { title: string }>) {
  const words = editingWords[frame.language];
  return (
    <Page
      frame={frame}
      title={title}
      breadcrumbs={[
        { label: words.backOffice, path: "/redazione" },
        { label: words.lists[kind], path: editingPath(kind) },
        { label: name, path: editingPath(kind, id) },
        { label: title },
      ]}
      hidden
    >
      <PageTitle title={title} kicker={name} />
      {children}
    </Page>
  );
}

export type SummaryProps = About & {
  /** What it is probably the same as. */
  alike: readonly AlikeShown[];
  differences: readonly Difference[];
  isNew: boolean;
  basedOn: number;
  back: string;
};

/** Everything that changes, to read before everybody reads it. */
export function SummaryPage(props: SummaryProps) {
  const { frame, kind, id, alike, differences, isNew, basedOn, back } = props;
  const words = reviewWords[frame.language];
  const path = linkTo(frame, editingPath(kind, id));
  return (
    <AboutRecord {...props} title={words.summary}>
      <AlikeNotice language={frame.language} alike={alike} />
      <p>
        {differences.length === 0
          ? words.nothing
          : isNew
            ? words.summaryNew
            : words.summaryChanges(differences.length)}
      </p>
      <Differences language={frame.language} differences={differences} isNew={isNew} />
      <form method="post" action={`${path}/pubblicazione`}>
        <input type="hidden" name="su" value={String(basedOn)} />
        <Actions>
          {differences.length > 0 && <Button>{words.publish}</Button>}
          <ButtonLink kind="secondary" href={`${path}/anteprima`}>
            {editingWords[frame.language].preview}
          </ButtonLink>
          <ButtonLink kind="quiet" href={back}>
            {editingWords[frame.language].backToForm}
          </ButtonLink>
        </Actions>
      </form>
    </AboutRecord>
  );
}

export type ConflictProps = About & {
  differences: readonly Difference[];
  who: string;
  when: string;
  latest: number;
};

/** Two people wrote the same record: both texts, and nothing lost. */
export function ConflictPage(props: ConflictProps) {
  const { frame, kind, id, differences, who, when, latest } = props;
  const words = reviewWords[frame.language];
  const path = linkTo(frame, editingPath(kind, id));
  return (
    <AboutRecord {...props} title={words.conflict}>
      <Notice tone="warning">
        <p>{words.conflictLead(who, when)}</p>
      </Notice>
      <Differences
        language={frame.language}
        differences={differences}
        sides={{ before: words.theirs, after: words.yours }}
      />
      <form method="post" action={`${path}/bozza/ripresa`}>
        <input type="hidden" name="su" value={String(latest)} />
        <p>{words.takeMineHint}</p>
        <Actions>
          <Button>{words.takeMine}</Button>
          <Button kind="secondary" formaction={`${path}/bozza/scarto`}>
            {words.takeTheirs}
          </Button>
        </Actions>
      </form>
    </AboutRecord>
  );
}

export type WithdrawProps = About & { standing: readonly Standing[]; basedOn: number };

/** What happens when a record is withdrawn, or what keeps it from being. */
export function WithdrawPage(props: WithdrawProps) {
  const { frame, kind, id, name, standing, basedOn } = props;
  const words = reviewWords[frame.language];
  const path = linkTo(frame, editingPath(kind, id));
  return (
    <AboutRecord {...props} title={words.withdraw(name)}>
      {standing.length > 0 ? (
        <>
          <p>{words.inUse}</p>
          <ul>
            {standing.map((one) => (
              <li>
                <a href={linkTo(frame, editingPath(one.kind, one.id))}>{one.name}</a>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <form method="post" action={`${path}/ritiro`}>
          <input type="hidden" name="su" value={String(basedOn)} />
          <p>{kind === "service" ? words.withdrawService : words.withdrawOther}</p>
          <Actions>
            <Button kind="danger">{words.withdrawNow}</Button>
            <ButtonLink kind="quiet" href={path}>
              {editingWords[frame.language].backToForm}
            </ButtonLink>
          </Actions>
        </form>
      )}
    </AboutRecord>
  );
}
