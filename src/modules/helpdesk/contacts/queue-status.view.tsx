// SPDX-License-Identifier: AGPL-3.0-or-later
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { newContactPath } from "./contact-path.ts";
import { offlineWords } from "./offline.words.ts";

type QueueProps = {
  frame: Frame;
  /** The public key of the installation; absent on the page without network, which knows it from before. */
  publicKey?: string;
};

/** Where the island says what waits for the network. */
export function QueueStatus({ frame, publicKey }: QueueProps) {
  const words = offlineWords[frame.language];
  const worker =
    publicKey === undefined
      ? {}
      : {
          "data-key": publicKey,
          "data-worker": linkTo(frame, "/sportello/lavoratore.js"),
          "data-scope": linkTo(frame, "/sportello"),
        };
  return (
    <trama-contact-queue
      data-form="contatto"
      data-send={linkTo(frame, `${newContactPath}/coda`)}
      data-waiting={words.waiting}
      data-queued={words.queued}
      data-sent={words.sent}
      data-signin={words.signin}
      data-refused={words.refused}
      data-failed={words.failed}
      data-unknown={words.unknown}
      data-nothing={words.nothing}
      data-here={words.here}
      {...worker}
    >
      <p role="status" class="contact-queue"></p>
    </trama-contact-queue>
  );
}
