// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Child, PropsWithChildren } from "hono/jsx";

import { Columns } from "../../../ui/columns.tsx";
import type { Frame } from "../../../ui/frame.ts";
import type { LinkedData } from "../../../ui/metadata.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Qr } from "../../../ui/qr.tsx";
import { PageIndex, Section } from "../../../ui/section.tsx";
import type { FieldGroup } from "../assurance/assurance.ts";
import { GroupCheck } from "../assurance/group-check.view.tsx";
import { ClaimLink } from "../owners/claim-link.view.tsx";
import { PinForm } from "../pinboard/pin-form.view.tsx";
import type { Pin } from "../pinboard/pin.ts";
import { ReportBlock } from "../reports/report-block.view.tsx";
import { PrintButton } from "../search/map-position.view.tsx";
import type { ChecksShown } from "./checks-shown.ts";
import { Paragraphs } from "./record-parts.view.tsx";
import { recordWords } from "./record.words.ts";
import { leadAndRest } from "./written-text.ts";

/** What every record's page is given besides the record. */
export type RecordAround = {
  frame: Frame;
  pin: Pin;
  pinned: boolean;
  checks: ChecksShown;
  qr: { path: string; size: number };
  metadata: LinkedData | readonly LinkedData[];
  /** The same record for programs. */
  alternate?: { href: string; type: string };
  /** Something to read before the record: that it is a preview. */
  note?: Child;
  /** Something to know before relying on it. */
  warning?: Child;
};

/** One titled block of the page; those left out are `false`. `group`: what it shows was checked together. */
export type Block = { id: string; title: string; element?: string; content: Child; group?: FieldGroup };

type RecordFrameProps = PropsWithChildren<{
  around: RecordAround;
  title: string;
  kicker?: string;
  description: string | null;
  isDemonstration: boolean;
  /** Whose record it is: they may ask to keep it. */
  runBy: string | undefined;
  /** The list this record belongs to: the crumb and the navigation entry. */
  list: { path: string; label: string };
  titleElement?: string;
  leadElement?: string;
  /** State and tags under the title. */
  head?: Child;
  blocks: readonly (Block | false)[];
}>;

/**
 * The page of a record: what it is, what to do now (children), then the blocks with their index, how far it can
 * be trusted, and the ways to take it along.
 */
export function RecordFrame(props: RecordFrameProps) {
  const { around, title, kicker, description, list, head, children } = props;
  const { frame, metadata, checks } = around;
  const words = recordWords[frame.language];
  const blocks = props.blocks.filter((block) => block !== false);
  const { lead, rest } = leadAndRest(description);

  return (
    <Page
      frame={frame}
      title={title}
      description={lead}
      metadata={metadata}
      alternate={around.alternate}
      islands={["pinboard", "print-page"]}
      current={list.path}
      breadcrumbs={[{ label: list.label, path: list.path }, { label: title }]}
      wide
    >
      {around.note}
      <PageTitle
        title={title}
        kicker={kicker}
        lead={lead}
        titleHooks={{ "data-element": props.titleElement }}
        leadHooks={{ "data-element": props.leadElement }}
      >
        {head}
        <PinForm frame={frame} pin={around.pin} pinned={around.pinned} />
      </PageTitle>
      {props.isDemonstration && !frame.site.isDemonstration && (
        <Notice tone="neutral">
          <p>{words.demonstration}</p>
        </Notice>
      )}
      {around.warning}
      {checks.stale !== undefined && (
        <Notice tone="warning">
          <p>{checks.stale}</p>
        </Notice>
      )}
      {children}
      <Columns
        aside={
          <PageIndex
            label={words.index}
            entries={blocks.map(({ id, title: name }) => ({ id, title: name }))}
          />
        }
        asideAbove
      >
        <Paragraphs text={rest} />
        {blocks.map((block) => (
          <Section id={block.id} title={block.title} data-element={block.element}>
            {block.content}
            <BlockCheck around={around} group={block.group} />
          </Section>
        ))}
        <ReportBlock frame={frame} kind={reportedKind(around.pin)} id={around.pin.id} />
        <ClaimLink frame={frame} organizationId={props.runBy} />
        <TakeAlong around={around} />
      </Columns>
    </Page>
  );
}

function reportedKind({ kind }: Pin) {
  return kind === "place" ? "location" : kind;
}

function BlockCheck({ around: { frame, checks }, group }: { around: RecordAround; group: Block["group"] }) {
  const check = group && checks.groups[group];
  return check ? <GroupCheck frame={frame} {...check} /> : null;
}

/** The page on paper, and from paper back on a phone. */
function TakeAlong({ around: { frame, qr } }: { around: RecordAround }) {
  const words = recordWords[frame.language];
  return (
    <>
      <PrintButton frame={frame} />
      <Qr path={qr.path} size={qr.size} label={words.qr} />
    </>
  );
}
