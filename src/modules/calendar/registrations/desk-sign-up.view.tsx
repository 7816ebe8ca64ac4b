// SPDX-License-Identifier: AGPL-3.0-or-later
import { linkTo } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { hostWords } from "./registered.words.ts";
import { SignUpForm, type SignUpProps } from "./sign-up.view.tsx";

type DeskProps = SignUpProps & { listPath: string };

/** A host signs somebody up who asks in person or by phone. */
export function DeskSignUpPage({ listPath, ...props }: DeskProps) {
  const { frame, activity } = props;
  const words = hostWords[frame.language];
  return (
    <Page
      frame={frame}
      title={`${words.addTitle}: ${activity.name}`}
      breadcrumbs={[
        { label: words.office, path: "/redazione" },
        { label: words.agenda, path: "/redazione/agenda" },
        { label: words.title, path: listPath },
        { label: words.addTitle },
      ]}
      islands={["more-rows"]}
      hidden
    >
      <PageTitle title={activity.name} kicker={words.addTitle} lead={words.addLead} />
      <SignUpForm {...props} />
      <p>
        <a href={linkTo(frame, listPath)}>{words.title}</a>
      </p>
    </Page>
  );
}
