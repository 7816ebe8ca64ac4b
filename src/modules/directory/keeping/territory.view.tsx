// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { CheckboxField } from "../../../ui/choices.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { TextField } from "../../../ui/fields.tsx";
import { linkTo } from "../../../ui/frame.ts";
import type { Frame } from "../../../ui/frame.ts";
import { mistakesTold } from "../../../ui/mistakes.ts";
import { Notice } from "../../../ui/notice.tsx";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import type { District } from "../../territories/district.ts";
import type { KeptArea } from "../../territories/kept-area.ts";
import { KeepingPage, type Works } from "./keeping-frame.view.tsx";
import { keepingWords } from "./keeping.words.ts";
import { territoryWords } from "./territory.words.ts";

export type TerritoryKeptProps = {
  frame: Frame;
  works: Works;
  installation: { name: string; isDemonstration: boolean; demonstrationRecords: number };
  districts: District[];
  canRename: (districtId: string) => boolean;
  areas: { listed: KeptArea[]; total: number; containing: string };
  /** By the id of the field. */
  mistakes: Record<string, string>;
  done: string | undefined;
};

/**
 * What the installation says of itself and of its territory: its name, the demonstration and new districts are for who
 * administers it, boundaries and a district's own name for the district too.
 */
export function TerritoryKeptPage(props: TerritoryKeptProps) {
  const { frame, works, mistakes, done } = props;
  const words = territoryWords[frame.language];
  const { mistakes: title } = keepingWords[frame.language];
  return (
    <KeepingPage
      frame={frame}
      works={works}
      part="/redazione/territorio"
      title={words.title}
      lead={words.lead}
    >
      {done !== undefined && words.done[done] !== undefined && (
        <Notice tone="success" announced>
          <p>{words.done[done]}</p>
        </Notice>
      )}
      <ErrorSummary title={title} mistakes={mistakesTold(mistakes, words.mistakes, (id) => id).all} />
      {works.installation ? <Installation {...props} /> : <Presented {...props} />}
      <Districts {...props} />
      <Areas {...props} />
    </KeepingPage>
  );
}

function Presented({ frame, installation: { name } }: TerritoryKeptProps) {
  const words = territoryWords[frame.language];
  return (
    <Section id="nome" title={words.installation}>
      <p>{words.presented(name)}</p>
    </Section>
  );
}

function Installation({ frame, installation, mistakes }: TerritoryKeptProps) {
  const words = territoryWords[frame.language];
  const { save } = keepingWords[frame.language];
  const path = linkTo(frame, "/redazione/territorio");
  const { name, isDemonstration, demonstrationRecords } = installation;
  const told = mistakesTold(mistakes, words.mistakes, (id) => id);
  return (
    <>
      <Section id="nome" title={words.installation}>
        <form method="post" action={path}>
          <TextField
            name="nome"
            label={words.name}
            hint={words.nameHint}
            value={name}
            error={told.at("campo-nome")}
            required
          />
          <CheckboxField name="dimostrazione" label={words.notice} checked={isDemonstration} />
          <Actions>
            <Button>{save}</Button>
          </Actions>
        </form>
      </Section>
      {demonstrationRecords > 0 && (
        <Section id="dimostrazione" title={words.demonstration}>
          <p>{words.demonstrationCount(demonstrationRecords)}</p>
          <form method="post" action={`${path}/dimostrazione`}>
            <CheckboxField name="sicuro" label={words.sure} error={told.at("campo-sicuro")} />
            <Button kind="danger">{words.leave}</Button>
          </form>
        </Section>
      )}
    </>
  );
}

function Districts({ frame, works, districts, canRename, mistakes }: TerritoryKeptProps) {
  const words = territoryWords[frame.language];
  const { save } = keepingWords[frame.language];
  const path = linkTo(frame, "/redazione/territorio/distretti");
  const told = mistakesTold(mistakes, words.mistakes, (id) => id);
  const own = districts.filter(({ id }) => canRename(id));
  const others = districts.filter(({ id }) => !canRename(id));
  return (
    <Section id="distretti" title={words.districts}>
      {districts.length === 0 && <p>{words.noDistricts}</p>}
      {own.map(({ id, name, code }) => (
        <form method="post" action={`${path}/${id}`}>
          <TextField
            name="distretto"
            id={`campo-distretto-${id}`}
            label={words.rename(name)}
            hint={`${words.code}: ${code}`}
            value={name}
            error={told.at(`campo-distretto-${id}`)}
            required
          />
          <Button kind="secondary">{save}</Button>
        </form>
      ))}
      {others.length > 0 && <p>{words.otherDistricts(others.map(({ name }) => name))}</p>}
      {works.installation && (
        <form method="post" action={path}>
          <h3 class="h5">{words.addDistrict}</h3>
          <TextField name="distretto" label={words.district} error={told.at("campo-distretto")} required />
          <Button kind="secondary">{words.addDistrict}</Button>
        </form>
      )}
    </Section>
  );
}

function Areas({ frame, works, areas: { listed, total, containing } }: TerritoryKeptProps) {
  const words = territoryWords[frame.language];
  const { count, listOf } = keepingWords[frame.language];
  return (
    <Section id="zone" title={words.areas}>
      <p>{words.areasLead}</p>
      {works.imports && (
        <Actions>
          <ButtonLink kind="secondary" href={linkTo(frame, "/redazione/carica")}>
            {words.load}
          </ButtonLink>
        </Actions>
      )}
      <form method="get" action={`${linkTo(frame, "/redazione/territorio")}#zone`}>
        <TextField name="q" type="search" label={words.find} value={containing} />
        <Button kind="secondary">{words.show}</Button>
      </form>
      <p>{total === 0 ? words.none : words.shown(listed.length, total)}</p>
      {total > 0 && (
        <Table
          id="tabella-zone"
          caption={listOf(words.areas)}
          columns={[
            { label: words.area },
            { label: words.code },
            { label: words.kind },
            { label: words.ofDistrict },
            { label: words.residents, numeric: true },
            { label: words.boundary },
          ]}
          rows={listed.map(({ name, code, kind, district, residents, drawn }) => [
            name,
            code,
            words.kinds[kind],
            district ?? "",
            residents === null ? "" : count(residents),
            words.drawn[drawn],
          ])}
        />
      )}
    </Section>
  );
}
