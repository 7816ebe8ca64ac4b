// SPDX-License-Identifier: AGPL-3.0-or-later

/** Where anybody may have an address: it proves nothing about an organization. Also their subdomains. */
const mailProviders = `
  gmail.com googlemail.com icloud.com me.com mac.com aol.com msn.com ymail.com rocketmail.com
  libero.it virgilio.it tiscali.it tiscalinet.it alice.it tin.it tim.it telecomitalia.it inwind.it iol.it blu.it giallo.it
  fastwebnet.it teletu.it tele2.it wind.it infinito.it interfree.it supereva.it jumpy.it katamail.com email.it excite.it
  poste.it postecert.it aruba.it technet.it pec.it arubapec.it legalmail.it pecimprese.it postacertificata.gov.it
  postacert.it sicurezzapostale.it gigapec.it actaliscertymail.it namirialpec.it registerpec.it cert.it pec.net
  proton.me protonmail.com pm.me tutanota.com tuta.io tuta.com mail.com zoho.com mail.ru fastmail.com hey.com duck.com
  mozmail.com mailinator.com guerrillamail.com yopmail.com 10minutemail.com temp-mail.org
`;

/** Where anybody may have a page: the host is its keeper's, not the organization's. Also their subdomains. */
const pageHosts = `
  facebook.com fb.com fb.me instagram.com linkedin.com twitter.com x.com youtube.com youtu.be tiktok.com threads.net
  t.me telegram.org telegram.me wa.me whatsapp.com google.com google.it goo.gl g.page blogspot.com blogspot.it
  blogger.com wordpress.com wix.com wixsite.com weebly.com altervista.org jimdo.com jimdofree.com jimdosite.com
  webnode.it webnode.com squarespace.com strikingly.com site123.me godaddysites.com webador.it one.com carrd.co
  linktr.ee bio.link tumblr.com medium.com substack.com notion.site github.io gitlab.io netlify.app vercel.app pages.dev
  web.app firebaseapp.com herokuapp.com onrender.com myshopify.com eventbrite.it eventbrite.com meetup.com
  gofundme.com produzionidalbasso.com retedeldono.it xoom.it beepworld.it oneminutesite.it sitiwebs.com forumfree.it
  paginegialle.it paginebianche.it tripadvisor.it
`;

/** The same provider in every country. */
const families = new Set(["yahoo", "hotmail", "outlook", "live", "gmx", "yandex", "google", "blogspot"]);
/** Suffixes under which strangers register: nobody's own. Two letters before .it are provinces and regions. */
const suffixes = /^([a-z]{2}|gov|edu)\.it$|^(co|com|org|net|gov|edu|ac)\.[a-z]{2}$|^[^.]+$/;

const strangers = new Set(`${mailProviders} ${pageHosts}`.split(/\s+/).filter(Boolean));

/**
 * The domain that an organization's own addresses have, by its website or e-mail on record: "auser.example". A page on
 * somebody else's site ("comune.example/auser") is not its own site.
 */
export function ownDomains({ website, email }: { website: string | null; email: string | null }): string[] {
  const domains = [domainOfSite(website ?? ""), domainOfAddress(email ?? "")];
  return [...new Set(domains.filter((domain) => domain !== undefined))].filter(isOwn);
}

/** Whether somebody with this address has one of these domains, or a subdomain of one. */
export function provingDomain(address: string, domains: readonly string[]): string | undefined {
  const domain = domainOfAddress(address);
  if (domain === undefined || !isOwn(domain)) return undefined;
  return domains.find((own) => domain === own || domain.endsWith(`.${own}`));
}

/** Whether a domain is somebody's own: not a provider's, a social network's or a public suffix. */
function isOwn(domain: string): boolean {
  if (suffixes.test(domain)) return false;
  const labels = domain.split(".");
  if (families.has(labels.at(-2) ?? "") || families.has(labels.at(-3) ?? "")) return false;
  return !labels.some((_label, index) => strangers.has(labels.slice(index).join(".")));
}

/** As computers write it: lower case, without final dot, other alphabets as "xn--…". */
function plainDomain(written: string): string | undefined {
  const host = URL.parse(`http://${written.trim()}`)?.hostname.replace(/\.$/, "") ?? "";
  return /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]+$/.test(host) ? host : undefined;
}

function domainOfAddress(address: string): string | undefined {
  const at = address.lastIndexOf("@");
  return at > 0 && !/[/?#:@\\]/.test(address.slice(at + 1)) ? plainDomain(address.slice(at + 1)) : undefined;
}

/** What the address of a first page is made of: "", "it", "index.html". */
const firstPage = /^(?:(?:it|en|home|index)(?:\.[a-z]+)?)?$/i;

function domainOfSite(website: string): string | undefined {
  const url = URL.parse(/^[a-z]+:\/\//i.test(website) ? website : `http://${website}`);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  const isFirstPage = url.pathname.split("/").every((part) => firstPage.test(part)) && url.search === "";
  return isFirstPage ? plainDomain(url.hostname.replace(/^www\./, "")) : undefined;
}
