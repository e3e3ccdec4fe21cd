/// News by mail for a complainant who wishes it, and for nobody else: where it goes, proven by her
/// and sealed under her case's own key; what is news to her; and the words of the mail, which never
/// say more than that there is some.
@NullMarked
package org.mingbai.tidings;

import org.jspecify.annotations.NullMarked;
