// SPDX-License-Identifier: AGPL-3.0-or-later
import { Button } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { SelectField, TextField } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { SearchBox } from "../../../ui/search-box.tsx";
import { Section } from "../../../ui/section.tsx";
import { activityKinds } from "../../calendar/activities/activity.ts";
import { kindSaid } from "../../calendar/activities/kind-said.ts";
import { labsPath } from "../lab-path.ts";
import { followPath, skills } from "./following.ts";
import { followingWords } from "./following.words.ts";
import { keptWords } from "./kept.words.ts";

type FindProps = {
  frame: Frame;
  asked: { interesse: string; so: string; vicino: string };
  areas: readonly string[];
  /** Undefined while nothing is asked. */
  found: readonly { name: string; path: string; reasons: string }[] | undefined;
  unknownPlace: string | undefined;
};

/** Three questions, none needed: what interests, what one can do, where. */
export function FindYourLab({ frame, asked, areas, found, unknownPlace }: FindProps) {
  const words = keptWords[frame.language].find;
  const can = followingWords[frame.language].skills;
  return (
    <Section id="trova" title={words.title}>
      <SearchBox
        action={linkTo(frame, `${labsPath}#trova`)}
        label={words.title}
        submit={<Button>{words.button}</Button>}
      >
        <SelectField
          name="interesse"
          label={words.interest}
          value={asked.interesse}
          empty={words.any}
          options={activityKinds
            .filter((kind) => kind !== "other")
            .map((value) => ({ value, label: kindSaid(value, frame.language) }))}
        />
        <SelectField
          name="so"
          label={words.can}
          value={asked.so}
          empty={words.any}
          options={skills.map((value) => ({ value, label: can[value] }))}
        />
        <TextField
          name="vicino"
          label={words.near}
          value={asked.vicino}
          suggestions={areas}
          autocomplete="off"
          error={unknownPlace === undefined ? undefined : words.unknown(unknownPlace)}
        />
      </SearchBox>
      {found?.length === 0 && (
        <EmptyState title={words.none}>
          <p>{words.noneHint}</p>
        </EmptyState>
      )}
      {found !== undefined && found.length > 0 && (
        <>
          <p role="status">{words.found(found.length)}</p>
          <ul class="list-unstyled">
            {found.map(({ name, path, reasons }) => (
              <li class="diary-entry">
                <a href={linkTo(frame, path)}>
                  <strong>{name}</strong>
                </a>
                {reasons !== "" && <p class="form-text">{reasons}</p>}
              </li>
            ))}
          </ul>
        </>
      )}
      {asked.interesse !== "" && (
        <p>
          <a
            href={linkTo(
              frame,
              `${followPath}?${new URLSearchParams({ tema: asked.interesse, vicino: asked.vicino })}`,
            )}
          >
            {words.theme}
          </a>
        </p>
      )}
    </Section>
  );
}
