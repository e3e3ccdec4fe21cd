/// Finds in a text what could tell who somebody is: numbers of papers, cards and accounts,
/// telephones, mail addresses, coordinates, names by their cue, and passwords; each with its kind
/// and its place.
@NullMarked
package org.mingbai.masking;

import org.jspecify.annotations.NullMarked;
