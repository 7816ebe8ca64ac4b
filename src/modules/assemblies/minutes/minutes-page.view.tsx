// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { LongTextField } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { CommentList } from "./comment-list.view.tsx";
import type { ItemShown, MinutesShown } from "./minutes.page.ts";
import { minutesWords } from "./minutes.words.ts";
import { MinutesText } from "./reading.view.tsx";
import type { CommentShown } from "./writing.page.ts";

type MinutesPageProps = {
  frame: Frame;
  shown: MinutesShown;
  path: string;
  assemblyPath: string;
  /** Where who reads came from: the meeting, or a member’s own page. */
  back: { label: string; path: string };
  /** The form, for who keeps the assembly. */
  writing: { path: string; label: string } | undefined;
  isPublic: boolean;
  mayComment: boolean;
  asksToSignIn: boolean;
  comments: readonly (CommentShown & { itemId: string | null })[];
  newId: () => string;
  said: string | undefined;
  wrong: { itemId: string | undefined; typed: string; mistake: string } | undefined;
};

/** The minutes of a meeting, whole: to read, to print, and to comment while they wait for approval. */
export function MinutesPage(props: MinutesPageProps) {
  const { frame, shown, path, said } = props;
  const words = minutesWords[frame.language];
  return (
    <Page
      frame={frame}
      title={shown.title}
      breadcrumbs={[{ label: shown.assembly, path: props.assemblyPath }, props.back, { label: words.title }]}
      hidden={!props.isPublic}
    >
      <PageTitle title={words.title} kicker={shown.assembly} lead={shown.when}>
        <p>
          <Tag>{shown.status}</Tag>
        </p>
      </PageTitle>
      {said !== undefined && (
        <Notice tone="success" announced>
          <p>{said}</p>
        </Notice>
      )}
      {shown.note !== undefined && <p>{shown.note}</p>}
      {props.mayComment && <p class="d-print-none">{words.mayComment}</p>}
      {props.asksToSignIn && (
        <p class="d-print-none">
          <a href={linkTo(frame, `/entra?torna=${encodeURIComponent(path)}`)}>{words.signInToComment}</a>
        </p>
      )}
      <MinutesText frame={frame} shown={shown} under={(item) => <Comments {...props} item={item} />} />
      <Comments {...props} item={undefined} />
      <Actions>
        <ButtonLink kind="secondary" href={linkTo(frame, `${path}.pdf`)}>
          {words.pdf}
        </ButtonLink>
        <ButtonLink kind="quiet" href={linkTo(frame, `${path}.md`)}>
          {words.markdown}
        </ButtonLink>
        {props.writing && (
          <ButtonLink kind="quiet" href={linkTo(frame, props.writing.path)}>
            {props.writing.label}
          </ButtonLink>
        )}
      </Actions>
    </Page>
  );
}

type CommentsProps = MinutesPageProps & { item: ItemShown | undefined };

/** What was said of an item, or of the whole, and the form to say more. */
function Comments({ frame, path, comments, mayComment, newId, wrong, item }: CommentsProps) {
  const words = minutesWords[frame.language];
  const about = comments.filter(({ itemId }) => itemId === (item?.id ?? null));
  const mine = wrong && wrong.itemId === item?.id ? wrong : undefined;
  if (about.length === 0 && !mayComment) return null;
  return (
    <div class="d-print-none">
      {about.length > 0 && <CommentList frame={frame} comments={about} />}
      {mayComment && (
        <details class="quiet-fold" open={mine !== undefined}>
          <summary>{item ? words.commentOn(item.title) : words.commentOnAll}</summary>
          <form class="fold-body" method="post" action={linkTo(frame, `${path}/commenti`)}>
            <input type="hidden" name="id" value={newId()} />
            {item && <input type="hidden" name="punto" value={item.id} />}
            <LongTextField
              id={`campo-commento-${item?.id ?? "tutto"}`}
              name="commento"
              label={words.comment}
              hint={words.commentHint}
              value={mine?.typed}
              error={mine?.mistake}
              rows={3}
              maxlength={3000}
              required
            />
            <Button kind="secondary">{words.commentSend}</Button>
          </form>
        </details>
      )}
    </div>
  );
}
