// SPDX-License-Identifier: AGPL-3.0-or-later
import { linkTo } from "./frame.ts";
import type { Frame } from "./frame.ts";
import { PrintOnly } from "./media.tsx";
import { headerWords } from "./page-header.words.ts";
import { pageWords } from "./page.words.ts";

/** What every public site owes its readers, and, on paper, where the page came from. */
export function PageFooter({ frame }: { frame: Frame }) {
  const words = pageWords[frame.language];
  return (
    <footer class="it-footer" id="piede" tabindex={-1} aria-label={words.footer}>
      <div class="it-footer-main">
        <div class="container">
          <p class="it-brand-text">{frame.site.name}</p>
          <p>{words.madeWith}</p>
          <ul class="link-list">
            {words.footerLinks.map(({ path, label, element }) => (
              <li>
                <a class="list-item" href={linkTo(frame, path)} data-element={element}>
                  {label}
                </a>
              </li>
            ))}
            {frame.own === undefined && (
              <li>
                <a class="list-item" href={linkTo(frame, "/entra")} rel="nofollow">
                  {headerWords[frame.language].signIn}
                </a>
              </li>
            )}
            <li>
              <a class="list-item" href={frame.site.sourceUrl ?? linkTo(frame, words.sourceCodePath)}>
                {words.sourceCode}
              </a>
            </li>
          </ul>
        </div>
      </div>
      <PrintOnly>
        <p>
          {words.printedFrom} {frame.baseUrl + linkTo(frame, frame.path)}
        </p>
      </PrintOnly>
    </footer>
  );
}
