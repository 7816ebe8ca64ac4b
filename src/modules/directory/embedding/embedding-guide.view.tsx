// SPDX-License-Identifier: AGPL-3.0-or-later
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import { embeddingWords } from "./embedding.words.ts";

type GuideProps = {
  frame: Frame;
  /** The lines to copy: element with script, script alone, frame. */
  code: { element: string; script: string; frame: string };
};

/** How to put the search into one's own pages, with the lines to copy and how they look. */
export function EmbeddingGuide({ frame, code }: GuideProps) {
  const words = embeddingWords[frame.language];
  return (
    <Page
      frame={frame}
      title={words.title}
      description={words.lead}
      current="/territorio"
      breadcrumbs={[{ label: words.title }]}
    >
      <PageTitle title={words.title} lead={words.lead} />
      <Section id="codice" title={words.scriptTitle}>
        <p>{words.script}</p>
        <Code text={code.element} />
        <p>{words.one}</p>
        <Code text={code.script} />
        <p>{words.policy}</p>
      </Section>
      <Section id="anteprima" title={words.preview}>
        <trama-cerca data-tipo="servizi">
          <a href={linkTo(frame, "/servizi")}>{words.form(frame.site.name)}</a>
        </trama-cerca>
        <script async src="/incorpora/trama.js"></script>
      </Section>
      <Section id="cornice" title={words.frameTitle}>
        <p>{words.frame}</p>
        <Code text={code.frame} />
        <iframe
          class="embedded"
          src={linkTo(frame, "/incorpora/cerca")}
          title={words.frameName(frame.site.name)}
          loading="lazy"
        ></iframe>
      </Section>
      <Section id="scelte" title={words.optionsTitle}>
        <p>{words.optionsLead}</p>
        <Table
          id="tabella-scelte"
          caption={words.optionsCaption}
          columns={[{ label: words.option }, { label: words.does }]}
          rows={words.options.map(([name, does]) => [<code>{name}</code>, does])}
        />
      </Section>
      <Section id="condizioni" title={words.termsTitle}>
        <p>{words.terms}</p>
      </Section>
    </Page>
  );
}

/** Lines to copy. They wrap: nothing is out of sight on a phone. */
function Code({ text }: { text: string }) {
  return (
    <pre class="code">
      <code>{text}</code>
    </pre>
  );
}
