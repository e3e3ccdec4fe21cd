/// What is kept and how: case files, conversations and the organisation as append-only,
/// hash-chained, sealed events, each act one commit; lists and small things as rows. Sealing,
/// hashing and JSON happen on the caller's thread, never on the writer's. The database that carries
/// it stands in `database`.
@NullMarked
package org.mingbai.store;

import org.jspecify.annotations.NullMarked;
