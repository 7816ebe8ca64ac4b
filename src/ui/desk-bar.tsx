// SPDX-License-Identifier: AGPL-3.0-or-later
import { deskBarWords } from "./desk-bar.words.ts";
import { HiddenFields } from "./fields.tsx";
import { linkTo, type DeskScreen, type Frame } from "./frame.ts";
import { Icon } from "./icon.tsx";

/**
 * Above every page of the help desk: its parts, and the button that hides the screen. The island hides it at once and
 * without network, by button or by key, and locks it when it is left alone; without scripts the button locks.
 */
export function DeskBar({ frame, desk }: { frame: Frame; desk: DeskScreen }) {
  const words = deskBarWords[frame.language];
  const here = frame.path.split("?")[0]!;
  return (
    <div class="desk-bar d-print-none">
      <div class="container">
        {desk.parts.length > 0 && (
          <nav aria-label={words.parts}>
            <ul class={here === "/sportello" ? undefined : "is-inside"}>
              {desk.parts.map(({ path, label }) => (
                <li class={currentOf(path, here) || path === "/sportello" ? "is-near" : undefined}>
                  <a href={linkTo(frame, path)} aria-current={currentOf(path, here)}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <trama-desk-guard
          data-minutes={desk.lockMinutes}
          data-who={desk.who}
          data-presence={linkTo(frame, "/sportello/presenza")}
          data-lock={linkTo(frame, "/blocca")}
          data-sign-in={linkTo(frame, "/entra?torna=%2Fsportello")}
          data-site={frame.site.name}
          data-neutral-title={words.neutralTitle}
          data-neutral-text={words.neutralText}
          data-resume={words.resume}
          data-locked-title={words.lockedTitle}
          data-locked-text={words.lockedText}
          data-sign-in-label={words.signIn}
          data-offline={words.offline}
          data-somebody-else={words.somebodyElse}
        >
          <form method="post" action={linkTo(frame, "/blocca")}>
            <HiddenFields values={{ torna: linkTo(frame, "/sportello") }} />
            <button class="btn btn-outline-primary" type="submit">
              <Icon assets={frame.assets} name="close" size="sm" />
              {words.hide} <span class="desk-bar-keys">{words.hideKeys}</span>
            </button>
          </form>
        </trama-desk-guard>
      </div>
    </div>
  );
}

/** The part one is in: the first page only on itself, the others with all that lies under them. */
function currentOf(path: string, here: string): "page" | "true" | undefined {
  if (here === path) return "page";
  return path !== "/sportello" && here.startsWith(`${path}/`) ? "true" : undefined;
}
