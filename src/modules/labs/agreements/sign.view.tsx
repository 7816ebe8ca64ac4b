// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button } from "../../../ui/button.tsx";
import { CheckboxField } from "../../../ui/choices.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { HiddenFields, SelectField, TextField } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { mistakesTold } from "../../../ui/mistakes.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { agreementsPath, signPath } from "./agreement-path.ts";
import { agreementWords } from "./agreement.words.ts";
import { keepingAgreementWords } from "./keeping-agreement.words.ts";

type SignProps = {
  frame: Frame;
  id: string;
  title: string;
  /** The text, whole, and its fingerprint; undefined when there is nothing to sign. */
  text: { paragraphs: readonly string[]; hash: string } | undefined;
  /** For whom this person can sign now. */
  parties: readonly { id: string; name: string }[];
  typed: Readonly<Record<string, string | undefined>>;
  mistakes: Readonly<Record<string, string>>;
  notice: string | undefined;
  isDone: boolean;
};

/** The text that is signed, with its headings as headings. */
function TextToSign({ paragraphs }: { paragraphs: readonly string[] }) {
  return (
    <div class="callout">
      {paragraphs.map((part) =>
        part.startsWith("#") ? (
          <h3 class="h5">{part.replace(/^#+ /, "")}</h3>
        ) : (
          <p class="written-text">{part}</p>
        ),
      )}
    </div>
  );
}

/** Where who has an account reads a text and signs it for their organization. */
export function SignPage(props: SignProps) {
  const { frame, id, title, text, parties, typed, mistakes, notice, isDone } = props;
  const words = keepingAgreementWords[frame.language];
  const said = words.sign;
  const told = mistakesTold(mistakes, words.mistakes);
  const [only] = parties;
  return (
    <Page
      frame={frame}
      title={`${said.title}: ${title}`}
      hidden
      breadcrumbs={[
        { label: agreementWords[frame.language].title, path: agreementsPath },
        { label: said.title },
      ]}
    >
      <PageTitle
        title={title}
        kicker={said.title}
        lead={text && parties.length > 0 ? said.lead : undefined}
      />
      {isDone && (
        <Notice tone="success" announced>
          <p>{said.done}</p>
        </Notice>
      )}
      {notice !== undefined && (
        <Notice tone="warning" announced>
          <p>{notice}</p>
        </Notice>
      )}
      <ErrorSummary title={words.mistakesTitle} mistakes={told.all} />
      {text === undefined ? (
        <p>{said.nothing}</p>
      ) : (
        <Section id="testo" title={said.text}>
          <TextToSign paragraphs={text.paragraphs} />
          <p class="form-text">{agreementWords[frame.language].verify(text.hash)}</p>
        </Section>
      )}
      {text !== undefined && only === undefined && !isDone && <p>{said.signedAll}</p>}
      {text !== undefined && only !== undefined && (
        <Section id="firma" title={said.sign}>
          <form method="post" action={linkTo(frame, signPath(id))} novalidate>
            <HiddenFields values={{ impronta: text.hash }} />
            {parties.length === 1 ? (
              <>
                <HiddenFields values={{ parte: only.id }} />
                <p>
                  {said.forWhom}: <strong>{only.name}</strong>
                </p>
              </>
            ) : (
              <SelectField
                name="parte"
                label={said.forWhom}
                empty={words.choose}
                options={parties.map((party) => ({ value: party.id, label: party.name }))}
                value={typed["parte"]}
                error={told.at("parte")}
                required
              />
            )}
            <TextField
              name="ruolo"
              label={words.signedAs}
              hint={words.signedAsHint}
              maxlength={120}
              value={typed["ruolo"]}
              error={told.at("ruolo")}
              required
            />
            <CheckboxField
              name="letto"
              label={said.read}
              error={told.at("letto")}
              checked={typed["letto"] === "1"}
            />
            <Actions>
              <Button>{said.sign}</Button>
            </Actions>
          </form>
        </Section>
      )}
    </Page>
  );
}
