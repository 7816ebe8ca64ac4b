// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button } from "../../../ui/button.tsx";
import { HiddenFields, TextField } from "../../../ui/fields.tsx";
import { FileField } from "../../../ui/file-field.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Section } from "../../../ui/section.tsx";
import { acceptedFiles, type Attachment } from "./attachment.ts";
import { keptMeetingPath, meetingPath, type Meeting } from "./meeting.ts";
import { planWords } from "./plan.words.ts";

type PapersProps = { frame: Frame; meeting: Meeting; papers: readonly Attachment[] };

/** The papers of a meeting, and the form to add one. */
export function KeptPapers({ frame, meeting, papers }: PapersProps) {
  const words = planWords[frame.language];
  const to = (rest: string) => linkTo(frame, `${keptMeetingPath(meeting.id)}/allegati${rest}`);
  return (
    <Section id="carte" title={words.papers}>
      {papers.length === 0 && <p>{words.noPapers}</p>}
      <ul>
        {papers.map(({ id, title }) => (
          <li>
            <a href={linkTo(frame, `${meetingPath(meeting.id)}/allegati/${id}`)}>{title}</a>
            <form method="post" action={to("/eliminazione")}>
              <HiddenFields values={{ carta: id }} />
              <Actions>
                <Button kind="quiet">{words.paperOff(title)}</Button>
              </Actions>
            </form>
          </li>
        ))}
      </ul>
      <form method="post" action={to("")} enctype="multipart/form-data">
        <FileField name="file" label={words.paperFile} hint={words.paperHint} accept={acceptedFiles} />
        <TextField name="titolo_carta" label={words.paperTitle} maxlength={160} />
        <Actions>
          <Button kind="secondary">{words.paperAdd}</Button>
        </Actions>
      </form>
    </Section>
  );
}
