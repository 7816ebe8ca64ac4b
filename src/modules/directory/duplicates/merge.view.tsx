// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { linkTo } from "../../../ui/frame.ts";
import type { Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { editingWords } from "../editing/editing.words.ts";
import { duplicatesWords } from "./duplicates.words.ts";
import { mergeWords } from "./merge.words.ts";

export type MergeProps = {
  frame: Frame;
  id: string;
  title: string;
  when: string;
  done: "merged" | "undone" | undefined;
  /** Why they cannot be taken apart now. */
  refused: string | undefined;
  isUndone: boolean;
  /** Addresses of the two pages. */
  survivor: string;
  gone: string;
  moved: readonly { name: string; href: string }[];
  /** What had changed since, and stayed as it was. */
  staying: readonly string[];
};

/** Two records that became one: what moved, and the way back. */
export function MergePage(props: MergeProps) {
  const { frame, id, title, when, done, refused, isUndone, survivor, gone, moved, staying } = props;
  const words = mergeWords[frame.language];
  return (
    <Page
      frame={frame}
      title={title}
      breadcrumbs={[
        { label: editingWords[frame.language].backOffice, path: "/redazione" },
        { label: duplicatesWords[frame.language].title, path: "/redazione/doppioni" },
        { label: title },
      ]}
      hidden
    >
      <PageTitle title={title} lead={when} />
      {(done !== undefined || isUndone) && (
        <Notice tone="success" announced>
          <p>{isUndone ? words.undone : words.mergedNow}</p>
        </Notice>
      )}
      {refused !== undefined && (
        <Notice tone="warning" announced>
          <p>{refused}</p>
        </Notice>
      )}
      {staying.length > 0 && (
        <Notice tone="warning">
          <p>{words.staying}</p>
          <ul>
            {staying.map((one) => (
              <li>{one}</li>
            ))}
          </ul>
        </Notice>
      )}
      {moved.length > 0 && !isUndone && (
        <Section id="passate" title={words.movedList}>
          <ul>
            {moved.map(({ name, href }) => (
              <li>
                <a href={href}>{name}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {!isUndone && <p>{words.undoHint}</p>}
      <form method="post" action={linkTo(frame, `/redazione/doppioni/unioni/${id}/separazione`)}>
        <Actions>
          <ButtonLink kind="secondary" href={survivor}>
            {words.seeSurvivor}
          </ButtonLink>
          {isUndone && (
            <ButtonLink kind="secondary" href={gone}>
              {words.seeGone}
            </ButtonLink>
          )}
          {!isUndone && <Button kind="danger">{words.undo}</Button>}
          <ButtonLink kind="quiet" href={linkTo(frame, "/redazione/doppioni")}>
            {words.back}
          </ButtonLink>
        </Actions>
      </form>
    </Page>
  );
}
