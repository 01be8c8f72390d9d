import assert from 'node:assert/strict';
import { after, beforeEach, before, describe, it } from 'node:test';
import { startSandbox, type RunningSandbox } from '../../../src/sandbox/start.js';
import { sampleData } from '../support/sample-data.js';
import { answerOn, SignInBrowser } from '../support/sign-in-browser.js';

const MEMBER = { username: 'sandbox1@testoptum.com', password: 'Sandbox#1' };
const CHALLENGE = 'hI2vVv0Er_dHX9lUJo2O8lbFzkxfChVyM2WcHfODLnU';

let sandbox: RunningSandbox;
let browser: SignInBrowser;

before(async () => {
  sandbox = await startSandbox({ port: 0, data: sampleData });
});
after(() => sandbox.close());

function authorize(changes: Record<string, string> = {}): URL {
  const url = new URL(`${sandbox.origin}/sierra/oauth/authorize`);
  const parameters = { response_type: 'code', client_id: 'demo', redirect_uri: 'http://127.0.0.1:8080/back', scope: 'patient/Patient.read patient/ExplanationOfBenefit.read', state: 's', code_challenge: CHALLENGE, code_challenge_method: 'S256' };
  for (const [name, value] of Object.entries({ ...parameters, ...changes })) url.searchParams.set(name, value);
  return url;
}

beforeEach(async () => {
  browser = new SignInBrowser();
  await browser.open(authorize());
});

describe('the sign-in page', () => {
  it('says that nobody here is real, and lists whom one may be', () => {
    assert.match(browser.page, /Local sandbox\. Nobody here is real\./);
    assert.match(browser.page, /Sign in to your plan/);
    for (const name of ['sandbox1', 'sandbox2', 'sandbox3']) assert.match(browser.page, new RegExp(`<b>${name}</b>`));
  });

  it('is filled in already, and for somebody else at one press, without a script', async () => {
    assert.match(browser.page, /name="username" value="sandbox1@testoptum\.com"/);
    await browser.submit({ action: 'fill', member: 'sandbox3@testoptum.com' });
    assert.match(browser.page, /name="username" value="sandbox3@testoptum\.com"/);
    assert.match(browser.page, /type="password" value="Sandbox#3"/);
  });

  it('says at the field what is wrong, and keeps the name that was typed', async () => {
    await browser.submit({ action: 'sign-in', username: MEMBER.username, password: 'wrong' });
    assert.match(browser.page, /That user name and password are not on file\./);
    assert.match(browser.page, /value="sandbox1@testoptum\.com"/);
    await browser.submit({ action: 'sign-in', username: ' ', password: 'x' });
    assert.match(browser.page, /Type your user name\./);
    await browser.submit({ action: 'sign-in', username: 'me', password: '' });
    assert.match(browser.page, /Type your password\./);
  });

  it('shows what was typed as text and never as a part of the page', async () => {
    await browser.submit({ action: 'sign-in', username: '"><script>alert(1)</script>', password: 'x' });
    assert.ok(!browser.page.includes('<script>alert'));
    assert.ok(browser.page.includes('&lt;script&gt;alert(1)&lt;/script&gt;'));
  });

  it('may be loaded again at any time, and nothing is used up', async () => {
    await browser.open(browser.url);
    await browser.open(browser.url);
    await browser.submit({ action: 'sign-in', ...MEMBER });
    assert.match(browser.page, /One more question/);
  });
});

describe('the security question', () => {
  beforeEach(async () => {
    await browser.submit({ action: 'sign-in', ...MEMBER });
  });

  it('counts wrong answers, and asks for the sign-in again after the third', async () => {
    await browser.submit({ action: 'continue', answer: 'blue' });
    assert.match(browser.page, /That is not the answer on file\. 2 tries are left\./);
    await browser.submit({ action: 'continue', answer: 'green' });
    assert.match(browser.page, /1 try is left\./);
    await browser.submit({ action: 'continue', answer: 'red' });
    assert.match(browser.page, /Three answers were not the ones on file\. Sign in again\./);
    const start = browser.url;
    await browser.open(`${start.href}/share`);
    assert.match(browser.page, /Sign in to your plan/);
    await browser.submit({ action: 'sign-in', ...MEMBER });
    assert.match(browser.page, /One more question/);
  });

  it('counts nothing for looking at the page, or for an empty answer', async () => {
    await browser.open(browser.url);
    await browser.submit({ action: 'continue', answer: '  ' });
    assert.match(browser.page, /Type your answer\./);
    await browser.submit({ action: 'continue', answer: 'blue' });
    assert.match(browser.page, /2 tries are left/);
  });

  it('takes the answer in any case, fills it in at one press, and leads back', async () => {
    await browser.submit({ action: 'fill' });
    assert.ok(browser.page.includes(`name="answer" value="${answerOn(browser.page)}"`));
    await browser.submit({ action: 'back' });
    assert.match(browser.page, /Sign in to your plan/);
    await browser.submit({ action: 'sign-in', ...MEMBER });
    await browser.submit({ action: 'continue', answer: ` ${answerOn(browser.page).toUpperCase()} ` });
    assert.match(browser.page, /What may <b>demo<\/b> read\?/);
  });

  it('cannot be gone round by address', async () => {
    await browser.open(new URL(browser.url.href.replace(/question$/, 'share')));
    assert.match(browser.page, /One more question/);
  });

  it('is another one each time', async () => {
    const seen = new Set<string>();
    for (let time = 0; time < 3; time += 1) {
      await browser.open(authorize());
      await browser.submit({ action: 'sign-in', ...MEMBER });
      seen.add(answerOn(browser.page));
    }
    assert.deepEqual([...seen].sort(), ['black', 'dog', 'panthers']);
  });
});

describe('the consent page', () => {
  beforeEach(async () => {
    await browser.submit({ action: 'sign-in', username: 'sandbox2@testoptum.com', password: 'Sandbox#2' });
    await browser.submit({ action: 'continue', answer: answerOn(browser.page) });
  });

  it('says who asks, where it goes, whose records there are, and has everything on that was asked for', () => {
    assert.match(browser.page, /It goes to 127\.0\.0\.1:8080/);
    assert.match(browser.page, /Luis Prado, born 1979/);
    assert.match(browser.page, /Mia Prado, born 2015/);
    assert.match(browser.page, /Share these 2/);
    assert.match(browser.page, /Share nothing/);
    assert.equal([...browser.page.matchAll(/type="checkbox" name="scope" value="[^"]+" checked/g)].length, 2);
    assert.ok(!browser.page.includes('patient/Procedure.read'), 'what was not asked for is not offered');
  });

  it('does not take an empty choice for a yes', async () => {
    await browser.submit({ action: 'share', patient: 'mia' });
    assert.match(browser.page, /Choose at least one, or share nothing\./);
    assert.match(browser.page, /value="mia" checked/);
  });

  it('gives no scope that was not asked for, and nobody who is not the member\'s', async () => {
    const answer = await browser.submit({ action: 'share', patient: 'ana', scope: ['patient/Patient.read', 'patient/Procedure.read'] });
    const response = await fetch(`${sandbox.origin}/sierra/oauth/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        code: answer.searchParams.get('code') ?? '',
        redirect_uri: 'http://127.0.0.1:8080/back',
        client_id: 'demo',
        code_verifier: 'eae64b84b53f479d92ab81dce7c8bbe608492951def502d84b4f0cd7',
      }),
    });
    const tokens = await response.json();
    assert.equal(tokens.scope, 'patient/Patient.read');
    assert.equal(tokens.patient, 'luis');
  });

  it('is gone once it was answered', async () => {
    const page = browser.url;
    await browser.submit({ action: 'share', patient: 'mia', scope: 'patient/Patient.read' });
    await browser.open(page);
    assert.equal(browser.status, 400);
    assert.match(browser.page, /This sign-in has ended/);
  });
});

describe('every page', () => {
  it('runs nothing but its own script, stands in no frame, and is kept nowhere', async () => {
    const response = await fetch(authorize(), { redirect: 'manual' });
    const cookie = response.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ');
    const page = await fetch(new URL(response.headers.get('location') ?? '', sandbox.origin), { headers: { cookie } });
    assert.equal(page.status, 200);
    const policy = page.headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /script-src 'sha256-/);
    assert.match(policy, /frame-ancestors 'none'/);
    assert.equal(page.headers.get('cache-control'), 'no-store');
  });

  it('belongs to the browser that opened it', async () => {
    const other = new SignInBrowser();
    await other.open(browser.url);
    assert.equal(other.status, 400);
  });
});
