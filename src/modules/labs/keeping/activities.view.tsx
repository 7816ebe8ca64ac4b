// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { RadioGroup } from "../../../ui/choices.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { SelectField } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { keptLabPath } from "../lab-path.ts";
import type { Lab } from "../lab/lab.ts";
import { leaders, type Tie } from "../lab/tie.ts";
import { tiesWords } from "./activities.words.ts";
import { BackToLab, LabOffice } from "./office.view.tsx";

type Named = { id: string; name: string };

type TiesProps = {
  frame: Frame;
  lab: Lab;
  activities: readonly { id: string; name: string; when: string; tie: Tie }[];
  doors: readonly Named[];
  networks: readonly Named[];
  told: string | undefined;
};

/** The coming and recent activities around a lab in one list: which are its own, by which door, who leads. */
export function TiesPage({ frame, lab, activities, doors, networks, told }: TiesProps) {
  const words = tiesWords[frame.language];
  return (
    <LabOffice frame={frame} lab={lab} title={words.title} lead={words.lead} told={told}>
      <Actions>
        <ButtonLink kind="secondary" href={linkTo(frame, "/redazione/agenda/nuova")}>
          {words.write}
        </ButtonLink>
      </Actions>
      {activities.length === 0 ? (
        <EmptyState title={words.none}>
          <p>{words.lead}</p>
        </EmptyState>
      ) : (
        <form method="post" action={linkTo(frame, `${keptLabPath(lab.id)}/attivita`)}>
          <p>{words.period}</p>
          {activities.map(({ id, name, when, tie }) => (
            <section class="section" aria-labelledby={`attivita-${id}`}>
              <h2 class="h5" id={`attivita-${id}`}>
                <a href={linkTo(frame, `/agenda/${id}`)}>{name}</a>
              </h2>
              <p class="form-text">{when}</p>
              <RadioGroup
                name={`nostra.${id}`}
                label={words.ours}
                inRow
                value={tie.isOurs ? "si" : "no"}
                options={[
                  { value: "si", label: words.oursIs.yes },
                  { value: "no", label: words.oursIs.no },
                ]}
              />
              <div class="field-row">
                {doors.length > 0 && (
                  <SelectField
                    name={`porta.${id}`}
                    label={words.door}
                    empty={words.noDoor}
                    value={tie.doorId ?? undefined}
                    options={options(doors)}
                  />
                )}
                {networks.length > 0 && (
                  <SelectField
                    name={`rete.${id}`}
                    label={words.network}
                    empty={words.noNetwork}
                    value={tie.networkId ?? undefined}
                    options={options(networks)}
                  />
                )}
                <SelectField
                  name={`guida.${id}`}
                  label={words.leader}
                  empty={words.leaderUnknown}
                  value={tie.ledBy ?? undefined}
                  options={leaders.map((value) => ({ value, label: words.leaders[value] }))}
                />
              </div>
            </section>
          ))}
          <Actions>
            <Button>{words.save}</Button>
          </Actions>
        </form>
      )}
      <BackToLab frame={frame} lab={lab} />
    </LabOffice>
  );
}

function options(things: readonly Named[]) {
  return things.map(({ id: value, name: label }) => ({ value, label }));
}
