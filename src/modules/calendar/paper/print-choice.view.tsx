// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { HiddenFields, SelectField, type Option } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { agendaWords } from "../views/agenda.words.ts";
import { paperWords } from "./paper.words.ts";
import { layoutSpoken, programmeLayouts, type ProgrammeLayout } from "./programme.ts";

type PrintChoiceProps = {
  frame: Frame;
  name: string;
  back: string;
  question: {
    luogo?: string | undefined;
    ente?: string | undefined;
    lab?: string | undefined;
    zona?: string | undefined;
    forma: ProgrammeLayout;
    altra?: string | undefined;
  };
  month: string;
  months: Option[];
  dates: number;
  /** What is copied into a message. */
  text: string;
};

/** Where one chooses the month and the form of a programme; the text for a message is there to be copied. */
export function PrintChoicePage({
  frame,
  name,
  back,
  question,
  month,
  months,
  dates,
  text,
}: PrintChoiceProps) {
  const words = paperWords[frame.language];
  const agenda = agendaWords[frame.language];
  const { luogo, ente, lab, zona } = question;
  const whose = Object.entries({ luogo, ente, lab, zona }).filter(([, value]) => value !== undefined);
  const other = frame.language === "it" ? "en" : "it";
  return (
    <Page
      frame={frame}
      title={words.titleOf(name)}
      breadcrumbs={[{ label: agenda.title, path: back }, { label: words.title }]}
      hidden
    >
      <PageTitle title={words.title} lead={words.lead} />
      <form method="get" action={linkTo(frame, "/agenda/programma.pdf")}>
        <HiddenFields values={Object.fromEntries(whose) as Record<string, string>} />
        <SelectField name="mese" label={words.month} value={month} options={months} />
        <SelectField
          name="forma"
          label={words.layout}
          value={layoutSpoken(question.forma)}
          options={programmeLayouts.map((layout) => ({
            value: layoutSpoken(layout),
            label: words.layouts[layout],
          }))}
        />
        <SelectField
          name="altra"
          label={words.second}
          value={question.altra}
          options={[
            { value: "", label: words.noSecond },
            { value: other, label: words.languages[other] },
          ]}
        />
        <Actions>
          <Button>{words.make}</Button>
          <ButtonLink kind="secondary" href={linkTo(frame, back)}>
            {agenda.seeAll}
          </ButtonLink>
        </Actions>
      </form>
      <Section id="testo" title={words.text}>
        <p>
          {words.textLead} {words.dates(dates)}
        </p>
        <pre class="message-text" tabindex={0}>
          {text}
        </pre>
      </Section>
    </Page>
  );
}
