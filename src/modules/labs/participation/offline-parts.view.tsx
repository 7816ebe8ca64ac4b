// SPDX-License-Identifier: AGPL-3.0-or-later
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { offlineScope } from "./participation-path.ts";
import type { DateKnown } from "./presence.page.ts";
import { presenceWords } from "./presence.words.ts";

type RememberProps = { frame: Frame; dates: readonly DateKnown[]; boxKey: string };

/** Lets a device open these dates without network; nothing is seen of it. */
export function RememberDates({ frame, dates, boxKey }: RememberProps) {
  return (
    <trama-remember-dates
      data-dates={JSON.stringify(dates)}
      data-key={boxKey}
      data-worker={linkTo(frame, `${offlineScope}/lavoratore.js`)}
      data-scope={linkTo(frame, offlineScope)}
    ></trama-remember-dates>
  );
}

/** Sentences that the script fills in; it has none of its own. */
export function deviceWords(frame: Frame) {
  const words = presenceWords[frame.language];
  return { ...words.device, here: { one: words.here(1), many: words.here(-1) } };
}
