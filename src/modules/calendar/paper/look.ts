// SPDX-License-Identifier: AGPL-3.0-or-later

/** How the paper of a place looks. */
export type Look = {
  /** "#00665f" */
  colour: string;
  /** SHA-256 of its logo among the pictures, in hexadecimal. */
  logo: string | null;
};

/** Where nobody chose: the product's own green. */
export const usualLook: Look = { colour: "#00665f", logo: null };

/**
 * What is written on a colour: white, or black where white is not read well (WCAG 2.2, contrast 4.5 to 1; one of the
 * two always is).
 */
export function colourOn(colour: string): "#ffffff" | "#000000" {
  return 1.05 / (luminanceOf(colour) + 0.05) >= 4.5 ? "#ffffff" : "#000000";
}

/** Relative luminance, as WCAG defines it: 0 is black, 1 white. */
function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
