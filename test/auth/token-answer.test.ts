import { expect } from '@open-wc/testing';
import { isDue, isExpired, tokensFrom } from '../../src/auth/token-answer.js';
import { codeOf } from '../support/code-of.js';

const ASKED = { scopes: ['patient/Patient.read'] };
const ANSWER = { access_token: 'a', token_type: 'bearer' as const };

describe('a token answer', () => {
  it('keeps the refresh token at hand where none is given anew, and takes a new one where the server rotates', () => {
    expect(tokensFrom(ANSWER, { ...ASKED, refreshToken: 'old' }, 0).refreshToken).to.equal('old');
    expect(tokensFrom({ ...ANSWER, refresh_token: 'new' }, { ...ASKED, refreshToken: 'old' }, 0).refreshToken).to.equal('new');
  });

  it('means what was asked where it names no scope, and may name fewer', () => {
    expect(tokensFrom(ANSWER, ASKED, 0).scopes).to.deep.equal(ASKED.scopes);
    expect(tokensFrom({ ...ANSWER, scope: 'patient/ExplanationOfBenefit.read' }, ASKED, 0).scopes).to.deep.equal(['patient/ExplanationOfBenefit.read']);
  });

  for (const [stated, seconds] of [[300, 300], [3600, 3600], [1, 30], [1e12, 86_400], [-5, 300], [undefined, 300], [Number.NaN, 300]] as const) {
    it(`lives ${seconds} s where ${String(stated)} is stated`, () => {
      expect(tokensFrom({ ...ANSWER, ...(stated !== undefined && { expires_in: stated }) }, ASKED, 0).lifetime).to.equal(seconds);
    });
  }

  it('keeps members that nobody asked for, and no id token', () => {
    const tokens = tokensFrom({ ...ANSWER, need_patient_banner: true, id_token: 'x' }, ASKED, 0);
    expect(tokens.further).to.deep.equal({ need_patient_banner: true });
  });

  it('is refused where it is no bearer', async () => {
    expect(await codeOf(() => tokensFrom({ ...ANSWER, token_type: 'mac' }, ASKED, 0))).to.equal('auth_answer_invalid');
  });

  it('is due at four fifths of its life, and when the clock went back', () => {
    const tokens = { receivedAt: 1_000_000, lifetime: 300 };
    expect(isDue(tokens, 1_000_000 + 239_000)).to.equal(false);
    expect(isDue(tokens, 1_000_000 + 240_000)).to.equal(true);
    expect(isExpired(tokens, 1_000_000 + 299_000)).to.equal(false);
    expect(isDue(tokens, 999_000)).to.equal(true);
  });
});
