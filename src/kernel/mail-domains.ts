/** The part of an address after the @, lower case. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}

/**
 * The domains that count as inside, from the owner's own addresses. A mailbox at a public provider
 * says nothing about who is a colleague.
 */
export function insideDomains(addresses: Iterable<string>): string[] {
  const domains = new Set(Array.from(addresses, domainOf));
  return [...domains].filter((domain) => domain !== '' && !PUBLIC_MAIL.has(domain));
}

const PUBLIC_MAIL = new Set(
  'gmail.com googlemail.com outlook.com hotmail.com live.com msn.com icloud.com me.com mac.com yahoo.com yahoo.co.uk yahoo.fr yahoo.de aol.com gmx.de gmx.net gmx.at gmx.ch gmx.com web.de t-online.de freenet.de mail.com proton.me protonmail.com pm.me fastmail.com zoho.com hey.com tutanota.com orange.fr free.fr wanadoo.fr laposte.net libero.it mail.ru yandex.ru qq.com 163.com'.split(
    ' ',
  ),
);
