// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { LongTextField, SelectField, TextField } from "../../../ui/fields.tsx";
import { linkTo } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { keptCrumbs } from "../assembly/keeping.view.tsx";
import { ApprovalPart, CommentsPart, DecisionsPart } from "./item-parts.view.tsx";
import { itemFates } from "./minutes.ts";
import { minutesWords } from "./minutes.words.ts";
import { CorrectionText } from "./reading.view.tsx";
import type { ItemToWrite, WritingProps } from "./writing.page.ts";
import { writingWords } from "./writing.words.ts";

/** The minutes as they are written: each item a form of its own, with what was decided beside it. */
export function WritingPage(props: WritingProps) {
  const { frame, path, shown, said, wrong, may, newId } = props;
  const words = writingWords[frame.language];
  const reading = minutesWords[frame.language];
  return (
    <Page
      frame={frame}
      title={shown.title}
      breadcrumbs={[
        ...keptCrumbs(frame),
        { label: props.assembly.name, path: props.assembly.path },
        { label: words.toMeeting, path: props.meetingPath },
        { label: reading.title },
      ]}
      hidden
    >
      <PageTitle title={reading.title} kicker={props.assembly.name} lead={shown.when}>
        <p>
          <Tag tone={may.correct ? "success" : "info"}>{shown.status}</Tag>
        </p>
      </PageTitle>
      {said && (
        <Notice tone={said.tone} announced>
          <p>{said.text}</p>
        </Notice>
      )}
      {wrong && (
        <ErrorSummary
          title={words.wrong}
          mistakes={Object.entries(wrong.mistakes).map(([field, message]) => ({
            fieldId: `campo-${field}-${wrong.form}-${wrong.itemId ?? ""}`,
            message,
          }))}
        />
      )}
      {shown.note !== undefined && <p>{shown.note}</p>}
      {may.write && <p>{words.lead}</p>}
      <p>
        {reading.presence}: {shown.there}.{" "}
        {may.write && <a href={linkTo(frame, `${props.meetingPath}/presenze`)}>{words.toPresence}</a>}
      </p>
      {shown.items.length === 0 && <p>{reading.empty}</p>}
      {props.items.map((item) => (
        <ItemSection {...props} item={item} />
      ))}
      {may.write && (
        <Section id="nuovo" title={words.addItem}>
          <form method="post" action={linkTo(frame, `${path}/punti`)}>
            <input type="hidden" name="id" value={newId()} />
            <TextField
              id="campo-titolo-item-"
              name="titolo"
              label={words.itemTitle}
              hint={words.addItemHint}
              value={wrong?.form === "item" ? wrong.typed["titolo"] : undefined}
              error={wrong?.form === "item" ? wrong.mistakes["titolo"] : undefined}
              required
            />
            <Button kind="secondary">{words.add}</Button>
          </form>
        </Section>
      )}
      {shown.corrections.map((correction) => (
        <CorrectionText correction={correction} />
      ))}
      {may.correct && <CorrectionForm {...props} itemId={undefined} />}
      <CommentsPart frame={frame} path={path} comments={props.comments} />
      <WholeActions {...props} />
    </Page>
  );
}

function ItemSection(props: WritingProps & { item: ItemToWrite }) {
  const { frame, item, may, path } = props;
  const words = writingWords[frame.language];
  return (
    <Section id={`punto-${item.id}`} title={`${item.number}. ${item.title}`}>
      {item.body !== null && <p class="written-text item-proposal">{item.body}</p>}
      {item.about && (
        <p>
          {item.about.status !== undefined && `${words.nowState(item.about.status)}. `}
          <a href={linkTo(frame, item.about.path)}>{words.follow}</a>
        </p>
      )}
      {may.write ? <TextForm {...props} /> : item.text !== null && <p class="written-text">{item.text}</p>}
      {!may.write && item.note !== undefined && <p class="form-text">{item.note}</p>}
      {!may.write && <LostText {...props} />}
      {item.revision > 1 && (
        <p class="d-print-none">
          <a href={linkTo(frame, `${path}/punti/${item.id}/versioni`)}>{words.writings}</a>
        </p>
      )}
      <DecisionsPart {...props} />
      {item.approval && <ApprovalPart {...props} approval={item.approval} />}
      {item.corrections.map((correction) => (
        <CorrectionText correction={correction} />
      ))}
      {may.correct && <CorrectionForm {...props} itemId={item.id} />}
      <CommentsPart frame={frame} path={path} comments={item.comments} />
    </Section>
  );
}

function TextForm({ frame, item, path, wrong }: WritingProps & { item: ItemToWrite }) {
  const words = writingWords[frame.language];
  const mine = wrong?.form === "text" && wrong.itemId === item.id ? wrong : undefined;
  const text = mine?.typed["testo"] ?? item.text ?? "";
  return (
    <form method="post" action={linkTo(frame, `${path}/punti/${item.id}`)}>
      <input type="hidden" name="revisione" value={String(item.revision)} />
      <LongTextField
        id={`campo-testo-text-${item.id}`}
        name="testo"
        label={words.text}
        hint={words.textHint}
        value={text}
        error={mine?.mistakes["testo"]}
        rows={Math.min(20, 4 + Math.ceil(text.length / 90))}
        maxlength={20_000}
      />
      <SelectField
        id={`campo-esito-text-${item.id}`}
        name="esito"
        label={words.fate}
        value={mine?.typed["esito"] ?? item.fate}
        options={itemFates.map((value) => ({ value, label: words.fates[value] }))}
      />
      <Button>{words.save}</Button>
    </form>
  );
}

/** What somebody wrote when the minutes were approved under their hands: theirs to take away. */
function LostText({ frame, item, wrong }: WritingProps & { item: ItemToWrite }) {
  if (wrong?.form !== "text" || wrong.itemId !== item.id) return null;
  return (
    <LongTextField
      id={`campo-testo-text-${item.id}`}
      name="testo"
      label={writingWords[frame.language].conflictMine}
      value={wrong.typed["testo"] ?? ""}
      maxlength={20_000}
    />
  );
}

type CorrectionFormProps = WritingProps & { itemId: string | undefined };

function CorrectionForm({ frame, path, newId, wrong, itemId }: CorrectionFormProps) {
  const words = writingWords[frame.language];
  const mine = wrong?.form === "correction" && wrong.itemId === itemId ? wrong : undefined;
  const at = (name: string) => ({
    id: `campo-${name}-correction-${itemId ?? ""}`,
    name,
    value: mine?.typed[name],
    error: mine?.mistakes[name],
    required: true,
  });
  return (
    <details class="quiet-fold d-print-none" open={mine !== undefined}>
      <summary>{words.correct}</summary>
      <div class="fold-body">
        <p>{words.correctLead}</p>
        <form method="post" action={linkTo(frame, `${path}/correzioni`)}>
          <input type="hidden" name="id" value={newId()} />
          {itemId !== undefined && <input type="hidden" name="punto" value={itemId} />}
          <LongTextField {...at("correzione")} label={words.correction} maxlength={5000} />
          <TextField {...at("perche")} label={words.correctionWhy} maxlength={1000} />
          <Button kind="secondary">{words.correctSave}</Button>
        </form>
      </div>
    </details>
  );
}

function WholeActions({ frame, path, meetingId, may, meetingPath, decisionsPath }: WritingProps) {
  const words = writingWords[frame.language];
  const reading = minutesWords[frame.language];
  const read = `/riunioni/${meetingId}/verbale`;
  return (
    <>
      {may.share && (
        <form method="post" action={linkTo(frame, `${path}/lettura`)} class="section">
          <p>{words.shareLead}</p>
          <Button>{words.share}</Button>
        </form>
      )}
      {may.takeBack && (
        <form method="post" action={linkTo(frame, `${path}/bozza`)}>
          <Button kind="quiet">{words.takeBack}</Button>
        </form>
      )}
      <Actions>
        {may.read && (
          <>
            <ButtonLink kind="secondary" href={linkTo(frame, read)}>
              {reading.print}
            </ButtonLink>
            <ButtonLink kind="secondary" href={linkTo(frame, `${read}.pdf`)}>
              {reading.pdf}
            </ButtonLink>
            <ButtonLink kind="quiet" href={linkTo(frame, `${read}.md`)}>
              {reading.markdown}
            </ButtonLink>
          </>
        )}
        <ButtonLink kind="quiet" href={linkTo(frame, decisionsPath)}>
          {reading.decisions}
        </ButtonLink>
        <ButtonLink kind="quiet" href={linkTo(frame, meetingPath)}>
          {words.toMeeting}
        </ButtonLink>
      </Actions>
    </>
  );
}
