/// What the house knows of languages: the locale folders, the phrasebook, the detector, digits and
/// dates. The only home of ICU4J. It imports nobody.
@NullMarked
package org.mingbai.language;

import org.jspecify.annotations.NullMarked;
