import { expect } from '@open-wc/testing';
import { nameWords, peopleByName, stagesOf } from '../../src/store/directory-plan.js';

const searches = (query: Parameters<typeof stagesOf>[0]): string[] => stagesOf(query).map(({ search }) => decodeURIComponent(search.replace(/\+/g, ' ')));

describe('how a directory is asked', () => {
  it('asks for people first, with all that a card is made of, in one request', () => {
    const [first] = searches({ name: 'Ana Reyes', near: 'Portland, OR' });
    expect(first).to.match(/^PractitionerRole\?practitioner\.name=Reyes&practitioner\.name=Ana&location\.address=Portland&location\.address=OR&/);
    for (const include of ['practitioner', 'organization', 'location', 'service', 'network']) expect(first).to.contain(`_include=PractitionerRole:${include}`);
  });

  it('sends a specialty with its system, and the bar between them encoded', () => {
    const [first] = stagesOf({ specialty: '207RC0000X' });
    expect(first?.search).to.contain('specialty=http%3A%2F%2Fnucc.org%2Fprovider-taxonomy%7C207RC0000X');
  });

  it('asks for facilities too, by the name as it was typed', () => {
    const all = searches({ name: 'Hartford General' });
    expect(all.some((search) => search.startsWith('Organization?name=Hartford General'))).to.equal(true);
    expect(all.some((search) => search.startsWith('OrganizationAffiliation?participating-organization.name=Hartford General'))).to.equal(true);
  });

  it('never lets what was typed become another parameter, or another value', () => {
    for (const { search } of stagesOf({ name: 'x&_count=9999', near: 'a,b|c' })) {
      const query = new URL(search, 'https://payer.example/').searchParams;
      expect(query.getAll('_count')).to.deep.equal(['40']);
      for (const value of query.getAll('location.address')) expect(value).not.to.match(/(?<!\\)[,|]/);
    }
  });

  it('finds a family name of several words, though names are matched from their beginning', () => {
    const names = (name: string): string[] => new URL(peopleByName(name), 'https://payer.example/').searchParams.getAll('name');
    expect(names('Maria de la Cruz, M.D.')).to.deep.equal(['Maria', 'Cruz,la Cruz,de la Cruz,Maria de la Cruz']);
    expect(names('Osei')).to.deep.equal(['Osei']);
    expect(names('One two three four five six seven Longestword')[0]?.split(',')).to.have.length(5);
  });

  it('asks by the two longest words of a name: titles and credentials are short', () => {
    expect(nameWords('Dr. Kami Hyatt, M.D.')).to.deep.equal(['Hyatt', 'Kami']);
    expect(nameWords('Dr. Lena Okoro MD, MSCE, FACOG'), 'letters behind a name').to.deep.equal(['Okoro', 'Lena']);
    expect(nameWords('Lena Okoro M.D., F.A.C.O.G.'), 'letters with dots').to.deep.equal(['Okoro', 'Lena']);
    expect(nameWords('OKORO'), 'a name in capitals').to.deep.equal(['OKORO']);
  });

  it('asks for any of several ZIP codes at once, and then not for the place in words', () => {
    const [first, second] = searches({ specialty: '207RC0000X', near: '97201', around: ['97201', '972'] });
    expect(first).to.contain('location.address=97201,972&').and.not.to.contain('location.address=97201&');
    expect(second).to.contain('location.address=97201,972&');
  });

  it('asks for people or for places alone where only these are wanted', () => {
    const types = (kind: 'person' | 'facility'): string[] => searches({ name: 'Hartford', kind }).map((search) => search.split('?')[0] ?? '');
    expect(types('person')).to.deep.equal(['PractitionerRole', 'PractitionerRole']);
    expect(types('facility')).to.deep.equal(['OrganizationAffiliation', 'Organization', 'HealthcareService']);
  });

  it('asks who is at a place by its reference', () => {
    for (const search of searches({ place: 'Location/north' })) expect(search).to.contain('location=Location/north&');
  });
});
