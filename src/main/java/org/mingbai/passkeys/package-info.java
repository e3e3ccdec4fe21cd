/// Passkeys of staff (WebAuthn): offered by a page with a challenge of its own, added to an
/// account, taken as both factors at once where the authenticator knew its owner. A challenge holds
/// five minutes, for one purpose and one answer; the origin is the house's own; a signature counter
/// never goes back. What a passkey is stands in the account, sealed like all of it; here beside it
/// only its counter and the day it was last used. The library that reads and proves has its home
/// here.
@NullMarked
package org.mingbai.passkeys;

import org.jspecify.annotations.NullMarked;
