// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";
import type { AssemblyKind } from "../assembly/assembly.ts";

const it: Record<AssemblyKind, string> = {
  consulta: "Consulta aperta a tutti",
  agora: "Agorà dei laboratori, aperta a tutti",
  steering: "Riunione aperta a tutti",
  "working-group": "Gruppo di lavoro aperto a tutti",
  other: "Assemblea aperta a tutti",
};

/** What an open meeting is, beside its name in the agenda. */
export const openDateWords = inBothLanguages<Record<AssemblyKind, string>>({
  it,
  en: {
    consulta: "Lab’s assembly, open to all",
    agora: "Assembly of the labs, open to all",
    steering: "Meeting open to all",
    "working-group": "Working group open to all",
    other: "Assembly open to all",
  },
});
