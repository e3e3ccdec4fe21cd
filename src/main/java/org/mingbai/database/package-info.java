/// The database itself: opened and brought up to date, written by a writer that gathers the acts
/// that wait and commits them together, because a forced write to disk costs the same for one as
/// for a hundred. An act that fails does not undo the others; a commit that fails fails them all
/// and its connection is thrown away. Reading has a few connections of its own. All of it runs on
/// platform threads: a native call on a virtual thread would hold up every other request. The same
/// SQL runs on SQLite and PostgreSQL; only the tables' words (db/sqlite, db/postgresql) and the
/// connecting differ. Reading maps rows with JDBI; the writer's few statements go straight to
/// prepared statements that stay open. What is kept there stands in `store`.
@NullMarked
package org.mingbai.database;

import org.jspecify.annotations.NullMarked;
