// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { RadioGroup } from "../../../ui/choices.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { HiddenFields } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { keptDiaryPath, ownDiaryPath } from "./diary-note.ts";
import { publicWords } from "./public.words.ts";

export type OwnDiary = {
  labId: string;
  labName: string;
  notes: number;
  secret: number;
  leavesToTeam: boolean;
  keepsLab: boolean;
};

type OwnDiaryProps = { frame: Frame; diaries: readonly OwnDiary[]; done: string | undefined };

/** One's own notes in every lab: to take them away, and to say what becomes of the private ones. */
export function OwnDiaryPage({ frame, diaries, done }: OwnDiaryProps) {
  const words = publicWords[frame.language];
  return (
    <Page
      frame={frame}
      title={words.own}
      breadcrumbs={[{ label: words.me, path: "/io" }, { label: words.own }]}
      hidden
    >
      {done !== undefined && words.done[done] !== undefined && (
        <Notice tone="success" announced>
          <p>{words.done[done]}</p>
        </Notice>
      )}
      <PageTitle title={words.own} lead={words.ownLead} />
      {diaries.length === 0 ? (
        <EmptyState title={words.ownNothing}>
          <p>{words.ownNothingHint}</p>
        </EmptyState>
      ) : (
        <Actions>
          <ButtonLink kind="secondary" href={linkTo(frame, `${ownDiaryPath}/diario.md`)} download>
            {words.markdown}
          </ButtonLink>
        </Actions>
      )}
      {diaries.map((diary) => (
        <OneDiary frame={frame} diary={diary} />
      ))}
    </Page>
  );
}

function OneDiary({ frame, diary }: { frame: Frame; diary: OwnDiary }) {
  const words = publicWords[frame.language];
  const { labId, labName, notes, secret, leavesToTeam, keepsLab } = diary;
  const path = linkTo(frame, ownDiaryPath);
  return (
    <Section id={`laboratorio-${labId}`} title={labName}>
      <p>
        {words.counted(notes, secret)}{" "}
        {keepsLab && <a href={linkTo(frame, keptDiaryPath(labId))}>{words.openDiary}</a>}
      </p>
      <form method="post" action={`${path}/scelta`}>
        <HiddenFields values={{ laboratorio: labId }} />
        <RadioGroup
          name="che_fine"
          id={`che-fine-${labId}`}
          label={words.ifErased}
          value={leavesToTeam ? "team" : "erase"}
          options={(["erase", "team"] as const).map((value) => ({ value, label: words.choices[value] }))}
          inRow
        />
        <Button kind="secondary">{words.saveChoice}</Button>
      </form>
      {secret > 0 && (
        <>
          <h3 class="h5">{words.leaveTitle}</h3>
          <p>{words.leaveLead}</p>
          <form method="post" action={`${path}/uscita`}>
            <HiddenFields values={{ laboratorio: labId }} />
            <Actions>
              <Button kind="secondary" name="che_fine" value="team">
                {words.leaveTeam}
              </Button>
              <Button kind="danger" name="che_fine" value="erase">
                {words.leaveErase}
              </Button>
            </Actions>
          </form>
        </>
      )}
    </Section>
  );
}
