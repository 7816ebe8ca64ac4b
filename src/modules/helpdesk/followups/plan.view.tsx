// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button } from "../../../ui/button.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { HiddenFields } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { mistakesByField } from "../../../ui/mistakes.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import type { StepMistake, StepTyped } from "../referrals/step-fields.ts";
import { FollowUpFields } from "../referrals/step-forms.view.tsx";
import { stepFormWords } from "../referrals/step-forms.words.ts";
import { followUpsPath } from "./follow-up-path.ts";
import { followUpWords } from "./follow-up.words.ts";

type PlanProps = {
  frame: Frame;
  about: string;
  needId: string;
  usualDay: string;
  typed: StepTyped;
  mistakes: Record<string, StepMistake>;
};

/** Asking somebody again who was sent to nobody: when, and how they wish it. */
export function PlanPage({ frame, about, needId, usualDay, typed, mistakes }: PlanProps) {
  const words = followUpWords[frame.language];
  const codes = stepFormWords[frame.language];
  return (
    <Page
      frame={frame}
      title={words.planTitle}
      breadcrumbs={[
        { label: words.desk, path: "/sportello" },
        { label: words.title, path: followUpsPath },
        { label: words.planTitle },
      ]}
      hidden
    >
      <PageTitle title={words.planTitle} kicker={about} lead={words.planLead} />
      <ErrorSummary
        title={codes.errors}
        mistakes={mistakesByField(mistakes, (mistake) => codes.mistakes[mistake])}
      />
      <form method="post" action={linkTo(frame, `${followUpsPath}/nuovo`)}>
        <HiddenFields values={{ bisogno: needId }} />
        <FollowUpFields
          frame={frame}
          usualDay={usualDay}
          field={(name) => {
            const mistake = mistakes[name];
            return { name, id: `campo-${name}`, error: mistake && codes.mistakes[mistake] };
          }}
          typed={(name) => typed[name]?.at(-1)}
        />
        <Actions>
          <Button>{words.plan}</Button>
        </Actions>
      </form>
    </Page>
  );
}
