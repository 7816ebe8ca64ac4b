// SPDX-License-Identifier: AGPL-3.0-or-later

type QrProps = {
  /** The dark modules as one SVG path, one unit a module. */
  path: string;
  /** Modules on a side, quiet zone included. */
  size: number;
  /** What it opens, in words: "Apre questa pagina sul telefono". */
  label: string;
};

/** A code to scan from paper or from another screen: always dark on white, whatever the theme. */
export function Qr({ path, size, label }: QrProps) {
  return (
    <figure class="qr">
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
        <rect class="qr-paper" width={size} height={size} />
        <path class="qr-ink" d={path} />
      </svg>
      <figcaption aria-hidden="true">{label}</figcaption>
    </figure>
  );
}
