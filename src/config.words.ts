// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "./foundation/words/words.ts";

export const configWords = inBothLanguages({
  it: {
    heading: "La configurazione ha qualcosa da correggere:",
    port: (given: string) =>
      `PORT è la porta su cui rispondere, un numero da 0 a 65535: «${given}» non lo è.`,
    host: (given: string) =>
      `HOST è il nome o l’indirizzo su cui rispondere, per esempio 127.0.0.1: «${given}» non lo è.`,
    data: () => "TRAMA_DATA è la cartella dei dati: non può essere vuota.",
    databaseUrl: () =>
      "DATABASE_URL è l’indirizzo di un server PostgreSQL, per esempio postgresql://utente:password@server/trama. Quello dato non lo è.",
    directUrl: () =>
      "DATABASE_DIRECT_URL è l’indirizzo dello stesso server PostgreSQL senza intermediari, per esempio postgresql://utente:password@server/trama. Quello dato non lo è.",
    replicaUrl: () =>
      "DATABASE_REPLICA_URL è l’indirizzo di una copia del server PostgreSQL, per esempio postgresql://utente:password@copia/trama. Quello dato non lo è.",
    databaseUrlMissing: () =>
      "DATABASE_DIRECT_URL e DATABASE_REPLICA_URL valgono insieme a DATABASE_URL, che manca: da sole non dicono dove si scrive.",
    demo: (given: string) => `TRAMA_DEMO può essere yes o no: «${given}» non lo è.`,
    baseUrl: (given: string) =>
      `BASE_URL è l’indirizzo pubblico, per esempio https://welfare.example.it: «${given}» non lo è.`,
    sourceUrl: (given: string) =>
      `SOURCE_URL è la pagina con il codice sorgente di questa versione, per esempio https://forge.example.it/trama: «${given}» non lo è.`,
    publisherId: (given: string) =>
      `PUBLISHER_ID è il codice IPA o il codice fiscale di chi risponde dei dati, senza spazi: «${given}» non lo è.`,
    publisherEmail: (given: string) =>
      `PUBLISHER_EMAIL è un indirizzo di posta a cui scrivere dei dati, per esempio dati@welfare.example.it: «${given}» non lo è.`,
    smtpUrl: () =>
      "SMTP_URL è l’indirizzo del server di posta, per esempio smtps://utente:password@server. Quello dato non lo è.",
    mailFrom: (given: string) =>
      `MAIL_FROM è l’indirizzo da cui partono i messaggi, per esempio trama@welfare.example.it: «${given}» non lo è.`,
    idleHours: (given: string) =>
      `SESSION_IDLE_HOURS sono le ore senza uso dopo cui bisogna entrare di nuovo, da 0.25 a 720: «${given}» non lo è.`,
    days: (given: string) =>
      `SESSION_DAYS sono i giorni dopo cui bisogna entrare di nuovo in ogni caso, da 1 a 90: «${given}» non lo è.`,
    metricsToken: () =>
      "METRICS_TOKEN è la parola segreta di chi tiene d’occhio il sito, da 24 a 200 caratteri. Quella data non lo è.",
    log: (given: string) => `TRAMA_LOG può essere faults o requests: «${given}» non lo è.`,
    oidcIssuer: (given: string) =>
      `OIDC_ISSUER è l’indirizzo https di un fornitore di identità, per esempio https://login.example.it/realms/comune: «${given}» non lo è.`,
    oidcClientId: () =>
      "OIDC_ISSUER e OIDC_CLIENT_ID vanno dati insieme: l’indirizzo del fornitore di identità e il nome con cui ci conosce.",
    oidcName: () => "OIDC_NAME è il nome sul pulsante per entrare, al massimo 60 caratteri.",
    oidcEmail: (given: string) => `OIDC_EMAIL_IS_VERIFIED può essere yes o no: «${given}» non lo è.`,
  },
  en: {
    heading: "The configuration has something to put right:",
    port: (given: string) => `PORT is the port to answer on, a number from 0 to 65535: "${given}" is not.`,
    host: (given: string) =>
      `HOST is the name or address to answer on, such as 127.0.0.1: "${given}" is not.`,
    data: () => "TRAMA_DATA is the folder of the data: it cannot be empty.",
    databaseUrl: () =>
      "DATABASE_URL is the address of a PostgreSQL server, such as postgresql://user:password@server/trama. The one given is not.",
    directUrl: () =>
      "DATABASE_DIRECT_URL is the address of the same PostgreSQL server with nothing between, such as postgresql://user:password@server/trama. The one given is not.",
    replicaUrl: () =>
      "DATABASE_REPLICA_URL is the address of a copy of the PostgreSQL server, such as postgresql://user:password@copy/trama. The one given is not.",
    databaseUrlMissing: () =>
      "DATABASE_DIRECT_URL and DATABASE_REPLICA_URL go with DATABASE_URL, which is missing: alone they do not say where to write.",
    demo: (given: string) => `TRAMA_DEMO may be yes or no: "${given}" is neither.`,
    baseUrl: (given: string) =>
      `BASE_URL is the public address, such as https://welfare.example.org: "${given}" is not.`,
    sourceUrl: (given: string) =>
      `SOURCE_URL is the page with the source code of this version, such as https://forge.example.org/trama: "${given}" is not.`,
    publisherId: (given: string) =>
      `PUBLISHER_ID is the IPA code or tax code of who answers for the data, without spaces: "${given}" is not.`,
    publisherEmail: (given: string) =>
      `PUBLISHER_EMAIL is an address to write to about the data, such as data@welfare.example.org: "${given}" is not.`,
    smtpUrl: () =>
      "SMTP_URL is the address of the mail server, such as smtps://user:password@server. The one given is not.",
    mailFrom: (given: string) =>
      `MAIL_FROM is the address that messages come from, such as trama@welfare.example.org: "${given}" is not.`,
    idleHours: (given: string) =>
      `SESSION_IDLE_HOURS is the hours without use after which one signs in again, from 0.25 to 720: "${given}" is not.`,
    days: (given: string) =>
      `SESSION_DAYS is the days after which one signs in again in any case, from 1 to 90: "${given}" is not.`,
    metricsToken: () =>
      "METRICS_TOKEN is the secret word of who watches over the site, from 24 to 200 characters. The one given is not.",
    log: (given: string) => `TRAMA_LOG may be faults or requests: "${given}" is neither.`,
    oidcIssuer: (given: string) =>
      `OIDC_ISSUER is the https address of an identity provider, such as https://login.example.org/realms/town: "${given}" is not.`,
    oidcClientId: () =>
      "OIDC_ISSUER and OIDC_CLIENT_ID go together: the identity provider's address, and the name by which it knows us.",
    oidcName: () => "OIDC_NAME is the name on the sign-in button, at most 60 characters.",
    oidcEmail: (given: string) => `OIDC_EMAIL_IS_VERIFIED may be yes or no: "${given}" is neither.`,
  },
});
