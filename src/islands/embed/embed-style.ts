// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * The style of the search in the pages of others, as a sheet made by script: no policy on styles forbids it, and nothing
 * of the page gets in or out. Its ground is its own, so that its contrasts hold wherever it stands.
 */
export function styleOf(accent: string): string {
  return `
:host { display: block; box-sizing: border-box; max-inline-size: 100%; padding: 1rem; background: #fff; color: #1a2523;
  border: 1px solid #667673; border-radius: 4px; font: inherit; line-height: 1.5; text-align: start; color-scheme: light; }
:host([hidden]) { display: none; }
*, *::before { box-sizing: border-box; }
form { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end; margin: 0; }
.field { flex: 1 1 14rem; min-inline-size: 0; }
label { display: block; font-weight: 700; }
.hint { display: block; font-weight: 400; color: #485855; font-size: .875em; }
input { inline-size: 100%; min-block-size: 2.75rem; padding: .25rem .5rem; border: 1px solid #667673; border-radius: 4px;
  background: #fff; color: inherit; font: inherit; }
button { min-block-size: 2.75rem; padding: .25rem 1.25rem; border: 2px solid ${accent}; border-radius: 4px;
  background: ${accent}; color: #fff; font: inherit; font-weight: 700; cursor: pointer; }
a { color: ${accent}; text-decoration: underline; overflow-wrap: anywhere; }
:focus-visible { outline: 3px solid #000; outline-offset: 2px; box-shadow: 0 0 0 2px #fff; }
p { margin: .5rem 0; }
.status { font-weight: 700; }
.status:empty { display: none; }
ol { list-style: none; margin: 0; padding: 0; }
li { padding: .75rem 0; border-block-start: 1px solid #ccd6d4; overflow-wrap: anywhere; }
.title { font-size: 1.125em; font-weight: 700; margin: 0; }
.organization, .facts { margin: 0; color: #485855; }
.line { margin: .25rem 0; }
@media print { form { display: none; } }
@media (forced-colors: active) { button { border-color: ButtonText; } }
`;
}
