// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { FactList } from "../../../ui/fact-list.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import { KeepingPage, type Works } from "../keeping/keeping-frame.view.tsx";
import { keepingWords } from "../keeping/keeping.words.ts";
import type { CampaignProgress } from "./campaign.ts";
import { campaignWords } from "./campaign.words.ts";

export type CampaignProgressProps = {
  frame: Frame;
  works: Works;
  title: string;
  lead: string;
  done: "started" | "ended" | undefined;
  progress: CampaignProgress;
  /** When the next mail leaves, in words. */
  next: string | undefined;
  isRunning: boolean;
  /** Where it is closed. */
  end: string;
  organizations: { name: string; records: number; confirmed: number; mails: number }[];
};

/** How a campaign goes, in numbers and by organization. */
export function CampaignProgressPage(props: CampaignProgressProps) {
  const { frame, works, title, lead, done, progress, next, isRunning, end, organizations } = props;
  const words = campaignWords[frame.language];
  const { count } = keepingWords[frame.language];
  return (
    <KeepingPage frame={frame} works={works} part="/redazione/verifiche" title={title} lead={lead}>
      {done !== undefined && (
        <Notice tone="success" announced>
          <p>{words[done]}</p>
        </Notice>
      )}
      <Section id="come-va" title={words.howItGoes}>
        <FactList
          facts={[
            { term: words.addresses, value: count(progress.addresses) },
            { term: words.mailed, value: count(progress.mailed) },
            { term: words.answered, value: count(progress.answered) },
            { term: words.refusedNow, value: count(progress.refused) },
            { term: words.recordsAsked, value: count(progress.records) },
            { term: words.confirmed, value: count(progress.confirmed) },
            ...(isRunning ? [{ term: words.next, value: next ?? words.noNext }] : []),
          ]}
        />
      </Section>
      {isRunning && (
        <form method="post" action={end}>
          <p class="form-text">{words.endHint}</p>
          <Actions>
            <Button kind="secondary">{words.end}</Button>
            <ButtonLink kind="secondary" href={linkTo(frame, "/redazione/verifiche/campagne")}>
              {words.back}
            </ButtonLink>
          </Actions>
        </form>
      )}
      <Section id="organizzazioni" title={words.byOrganization}>
        <Table
          id="tabella-organizzazioni"
          caption={keepingWords[frame.language].listOf(words.byOrganization)}
          columns={[
            { label: words.organization },
            { label: words.recordsAsked, numeric: true },
            { label: words.confirmed, numeric: true },
            { label: words.mailsSent, numeric: true },
          ]}
          rows={organizations.map(({ name, records, confirmed, mails }) => [name, records, confirmed, mails])}
        />
      </Section>
    </KeepingPage>
  );
}
