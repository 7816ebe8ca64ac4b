// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Frame } from "../../../ui/frame.ts";
import { linkTo } from "../../../ui/frame.ts";
import { Table } from "../../../ui/table.tsx";
import type { RequestState } from "../belongings.ts";
import { myRequestsWords } from "./my-requests.words.ts";

/** Something that I asked for, as my page shows it. `path` is where it is told in full. */
export type RequestShown = {
  name: string;
  path: string | undefined;
  state: RequestState;
  when: string;
  answer: string | null;
};

/** What I asked for, and what was answered. */
export function MyRequests({ frame, requests }: { frame: Frame; requests: readonly RequestShown[] }) {
  const words = myRequestsWords[frame.language];
  return (
    <Table
      id="le-tue-richieste-elenco"
      caption={words.caption}
      columns={[{ label: words.thing }, { label: words.when }, { label: words.state }]}
      rows={requests.map(({ name, path, state, when, answer }) => [
        path === undefined ? name : <a href={linkTo(frame, path)}>{name}</a>,
        when,
        answer === null ? words.states[state] : `${words.states[state]}: ${answer}`,
      ])}
    />
  );
}
