/// The only home of cryptography: sealing, receipt codes, slips, passwords.
@NullMarked
package org.mingbai.vault;

import org.jspecify.annotations.NullMarked;
