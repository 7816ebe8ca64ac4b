// SPDX-License-Identifier: AGPL-3.0-or-later
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { editingPath } from "../editing/editable.ts";
import { reportPath } from "../reports/report-path.ts";
import { checksWords } from "./checks.words.ts";
import { valueSaid, valuesOf, type Said } from "./values.page.ts";

/** A record as the page of a link asks about it. */
export type AskedRecord = {
  id: string;
  name: string;
  groups: { title: string; lines: string[]; report: string }[];
  /** Where a contact with account corrects it; undefined for who has none. */
  edit: string | undefined;
  isTicked: boolean;
};

export function askedRecord(
  record: Said & { id: string },
  { hasAccount, isTicked }: { hasAccount: boolean; isTicked: boolean },
  frame: Frame,
): AskedRecord {
  const { kind, id } = record;
  return {
    id,
    name: nameOf(record),
    groups: valuesOf(record, frame.language).map(({ group, values }) => ({
      title: checksWords[frame.language].titles[group],
      lines: values.map(valueSaid),
      report: linkTo(frame, reportPath(kind, id, group)),
    })),
    edit: hasAccount ? linkTo(frame, editingPath(kind, id)) : undefined,
    isTicked,
  };
}

/** How a record is called without saying what its address must not. */
export function nameOf({ document }: Pick<Said, "document">): string {
  const name = document["name"];
  if (typeof name === "string" && name.trim() !== "") return name;
  const [address] = Array.isArray(document["addresses"]) ? (document["addresses"] as unknown[]) : [];
  const { address_1, city } = (address ?? {}) as Record<string, unknown>;
  return [address_1, city].filter((part) => typeof part === "string" && part !== "").join(", ") || "—";
}
