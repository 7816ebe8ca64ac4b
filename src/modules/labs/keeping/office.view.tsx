// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PropsWithChildren } from "hono/jsx";

import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { keptLabPath } from "../lab-path.ts";
import { keptCrumbs } from "./crumbs.page.ts";
import { keepingLabWords } from "./keeping.words.ts";

type OfficeProps = PropsWithChildren<{
  frame: Frame;
  /** The lab whose page it is; absent on the list. */
  lab?: { id: string; name: string } | undefined;
  /** Absent on the first page of a lab. */
  title?: string;
  lead?: string;
  /** What was just done. */
  told?: string | undefined;
  islands?: readonly string[];
}>;

/** A page of who keeps labs: under the list, or under one lab. */
export function LabOffice({ frame, lab, title, lead, told, islands = [], children }: OfficeProps) {
  const words = keepingLabWords[frame.language];
  const crumbs: { label: string; path?: string }[] = [
    ...keptCrumbs(frame.language, lab),
    ...(title === undefined ? [] : [{ label: title }]),
  ];
  const breadcrumbs = crumbs.map((crumb, index) =>
    index === crumbs.length - 1 ? { label: crumb.label } : crumb,
  );
  return (
    <Page
      frame={frame}
      title={title ?? lab?.name ?? words.title}
      wide
      hidden
      breadcrumbs={breadcrumbs}
      islands={islands}
    >
      <PageTitle
        title={title ?? lab?.name ?? words.title}
        kicker={title !== undefined ? lab?.name : undefined}
        lead={lead}
      />
      {told !== undefined && (
        <Notice tone="success" announced>
          <p>{told}</p>
        </Notice>
      )}
      {children}
    </Page>
  );
}

/** The way back to the page of the lab. */
export function BackToLab({ frame, lab }: { frame: Frame; lab: { id: string; name: string } }) {
  return (
    <p class="d-print-none">
      <a href={linkTo(frame, keptLabPath(lab.id))}>{lab.name}</a>
    </p>
  );
}
