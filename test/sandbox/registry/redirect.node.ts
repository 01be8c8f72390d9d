import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isRegistered, redirectProblem } from '../../../src/sandbox/registry/redirect.js';

describe('an app may be answered', () => {
  for (const address of ['https://app.example/callback', 'https://app.example/callback?payer=hsid', 'https://localhost:5173/back', 'com.example.app:/callback', 'api.uhc.com://callback', 'com.example.app:/callback?x=1']) {
    it(`at ${address}, in production too`, () => {
      assert.equal(redirectProblem(address, 'production'), undefined);
      assert.equal(redirectProblem(address, 'sandbox'), undefined);
    });
  }
  for (const address of ['http://localhost:5173/callback.html', 'http://127.0.0.1/back', 'http://[::1]:3000/']) {
    it(`at ${address}, in the sandbox alone`, () => {
      assert.equal(redirectProblem(address, 'sandbox'), undefined);
      assert.match(redirectProblem(address, 'production') ?? '', /In production an address is https:/);
    });
  }
});

describe('it may not be answered, and hears why', () => {
  for (const [address, why] of [
    ['app.example/callback', /is no address/],
    ['/callback', /is no address/],
    ['https://', /is no address/],
    ['http://app.example/callback', /serves on this machine alone/],
    ['http://localhost.evil.example/', /serves on this machine alone/],
    ['https://app.example/callback#here', /has a #/],
    ['https://*.app.example/callback', /has a \*/],
    ['https://user:word@app.example/', /holds a user name/],
    ['myapp://callback', /no scheme of your own/],
    ['javascript:alert(1)', /no scheme of your own/],
    ['data:text/html,x', /no scheme of your own/],
    ['file:///etc/passwd', /no scheme of your own/],
  ] as const) {
    it(`at ${address}`, () => assert.match(redirectProblem(address, 'sandbox') ?? '', why));
  }
});

describe('a redirect address is one of those that were registered', () => {
  it('letter by letter', () => {
    const registered = ['https://app.example/callback', 'com.example.app:/callback'];
    for (const address of registered) assert.equal(isRegistered(address, registered), true);
    for (const address of ['https://app.example/callback/', 'https://app.example/callback?x', 'https://APP.example/callback', 'https://app.example:444/callback', 'com.example.app:/other', '']) {
      assert.equal(isRegistered(address, registered), false, address);
    }
  });

  it('with any port on this machine, where an app takes the one that is free', () => {
    const registered = ['http://127.0.0.1/back'];
    assert.equal(isRegistered('http://127.0.0.1:51234/back', registered), true);
    for (const address of ['http://127.0.0.1:51234/other', 'http://localhost:51234/back', 'http://u@127.0.0.1/back', 'https://127.0.0.1/back']) assert.equal(isRegistered(address, registered), false, address);
    assert.equal(isRegistered('http://app.example/back', []), false);
  });
});
