// SPDX-License-Identifier: AGPL-3.0-or-later

/** Trama's sign: two threads of the weft passing over and under two of the warp. */
export function Sign() {
  return (
    <svg class="sign" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
      <path d="M10 2v7m0 5v16M22 2v16m0 5v7" />
      <path d="M2 11.500h16m5 0h7M2 20.500h6m5 0h17" />
    </svg>
  );
}
