// SPDX-License-Identifier: AGPL-3.0-or-later
import { Button } from "../../../ui/button.tsx";
import type { Frame } from "../../../ui/frame.ts";
import { mapWords } from "../../../ui/map.words.ts";

/**
 * Beside the field that asks where one is: the device's position, and the place it was asked to remember. `field` is the
 * id of the input; the page needs `islands={["my-position"]}`. Hidden until the script runs.
 */
export function MyPosition({ frame, field }: { frame: Frame; field: string }) {
  const { position: words } = mapWords[frame.language];
  const acts = [
    { act: "locate", label: words.locate },
    { act: "use", label: words.use, isNamed: true },
    { act: "remember", label: words.remember },
    { act: "forget", label: words.forget },
  ];
  const messages = [
    { say: "locating", text: words.locating },
    { say: "denied", text: words.denied },
    { say: "unknown", text: words.unknown },
    { say: "remembered", text: words.remembered },
    { say: "not-remembered", text: words.notRemembered },
    { say: "forgotten", text: words.forgotten },
  ];
  return (
    <trama-my-position class="d-print-none" data-field={field} hidden>
      {acts.map(({ act, label, isNamed }) => (
        <button class="btn btn-link" type="button" data-act={act} hidden>
          {label}
          {isNamed === true && (
            <>
              {" "}
              <strong data-remembered="" />
            </>
          )}
        </button>
      ))}
      <p class="form-text">{words.privacy}</p>
      <p role="status" />
      {messages.map(({ say, text }) => (
        <span data-say={say} hidden>
          {text}
        </span>
      ))}
    </trama-my-position>
  );
}

/** Prints the page; the page needs `islands={["print-page"]}`. Hidden until the script runs. */
export function PrintButton({ frame }: { frame: Frame }) {
  return (
    <trama-print class="d-print-none" hidden>
      <Button kind="secondary" type="button">
        {mapWords[frame.language].print}
      </Button>
    </trama-print>
  );
}
