// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button } from "../../../ui/button.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { VisuallyHidden } from "../../../ui/media.tsx";
import { Table } from "../../../ui/table.tsx";
import type { WayIn } from "../sign-in/session.ts";
import { myPageWords } from "./my-page.words.ts";

export type SessionShown = {
  id: string;
  device: string;
  by: WayIn;
  since: string;
  seen: string;
  isHere: boolean;
  isLocked: boolean;
};

/** The browsers in which I am signed in, each with the button that ends it. */
export function MySessions({ frame, sessions }: { frame: Frame; sessions: readonly SessionShown[] }) {
  const words = myPageWords[frame.language];
  return (
    <>
      <p>{words.sessionsLead}</p>
      <Table
        id="accessi"
        caption={words.sessionsCaption}
        columns={[
          { label: words.device },
          { label: words.by },
          { label: words.since2 },
          { label: words.seen },
          { label: words.act },
        ]}
        rows={sessions.map((session) => [
          nameOf(session, words),
          words.ways[session.by],
          session.since,
          session.seen,
          <End frame={frame} session={session} />,
        ])}
      />
      {sessions.length > 1 && (
        <form method="post" action={linkTo(frame, "/io/accessi/fine")}>
          <Actions>
            <Button kind="secondary">{words.endOthers}</Button>
          </Actions>
        </form>
      )}
    </>
  );
}

function End({ frame, session }: { frame: Frame; session: SessionShown }) {
  const words = myPageWords[frame.language];
  const path = session.isHere ? "/esci" : `/io/accessi/${session.id}/fine`;
  return (
    <form method="post" action={linkTo(frame, path)}>
      <Button kind="secondary">
        {session.isHere ? words.exit : words.end}
        {!session.isHere && (
          <VisuallyHidden> {words.endWhat(session.device || words.unknownDevice)}</VisuallyHidden>
        )}
      </Button>
    </form>
  );
}

function nameOf({ device, isHere, isLocked }: SessionShown, words: (typeof myPageWords)["it"]): string {
  const notes = [isHere && words.here, isLocked && words.lockedHere].filter((note) => note !== false);
  const name = device || words.unknownDevice;
  return notes.length > 0 ? `${name} (${notes.join(", ")})` : name;
}
