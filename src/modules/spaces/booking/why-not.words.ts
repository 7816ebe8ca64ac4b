// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";
import type { WhyNot } from "./slot-rules.ts";

export const whyNotWords = inBothLanguages<Record<WhyNot, string>>({
  it: {
    past: "è già passato",
    notice: "è troppo presto: chi tiene lo spazio chiede più preavviso",
    "too-far": "è troppo avanti: non si prenota ancora così lontano",
    "too-short": "dura troppo poco",
    "too-long": "dura troppo",
    "outside-hours": "è fuori dagli orari in cui si può avere",
    "open-to-all": "in quelle ore è aperto a tutti, e non si prenota",
    taken: "è già di qualcun altro",
    quota: "hai già avuto lo spazio tutte le volte possibili in quel periodo",
  },
  en: {
    past: "it is over already",
    notice: "it is too soon: whoever keeps the space asks for more notice",
    "too-far": "it is too far ahead: it cannot be booked yet",
    "too-short": "it is too short",
    "too-long": "it is too long",
    "outside-hours": "it is outside the hours in which it can be had",
    "open-to-all": "it is open to everybody in those hours, and cannot be booked",
    taken: "somebody else has it",
    quota: "you have already had the space as often as possible in that period",
  },
});
