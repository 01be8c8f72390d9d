declare const __UHC_STORE_BUILD__: boolean | undefined;

/** True in the extension as the stores get it: it knows no loopback, and no local sandbox. The build folds this constant. */
export const STORE_BUILD: boolean = typeof __UHC_STORE_BUILD__ === 'boolean' && __UHC_STORE_BUILD__;
