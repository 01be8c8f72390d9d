import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CHROMIUM_ID, GECKO_REDIRECT_ID } from '../../../src/payers/extension-ids.js';
import { demoRedirectAllowed } from '../../../src/sandbox/oauth/demo-redirects.js';

describe('the client demo may be answered', () => {
  for (const address of [
    'http://localhost/',
    'http://localhost:5173/deep/callback.html?payer=hsid',
    'http://127.0.0.1:8080/back',
    'http://127.9.8.7/back',
    'http://[::1]:3000/back',
    'https://localhost:8443/back',
    `https://${CHROMIUM_ID}.chromiumapp.org/hsid`,
    `https://${GECKO_REDIRECT_ID}.extensions.allizom.org/sandbox`,
    `http://127.0.0.1/mozoauth2/${GECKO_REDIRECT_ID}/hsid`,
  ]) {
    it(`at ${address}`, () => assert.equal(demoRedirectAllowed(address), true));
  }
});

describe('it may not be answered', () => {
  for (const address of [
    '',
    'localhost',
    'http://localhost.evil.example/',
    'http://127.0.0.1.evil.example/',
    'http://localhost@evil.example/',
    'http://user:pass@localhost/',
    'http://evil.example/localhost',
    'http://128.0.0.1/',
    'http://localhost/#fragment',
    'http://localhost/#',
    'javascript:alert(1)//localhost',
    'data:text/html,x',
    'file:///localhost/x',
    'ftp://localhost/x',
    'myapp://localhost/x',
    `http://${CHROMIUM_ID}.chromiumapp.org/hsid`,
    'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/hsid',
    `https://${CHROMIUM_ID}.chromiumapp.org.evil.example/`,
  ]) {
    it(`at ${address || 'nowhere'}`, () => assert.equal(demoRedirectAllowed(address), false));
  }
});
