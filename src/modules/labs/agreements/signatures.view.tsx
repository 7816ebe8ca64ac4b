// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { SelectField, TextField } from "../../../ui/fields.tsx";
import { FileField } from "../../../ui/file-field.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Section } from "../../../ui/section.tsx";
import { keptAgreementPath, signPath } from "./agreement-path.ts";
import type { AgreementShown } from "./agreement-said.page.ts";
import { partiesToSign, signaturesNow, type Agreement } from "./agreement.ts";
import { PartyList } from "./agreement.view.tsx";
import { agreementWords } from "./agreement.words.ts";
import { fieldsOf, type FormTyped } from "./draft-form.view.tsx";
import { keepingAgreementWords } from "./keeping-agreement.words.ts";

type SignaturesProps = {
  frame: Frame;
  agreement: Agreement;
  shown: AgreementShown;
  names: ReadonlyMap<string, string>;
  form: FormTyped;
  hash: string;
  today: string;
};

/** Who signed, who is missing, and how somebody signs: on paper here, or with an account at an address. */
export function SignaturesSection({ frame, agreement, shown, names, form, hash, today }: SignaturesProps) {
  const words = keepingAgreementWords[frame.language];
  const path = keptAgreementPath(agreement.id);
  const missing = partiesToSign(agreement);
  const isToSign = agreement.status === "to-sign";
  const address = frame.baseUrl + linkTo(frame, signPath(agreement.id));
  return (
    <Section id="firme" title={words.signaturesTitle}>
      <PartyList parties={shown.parties} />
      <p>{missing.length === 0 ? words.signedAll : words.stillToSign(missing.length)}</p>
      {hash !== "" && <p class="form-text">{agreementWords[frame.language].verify(hash)}</p>}
      <Sheets frame={frame} agreement={agreement} names={names} />
      {agreement.parties.some(({ called }) => called !== null) && (
        <Forgetting frame={frame} agreement={agreement} names={names} />
      )}
      {isToSign && missing.some(({ organizationId }) => organizationId !== null) && (
        <p>
          {words.signLink} <a href={address}>{address}</a>
        </p>
      )}
      {isToSign && missing.length > 0 && (
        <>
          <Actions>
            <ButtonLink kind="secondary" href={linkTo(frame, `${path}/da-firmare.pdf`)}>
              {words.paperPdf}
            </ButtonLink>
          </Actions>
          <PaperForm frame={frame} path={path} form={form} today={today} missing={missing} names={names} />
        </>
      )}
    </Section>
  );
}

type PaperFormProps = {
  frame: Frame;
  path: string;
  form: FormTyped;
  today: string;
  missing: readonly { id: string }[];
  names: ReadonlyMap<string, string>;
};

function PaperForm({ frame, path, form, today, missing, names }: PaperFormProps) {
  const words = keepingAgreementWords[frame.language];
  const field = fieldsOf(frame, form, "paper", { il: today });
  const scan = field("foglio");
  return (
    <form
      method="post"
      action={linkTo(frame, `${path}/firme#firme`)}
      enctype="multipart/form-data"
      novalidate
    >
      <h3 class="h5">{words.onPaper}</h3>
      <SelectField
        {...field("firma")}
        label={words.whoSigned}
        empty={words.choose}
        options={missing.map(({ id: value }) => ({ value, label: names.get(value) ?? "" }))}
      />
      <TextField
        {...field("ruolo")}
        label={words.signedAs}
        hint={words.signedAsHint}
        maxlength={120}
        required
      />
      <TextField {...field("il")} label={words.signedOn} type="date" required />
      <FileField
        name="foglio"
        label={words.scan}
        hint={words.scanHint}
        error={scan.error}
        accept="application/pdf,image/*"
      />
      <Actions>
        <Button kind="secondary">{words.writeSignature}</Button>
      </Actions>
    </form>
  );
}

type ListProps = { frame: Frame; agreement: Agreement; names: ReadonlyMap<string, string> };

/** The sheets that were loaded, what can be taken off, and signatures of texts of before. */
function Sheets({ frame, agreement, names }: ListProps) {
  const words = keepingAgreementWords[frame.language];
  const path = keptAgreementPath(agreement.id);
  const isToSign = agreement.status === "to-sign";
  const now = signaturesNow(agreement).filter(({ hasScan, how }) => hasScan || (isToSign && how === "paper"));
  const earlier = agreement.signatures.filter(({ version }) => version !== agreement.version);
  return (
    <>
      {now.map(({ id, partyId, hasScan, how }) => (
        <form method="post" action={linkTo(frame, `${path}/firme/${id}/rimozione`)}>
          {names.get(partyId)}:{" "}
          {hasScan && <a href={linkTo(frame, `${path}/firme/${id}/foglio`)}>{words.seeScan}</a>}
          {isToSign && how === "paper" && (
            <Button kind="quiet">{`${words.removeSignature}: ${names.get(partyId)}`}</Button>
          )}
        </form>
      ))}
      {earlier.length > 0 && (
        <details>
          <summary>{words.earlier}</summary>
          <ul>
            {earlier.map(({ partyId, version, on, as }) => (
              <li>
                {names.get(partyId)}, {as}, {on} ({words.version(version)})
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** A citizen asks that their first name be forgotten. */
function Forgetting({ frame, agreement, names }: ListProps) {
  const words = keepingAgreementWords[frame.language];
  const path = keptAgreementPath(agreement.id);
  return (
    <details>
      <summary>{words.forget}</summary>
      <p>{words.forgetHint}</p>
      {agreement.parties
        .filter(({ called }) => called !== null)
        .map(({ id }) => (
          <form method="post" action={linkTo(frame, `${path}/parti/${id}/dimenticanza`)}>
            <Button kind="quiet">{words.forgetNamed(names.get(id) ?? "")}</Button>
          </form>
        ))}
    </details>
  );
}
