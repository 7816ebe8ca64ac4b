// SPDX-License-Identifier: AGPL-3.0-or-later
import { Button } from "../../../ui/button.tsx";
import { TextField } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { VisuallyHidden } from "../../../ui/media.tsx";
import { Table } from "../../../ui/table.tsx";
import { passkeyWords } from "./passkey.words.ts";

export type PasskeyShown = { id: string; called: string; since: string; used: string | undefined };

/** One's keys, each with the button that takes it away, and the island that makes another. */
export function MyPasskeys({ frame, passkeys }: { frame: Frame; passkeys: readonly PasskeyShown[] }) {
  const words = passkeyWords[frame.language];
  return (
    <>
      <p>{words.lead}</p>
      {passkeys.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <Table
          id="passkey-tue"
          caption={words.caption}
          columns={[
            { label: words.called },
            { label: words.since },
            { label: words.used },
            { label: words.act },
          ]}
          rows={passkeys.map(({ id, called, since, used }) => [
            called || words.unnamed,
            since,
            used ?? words.never,
            <form method="post" action={linkTo(frame, `/io/passkey/${id}/togli`)}>
              <Button kind="secondary">
                {words.remove} <VisuallyHidden>{words.removeWhat(called || words.unnamed)}</VisuallyHidden>
              </Button>
            </form>,
          ])}
        />
      )}
      <trama-passkey
        data-does="create"
        data-asks={linkTo(frame, "/io/passkey/domanda")}
        data-answers={linkTo(frame, "/io/passkey")}
        data-failed={words.failedAdding}
      >
        <form hidden>
          <TextField
            name="called"
            label={words.called}
            hint={words.calledHint}
            maxlength={80}
            autocomplete="off"
          />
          <Button kind="secondary">{words.add}</Button>
        </form>
        <p role="status"></p>
        <p data-otherwise>{words.unsupported}</p>
      </trama-passkey>
    </>
  );
}

/** The quicker way in; a browser that cannot shows nothing of it. */
export function PasskeySignIn({ frame, back }: { frame: Frame; back: string }) {
  const words = passkeyWords[frame.language];
  return (
    <trama-passkey
      data-does="get"
      data-asks={linkTo(frame, "/entra/passkey/domanda")}
      data-answers={linkTo(frame, "/entra/passkey")}
      data-back={back}
      data-failed={words.failed}
    >
      <form hidden>
        <Button kind="secondary">{words.signIn}</Button>
      </form>
      <p role="status"></p>
    </trama-passkey>
  );
}
