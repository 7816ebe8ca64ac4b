// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button } from "../../../ui/button.tsx";
import { LongTextField, SelectField, TextField } from "../../../ui/fields.tsx";
import { filledIn, type FormState } from "../../../ui/form-state.ts";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import { keptAssemblyPath, type Assembly } from "../assembly/assembly.ts";
import { keptCrumbs } from "../assembly/keeping.view.tsx";
import { RoomForm } from "../room-form.view.tsx";
import { ContactFields } from "./contact-fields.view.tsx";
import { joinWords } from "./join.words.ts";
import { membersWords } from "./keeping.words.ts";
import { memberParts, type Member } from "./member.ts";

/** A member in the list of the keeper. */
export type MemberLine = { id: string; name: string; part: string; mandate: string; told: string };

export type MembersProps = {
  frame: Frame;
  assembly: Assembly;
  notice: string | undefined;
  asking: readonly { id: string; name: string; why: string | null }[];
  members: readonly MemberLine[];
  over: readonly string[];
  formId: string;
  state: FormState;
};

/** Who belongs, who asks to, and the form for who said so by word of mouth. */
export function MembersPage(props: MembersProps) {
  const { frame, assembly, asking, members, over, state } = props;
  const words = membersWords[frame.language];
  const base = `${keptAssemblyPath(assembly.id)}/membri`;
  return (
    <Page
      frame={frame}
      title={words.title}
      hidden
      breadcrumbs={[...keptCrumbs(frame, assembly), { label: words.title }]}
    >
      {props.notice !== undefined && (
        <Notice tone="success" announced>
          <p>{props.notice}</p>
        </Notice>
      )}
      <PageTitle title={words.title} kicker={assembly.name} />
      {asking.length > 0 && (
        <Section id="chiedono" title={words.asking}>
          <ul>
            {asking.map(({ id, name, why }) => (
              <li>
                <a href={linkTo(frame, `${base}/${id}`)}>{name}</a>
                {why !== null && <span class="form-text">{why}</span>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section id="membri" title={words.now(members.length)}>
        {members.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <Table
            id="tabella-membri"
            caption={words.title}
            columns={[words.who, words.part, words.mandate, words.told].map((label) => ({ label }))}
            rows={members.map(({ id, name, part, mandate, told }) => [
              <a href={linkTo(frame, `${base}/${id}`)}>{name}</a>,
              part,
              mandate,
              told,
            ])}
          />
        )}
      </Section>
      <Section id="aggiungi" title={words.add}>
        <p>{words.addLead}</p>
        <RoomForm frame={frame} action={base} state={state} hidden={{ modulo: props.formId }}>
          <ContactFields frame={frame} state={state} isOther />
          <MandateFields frame={frame} state={state} />
          <Actions>
            <Button>{words.addNow}</Button>
          </Actions>
        </RoomForm>
      </Section>
      {over.length > 0 && (
        <Section id="usciti" title={words.over}>
          <p>{words.overLead}</p>
          <ul>
            {over.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}

function MandateFields({ frame, state }: { frame: Frame; state: FormState }) {
  const words = membersWords[frame.language];
  const parts = joinWords[frame.language].parts;
  const field = (name: string, label: string, hint?: string) => ({
    name,
    label,
    hint,
    value: filledIn(state.typed, name),
    error: state.mistakes?.[name],
  });
  return (
    <>
      <SelectField
        {...field("ruolo", words.partField)}
        options={memberParts.map((value) => ({ value, label: parts[value] }))}
      />
      <TextField {...field("per", words.standsFor, words.standsForHint)} maxlength={160} />
      <div class="field-row">
        <TextField {...field("dal", words.since, words.sinceHint)} type="date" />
        <TextField {...field("al", words.until, words.untilHint)} type="date" />
      </div>
    </>
  );
}

export type MemberProps = {
  frame: Frame;
  assembly: Assembly;
  member: Member;
  state: FormState;
  /** A link that was just made: shown once. */
  link: string | undefined;
  mistake: string | undefined;
};

/** One member, or one who asks: what the keeper can write of them. */
export function MemberPage(props: MemberProps) {
  const { frame, assembly, member, state, link } = props;
  const words = membersWords[frame.language];
  const base = `${keptAssemblyPath(assembly.id)}/membri/${member.id}`;
  const name = member.called ?? "–";
  const isAsking = member.status === "asked";
  return (
    <Page
      frame={frame}
      title={name}
      hidden
      breadcrumbs={[
        ...keptCrumbs(frame, assembly),
        { label: words.title, path: `${keptAssemblyPath(assembly.id)}/membri` },
        { label: name },
      ]}
    >
      {link !== undefined && (
        <Notice tone="success" announced title={words.link}>
          <p>{words.linkIs}</p>
          <p>
            <code>{link}</code>
          </p>
        </Notice>
      )}
      <PageTitle title={isAsking ? words.answers(name) : name} kicker={assembly.name} />
      {member.why !== null && (
        <p>
          {words.wrote}: {member.why}
        </p>
      )}
      {isAsking ? (
        <Answering {...props} />
      ) : (
        <>
          <RoomForm frame={frame} action={base} state={state}>
            <ContactFields frame={frame} state={state} isOther />
            <MandateFields frame={frame} state={state} />
            <Actions>
              <Button>{words.save}</Button>
            </Actions>
          </RoomForm>
          <Section id="pagina" title={words.link}>
            <p>{words.linkLead}</p>
            <form method="post" action={linkTo(frame, `${base}/link`)}>
              <Actions>
                <Button kind="secondary">{words.linkNew}</Button>
              </Actions>
            </form>
          </Section>
          <Section id="uscita" title={words.end}>
            <p>{words.endLead}</p>
            <form method="post" action={linkTo(frame, `${base}/uscita`)}>
              <Actions>
                <Button kind="danger">{words.endNow}</Button>
              </Actions>
            </form>
          </Section>
        </>
      )}
    </Page>
  );
}

function Answering({ frame, assembly, member, mistake }: MemberProps) {
  const words = membersWords[frame.language];
  const to = (rest: string) => linkTo(frame, `${keptAssemblyPath(assembly.id)}/membri/${member.id}/${rest}`);
  const reached = [member.email, member.phone].filter(Boolean).join(", ");
  return (
    <>
      {member.standsFor !== null && (
        <p>
          {words.standsFor}: {member.standsFor}
        </p>
      )}
      {reached !== "" && (
        <p>
          {words.reached}: {reached}
        </p>
      )}
      <form method="post" action={to("conferma")}>
        <TextField name="al" label={words.confirmUntil} hint={words.untilHint} type="date" />
        <Actions>
          <Button>{words.confirm}</Button>
        </Actions>
      </form>
      <form method="post" action={to("rifiuto")}>
        <LongTextField
          name="motivo"
          label={words.declineWhy}
          hint={words.declineHint}
          error={mistake}
          rows={2}
          maxlength={1000}
          required
        />
        <Actions>
          <Button kind="danger">{words.decline}</Button>
        </Actions>
      </form>
    </>
  );
}
