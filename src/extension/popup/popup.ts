import '../../../components/claims-list/uhc-claims-list.js';
import '../../../components/connect/uhc-connect.js';
import '../../../components/provider-search/uhc-provider-search.js';
import '../../i18n/load-by-import.js';
import browser from 'webextension-polyfill';
import type { Tabs } from 'webextension-polyfill';
import { codeFor } from '../../i18n/languages.js';
import { extensionClient } from '../extension-client.js';
import { signInInBackground } from '../sign-in-in-background.js';
import { PopupElement } from './popup-element.js';

// The page speaks the browser's language, as far as there are words for it; all elements in it follow.
document.documentElement.lang = codeFor(browser.i18n.getUILanguage());

customElements.define('uhc-popup', PopupElement);

const popup = new PopupElement();
const tab = (await browser.tabs.getCurrent()) as Tabs.Tab | undefined; // the toolbar's popup is in none
popup.inTab = tab !== undefined;
document.documentElement.classList.toggle('in-tab', popup.inTab);
popup.client = await extensionClient({ signInElsewhere: signInInBackground });
document.getElementById('app')?.append(popup);
