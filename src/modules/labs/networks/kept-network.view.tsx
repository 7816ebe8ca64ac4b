// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Child } from "hono/jsx";

import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { CheckboxGroup } from "../../../ui/choices.tsx";
import { HiddenFields, LongTextField, TextField } from "../../../ui/fields.tsx";
import { filledIn, type FormState } from "../../../ui/form-state.ts";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { FormTroubles } from "../../../ui/sealed-form.tsx";
import { PageIndex, Section } from "../../../ui/section.tsx";
import { keptCrumbs } from "../keeping/crumbs.page.ts";
import { keepingWords } from "./keeping.words.ts";
import { KeepersBlock, RequestsBlock, StoryBlock } from "./kept-people.view.tsx";
import type { KeeperShown, MomentShown, RequestShown } from "./kept-shown.page.ts";
import { networkPath, stepsFrom, type Network } from "./network.ts";
import { networkWords } from "./network.words.ts";

export type KeptNetworkProps = {
  frame: Frame;
  network: Network;
  lab: { id: string; name: string };
  /** Where this page is, without language: the back office's, or the private link's. */
  base: string;
  /** Whether who reads it is signed in as a keeper of the lab. */
  isLab: boolean;
  sheet: FormState;
  topics: readonly { value: string; label: string }[];
  placeNames: readonly string[];
  activities: readonly { value: string; label: string }[];
  ownActivities: readonly string[];
  moments: readonly MomentShown[];
  requests: readonly RequestShown[];
  keepers: readonly KeeperShown[];
  today: string;
  /** The id that the small forms will make, each its own thing. */
  fresh: string;
  /** The small forms: what was typed in one that came back. */
  count: FormState;
  story: FormState;
  keeper: FormState;
  told: { tone: "success" | "warning"; text: string } | undefined;
};

/** A network as who runs it keeps it, from a phone: by the private link, or signed in as a keeper of the lab. */
export function KeptNetworkPage(props: KeptNetworkProps) {
  const { frame, network, lab, isLab, told, base } = props;
  const words = keepingWords[frame.language];
  const shown = networkWords[frame.language];
  const sections = [
    ["racconto", words.sheet],
    ["stato", words.life],
    ["richieste", words.requests],
    ["numeri", words.count],
    ["storia", words.story],
    ["appuntamenti", words.activities],
    ["chi", words.keepers],
  ] as const;
  const labPath = `/redazione/laboratori/${lab.id}`;
  return (
    <Page
      frame={frame}
      title={`${network.name}: ${words.keptTitle}`}
      breadcrumbs={
        isLab
          ? [
              ...keptCrumbs(frame.language, lab),
              { label: shown.networks, path: `${labPath}/reti` },
              { label: network.name },
            ]
          : [{ label: network.name }]
      }
      hidden
    >
      <PageTitle title={network.name} kicker={`${shown.kicker} · ${shown.statuses[network.status]}`} />
      {told && (
        <Notice tone={told.tone} announced>
          <p>{told.text}</p>
        </Notice>
      )}
      {network.status === "draft" ? (
        <Notice tone="info">
          <p>{words.draftNotice}</p>
        </Notice>
      ) : (
        <Actions>
          <ButtonLink kind="secondary" href={linkTo(frame, networkPath(network.id))}>
            {words.publicPage}
          </ButtonLink>
        </Actions>
      )}
      <PageIndex label={words.keptTitle} entries={sections.map(([id, title]) => ({ id, title }))} />
      <SheetSection {...props} />
      <LifeSection frame={frame} network={network} base={base} />
      <RequestsBlock frame={frame} base={base} requests={props.requests} />
      <CountSection {...props} />
      <StoryBlock
        frame={frame}
        base={base}
        moments={props.moments}
        state={props.story}
        today={props.today}
        fresh={props.fresh}
      />
      <ActivitiesSection {...props} />
      <KeepersBlock
        frame={frame}
        base={base}
        keepers={props.keepers}
        state={props.keeper}
        fresh={props.fresh}
      />
    </Page>
  );
}

function fieldOf({ typed, mistakes }: FormState, messages: Record<string, string>) {
  return (name: string) => ({
    name,
    value: filledIn(typed, name),
    error: mistakes?.[name] === undefined ? undefined : (messages[mistakes[name]] ?? mistakes[name]),
  });
}

function SheetSection({ frame, network, base, sheet, topics, placeNames }: KeptNetworkProps) {
  const words = keepingWords[frame.language];
  const field = fieldOf(sheet, words.mistakes);
  return (
    <Section id="racconto" title={words.sheet}>
      <p>{words.sheetLead}</p>
      <FormTroubles state={sheet} words={words} />
      <form method="post" action={linkTo(frame, `${base}/racconto`)} novalidate>
        <HiddenFields values={{ revisione: String(network.revision) }} />
        <TextField {...field("nome")} label={words.name} maxlength={200} required />
        <LongTextField {...field("fanno")} label={words.whatTheyDo} rows={5} />
        <TextField {...field("di-chi")} label={words.whoToAsk} hint={words.whoToAskHint} maxlength={200} />
        <TextField {...field("quando")} label={words.meets} maxlength={500} />
        <LongTextField {...field("entrare")} label={words.howToJoin} rows={3} />
        <p>{words.publicContact}</p>
        <TextField {...field("telefono")} label={words.phone} type="tel" />
        <TextField {...field("email")} label={words.publicEmail} type="email" />
        <CheckboxGroup
          name="argomento"
          label={words.topics}
          hint={words.topicsHint}
          options={topics}
          values={sheet.typed["argomento"] ?? []}
        />
        <Several
          name="luogo"
          label={words.places}
          hint={words.placesHint}
          another={words.another}
          state={sheet}
          suggestions={placeNames}
          least={2}
        />
        <Several
          name="insieme"
          label={words.together}
          hint={words.togetherHint}
          another={words.another}
          state={sheet}
          error={field("insieme").error}
          least={2}
        />
        <Actions>
          <Button>{words.save}</Button>
        </Actions>
      </form>
    </Section>
  );
}

type SeveralProps = {
  name: string;
  label: string;
  hint: string;
  another: (index: number) => string;
  state: FormState;
  suggestions?: readonly string[];
  error?: string | undefined;
  least: number;
};

/** The same question some times: as many lines as there are answers, and one more. */
function Several({ name, label, hint, another, state, suggestions, error, least }: SeveralProps): Child {
  const values = state.typed[name] ?? [];
  const lines = Array.from({ length: Math.max(least, values.length + 1) }, (_, index) => values[index]);
  return (
    <>
      {lines.map((value, index) => (
        <TextField
          name={name}
          id={index === 0 ? `campo-${name}` : `campo-${name}-${index + 1}`}
          label={index === 0 ? label : label + another(index + 1)}
          hint={index === 0 ? hint : undefined}
          error={index === 0 ? error : undefined}
          value={value}
          maxlength={300}
          {...(suggestions && { suggestions: [...suggestions] })}
        />
      ))}
    </>
  );
}

function LifeSection({ frame, network, base }: Pick<KeptNetworkProps, "frame" | "network" | "base">) {
  const words = keepingWords[frame.language];
  return (
    <Section id="stato" title={words.life}>
      <p>
        <strong>{networkWords[frame.language].statuses[network.status]}</strong>
      </p>
      {stepsFrom(network.status).map((step) => (
        <form method="post" action={linkTo(frame, `${base}/stato`)}>
          <HiddenFields values={{ passo: step }} />
          {step !== "publish" && (
            <TextField name="perche" id={`campo-perche-${step}`} label={words.stepWhy} maxlength={1000} />
          )}
          <p class="form-text">{words.stepHint[step]}</p>
          <Actions>
            <Button kind={step === "publish" ? "primary" : "secondary"}>{words.steps[step]}</Button>
          </Actions>
        </form>
      ))}
    </Section>
  );
}

function CountSection({ frame, base, count, today, fresh }: KeptNetworkProps) {
  const words = keepingWords[frame.language];
  const field = fieldOf(count, words.mistakes);
  const on = field("giorno");
  return (
    <Section id="numeri" title={words.count}>
      <p>{words.countLead}</p>
      <FormTroubles state={{ ...count, mistakes: undefined }} words={words} />
      <form method="post" action={linkTo(frame, `${base}/numeri`)} novalidate>
        <HiddenFields values={{ uno: fresh }} />
        <TextField {...field("persone")} label={words.countPeople} inputmode="numeric" required />
        <TextField
          {...on}
          id="campo-giorno-numeri"
          label={words.countDay}
          type="date"
          value={on.value ?? today}
          required
        />
        <TextField {...field("nota")} label={words.countNote} maxlength={1000} />
        <Actions>
          <Button>{words.countSend}</Button>
        </Actions>
      </form>
    </Section>
  );
}

function ActivitiesSection({ frame, base, activities, ownActivities }: KeptNetworkProps) {
  const words = keepingWords[frame.language];
  return (
    <Section id="appuntamenti" title={words.activities}>
      {activities.length === 0 ? (
        <p>{words.noActivities}</p>
      ) : (
        <form method="post" action={linkTo(frame, `${base}/appuntamenti`)}>
          <CheckboxGroup
            name="attivita"
            label={words.activitiesLead}
            options={activities}
            values={[...ownActivities]}
          />
          <Actions>
            <Button>{words.save}</Button>
          </Actions>
        </form>
      )}
    </Section>
  );
}
