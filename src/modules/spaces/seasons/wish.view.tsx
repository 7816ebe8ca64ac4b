// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button } from "../../../ui/button.tsx";
import { RadioGroup } from "../../../ui/choices.tsx";
import { LongTextField, SelectField, TextField } from "../../../ui/fields.tsx";
import { filledIn, type SealedState } from "../../../ui/form-state.ts";
import type { Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { SealedForm } from "../../../ui/sealed-form.tsx";
import { Section } from "../../../ui/section.tsx";
import { askWords } from "../booking/ask.words.ts";
import { slotSaidWords } from "../booking/slot-said.words.ts";
import { seasonPath, spacePath, spacesPath } from "../space-path.ts";
import { askers, mayAsk, type Space } from "../space.ts";
import { spaceWords } from "../space.words.ts";
import type { Season } from "./season.ts";
import { seasonWords } from "./season.words.ts";

type WishProps = {
  frame: Frame;
  season: Season;
  whole: Space;
  spaces: readonly Space[];
  lead: string;
  /** Why one cannot ask now. */
  closed: string | undefined;
  state: SealedState;
};

/** A group asks for weekly hours of a season. */
export function WishPage({ frame, season, whole, spaces, lead, closed, state }: WishProps) {
  const words = seasonWords[frame.language];
  const asks = askWords[frame.language];
  const title = words.askTitle(season.name);
  const field = (name: string) => ({
    name,
    value: filledIn(state.typed, name),
    error: state.mistakes?.[name] && asks.mistakes[state.mistakes[name]],
  });
  const allowed = askers.filter((asker) => spaces.some((space) => mayAsk(space, asker)));
  return (
    <Page
      frame={frame}
      title={title}
      current={spacesPath}
      breadcrumbs={[
        { label: spaceWords[frame.language].spaces, path: spacesPath },
        { label: whole.name, path: spacePath(whole.id) },
        { label: title },
      ]}
      hidden
    >
      <PageTitle title={title} kicker={whole.name} lead={lead} />
      {season.note !== null && <p class="written-text">{season.note}</p>}
      {closed !== undefined ? (
        <Notice tone="warning">
          <p>{closed}</p>
        </Notice>
      ) : (
        <SealedForm frame={frame} action={seasonPath(season.id)} state={state} words={asks}>
          <Section id="quando" title={asks.when}>
            <SlotFields frame={frame} spaces={spaces} field={field} />
            <TextField
              {...field("altrimenti")}
              label={words.otherwise}
              hint={words.otherwiseHint}
              maxlength={500}
            />
          </Section>
          <Section id="chi" title={asks.who}>
            <RadioGroup
              {...field("chi")}
              label={asks.asker}
              options={allowed.map((value) => ({ value, label: asks.askers[value] }))}
              required
            />
            <TextField {...field("gruppo")} label={asks.group} hint={asks.groupHint} maxlength={120} />
            <TextField {...field("nome")} label={asks.name} hint={asks.nameHint} maxlength={120} required />
            <p>{asks.contactHint}</p>
            <TextField {...field("email")} label={asks.email} type="email" autocomplete="email" />
            <TextField {...field("telefono")} label={asks.phone} type="tel" autocomplete="tel" />
          </Section>
          <Section id="cosa" title={asks.what}>
            <TextField {...field("persone")} label={asks.people} inputmode="numeric" maxlength={5} required />
            <LongTextField
              {...field("scopo")}
              label={asks.purpose}
              hint={asks.purposeHint}
              rows={3}
              maxlength={1000}
              required
            />
          </Section>
          <Actions>
            <Button>{asks.send}</Button>
          </Actions>
          <p class="form-text">{asks.privacy}</p>
        </SealedForm>
      )}
    </Page>
  );
}

type SlotFieldsProps = {
  frame: Frame;
  spaces: readonly Pick<Space, "id" | "name">[];
  field: (name: string) => {
    name: string;
    id?: string;
    value: string | undefined;
    error: string | undefined;
  };
};

/** Which space, which day of the week, from when to when. */
export function SlotFields({ frame, spaces, field }: SlotFieldsProps) {
  const words = seasonWords[frame.language];
  const asks = askWords[frame.language];
  return (
    <>
      <SelectField
        {...field("spazio")}
        label={words.which}
        options={spaces.map(({ id: value, name: label }) => ({ value, label }))}
      />
      <SelectField
        {...field("giorno")}
        label={words.weekday}
        empty={words.choose}
        options={slotSaidWords[frame.language].weekdays.map((label, index) => ({
          value: String(index + 1),
          label,
        }))}
      />
      <TextField {...field("dalle")} label={asks.from} type="time" required />
      <TextField {...field("alle")} label={asks.to} type="time" required />
    </>
  );
}
