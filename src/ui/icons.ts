// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * The icons we use, by what they say here: only these enter the sprite.
 * The value is the drawing's name in Bootstrap Italia's own sprite.
 */
export const icons = {
  accessible: "it-user",
  area: "it-flag",
  arrow: "it-arrow-right",
  asset: "it-star-outline",
  back: "it-arrow-left",
  calendar: "it-calendar",
  check: "it-check-circle",
  close: "it-close",
  danger: "it-error",
  download: "it-download",
  edit: "it-pencil",
  expand: "it-expand",
  external: "it-external-link",
  filter: "it-funnel",
  home: "it-pa",
  hours: "it-clock",
  info: "it-info-circle",
  language: "it-comment",
  link: "it-link",
  list: "it-list",
  mail: "it-mail",
  map: "it-map-marker-circle",
  organization: "it-pa",
  phone: "it-telephone",
  pin: "it-bookmark",
  place: "it-map-marker",
  print: "it-print",
  refresh: "it-refresh",
  remove: "it-delete",
  report: "it-warning-circle",
  search: "it-search",
  share: "it-share",
  warning: "it-warning-circle",
} as const satisfies Record<string, string>;

export type IconName = keyof typeof icons;
