// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, ButtonLink } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Table } from "../../../ui/table.tsx";
import { keptLabPath, keptLabsPath } from "../lab-path.ts";
import type { LabStatus } from "../lab/lab.ts";
import { keepingLabWords } from "./keeping.words.ts";
import { LabOffice } from "./office.view.tsx";

type ListProps = {
  frame: Frame;
  labs: readonly { id: string; name: string; place: string; status: LabStatus }[];
  mayBegin: boolean;
};

/** The labs that somebody keeps. */
export function KeptLabsPage({ frame, labs, mayBegin }: ListProps) {
  const words = keepingLabWords[frame.language];
  return (
    <LabOffice frame={frame} lead={words.lead}>
      {labs.length === 0 ? (
        <EmptyState title={words.none}>
          <p>{words.noneText}</p>
        </EmptyState>
      ) : (
        <Table
          id="elenco-laboratori"
          caption={`${words.title}: ${labs.length}`}
          columns={[words.lab, words.place, words.state].map((label) => ({ label }))}
          rows={labs.map(({ id, name, place, status }) => [
            <a href={linkTo(frame, keptLabPath(id))}>{name}</a>,
            place,
            words.states[status],
          ])}
        />
      )}
      <Actions>
        {mayBegin && <ButtonLink href={linkTo(frame, `${keptLabsPath}/nuovo`)}>{words.new}</ButtonLink>}
        {labs.length > 1 && (
          <ButtonLink kind="secondary" href={linkTo(frame, `${keptLabsPath}/numeri`)}>
            {words.figuresOfAll}
          </ButtonLink>
        )}
      </Actions>
    </LabOffice>
  );
}
