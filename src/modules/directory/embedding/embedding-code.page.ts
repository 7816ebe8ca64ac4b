// SPDX-License-Identifier: AGPL-3.0-or-later
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { embeddingWords } from "./embedding.words.ts";

/** The lines that others copy into their pages. What they may change stands in quotes. */
export function codeToCopy(frame: Frame): { element: string; script: string; frame: string } {
  const { baseUrl, site, language } = frame;
  const words = embeddingWords[language];
  const page = escaped(baseUrl + linkTo(frame, "/servizi"));
  const script = escaped(`${baseUrl}/incorpora/trama.js`);
  const english = language === "en" ? ' data-inglese="1"' : "";
  const link = `<a href="${page}">${escaped(words.form(site.name))}</a>`;
  const frameAddress = escaped(baseUrl + linkTo(frame, "/incorpora/cerca?tipo=servizi"));
  return {
    element: [
      `<trama-cerca data-tipo="servizi"${english}>`,
      `  ${link}`,
      "</trama-cerca>",
      `<script async src="${script}"></script>`,
    ].join("\n"),
    script: [
      `<script async src="${script}" data-tipo="servizi"${english}></script>`,
      `<noscript>${link}</noscript>`,
    ].join("\n"),
    frame: `<iframe src="${frameAddress}" title="${escaped(words.frameName(site.name))}" width="100%" height="600" loading="lazy"></iframe>`,
  };
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
