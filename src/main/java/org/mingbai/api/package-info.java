/// The JSON interface under /api/v1 and its event streams.
@NullMarked
package org.mingbai.api;

import org.jspecify.annotations.NullMarked;
