// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PropsWithChildren } from "hono/jsx";

import { linkTo } from "../../../ui/frame.ts";
import type { Frame } from "../../../ui/frame.ts";
import { WideOnly } from "../../../ui/media.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Tabs } from "../../../ui/tabs.tsx";
import { queuePath } from "../reports/report-path.ts";
import { keepingWords } from "./keeping.words.ts";

/** The parts of the back office that this person finds open. */
export type Works = Record<
  | "reports"
  | "claims"
  | "referrals"
  | "bulk"
  | "synonyms"
  | "taxonomy"
  | "imports"
  | "boundaries"
  | "installation",
  boolean
>;

type KeepingPageProps = PropsWithChildren<{
  frame: Frame;
  works: Works;
  /** Path of the part this page belongs to: "/redazione/parole". */
  part: string;
  title: string;
  lead?: string;
}>;

/** A page of the back office about the directory as a whole: its parts above, then what it is about. */
export function KeepingPage({ frame, works, part, title, lead, children }: KeepingPageProps) {
  const words = keepingWords[frame.language];
  const parts = [
    { path: "/redazione", label: words.overview, isOpen: true },
    { path: queuePath, label: words.reports, isOpen: works.reports },
    { path: "/redazione/agenda", label: words.agenda, isOpen: works.reports },
    { path: "/redazione/insieme", label: words.records, isOpen: true },
    { path: "/redazione/verifiche", label: words.checks, isOpen: true },
    { path: "/redazione/doppioni", label: words.duplicates, isOpen: true },
    { path: "/redazione/richieste", label: words.claims, isOpen: works.claims },
    // Their rooms stand on this one and open by the same roles.
    { path: "/redazione/invii", label: words.referrals, isOpen: works.referrals },
    { path: "/redazione/spazi", label: words.spaces, isOpen: works.claims },
    { path: "/redazione/laboratori", label: words.labs, isOpen: works.reports },
    { path: "/redazione/assemblee", label: words.assemblies, isOpen: works.reports },
    { path: "/redazione/parole", label: words.synonyms, isOpen: works.synonyms },
    { path: "/redazione/temi", label: words.taxonomy, isOpen: works.taxonomy },
    { path: "/redazione/carica", label: words.load, isOpen: works.imports },
    { path: "/redazione/territorio", label: words.territory, isOpen: works.boundaries },
  ];
  const isFirst = part === "/redazione";
  // On a phone ten tabs are half a screen before anything is said: there the first page lists them, and each leads back to it.
  const tabs = (
    <Tabs
      assets={frame.assets}
      label={words.parts}
      tabs={parts
        .filter(({ isOpen }) => isOpen)
        .map(({ path, label }) => ({ label, href: linkTo(frame, path), current: path === part }))}
    />
  );
  return (
    <Page
      frame={frame}
      title={title}
      wide
      hidden
      breadcrumbs={[...(isFirst ? [] : [{ label: words.backOffice, path: "/redazione" }]), { label: title }]}
    >
      <PageTitle title={title} lead={lead} />
      {isFirst ? tabs : <WideOnly>{tabs}</WideOnly>}
      {children}
    </Page>
  );
}
