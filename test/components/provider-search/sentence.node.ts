import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sentenceIn } from '../../../components/provider-search/tools/sentence.js';

describe('a question in one sentence', () => {
  const asked: readonly (readonly [string, ReturnType<typeof sentenceIn>])[] = [
    ['skin doctor near 97201 that speaks Spanish', { what: 'skin doctor', near: '97201', filters: { language: 'es' } }],
    ['skin doctor that speaks Spanish near 97201', { what: 'skin doctor', near: '97201', filters: { language: 'es' } }],
    ['dentista cerca de Reno que hable español', { what: 'dentista', near: 'Reno', filters: { language: 'es' } }],
    ['heart doctor in Reno, NV', { what: 'heart doctor', near: 'Reno, NV', filters: {} }],
    ['dentist 97201', { what: 'dentist', near: '97201', filters: {} }],
    ['female dermatologist near Portland accepting new patients', { what: 'dermatologist', near: 'Portland', filters: { gender: 'female', accepting: 'new' } }],
    ['pediatrician within 10 miles of 97201 open on Saturdays', { what: 'pediatrician', near: '97201', filters: { miles: 10, open: 'saturday' } }],
    ['Spanish-speaking therapist by telehealth', { what: 'therapist', filters: { language: 'es', telehealth: true } }],
    ['wheelchair accessible dentist near Salem, OR', { what: 'dentist', near: 'Salem, OR', filters: { accessible: true } }],
    ['doctor de la piel cerca de 97201 con pacientes nuevos', { what: 'doctor de la piel', near: '97201', filters: { accepting: 'new' } }],
    ['eye doctor who speaks sign language', { what: 'eye doctor', filters: { language: 'ase' } }],
  ];
  for (const [text, parts] of asked) it(`is understood: ${text}`, () => assert.deepEqual(sentenceIn(text), parts));

  const names = ['Maria de la Cruz', 'Women in Need Clinic', 'Dr. Man Ray', 'Bank of America Clinic', 'University of Chicago Hospital', 'Hospital en la Montaña', 'Okafor', 'Speaks Family Practice'];
  for (const name of names) it(`is a name, and stays as it is: ${name}`, () => assert.equal(sentenceIn(name), undefined));

  it('takes women’s health for a kind of care, and not for a woman', () => {
    assert.deepEqual(sentenceIn('women\'s health near 89501'), { what: 'women\'s health', near: '89501', filters: {} });
  });

  it('is read in no time, however it is made', () => {
    const start = performance.now();
    sentenceIn(`${'near '.repeat(2000)}that speaks ${'que habla '.repeat(1000)}`.slice(0, 10_000));
    assert.ok(performance.now() - start < 200, `${performance.now() - start} ms`);
  });
});
