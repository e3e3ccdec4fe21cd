/// Staff: members, roles, invitations, sign-in and sessions. Whoever joins follows a link that
/// works once and for a day, sets a password and enrols an authenticator in the same visit; the
/// first administrator does the same with the link printed at start. The link also serves who lost
/// her password or telephone: nothing of hers changes until it is used. Signing in asks for login,
/// password and code at once. Every refusal has the same words and costs one slow hash, so nobody
/// learns which of the three was wrong, or whether the login exists; failures slow the next try by
/// login, known or unknown alike. Passkeys (room `passkeys`) may stand beside password and
/// authenticator or in their place. Tokens are told once and kept only as keyed hashes; a session
/// ends after twelve hours, half an hour unused, on suspension, and with every change of roles or
/// password.
@NullMarked
package org.mingbai.people;

import org.jspecify.annotations.NullMarked;
