// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { TextField } from "../../../ui/fields.tsx";
import { linkTo } from "../../../ui/frame.ts";
import type { Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { KeepingPage, type Works } from "./keeping-frame.view.tsx";
import { KindForm, MappingForm } from "./upload-mapping.view.tsx";
import { ReportOf } from "./upload-report.view.tsx";
import { bringsSomething, isKindUnclear, type Upload } from "./upload.ts";
import { uploadWords } from "./upload.words.ts";

export type UploadProps = { frame: Frame; works: Works; upload: Upload };

/** One file: how far it is, what it would do or did, and what can be done now. */
export function UploadPage({ frame, works, upload }: UploadProps) {
  const words = uploadWords[frame.language];
  const { fileName, sizeBytes, state } = upload;
  return (
    <KeepingPage
      frame={frame}
      works={works}
      part="/redazione/carica"
      title={fileName}
      lead={`${words.kilobytes(sizeBytes)}, ${words.states[state]}.`}
    >
      <StateOf frame={frame} upload={upload} />
      {state === "tried" && isKindUnclear(upload) && <KindForm frame={frame} upload={upload} />}
      {state === "tried" && <Decision frame={frame} upload={upload} />}
      {(state === "tried" || state === "loaded") && <ReportOf frame={frame} upload={upload} />}
      {state === "tried" && upload.mapping && (
        <MappingForm frame={frame} upload={upload} mapping={upload.mapping} />
      )}
    </KeepingPage>
  );
}

type PartProps = { frame: Frame; upload: Upload };

function StateOf({ frame, upload: { id, state, isInterrupted, rowsWritten, rowsToWrite } }: PartProps) {
  const words = uploadWords[frame.language];
  const path = linkTo(frame, `/redazione/carica/${id}`);
  if (state === "loaded") {
    return (
      <Notice tone="success" announced>
        <p>{words.done}</p>
      </Notice>
    );
  }
  if (state === "dropped") return <p>{words.dropped}</p>;
  if (state === "tried") return null;
  if (isInterrupted || state === "failed") {
    return (
      <Notice tone="warning" announced>
        <p>{state === "failed" ? words.failed : words.interrupted}</p>
        <form method="post" action={`${path}/prova`}>
          <Actions>
            <Button>{words.tryAgain}</Button>
            <Button kind="secondary" formaction={`${path}/lascia`}>
              {words.drop}
            </Button>
          </Actions>
        </form>
      </Notice>
    );
  }
  return (
    <Notice announced>
      <p>{state === "trying" ? words.tryingNow : words.loadingNow(rowsWritten, rowsToWrite)}</p>
      {rowsToWrite > 0 && (
        <progress
          value={String(Math.min(rowsWritten, rowsToWrite))}
          max={String(rowsToWrite)}
          aria-label={words.title}
        ></progress>
      )}
      <ButtonLink kind="secondary" href={path}>
        {words.refresh}
      </ButtonLink>
    </Notice>
  );
}

function Decision({ frame, upload: { id, report } }: PartProps) {
  const words = uploadWords[frame.language];
  const path = linkTo(frame, `/redazione/carica/${id}`);
  const lacksSource = report !== null && report.boundariesWithoutSource > 0;
  return (
    <form method="post" action={`${path}/conferma`}>
      {lacksSource && (
        <TextField name="fonte" label={words.source} hint={words.sourceHint} autocomplete="off" />
      )}
      <Actions>
        {report && (bringsSomething(report) || lacksSource) && <Button>{words.load}</Button>}
        <Button kind="secondary" formaction={`${path}/lascia`}>
          {words.drop}
        </Button>
      </Actions>
    </form>
  );
}
