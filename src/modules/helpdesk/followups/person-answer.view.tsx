// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { AnswerFields, type AnswerBack } from "./answer-fields.view.tsx";
import { followUpWords } from "./follow-up.words.ts";

type PersonAnswerProps = {
  frame: Frame;
  action: string;
  desk: string;
  about: string;
  to: string | null;
  back: AnswerBack | undefined;
};

/** What the link opens that a desk gave to somebody: did it help, what now. Nobody is named. */
export function PersonAnswerPage({ frame, action, desk, about, to, back }: PersonAnswerProps) {
  const words = followUpWords[frame.language];
  return (
    <Page frame={frame} title={words.ownTitle} hidden>
      <PageTitle title={words.ownTitle} lead={words.ownLead(desk)} />
      <p>{to === null ? words.ownAboutOnly(about) : words.ownAbout(about, to)}</p>
      <form method="post" action={action}>
        <AnswerFields frame={frame} as="person" back={back} />
        <Actions>
          <Button>{words.send}</Button>
        </Actions>
      </form>
    </Page>
  );
}

/** After the answer; or when there is nothing to answer any more. */
export function PersonAnsweredPage({ frame, end }: { frame: Frame; end: "enough" | "more" | "gone" }) {
  const words = followUpWords[frame.language];
  const title = end === "gone" ? words.gone : words.thanks;
  const leads = { enough: words.thanksEnough, more: words.thanksMore, gone: words.goneLead };
  return (
    <Page frame={frame} title={title} hidden>
      <PageTitle title={title} lead={leads[end]} />
      <Actions>
        <ButtonLink kind="secondary" href={linkTo(frame, "/")}>
          {words.home}
        </ButtonLink>
      </Actions>
    </Page>
  );
}
