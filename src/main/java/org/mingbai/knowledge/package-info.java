/// Policy sheets (明白纸): the shelf, the index over them, and answers that know when they do not
/// know. A sheet answers only while it is in force, only in its country (one without a country
/// answers everywhere), and only in the words of its own sections: nothing is made up. A country
/// named in the question stands over the asker's: nobody gets the rule of another country for an
/// answer.
@NullMarked
package org.mingbai.knowledge;

import org.jspecify.annotations.NullMarked;
