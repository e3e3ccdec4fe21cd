/// The server: Javalin hardened once for all rooms that speak HTTP; gate, sessions, limits,
/// problems, pages' common parts.
@NullMarked
package org.mingbai.web;

import org.jspecify.annotations.NullMarked;
