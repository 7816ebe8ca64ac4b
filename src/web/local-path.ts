// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * The page to go back to after a form, when it is one of ours: a path on this host, never another site.
 * Browsers read "//host" and "/\host" as other hosts: the address is resolved as they would, then compared.
 */
export function localPath(path: string | undefined, otherwise: string): string {
  if (!path?.startsWith("/")) return otherwise;

  const here = "http://here.invalid";
  const address = URL.parse(path, here);
  if (address === null || address.origin !== here || address.pathname.startsWith("//")) return otherwise;
  return address.pathname + address.search;
}
