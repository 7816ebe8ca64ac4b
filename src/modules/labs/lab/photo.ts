// SPDX-License-Identifier: AGPL-3.0-or-later

/** Nobody can be recognized in a picture, or who can was asked and said yes. */
export const photoConsents = ["nobody", "asked"] as const;
export type PhotoConsent = (typeof photoConsents)[number];

/** A picture of a lab, in words too. */
export type LabPhoto = {
  id: string;
  /** SHA-256, as the addresses of pictures have it. */
  hash: string;
  alt: string;
  consent: PhotoConsent;
  width: number;
  height: number;
};

export const mostLabPhotos = 12;
