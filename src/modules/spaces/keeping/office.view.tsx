// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PropsWithChildren } from "hono/jsx";

import { linkTo, type Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Tabs } from "../../../ui/tabs.tsx";
import { keepingPath, keptSitesPath } from "../space-path.ts";
import { keepingWords } from "./keeping.words.ts";

type OfficeProps = PropsWithChildren<{
  frame: Frame;
  title: string;
  lead?: string;
  kicker?: string;
  /** Which of the two parts this page belongs to. */
  part?: "spaces" | "sites";
  /** Whether this person keeps the register of spaces to bring back, and the other way round. */
  hasSites: boolean;
  hasSpaces?: boolean;
}>;

/** A page of the back office of spaces. */
export function SpacesOffice(props: OfficeProps) {
  const { frame, title, lead, kicker, part = "spaces", hasSites, hasSpaces = true, children } = props;
  const words = keepingWords[frame.language];
  const parts = [
    { path: keepingPath, label: words.partSpaces, current: part === "spaces", isOpen: hasSpaces },
    { path: keptSitesPath, label: words.partSites, current: part === "sites", isOpen: hasSites },
  ].filter(({ isOpen }) => isOpen);
  const first = part === "spaces" ? words.title : words.partSites;
  const path = part === "spaces" ? keepingPath : keptSitesPath;
  return (
    <Page
      frame={frame}
      title={title}
      wide
      hidden
      breadcrumbs={[
        { label: words.office, path: "/redazione" },
        ...(title === first ? [] : [{ label: first, path }]),
        { label: title },
      ]}
    >
      <PageTitle title={title} lead={lead} kicker={kicker} />
      {parts.length > 1 && (
        <Tabs
          assets={frame.assets}
          label={words.parts}
          tabs={parts.map(({ path: to, label, current }) => ({ label, href: linkTo(frame, to), current }))}
        />
      )}
      {children}
    </Page>
  );
}
