// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Assets } from "./frame.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icons.ts";

/** One way to reach somebody. `value` as it is written; `note` says who answers and when. */
export type Contact = { kind: "phone" | "mail" | "web"; value: string; label?: string; note?: string };

const drawings = { phone: "phone", mail: "mail", web: "external" } as const satisfies Record<
  Contact["kind"],
  IconName
>;

/** Numbers that call, addresses that write, pages that open. */
export function ContactLinks({ assets, contacts }: { assets: Assets; contacts: readonly Contact[] }) {
  if (contacts.length === 0) return null;
  return (
    <ul class="contacts list-unstyled">
      {contacts.map((contact) => (
        <li>
          <ContactLink assets={assets} contact={contact} />
          {contact.note !== undefined && <span class="form-text">{contact.note}</span>}
        </li>
      ))}
    </ul>
  );
}

function ContactLink({ assets, contact }: { assets: Assets; contact: Contact }) {
  const href = contactAddress(contact);
  const content = (
    <>
      <Icon assets={assets} name={drawings[contact.kind]} />
      <span>{contact.label ?? writtenAs(contact)}</span>
    </>
  );
  if (href === undefined) return <span class="contact">{content}</span>;
  return (
    <a
      class="contact"
      href={href}
      rel={contact.kind === "web" ? "external noopener" : undefined}
      data-written={contact.label === undefined ? "" : undefined}
    >
      {content}
    </a>
  );
}

/** A page by its name alone: nobody reads "https://". */
function writtenAs({ kind, value }: Contact): string {
  return kind === "web" ? value.replace(/^https?:\/\//i, "").replace(/\/$/, "") : value;
}

/** The link behind a contact; undefined when what was written cannot safely be one, so that it stays text. */
export function contactAddress({ kind, value }: Pick<Contact, "kind" | "value">): string | undefined {
  if (kind === "phone") {
    const number = value.replaceAll(/[^\d+]/g, "");
    return /^\+?\d{3,15}$/.test(number) ? `tel:${number}` : undefined;
  }
  if (kind === "mail") return /^[^\s@?&]+@[^\s@?&]+$/.test(value) ? `mailto:${value}` : undefined;

  const address = URL.parse(/^https?:\/\//i.test(value) ? value : `https://${value}`);
  return address !== null && address.hostname.includes(".") ? address.href : undefined;
}
