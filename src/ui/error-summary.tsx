// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * `fieldId` is what the link jumps to: `campo-` and the field's name, unless the field has its own id. `page` is the
 * address of the page that has the field, when it is not this one.
 */
export type FormMistake = { fieldId: string; message: string; page?: string };

/** All mistakes at the top of the form, each a link to its field. Give the page's title a mark too. */
export function ErrorSummary({ title, mistakes }: { title: string; mistakes: readonly FormMistake[] }) {
  if (mistakes.length === 0) return null;
  return (
    <div class="alert alert-danger" role="alert" id="errori" tabindex={-1}>
      <h2 class="alert-heading h5">{title}</h2>
      <ul>
        {mistakes.map(({ fieldId, message, page = "" }) => (
          <li>
            <a class="alert-link" href={`${page}#${fieldId}`}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
