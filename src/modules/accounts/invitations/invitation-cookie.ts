// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * Remembers in a browser which invitation one came with while one signs in, whichever way: no address holds it
 * meanwhile. It lasts an hour, longer than the link that leads back.
 */
export const invitationCookie = "invito";
export const invitationRememberedSeconds = 60 * 60;
