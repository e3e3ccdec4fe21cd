/// The only home of SQL: append-only hash-chained events, group commit, SQLite and PostgreSQL.
@NullMarked
package org.mingbai.store;

import org.jspecify.annotations.NullMarked;
