// SPDX-License-Identifier: AGPL-3.0-or-later
import { linkTo, otherLanguage } from "./frame.ts";
import type { Frame, NavigationEntry } from "./frame.ts";
import { Icon } from "./icon.tsx";
import { VisuallyHidden } from "./media.tsx";
import { headerWords } from "./page-header.words.ts";
import { pageWords } from "./page.words.ts";
import { Sign } from "./sign.tsx";

/** Who speaks, in which language, what was kept, and at most six ways onward: plain links, no menu to open. */
export function PageHeader({ frame, current }: { frame: Frame; current?: string }) {
  const words = pageWords[frame.language];
  const other = otherLanguage(frame.language);
  return (
    <header class="it-header-wrapper">
      {frame.site.isDemonstration && (
        <p class="demonstration">
          <strong>{words.demonstration}.</strong> {words.demonstrationNotice}
        </p>
      )}
      <SlimBar frame={frame} />
      <nav class="it-header-navbar-wrapper" aria-label={words.mainNavigation}>
        <ul class="navbar-nav container">
          {frame.navigation.map(({ path, label }) => (
            <li class="nav-item">
              <a
                class="nav-link"
                href={linkTo(frame, path)}
                aria-current={path === current ? "page" : undefined}
              >
                {label}
              </a>
            </li>
          ))}
          <li class="nav-item language">
            <a class="nav-link" href={linkTo({ language: other }, frame.path)} lang={other} hreflang={other}>
              {words.otherLanguage}
            </a>
          </li>
        </ul>
      </nav>
    </header>
  );
}

function SlimBar({ frame }: { frame: Frame }) {
  const words = pageWords[frame.language];
  return (
    <div class="it-header-slim-wrapper">
      <div class="container it-header-slim-wrapper-content">
        <a class="navbar-brand" href={linkTo(frame, "/")}>
          <Sign />
          <span>{frame.site.name}</span>
        </a>
        <div class="it-header-slim-right-zone">
          <a class="nav-link" href={linkTo(frame, "/bacheca")}>
            <Icon assets={frame.assets} name="pin" size="sm" />
            <span>{words.pinboard}</span>
            {frame.pinned > 0 && (
              <span class="badge rounded-pill">
                <span aria-hidden="true">{frame.pinned}</span>
                <VisuallyHidden>{words.pinned(frame.pinned)}</VisuallyHidden>
              </span>
            )}
          </a>
          {frame.own && <OwnPages frame={frame} own={frame.own} />}
        </div>
      </div>
    </div>
  );
}

/** Who is signed in always sees it, and leaves with one tap. */
function OwnPages({ frame, own }: { frame: Frame; own: readonly NavigationEntry[] }) {
  return (
    <>
      {own.map(({ path, label }) => (
        <a class="nav-link" href={linkTo(frame, path)}>
          {label}
        </a>
      ))}
      <form method="post" action={linkTo(frame, "/esci")}>
        <button class="nav-link" type="submit">
          {headerWords[frame.language].leave}
        </button>
      </form>
    </>
  );
}
