/// When and for what somebody is there: the hours, classes and leave of each mediator, and for each
/// country the duty list that a red line opens. Languages and sites stand with the member herself
/// (`people`); here she is only an id. Every change is an event of one stream, so that two who
/// change different things at once lose nothing, and who changed what stays in the history.
@NullMarked
package org.mingbai.roster;

import org.jspecify.annotations.NullMarked;
