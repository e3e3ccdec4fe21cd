/// Pages with which administrators set the house up: organisation, sites, contacts, members,
/// roster, duty lists, and what is still missing.
@NullMarked
package org.mingbai.administration;

import org.jspecify.annotations.NullMarked;
