// SPDX-License-Identifier: AGPL-3.0-or-later

/** Where contacts and needs are, without language prefix. */
export const newContactPath = "/sportello/contatto";
export const contactsPath = "/sportello/contatti";
export const needsPath = "/sportello/bisogni";
export const unmetPath = "/sportello/bisogni/scoperti";

export function contactPath(id: string): string {
  return `${contactsPath}/${id}`;
}

export function needPath(id: string): string {
  return `${needsPath}/${id}`;
}

/** A contact that is still being written. */
export function draftPath(id: string): string {
  return `${newContactPath}?bozza=${id}`;
}
