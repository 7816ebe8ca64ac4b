// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Section } from "../../../ui/section.tsx";
import { Tags } from "../../../ui/tag.tsx";
import { keptLabPath, labPath } from "../lab-path.ts";
import type { Lab } from "../lab/lab.ts";
import { keepingLabWords } from "./keeping.words.ts";
import type { PartGroupShown, WeekLine } from "./kept-lab.page.ts";
import { LabOffice } from "./office.view.tsx";

export type KeptLabProps = {
  frame: Frame;
  lab: Lab;
  told: string | undefined;
  week: readonly WeekLine[];
  waits: {
    proposals: number;
    /** Points proposed to each assembly. */
    items: readonly { assemblyId: string; count: number }[];
    uncounted: readonly { text: string; href: string }[];
    /** Minutes, decisions, agreements. */
    toCheck: readonly { text: string; href: string }[];
    missing: number;
  };
  parts: readonly PartGroupShown[];
  assemblies: readonly { id: string; name: string }[];
  hasAssemblies: boolean;
  /** Places of the directory, whose programme can be printed. */
  places: readonly { id: string; name: string }[];
};

/** The first page of who keeps a lab: what is on, what waits, the parts, paper, and opening and closing it. */
export function KeptLabPage(props: KeptLabProps) {
  const { frame, lab, told } = props;
  const words = keepingLabWords[frame.language];
  const isDraft = lab.status === "draft";
  return (
    <LabOffice frame={frame} lab={lab} lead={lab.line ?? undefined} told={told}>
      <Tags
        tags={[{ label: words.states[lab.status], tone: lab.status === "active" ? "success" : "neutral" }]}
      />
      <Actions>
        {isDraft ? (
          <ButtonLink kind="secondary" href={linkTo(frame, `${keptLabPath(lab.id)}/anteprima`)}>
            {words.preview}
          </ButtonLink>
        ) : (
          <ButtonLink kind="secondary" href={linkTo(frame, labPath(lab.id))}>
            {words.publicPage}
          </ButtonLink>
        )}
        <ButtonLink href={linkTo(frame, newActivityPath(props))}>{words.newActivity}</ButtonLink>
      </Actions>
      <Waits {...props} />
      <Week {...props} />
      <Section id="parti" title={words.parts}>
        <div class="part-groups">
          {props.parts.map(({ id, title, parts }) => (
            <div>
              <h3 class="h5" id={`parti-${id}`}>
                {title}
              </h3>
              <ul class="link-list" aria-labelledby={`parti-${id}`}>
                {parts.map(({ href, name, hint }) => (
                  <li>
                    <a class="list-item" href={href}>
                      {name}
                    </a>
                    <span class="form-text">{hint}</span>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </Section>
      {props.hasAssemblies && <Assemblies {...props} />}
      <Paper {...props} />
      <Steps {...props} />
    </LabOffice>
  );
}

/** The form begins with what is known: the lab's place, and its organization. */
function newActivityPath({ lab, places }: KeptLabProps): string {
  const known = {
    ...(places[0] && { luogo: places[0].name }),
    ...(lab.organizationName !== null && { organizza: lab.organizationName }),
  };
  return `/redazione/agenda/nuova?${new URLSearchParams(known).toString()}`;
}

function Waits({ frame, lab, waits }: KeptLabProps) {
  const words = keepingLabWords[frame.language];
  const { proposals, items, uncounted, toCheck, missing } = waits;
  const asked = items.filter(({ count }) => count > 0);
  const isNothing = proposals + asked.length + uncounted.length + toCheck.length + missing === 0;
  return (
    <Section id="aspetta" title={words.waits}>
      {isNothing ? (
        <p>{words.nothingWaits}</p>
      ) : (
        <ul>
          {proposals > 0 && (
            <li>
              <a href={linkTo(frame, "/redazione/agenda#proposte")}>{words.proposalsWait(proposals)}</a>
            </li>
          )}
          {asked.map(({ assemblyId, count }) => (
            <li>
              <a href={linkTo(frame, `/redazione/assemblee/${assemblyId}#proposte`)}>
                {words.itemsWait(count)}
              </a>
            </li>
          ))}
          {[...uncounted, ...toCheck].map(({ text, href }) => (
            <li>
              <a href={href}>{text}</a>
            </li>
          ))}
          {missing > 0 && (
            <li>
              <a href={linkTo(frame, `${keptLabPath(lab.id)}/punti`)}>{words.pointsMissing(missing)}</a>
            </li>
          )}
        </ul>
      )}
    </Section>
  );
}

function Week({ frame, week }: KeptLabProps) {
  const words = keepingLabWords[frame.language];
  return (
    <Section id="settimana" title={words.thisWeek}>
      {week.length === 0 ? (
        <p>{words.nothingThisWeek}</p>
      ) : (
        <ul>
          {week.map(({ when, name, href, attendance }) => (
            <li>
              <a href={href}>{name}</a>, {when}
              {" · "}
              <a href={attendance} aria-label={`${words.whoCame}: ${name}, ${when}`}>
                {words.whoCame}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Assemblies({ frame, lab, assemblies }: KeptLabProps) {
  const words = keepingLabWords[frame.language];
  return (
    <Section id="consulta" title={words.assemblies}>
      {assemblies.length === 0 ? (
        <>
          <p>{words.noAssembly}</p>
          <Actions>
            <ButtonLink
              kind="secondary"
              href={linkTo(frame, `/redazione/assemblee/nuova?laboratorio=${lab.id}`)}
            >
              {words.beginAssembly}
            </ButtonLink>
          </Actions>
        </>
      ) : (
        <ul>
          {assemblies.map(({ id, name }) => (
            <li>
              <a href={linkTo(frame, `/redazione/assemblee/${id}`)}>{name}</a>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={linkTo(frame, "/redazione/assemblee")}>{words.assembliesAll}</a>
      </p>
    </Section>
  );
}

function Paper({ frame, places }: KeptLabProps) {
  const words = keepingLabWords[frame.language];
  return (
    <Section id="carta" title={words.paper}>
      {places.length === 0 ? (
        <p>{words.noPaper}</p>
      ) : (
        <ul>
          {places.map(({ id, name }) => (
            <li>
              <a href={linkTo(frame, `/agenda/stampa?luogo=${id}`)}>{words.programmeOf(name)}</a>
              {" · "}
              <a
                href={linkTo(frame, `/redazione/agenda/aspetto/${id}`)}
                aria-label={`${words.paperLook}: ${name}`}
              >
                {words.paperLook}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Steps({ frame, lab }: KeptLabProps) {
  const words = keepingLabWords[frame.language];
  const { status } = lab;
  const step = (end: string, label: string, kind: "primary" | "secondary" | "danger", hint?: string) => (
    <form method="post" action={linkTo(frame, `${keptLabPath(lab.id)}/${end}`)}>
      <Button kind={kind}>{label}</Button>
      {hint !== undefined && <p class="form-text">{hint}</p>}
    </form>
  );
  return (
    <Section id="stato" title={words.steps}>
      {status === "draft" && step("pubblicazione", words.publish, "primary", words.publishHint)}
      {status === "active" && step("pausa", words.rest, "secondary", words.restHint)}
      {(status === "resting" || status === "ended") && step("ripresa", words.wake, "primary")}
      {(status === "active" || status === "resting") && step("fine", words.end, "secondary", words.endHint)}
      {status === "draft" && step("eliminazione", words.erase, "danger")}
    </Section>
  );
}
