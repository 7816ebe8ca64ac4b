// SPDX-License-Identifier: AGPL-3.0-or-later
import { Button } from "../../../ui/button.tsx";
import { HiddenFields } from "../../../ui/fields.tsx";
import { linkTo } from "../../../ui/frame.ts";
import type { Frame } from "../../../ui/frame.ts";
import { Icon } from "../../../ui/icon.tsx";
import type { Pin } from "./pin.ts";
import { pinboardWords } from "./pinboard.words.ts";

type PinFormProps = {
  frame: Frame;
  pin: Pin;
  pinned: boolean;
  /** Id of the form, when there is more than one on the page. */
  id?: string;
  /** What is pinned, said to those who do not see beside what the button stands. */
  name?: string;
  /** In a list it must not shout louder than what it stands beside. */
  quiet?: boolean;
};

/** Keeps a thing or lets it go, and comes back to this page. The island only saves the reload. */
export function PinForm({ frame, pin, pinned, id = "tieni", name, quiet = false }: PinFormProps) {
  const words = pinboardWords[frame.language];
  return (
    <trama-pin data-changes={`#${id} a[href$="/bacheca"]`}>
      <form class="d-print-none" id={id} method="post" action={linkTo(frame, "/bacheca")}>
        <HiddenFields
          values={{
            tipo: pin.kind,
            id: pin.id,
            torna: linkTo(frame, frame.path),
            togli: pinned ? "1" : undefined,
          }}
        />
        <Button kind={quiet ? "quiet" : "secondary"}>
          <Icon assets={frame.assets} name="pin" />
          <span>{pinned ? words.unpin : words.pin}</span>
          {name !== undefined && <span class="visually-hidden">: {name}</span>}
        </Button>
      </form>
    </trama-pin>
  );
}
