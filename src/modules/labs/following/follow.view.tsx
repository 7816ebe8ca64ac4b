// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { CheckboxField, CheckboxGroup } from "../../../ui/choices.tsx";
import { LongTextField, TextField } from "../../../ui/fields.tsx";
import type { FormState, SealedState } from "../../../ui/form-state.ts";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { SealedForm } from "../../../ui/sealed-form.tsx";
import { activityKinds } from "../../calendar/activities/activity.ts";
import { kindSaid } from "../../calendar/activities/kind-said.ts";
import { labPath, labsPath } from "../lab-path.ts";
import { followLabPath, followPath, skills } from "./following.ts";
import { followingWords } from "./following.words.ts";

export type FollowProps = {
  frame: Frame;
  /** Absent of a theme. */
  lab: { id: string; name: string } | undefined;
  state: SealedState;
  areas: readonly string[];
  isSignedIn: boolean;
  /** Without it nobody could say which activities to tell of: there is more than one district. */
  needsArea: boolean;
};

/** Somebody begins to follow a lab or a theme, without an account or with one. */
export function FollowPage(props: FollowProps) {
  const { frame, lab, state, isSignedIn } = props;
  const words = followingWords[frame.language];
  const title = lab ? words.followLab(lab.name) : words.followTheme;
  return (
    <Page
      frame={frame}
      title={title}
      breadcrumbs={[
        { label: words.labs, path: labsPath },
        ...(lab ? [{ label: lab.name, path: labPath(lab.id) }] : []),
        { label: title },
      ]}
      current={labsPath}
    >
      <PageTitle title={title} lead={words.lead} />
      <SealedForm frame={frame} action={lab ? followLabPath(lab.id) : followPath} state={state} words={words}>
        {isSignedIn ? (
          <p>{words.signedIn}</p>
        ) : (
          <TextField
            {...fieldOf(props, "email", words.email)}
            type="email"
            hint={words.emailHint}
            autocomplete="email"
            maxlength={254}
            required
          />
        )}
        {!lab && <Themes frame={frame} state={state} />}
        <Where {...props} />
        <div class="field">
          <details class="fold" open={(state.typed["so"] ?? []).length > 0}>
            <summary class="btn btn-outline-primary">{words.more}</summary>
            <div class="fold-body">
              <p>{words.moreLead}</p>
              <AboutYou frame={frame} state={state} />
            </div>
          </details>
        </div>
        <Actions>
          <Button>{isSignedIn ? words.askSignedIn : words.ask}</Button>
        </Actions>
        <p class="form-text">
          <a href={linkTo(frame, "/registro#following")}>{words.whyKept}</a>
        </p>
      </SealedForm>
    </Page>
  );
}

type Inner = { frame: Frame; state: FormState };

export function fieldOf({ frame, state }: Inner, name: string, label: string) {
  const code = state.mistakes?.[name];
  return {
    name,
    label,
    value: state.typed[name]?.at(-1) ?? "",
    error: code === undefined ? undefined : (followingWords[frame.language].mistakes[code] ?? code),
  };
}

export function Themes({ frame, state }: Inner) {
  const words = followingWords[frame.language];
  return (
    <CheckboxGroup
      {...fieldOf({ frame, state }, "temi", words.themes)}
      hint={words.themesHint}
      values={state.typed["temi"]}
      options={activityKinds
        .filter((kind) => kind !== "other")
        .map((value) => ({ value, label: kindSaid(value, frame.language) }))}
      inRow
    />
  );
}

export function Where(props: Inner & { areas: readonly string[]; needsArea: boolean }) {
  const words = followingWords[props.frame.language];
  return (
    <TextField
      {...fieldOf(props, "vicino", words.where)}
      hint={props.needsArea ? words.whereNeeded : words.whereHint}
      suggestions={props.areas}
      autocomplete="off"
      maxlength={160}
      required={props.needsArea}
    />
  );
}

/** What somebody can do, and the two things they may allow. Nothing is ticked for them. */
export function AboutYou(props: Inner) {
  const { frame, state } = props;
  const words = followingWords[frame.language];
  return (
    <>
      <CheckboxGroup
        name="so"
        label={words.can}
        values={state.typed["so"]}
        options={skills.map((value) => ({ value, label: words.skills[value] }))}
        inRow
      />
      <LongTextField
        {...fieldOf(props, "so_anche", words.canAlso)}
        hint={words.canAlsoHint}
        rows={2}
        maxlength={500}
      />
      <CheckboxField
        name="conta"
        label={words.share}
        hint={words.shareHint}
        checked={state.typed["conta"] !== undefined}
      />
      <CheckboxField
        name="inviti"
        label={words.invite}
        hint={words.inviteHint}
        checked={state.typed["inviti"] !== undefined}
      />
    </>
  );
}

/** The same whoever asked, and whatever was known of the address. */
export function SentPage({ frame }: { frame: Frame }) {
  const words = followingWords[frame.language];
  return (
    <Page
      frame={frame}
      title={words.sent}
      breadcrumbs={[{ label: words.labs, path: labsPath }, { label: words.sent }]}
      hidden
    >
      <PageTitle title={words.sent} lead={words.sentText} />
      <Actions>
        <ButtonLink href={linkTo(frame, labsPath)}>{words.toLabs}</ButtonLink>
      </Actions>
    </Page>
  );
}

export function GonePage({ frame }: { frame: Frame }) {
  const words = followingWords[frame.language];
  return (
    <Page frame={frame} title={words.gone} breadcrumbs={[{ label: words.gone }]} hidden>
      <PageTitle title={words.gone} lead={words.goneLead} />
      <Actions>
        <ButtonLink href={linkTo(frame, labsPath)}>{words.toLabs}</ButtonLink>
      </Actions>
    </Page>
  );
}

type BoxProps = { frame: Frame; labId: string; wanted: string };

/** On the home of a lab: how to hear of it again. */
export function FollowBox({ frame, labId, wanted }: BoxProps) {
  const { box } = followingWords[frame.language];
  return (
    <>
      <p>{box.text}</p>
      {wanted !== "" && <p>{box.wanted(wanted)}</p>}
      <Actions>
        <ButtonLink href={linkTo(frame, followLabPath(labId))}>{box.button}</ButtonLink>
      </Actions>
    </>
  );
}
