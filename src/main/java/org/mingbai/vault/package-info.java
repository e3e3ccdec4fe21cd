/// The only home of cryptography: sealing, receipt codes, slips, passwords, one-time codes. Keys
/// lie in a folder of their own outside the database, one file each, readable by the owner alone. A
/// key that is missing while a database exists, readable by others or damaged stops the start: a
/// house with other keys would read garbage and promise codes that open nothing. Raw AES-256-GCM
/// keys and BouncyCastle's Ed25519 were chosen by measurement: a filing costs microseconds here.
@NullMarked
package org.mingbai.vault;

import org.jspecify.annotations.NullMarked;
