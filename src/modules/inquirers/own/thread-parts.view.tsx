// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Frame } from "../../../ui/frame.ts";
import { Table } from "../../../ui/table.tsx";
import { filoWords } from "./filo.words.ts";
import type { HappenedShown, ViewShown } from "./thread.page.ts";

export function HappenedList({ frame, happened }: { frame: Frame; happened: readonly HappenedShown[] }) {
  const words = filoWords[frame.language];
  if (happened.length === 0) return <p>{words.nothingHappened}</p>;
  return (
    <ol class="thread-list">
      {happened.map(({ when, what, more, isOpen }) => (
        <li>
          <strong>{what}</strong>
          {isOpen && ` (${words.open})`}
          {more !== "" && <> – {more}</>}
          <span class="form-text">{when}</span>
        </li>
      ))}
    </ol>
  );
}

export function ViewsTable({ frame, views }: { frame: Frame; views: readonly ViewShown[] }) {
  const words = filoWords[frame.language];
  if (views.length === 0) return <p>{words.nobodyLooked}</p>;
  return (
    <Table
      id="letture"
      caption={words.viewsCaption}
      columns={[
        { label: words.who },
        { label: words.what },
        { label: words.whyColumn },
        { label: words.when },
      ]}
      rows={views.map(({ who, what, why, when }) => [who, what, why, when])}
    />
  );
}
