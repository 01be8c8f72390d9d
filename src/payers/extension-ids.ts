/**
 * The ids of our own extension, fixed so that its redirect addresses are known before it runs: Chromium derives its id from `key`
 * (SHA-256 of the public key), Firefox its redirect host from the gecko id (SHA-1).
 */
export const CHROMIUM_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA6fg9JOFgJpN1Np81lrkVH0yFCrchC4dQewxAbQK7g4mHfMzFBfauFalZgXc7G4p9Ae5gL7cBasYaSFAL52SlSgnu9kP5djVAh/8uvqN6QJzCQBTv33+3m7vsqFByxyZNaBqcJ8H9A3RmD//61hhQRb2WCqvHcu1OMbYLw92Rj3qTJfghpsENbFBgYiC+DHIAT6DNrWiZ7LSB7Bs0v76leNMEwDfcNrooDEQ8WaCGKCHTFw4Metggu4E7kYfMSw+PS+vIPWSis62kS0Y7wyUnWEI0g7YPP/8oCNabmwYNHoCTNKuXGLa2aOlCfrwzMpxIto/x/qvLkTDORgQoSNOgDQIDAQAB';
export const CHROMIUM_ID = 'fkfgmgmhblbajcafmjkgdbbeaalhhdam';
export const GECKO_ID = 'uhc-widgets@uhc-widgets.example';
export const GECKO_REDIRECT_ID = '6b35d3001040e27c5a082e6222f53e78b96eed5f';

/** Where `identity.launchWebAuthFlow` may be answered; a payer's name follows as the path. */
export const EXTENSION_REDIRECT_ORIGINS: readonly string[] = [
  `https://${CHROMIUM_ID}.chromiumapp.org`,
  `https://${GECKO_REDIRECT_ID}.extensions.allizom.org`,
];
