// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PropsWithChildren } from "hono/jsx";

import type { Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { keptAgreementsPath, labAgreementsPath } from "./agreement-path.ts";
import { keepingAgreementWords } from "./keeping-agreement.words.ts";

type KeptFrameProps = PropsWithChildren<{
  frame: Frame;
  title: string;
  kicker?: string;
  lead?: string;
  /** The lab whose agreements these are; absent of a district's own. */
  lab: { id: string; name: string } | undefined;
  /** Whether this is the list itself. */
  isList?: boolean;
}>;

/** A page of the back office of agreements: of a lab, or of a district. */
export function KeptFrame({ frame, title, kicker, lead, lab, isList = false, children }: KeptFrameProps) {
  const words = keepingAgreementWords[frame.language];
  const ofLab = lab && [
    { label: words.labs, path: "/redazione/laboratori" },
    { label: lab.name, path: `/redazione/laboratori/${lab.id}` },
  ];
  const list = { label: words.title, path: lab ? labAgreementsPath(lab.id) : keptAgreementsPath };
  return (
    <Page
      frame={frame}
      title={title}
      hidden
      breadcrumbs={[
        { label: words.office, path: "/redazione" },
        ...(ofLab ?? []),
        ...(isList ? [{ label: words.title }] : [list, { label: title }]),
      ]}
    >
      <PageTitle title={title} kicker={kicker} lead={lead} />
      {children}
    </Page>
  );
}
