/// The search engine: texts in, ranked and calibrated hits out. The only home of Lucene; it knows no sheet and no case.
@NullMarked
package org.mingbai.retrieval;

import org.jspecify.annotations.NullMarked;
