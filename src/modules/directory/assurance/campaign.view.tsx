// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button } from "../../../ui/button.tsx";
import { RadioGroup } from "../../../ui/choices.tsx";
import { HiddenFields, SelectField, type Option } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import { KeepingPage, type Works } from "../keeping/keeping-frame.view.tsx";
import { keepingWords } from "../keeping/keeping.words.ts";
import type { CampaignPlan } from "./campaign.ts";
import { campaignWords } from "./campaign.words.ts";

export type CampaignsProps = {
  frame: Frame;
  works: Works;
  /** "Giugno, prima delle chiusure estive: dal 1º giugno 2027". */
  proposed: string[];
  fields: Record<string, string>;
  choices: {
    seasons: Option[];
    kinds: Option[];
    areas: Option[];
    districts: Option[];
    isEverything: boolean;
  };
  plan: CampaignPlan | undefined;
  /** Why it did not start. */
  refusal: "running" | "noBody" | undefined;
  campaigns: { label: string; href: string; scope: string; state: string }[];
};

const path = "/redazione/verifiche/campagne";
const mostShown = 100;

/** The campaigns of a district, and the next one prepared. */
export function CampaignsPage(props: CampaignsProps) {
  const { frame, works, proposed, refusal, campaigns } = props;
  const words = campaignWords[frame.language];
  return (
    <KeepingPage
      frame={frame}
      works={works}
      part="/redazione/verifiche"
      title={words.title}
      lead={words.lead}
    >
      {refusal !== undefined && (
        <Notice tone="warning" announced>
          <p>{words[refusal]}</p>
        </Notice>
      )}
      {props.plan && <Plan {...props} plan={props.plan} />}
      <Section id="prepara" title={words.prepare}>
        <CampaignForm {...props} />
      </Section>
      <Section id="quando" title={words.proposed}>
        <ul>
          {proposed.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </Section>
      <Section id="campagne" title={words.list}>
        {campaigns.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <Table
            id="tabella-campagne"
            caption={keepingWords[frame.language].listOf(words.list)}
            columns={[{ label: words.season }, { label: words.which }, { label: words.state }]}
            rows={campaigns.map(({ label, href, scope, state }) => [
              <a href={href}>{label}</a>,
              scope,
              state,
            ])}
          />
        )}
      </Section>
    </KeepingPage>
  );
}

function CampaignForm({ frame, fields, choices }: CampaignsProps) {
  const words = campaignWords[frame.language];
  return (
    <form method="get" action={linkTo(frame, path)}>
      <HiddenFields values={{ prova: "1" }} />
      <SelectField
        name="stagione"
        label={words.season}
        value={fields["stagione"]}
        options={choices.seasons}
      />
      <RadioGroup
        name="quali"
        label={words.which}
        value={fields["quali"] ?? "vecchie"}
        options={[
          { value: "vecchie", label: words.staleOnly },
          { value: "tutte", label: words.all },
        ]}
      />
      <SelectField
        name="tipo"
        label={words.kind}
        empty={words.anyKind}
        value={fields["tipo"]}
        options={choices.kinds}
      />
      <SelectField
        name="zona"
        label={words.area}
        empty={words.anyArea}
        value={fields["zona"]}
        options={choices.areas}
      />
      {(choices.districts.length > 1 || choices.isEverything) && (
        <SelectField
          name="distretto"
          label={words.district}
          {...(choices.isEverything && { empty: words.everywhere })}
          value={fields["distretto"]}
          options={choices.districts}
        />
      )}
      <Actions>
        <Button kind="secondary">{words.preview}</Button>
      </Actions>
    </form>
  );
}

function Plan({ frame, fields, plan }: CampaignsProps & { plan: CampaignPlan }) {
  const words = campaignWords[frame.language];
  const { asked, organizations, records, unreachable, refused } = plan;
  const others = organizations.length - mostShown;
  return (
    <Section id="piano" title={words.plan}>
      <p>
        <strong>
          {asked.length === 0 ? words.nobody : words.mails(asked.length, organizations.length, records)}
        </strong>
      </p>
      {unreachable > 0 && <p>{words.unreachable(unreachable)}</p>}
      {refused > 0 && <p>{words.refused(refused)}</p>}
      {asked.length > 0 && (
        <>
          <form method="post" action={linkTo(frame, path)}>
            <HiddenFields values={fields} />
            <p class="form-text">{words.startHint}</p>
            <Actions>
              <Button>{words.start}</Button>
            </Actions>
          </form>
          <details>
            <summary>{words.seeOrganizations}</summary>
            <Table
              id="tabella-piano"
              caption={words.organizations}
              columns={[{ label: words.organization }, { label: words.records, numeric: true }]}
              rows={organizations.slice(0, mostShown).map(({ name, records: own }) => [name, own])}
            />
            {others > 0 && <p>{words.andOthers(others)}</p>}
          </details>
        </>
      )}
    </Section>
  );
}
