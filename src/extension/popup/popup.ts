import '../../../components/claims-list/uhc-claims-list.js';
import '../../../components/connect/uhc-connect.js';
import '../../../components/provider-search/uhc-provider-search.js';
import '../../i18n/load-by-import.js';
import { extensionClient } from '../extension-client.js';
import { signInInBackground } from '../sign-in-in-background.js';
import { PopupElement } from './popup-element.js';

customElements.define('uhc-popup', PopupElement);

const popup = new PopupElement();
popup.client = await extensionClient({ signInElsewhere: signInInBackground });
document.getElementById('app')?.append(popup);
