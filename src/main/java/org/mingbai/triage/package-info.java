/// Listening: what kind of message, which red lines, which category; always with reasons, never
/// lowering care.
@NullMarked
package org.mingbai.triage;

import org.jspecify.annotations.NullMarked;
