// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PropsWithChildren } from "hono/jsx";

import { Button } from "../../../ui/button.tsx";
import { TextField } from "../../../ui/fields.tsx";
import type { Frame } from "../../../ui/frame.ts";
import type { ExpectedShown } from "./attendance.page.ts";
import { attendanceWords } from "./attendance.words.ts";

type MarkFormProps = PropsWithChildren<{
  marks: string;
  kind: "iscrizione" | "codice" | "passaggio";
  /** Sent twice it is one mark. */
  mark: string;
  registrationId?: string;
  /** A script makes a number of its own for each press. */
  isNew?: boolean;
  isHidden?: boolean;
}>;

/** One thing to mark: a form of its own, that a script sends when there is a line. */
export function MarkForm({ marks, kind, mark, registrationId, isNew, isHidden, children }: MarkFormProps) {
  return (
    <form
      class="mark-form"
      method="post"
      action={marks}
      data-mark={kind}
      data-new={isNew ? "1" : undefined}
      hidden={isHidden}
    >
      <input type="hidden" name="segno" value={mark} />
      <input type="hidden" name="tipo" value={kind} />
      {registrationId !== undefined && <input type="hidden" name="iscrizione" value={registrationId} />}
      {children}
    </form>
  );
}

type RowProps = { frame: Frame; marks: string; one: ExpectedShown; newMark: () => string };

/** Somebody expected: here with one press, or with fewer, and back. */
export function ExpectedRow({ frame, marks, one, newMark }: RowProps) {
  const words = attendanceWords[frame.language];
  const isHere = one.came > 0;
  const mark = { marks, kind: "iscrizione", registrationId: one.id } as const;
  return (
    <li
      data-registration={one.id}
      data-code={one.code.replace("-", "")}
      data-name={one.name}
      data-people={String(one.people)}
      data-came={String(one.came)}
      data-present={words.present(-1, one.people)}
    >
      <div>
        <strong>{one.name}</strong> <span class="attendance-code">{one.code}</span>
        <span class="d-block">{one.who}</span>
        {one.notes.map((note) => (
          <span class="form-text d-block">{note}</span>
        ))}
      </div>
      <p class="is-here" data-here hidden={!isHere}>
        {isHere && words.present(one.came, one.people)}
      </p>
      <MarkForm {...mark} mark={newMark()} isHidden={isHere}>
        <input type="hidden" name="persone" value={String(one.people)} />
        <Button>
          {words.here(one.people)}
          <span class="visually-hidden">: {one.name}</span>
        </Button>
      </MarkForm>
      <MarkForm {...mark} mark={newMark()} isHidden={!isHere}>
        <input type="hidden" name="persone" value="0" />
        <Button kind="quiet">
          {words.undo}
          <span class="visually-hidden">: {one.name}</span>
        </Button>
      </MarkForm>
      {one.people > 1 && (
        <details class="quiet-fold">
          <summary>
            {words.fewer}
            <span class="visually-hidden">: {one.name}</span>
          </summary>
          <MarkForm {...mark} mark={newMark()}>
            <TextField
              id={`quanti-${one.id}`}
              name="persone"
              label={words.howMany}
              type="number"
              inputmode="numeric"
              min="0"
              max="50"
              value={String(one.people - 1)}
              required
            />
            <Button kind="secondary">{words.mark}</Button>
          </MarkForm>
        </details>
      )}
    </li>
  );
}
