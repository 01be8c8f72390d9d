/** A page whose elements stand there before the script, which then registers what is inside before what is around it. */
import { ClaimsListElement } from '../../../components/claims-list/claims-list-element.js';
import { ConnectElement } from '../../../components/connect/connect-element.js';
import { FakeClient, hsid } from '../fake-client.js';
import { SAMPLES } from '../sample-claims.js';

customElements.define('uhc-claims-list', ClaimsListElement);
await new Promise((done) => setTimeout(done, 20));
const connect = document.querySelector('uhc-connect') as ConnectElement;
connect.client = new FakeClient([hsid]).holding(SAMPLES);
customElements.define('uhc-connect', ConnectElement);
