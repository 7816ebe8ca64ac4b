// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import type { Option } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { mistakesByField } from "../../../ui/mistakes.ts";
import { Notice } from "../../../ui/notice.tsx";
import { Section } from "../../../ui/section.tsx";
import { agreementPath, keptAgreementPath, labAgreementsPath, keptAgreementsPath } from "./agreement-path.ts";
import type { AgreementShown } from "./agreement-said.page.ts";
import { isPublicAgreement, type Agreement } from "./agreement.ts";
import { CommitmentTable } from "./agreement.view.tsx";
import { agreementWords } from "./agreement.words.ts";
import { ChecksSection } from "./checks.view.tsx";
import { DraftParts, TextForm, type FormTyped } from "./draft-form.view.tsx";
import { keepingAgreementWords } from "./keeping-agreement.words.ts";
import { KeptFrame } from "./kept-frame.view.tsx";
import { SignaturesSection } from "./signatures.view.tsx";
import { StepsSection } from "./steps.view.tsx";

export type KeptAgreementProps = {
  frame: Frame;
  agreement: Agreement;
  shown: AgreementShown;
  names: ReadonlyMap<string, string>;
  form: FormTyped;
  kept: Record<string, string | null>;
  ties: readonly { label: string; options: readonly Option[] }[];
  organizations: readonly string[];
  hash: string;
  today: string;
  notice: string | undefined;
  isDone: boolean;
};

/** One agreement for who keeps it, whatever its state: writing, signing, looking at what was kept. */
export function KeptAgreementPage(props: KeptAgreementProps) {
  const { frame, agreement, shown, form, notice, isDone } = props;
  const words = keepingAgreementWords[frame.language];
  const lab = agreement.lab ?? undefined;
  return (
    <KeptFrame
      frame={frame}
      title={agreement.title}
      kicker={`${shown.kind}, ${agreementWords[frame.language].statuses[agreement.status]}`}
      lab={lab}
    >
      {isDone && (
        <Notice tone="success" announced>
          <p>{words.saved}</p>
        </Notice>
      )}
      {notice !== undefined && (
        <Notice tone="warning" announced>
          <p>{notice}</p>
        </Notice>
      )}
      <ErrorSummary
        title={words.mistakesTitle}
        mistakes={Object.entries(form.mistakes).map(([name, key]) => ({
          fieldId: form.about === undefined ? `campo-${name}` : `campo-${name}-${form.about}`,
          message: words.mistakes[key] ?? words.mistakesTitle,
        }))}
      />
      {isPublicAgreement(agreement) && (
        <Actions>
          <ButtonLink kind="quiet" href={linkTo(frame, agreementPath(agreement.id))}>
            {words.publicPage}
          </ButtonLink>
        </Actions>
      )}
      <StepsSection {...props} />
      {agreement.status === "draft" ? <Draft {...props} /> : <Fixed {...props} />}
    </KeptFrame>
  );
}

function Draft(props: KeptAgreementProps) {
  const { frame, agreement, shown } = props;
  const words = keepingAgreementWords[frame.language];
  const path = keptAgreementPath(agreement.id);
  const whens = new Map(shown.commitments.map(({ id, when }) => [id, when]));
  return (
    <>
      <Section id="testo" title={words.textTitle}>
        <TextForm {...props} action={path} revision={agreement.revision} districts={[]} />
      </Section>
      <DraftParts {...props} whens={whens} />
      {agreement.version === 0 && (
        <form method="post" action={linkTo(frame, `${path}/eliminazione`)}>
          <Actions>
            <Button kind="danger">{words.erase}</Button>
          </Actions>
        </form>
      )}
    </>
  );
}

function Fixed(props: KeptAgreementProps) {
  const { frame, agreement, shown } = props;
  const words = keepingAgreementWords[frame.language];
  return (
    <>
      {agreement.status === "to-sign" ? (
        <>
          <SignaturesSection {...props} />
          <Text {...props} />
        </>
      ) : (
        <>
          {shown.commitments.length > 0 && (
            <Section id="impegni" title={words.commitmentsTitle}>
              <p>{shown.summary}</p>
              <CommitmentTable frame={frame} commitments={shown.commitments} />
            </Section>
          )}
          <ChecksSection {...props} />
          <Text {...props} />
          <SignaturesSection {...props} />
        </>
      )}
    </>
  );
}

function Text({ frame, agreement, shown }: KeptAgreementProps) {
  const words = keepingAgreementWords[frame.language];
  const said = agreementWords[frame.language];
  return (
    <Section id="testo" title={words.textTitle}>
      <p>
        {said.about}: {agreement.objectName}
      </p>
      {shown.paragraphs.map((part) => (
        <p class="written-text">{part}</p>
      ))}
      {agreement.status === "to-sign" && shown.commitments.length > 0 && (
        <CommitmentTable frame={frame} commitments={shown.commitments} />
      )}
    </Section>
  );
}

type NewProps = {
  frame: Frame;
  lab: { id: string; name: string } | undefined;
  form: FormTyped;
  ties: KeptAgreementProps["ties"];
  districts: readonly Option[];
};

/** The form of a new draft: the text; who signs and who does what come after. */
export function NewAgreementPage({ frame, lab, form, ties, districts }: NewProps) {
  const words = keepingAgreementWords[frame.language];
  const path = `${lab ? labAgreementsPath(lab.id) : keptAgreementsPath}/nuovo`;
  return (
    <KeptFrame frame={frame} title={lab ? words.begin : words.beginDistrict} lab={lab}>
      <ErrorSummary
        title={words.mistakesTitle}
        mistakes={mistakesByField(form.mistakes, (key) => words.mistakes[key] ?? words.mistakesTitle)}
      />
      <TextForm
        frame={frame}
        action={path}
        form={form}
        kept={{}}
        revision={0}
        ties={ties}
        districts={districts}
      />
    </KeptFrame>
  );
}
