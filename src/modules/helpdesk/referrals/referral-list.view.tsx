// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, ButtonLink } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Table } from "../../../ui/table.tsx";
import { Tabs } from "../../../ui/tabs.tsx";
import { Tag } from "../../../ui/tag.tsx";
import type { Listed, ReferralList } from "./referral-list.ts";
import { referralLists } from "./referral-list.ts";
import { referralPath, referralsPath } from "./referral-path.ts";
import { aboutShown, waitShown, stateShown } from "./referral.page.ts";
import { sentWords } from "./sent.words.ts";

type ListPageProps = {
  frame: Frame;
  list: ReferralList;
  sent: readonly Listed[];
  received: readonly Listed[];
};

/** What a desk sent and was sent: first what waits for it. */
export function ReferralsPage({ frame, list, sent, received }: ListPageProps) {
  const words = sentWords[frame.language];
  return (
    <Page
      frame={frame}
      title={words.title}
      breadcrumbs={[{ label: words.desk, path: "/sportello" }, { label: words.title }]}
      wide
      hidden
    >
      <PageTitle title={words.title} lead={words.lead} />
      <Tabs
        assets={frame.assets}
        label={words.title}
        tabs={referralLists.map((one) => ({
          label: words.lists[one],
          href: linkTo(frame, one === "to-do" ? referralsPath : `${referralsPath}?elenco=${one}`),
          current: one === list,
        }))}
      />
      {sent.length + received.length === 0 && (
        <EmptyState title={words.none}>
          <p>{words.noneHint}</p>
        </EmptyState>
      )}
      <ReferralTable
        frame={frame}
        id="mandati"
        title={words.sent}
        referrals={sent}
        isSent
        pathOf={referralPath}
      />
      <ReferralTable
        frame={frame}
        id="ricevuti"
        title={words.received}
        referrals={received}
        pathOf={referralPath}
      />
      <Actions>
        <ButtonLink kind="secondary" href={linkTo(frame, "/sportello/bisogni")}>
          {words.needs}
        </ButtonLink>
        <ButtonLink kind="secondary" href={linkTo(frame, "/sportello/ricontatti")}>
          {words.followUps}
        </ButtonLink>
      </Actions>
    </Page>
  );
}

type TableProps = {
  frame: Frame;
  id: string;
  title: string;
  referrals: readonly Listed[];
  isSent?: boolean;
  pathOf: (id: string) => string;
};

export function ReferralTable({ frame, id, title, referrals, isSent = false, pathOf }: TableProps) {
  const words = sentWords[frame.language];
  if (referrals.length === 0) return null;
  const columns = [isSent ? words.to : words.from, words.about, words.state, words.due];
  return (
    <Table
      id={id}
      caption={`${title}: ${referrals.length}`}
      columns={columns.map((label) => ({ label }))}
      rows={referrals.map((referral) => {
        const state = stateShown(referral, frame.language);
        return [
          <a href={linkTo(frame, pathOf(referral.id))}>{isSent ? referral.to.name : referral.fromDesk}</a>,
          aboutShown(referral, frame.language),
          <Tag tone={state.tone}>{state.label}</Tag>,
          waitShown(referral, frame.language) ?? "–",
        ];
      })}
    />
  );
}
