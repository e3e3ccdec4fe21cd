/// The mediator's side of a case file: inbox, claim, reply, note, close. A reply and a note are two
/// types and two acts from the page to the event: no method that takes a note reaches the
/// complainant. Who may see a case follows from language and place alone (`Clearance`); a case that
/// fits nobody is everybody's, because one that nobody sees would break the promise that every
/// thread has an end. A case one may not see answers like one that does not exist.
@NullMarked
package org.mingbai.mediation;

import org.jspecify.annotations.NullMarked;
