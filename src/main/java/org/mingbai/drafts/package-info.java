/// Words members typed on a case and have not sent: kept under the case's own key, shown only to
/// who may see the case.
@NullMarked
package org.mingbai.drafts;

import org.jspecify.annotations.NullMarked;
